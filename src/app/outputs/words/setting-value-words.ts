import type { Field } from "#core/fields";
import type { DimensionBands } from "#core/scored-members";
import type {
  BandMethod,
  CompatibilityRules,
  Dimension,
  FrequencyScope,
  MonetaryBasis,
  OwnCuts,
  WidthBasis,
  WidthScope,
} from "#core/scoring-rules";
import type { Day } from "#core/units";
import type { AskedOutput } from "../../run-settings";

/** What the values of settings and facts read as: the settings sheet shows these and stores the values beside them. */
export interface SettingValueWords {
  readonly months: (count: number) => string;
  readonly days: (count: number) => string;
  readonly frequencyScope: Readonly<Record<FrequencyScope, string>>;
  readonly monetaryBasis: Readonly<Record<MonetaryBasis, string>>;
  readonly widthScope: Readonly<Record<WidthScope, string>>;
  readonly widthBasis: Readonly<Record<WidthBasis, string>>;
  readonly dimension: Readonly<Record<Dimension, string>>;
  readonly field: Readonly<Record<Field, string>>;
  /** Labels of lines about a field. */
  readonly columnOf: (field: Field) => string;
  readonly chosenColumnOf: (field: Field) => string;
  readonly noColumnOf: (field: Field) => string;
  readonly off: string;
  readonly levels: (dimension: Dimension, method: BandMethod, levels: number) => string;
  readonly ownCuts: (dimension: Dimension, cuts: OwnCuts) => string;
  readonly compatibility: (rules: CompatibilityRules | null) => string;
  /** A question and an option in words; what is not known stays as it is. */
  readonly answer: (questionId: string, option: string) => { readonly topic: string; readonly option: string };
  /** The options of a question that always has the same ones. */
  readonly answerOptions: (questionId: string) => readonly string[];
  /** How a dimension was cut in a run, with the ranges of its levels. */
  readonly bands: (bands: DimensionBands) => string;
  /** What a run also writes when it is asked for. */
  readonly askedOutput: Readonly<Record<AskedOutput, string>>;
  /** The calendar that nobody changed, by its version, and one that people did. */
  readonly shippedCalendar: (version: number) => string;
  readonly ownCalendar: string;
  readonly control: (share: number, day: Day) => string;
  readonly nothingElse: string;
  /** The label of the line with what to say to the members of a segment. */
  readonly scriptFor: (segment: string) => string;
  readonly count: (value: number) => string;
  readonly amount: (value: number) => string;
}
