import type { ForecastTotals, FrequencyGroup, HoldOut, ReliabilityBin, TrackingPoint } from "#core/member-forecast";
import type { Day } from "#core/units";

/** The pictures of a forecast that was held against days held out. */
export type ForecastPicture = "weeks" | "repeats" | "chances";

/** The words of the forecast on the tab of tests; why there is none, the output words say. */
export interface ForecastMessages {
  readonly horizon: string;
  /** What the numbers are, and what they are not. */
  readonly naming: string;
  readonly refused: string;
  readonly verdict: (totals: ForecastTotals, asOf: Day, days: number) => string;
  readonly amount: (amount: number) => string;
  readonly heldOut: (heldOut: HoldOut) => string;
  readonly notHeldOut: (reasons: readonly string[]) => string;
  readonly noAmount: (reason: string) => string;
  /** Pearson's correlation of number and amount of repeat purchases. */
  readonly correlation: (correlation: number) => string;
  readonly newBuyers: (buyers: number, purchases: number) => string;
  readonly sameDay: string;
  /** What is expected of whom, each a sentence. */
  readonly counts: (totals: ForecastTotals, days: number) => readonly string[];
  readonly picture: Readonly<Record<ForecastPicture, string>>;
  readonly keys: Readonly<Record<ForecastPicture, string>>;
  readonly actual: string;
  readonly expected: string;
  readonly split: (day: Day) => string;
  readonly week: (point: TrackingPoint) => string;
  readonly group: (group: FrequencyGroup) => string;
  readonly groupName: (group: Pick<FrequencyGroup, "repeats" | "isOrMore">) => string;
  readonly bin: (bin: ReliabilityBin) => string;
  readonly binName: (bin: Pick<ReliabilityBin, "from" | "to">) => string;
  /** Under the picture of chances: 0 is perfect, `base` is what knowing nothing of anybody would score. */
  readonly brier: (score: number, base: number, days: number) => string;
  readonly top: (count: number) => string;
  readonly openCard: (name: string) => string;
  readonly columns: {
    readonly weekUpTo: string;
    readonly repeats: string;
    readonly chance: string;
    readonly meanChance: string;
    readonly members: string;
    readonly member: string;
    readonly purchases: string;
    readonly toBuy: string;
    readonly bought: string;
  };
  readonly purchases: (expected: number) => string;
  readonly interval: (bin: ReliabilityBin) => string;
}
