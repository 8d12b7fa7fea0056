import { isAsShipped, withIds } from "#core/order-occasions";
import type { CalendarId, CalendarRow, OccasionNames, OccasionStudy } from "#core/order-occasions";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { CalendarLine } from "../run-settings";
import { occasionNames, occasionTexts } from "./occasion-names";
import type { KeptCalendar, PlacedFault } from "./calendar-table";

/** The calendar that a run goes by, before it has seen the orders. */
export interface CalendarOfRun {
  /** Null where the workbook has none yet. */
  readonly kept: KeptCalendar | null;
  /** Null for the shipped one. */
  readonly standing: readonly CalendarRow[] | null;
  readonly names: Readonly<Record<CalendarId, OccasionNames>>;
}

/** What became of the calendar, for people. */
export interface CalendarReport {
  /** Lines that could not be used, each with all its faults. */
  readonly faults: readonly PlacedFault[];
  /** Windows that were added to those that stood; all of them on a new sheet. */
  readonly added: number;
  readonly isNew: boolean;
}

/** The occasions of a run. */
export interface RunOccasions {
  readonly kept: KeptCalendar | null;
  readonly study: OccasionStudy;
  /** By code of a value, in the language of the run. */
  readonly texts: readonly string[];
  /** What is written below the rows that stand. */
  readonly next: readonly CalendarRow[];
}

/** The sheet goes before the settings, and these before the shipped calendar. */
export function calendarOfRun(
  kept: KeptCalendar | null,
  own: readonly CalendarLine[] | null,
  languages: OutputLanguages,
): CalendarOfRun {
  const names = occasionNames(languages);
  return { kept, standing: kept?.rows ?? (own && withIds(own, names)), names };
}

/** @param mask  see `occasionTexts` */
export function runOccasions(
  { kept }: CalendarOfRun,
  study: OccasionStudy,
  languages: OutputLanguages,
  mask: (text: string) => string,
): RunOccasions {
  const values = study.rows.values.map(value =>
    value.kind === "campaign" ? { ...value, text: mask(value.text) } : value,
  );
  return {
    kept,
    study: { ...study, rows: { ...study.rows, values } },
    texts: occasionTexts(study, languages.current, mask),
    next: kept === null ? study.calendar.rows : study.calendar.added,
  };
}

/** What a later run needs to have the same calendar: nothing where it is the shipped one. */
export function calendarToKeep({ study }: RunOccasions, languages: OutputLanguages): readonly CalendarLine[] | null {
  const { rows } = study.calendar;
  return isAsShipped(rows, occasionNames(languages))
    ? null
    : rows.map(({ nameZh, nameEn, start, end }) => ({ nameZh, nameEn, start, end }));
}

export function calendarReport({ kept }: CalendarOfRun, study: OccasionStudy): CalendarReport {
  const { added, rows } = study.calendar;
  return { faults: kept?.faults ?? [], added: kept === null ? rows.length : added.length, isNew: kept === null };
}
