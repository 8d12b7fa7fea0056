import type { DimensionBands } from "#core/scored-members";
import type { FrequencyScope } from "#core/scoring-rules";
import type { Day } from "#core/units";
import type { TieFinding } from "../../findings/tie-findings";

/** What the line under the title tells. */
export interface OverviewFacts {
  readonly asOf: Day;
  readonly windowStart: Day;
  readonly windowMonths: number;
  readonly frequencyScope: FrequencyScope;
  readonly memberCount: number;
  readonly countedRows: number;
  readonly rowCount: number;
  readonly averagePurchase: number;
}

/** The words of the overview sheet in one language. */
export interface OverviewWords {
  readonly title: string;
  readonly facts: (facts: OverviewFacts) => string;
  readonly columns: Readonly<
    Record<
      "number" | "segment" | "group" | "members" | "share" | "netAmount" | "netShare" | "average" | "action",
      string
    >
  >;
  readonly total: string;
  readonly heatTitle: string;
  readonly heatReading: readonly [string, string];
  readonly narrowTitle: string;
  readonly wideTitle: string;
  readonly levelsTitle: string;
  readonly dimension: string;
  /** How one dimension was cut, beginning with its letter, and the ranges of its levels; nothing where there are none. */
  readonly levelRanges: (bands: DimensionBands, letter: string) => { readonly method: string; readonly ranges: string };
  readonly tie: (finding: TieFinding) => string;
  readonly rowsTitle: string;
  readonly rowStatus: string;
  readonly rows: string;
  readonly allRows: string;
  readonly topMembers: string;
  readonly top: (percent: number) => string;
  readonly amountShare: string;
  /** The finding in one sentence. */
  readonly paretoSentence: (percent: number, share: number) => string;
  /** In place of shares, where members are few. */
  readonly fewMembers: (memberCount: number) => string;
  /** Where the net amounts add up to nothing. */
  readonly noPareto: string;
  readonly segmentsChart: string;
  readonly memberShare: string;
  readonly paretoChart: string;
  /** Stands where there is no number. */
  readonly none: string;
}
