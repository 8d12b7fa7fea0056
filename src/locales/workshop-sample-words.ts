import type { Verdict } from "#core/effect";
import type { CalendarId } from "#core/order-occasions";
import type { Day } from "#core/units";

/** What the workshop says of the sample beside the scores: types, occasions, roles, tests. */
export interface SampleStepMessages {
  /** Before the name of a place in the pane or in the workbook, with the space that the language has there. */
  readonly inYourData: string;
  readonly testOnTab: (test: string, tab: string) => string;
  readonly columnsOn: (columns: readonly string[], sheet: string) => string;
  readonly members: string;
  readonly types: {
    readonly oneEach: (members: number, prospects: number) => string;
    readonly tags: (notEnough: number) => string;
  };
  readonly occasions: {
    readonly names: Readonly<Record<CalendarId | "birthday-month", string>>;
    readonly occasion: string;
    readonly purchases: string;
    /** Members most of whose purchases on occasions are on this one. */
    readonly mainly: string;
    /** @param shown  how many occasions are shown, those with most purchases */
    readonly found: (onOccasions: number, purchases: number, shown: number) => string;
    readonly openingSeason: (members: number) => string;
    readonly columns: readonly string[];
  };
  readonly roles: {
    readonly persons: string;
    readonly ofThemMembers: string;
    readonly forOthers: (members: number) => string;
    readonly referred: (referrers: number, referred: number) => string;
    readonly nothingGuessed: string;
    readonly none: string;
  };
  readonly response: {
    readonly table: string;
    readonly power: string;
  };
  readonly effect: {
    readonly heldBack: string;
    readonly groups: string;
    readonly visible: string;
    readonly found: string;
    readonly points: (difference: number) => string;
    readonly tooFew: string;
    readonly never: string;
    readonly insufficient: string;
    readonly verdict: Readonly<Record<Verdict, string>>;
    readonly expected: (drawDay: Day, days: number, rate: number) => string;
    readonly nobodyCalled: string;
    readonly notTested: string;
  };
}
