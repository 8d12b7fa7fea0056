import type { Field } from "#core/fields";
import type { ScoringRules } from "#core/scoring-rules";
import type { Day } from "#core/units";

/** What the user can set besides the columns. */
export interface RunSettings {
  readonly rules: ScoringRules;
  /** Null means the latest purchase date in the data that is not after today. */
  readonly asOf: Day | null;
  /** Names and phone numbers are written masked. */
  readonly maskPersonalData: boolean;
  /** Columns chosen by hand, by field; null means "do not use a column for this". */
  readonly choices: Readonly<Partial<Record<Field, number | null>>>;
  /** Answers to questions about the data, by question id; what is not answered has its default. */
  readonly answers: Readonly<Record<string, string>>;
}
