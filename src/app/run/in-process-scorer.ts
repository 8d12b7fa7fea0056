import { memberHistory } from "#core/member-history";
import type { OrderRows } from "#core/order-rows";
import { checkRules } from "#core/rules-faults";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import type { Scorer, ScoringRequest } from "../ports";
import type { CancelSignal } from "../workbook/steps";

/** Scores in the calling thread: for the command line and for tests. */
export function createInProcessScorer(): Scorer {
  let kept: OrderRows | null = null;
  return {
    score: (orders, request, { cancel, report }) => {
      kept = orders;
      return Promise.resolve(scored(orders, request, cancel, report));
    },
    scoreAgain: (rows, request, { cancel }) =>
      Promise.resolve(kept?.memberIds === rows ? scored(kept, request, cancel, () => {}) : success(null)),
    historyOf: (rows, member, days) =>
      Promise.resolve(success(kept?.memberIds === rows ? memberHistory(kept, member, days) : null)),
  };
}

function scored(
  orders: OrderRows,
  { rules, asOf, today }: ScoringRequest,
  cancel: CancelSignal,
  report: (fraction: number) => void,
): Outcome<ScoredMembers> {
  const faults = checkRules(rules);
  if (faults.length > 0) return failed({ code: "rules-impossible", faults });
  if (cancel.aborted) return failed({ code: "cancelled" });
  try {
    return success(scoreMembers(orders, rules, { asOf, today }, (_, fraction) => report(fraction)));
  } catch (error) {
    return failed({ code: "scorer-failed", detail: error instanceof Error ? error.message : String(error) });
  }
}
