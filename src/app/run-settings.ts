import type { Field } from "#core/fields";
import type { CalendarRow } from "#core/order-occasions";
import type { ScoringRules } from "#core/scoring-rules";
import type { Day } from "#core/units";

/** What a run writes only when people asked for it; each is asked for once and stays so. */
export const ASKED_OUTPUTS = [
  "response", "memberColumns", "roles", "demographics", "snapshots", "movement", "effect", "forecast", "buyerDecides",
  "calendar",
] as const; // prettier-ignore

export type AskedOutput = (typeof ASKED_OUTPUTS)[number];

/** What the user can set besides the columns. */
export interface RunSettings {
  readonly rules: ScoringRules;
  /** Null means the latest purchase date in the data that is not after today. */
  readonly asOf: Day | null;
  /** Names and phone numbers are written masked. */
  readonly maskPersonalData: boolean;
  /** Of the response test: days that are watched for a next purchase. */
  readonly horizonDays: number;
  /** Of the forecast: days that it looks ahead. */
  readonly forecastDays: number;
  /** In the order of ASKED_OUTPUTS. */
  readonly alsoWritten: readonly AskedOutput[];
  /** What to say to the members of a segment in a person's own words, by `scriptKey`; "" for nothing. Ours where there are none. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The calendar as people changed it, where no sheet of the workbook has one; null for the shipped one. */
  readonly calendar: readonly CalendarLine[] | null;
  /** The control group of the campaign; null as long as nobody asked for one. */
  readonly control: ControlGroup | null;
  /** Columns chosen by hand, by field; null means "do not use a column for this". */
  readonly choices: Readonly<Partial<Record<Field, number | null>>>;
  /** Answers to questions about the data, by question id; what is not answered has its default. */
  readonly answers: Readonly<Record<string, string>>;
  /** What was decided earlier and fits the orders no longer. Nothing is scored until it is decided anew. */
  readonly lost: LostDecisions;
}

/** One window of a calendar, by the names of its occasion. */
export type CalendarLine = Omit<CalendarRow, "id">;

/** How a control group was drawn, or is to be; who is in it stands with the members, because segments move. */
export interface ControlGroup {
  /** Of the members who may be contacted, in each segment: 0 to 0.5. */
  readonly share: number;
  /** 32 hex digits. */
  readonly seed: string;
  /** The day of the draw: what is bought later came after it. */
  readonly day: Day;
  /** What the next run has to do: a first draw leaves a column of the same name alone, another replaces the draw before. */
  readonly toDraw: "no" | "first" | "again";
}

export interface LostDecisions {
  readonly columns: readonly LostColumn[];
  readonly answers: readonly LostAnswer[];
}

/** A column that was chosen by hand and is gone, by its header. */
export interface LostColumn {
  readonly field: Field;
  readonly header: string;
}

/** An answer that is no longer about these orders. */
export interface LostAnswer {
  readonly id: string;
  readonly option: string;
  /** The column is gone, its field has another one now, or the question no longer offers the option. */
  readonly reason: "column-gone" | "other-column" | "option-gone";
  /** The header that it was about; null where its option is what is gone. */
  readonly header: string | null;
}

export const NOTHING_LOST: LostDecisions = { columns: [], answers: [] };

/** The control group as it stands after a run of this day, which draws what was to be drawn. */
export function drawnOn(control: ControlGroup | null, today: Day): ControlGroup | null {
  return control === null || control.toDraw === "no" ? control : { ...control, day: today, toDraw: "no" };
}

/** The outputs that are asked for, with this one asked for as well, or no longer. */
export function withAsked(asked: readonly AskedOutput[], output: AskedOutput, isAsked: boolean): AskedOutput[] {
  return ASKED_OUTPUTS.filter(one => (one === output ? isAsked : asked.includes(one)));
}
