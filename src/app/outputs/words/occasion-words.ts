import type { CalendarColumn, CalendarFault, CalendarId } from "#core/order-occasions";
import type { Cell } from "#core/cell";

/** The words of occasions: the calendar, what is said beside them, and the metrics. */
export interface OccasionWords {
  readonly names: Readonly<Record<CalendarId, string>>;
  readonly birthdayMonth: string;
  /** A day that is on no occasion. */
  readonly ordinary: string;
  readonly columns: Readonly<Record<CalendarColumn, string>>;
  readonly columnNotes: Readonly<Record<CalendarColumn, string>>;
  /** The note of the column beside the orders. */
  readonly onOrderNote: string;
  /** What to say before an occasion, by its id or by the name of a person's own. */
  readonly script: (occasion: string) => string;
  /** Why a line of the calendar is not used. */
  readonly fault: (fault: {
    readonly code: CalendarFault["code"];
    readonly column: CalendarColumn;
    readonly value: Cell;
  }) => string;
  readonly metrics: {
    readonly none: string;
    readonly openingSeason: string;
    readonly calendarLines: string;
    readonly line: (line: number) => string;
    readonly leftOut: string;
    readonly leftOutNote: (years: readonly number[], names: readonly string[]) => string;
    /** Of the day that decides, which is a proxy. */
    readonly proxy: string;
    readonly overlapping: string;
    readonly mainNote: string;
    readonly few: string;
    readonly openingNote: string;
  };
}
