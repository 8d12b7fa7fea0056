import { memberHistory } from "#core/member-history";
import type { OrderRows } from "#core/order-rows";
import { checkRules } from "#core/rules-faults";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { runStudy } from "#core/study";
import type { Found, StudyId, StudyRequest } from "#core/study";
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
    study: (rows, request, { cancel, report }) =>
      Promise.resolve(kept?.memberIds === rows ? studied(kept, request, cancel, report) : success(null)),
    historyOf: (rows, member, days) =>
      Promise.resolve(success(kept?.memberIds === rows ? memberHistory(kept, member, days) : null)),
  };
}

function studied<S extends StudyId>(
  orders: OrderRows,
  request: StudyRequest<S>,
  cancel: CancelSignal,
  report: (fraction: number) => void,
): Outcome<Found<S>> {
  const faults = checkRules(request.rules);
  if (faults.length > 0) return failed({ code: "rules-impossible", faults });
  return attempted(cancel, () => runStudy(orders, request, report));
}

/** A bug in the core is an outcome, as it is in a worker. */
function attempted<Result>(cancel: CancelSignal, work: () => Result): Outcome<Result> {
  if (cancel.aborted) return failed({ code: "cancelled" });
  try {
    return success(work());
  } catch (error) {
    return failed({ code: "scorer-failed", detail: error instanceof Error ? error.message : String(error) });
  }
}

function scored(
  orders: OrderRows,
  { rules, asOf, today }: ScoringRequest,
  cancel: CancelSignal,
  report: (fraction: number) => void,
): Outcome<ScoredMembers> {
  const faults = checkRules(rules);
  if (faults.length > 0) return failed({ code: "rules-impossible", faults });
  return attempted(cancel, () => scoreMembers(orders, rules, { asOf, today }, (_, fraction) => report(fraction)));
}
