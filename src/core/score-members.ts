import type { OrderColumns } from "./order-columns";
import type { ScoredMembers } from "./scored-members";
import { checkRules } from "./scoring-rules";
import type { ScoringRules } from "./scoring-rules";
import type { Day } from "./units";

/** The phases of a run, in order, for whoever shows progress. */
export type ScorePhase = "purchases" | "measures" | "bands" | "segments";

/** Called between phases with the fraction of the whole run that is done, 0 to 1. */
export type ReportScoring = (phase: ScorePhase, fraction: number) => void;

/** `asOf` null: the latest valid purchase that is not after `today`. */
export interface ScoringDays {
  readonly asOf: Day | null;
  readonly today: Day;
}

/**
 * Order rows to scored members.
 *
 * @throws RangeError when `rules` have a fault (see {@link checkRules}): the caller's mistake, not the data's
 */
export function scoreMembers(
  orders: OrderColumns,
  rules: ScoringRules,
  days: ScoringDays,
  report: ReportScoring = () => {},
): ScoredMembers {
  const faults = checkRules(rules);
  if (faults.length > 0) throw new RangeError(`scoring rules cannot be used: ${JSON.stringify(faults)}`);
  report("purchases", 0);
  throw new Error(`scoring is not built yet, got ${orders.rowCount} rows, today ${days.today}`);
}
