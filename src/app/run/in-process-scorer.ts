import { memberHistory } from "#core/member-history";
import { takeOver } from "#core/order-ingest";
import { orderReading } from "#core/order-reading";
import type { OrderRows } from "#core/order-rows";
import { checkRules } from "#core/rules-faults";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { runStudy } from "#core/study";
import type { Found, StudyId, StudyRequest } from "#core/study";
import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import type { RowsName, Scorer, ScoringRequest, TakenRows } from "../ports";
import type { CancelSignal } from "../workbook/steps";

/** Scores in the calling thread: for the command line and for tests. */
export function createInProcessScorer(): Scorer {
  let kept: { readonly name: RowsName; readonly orders: OrderRows } | null = null;
  const named = (rows: RowsName): OrderRows | null => (kept?.name === rows ? kept.orders : null);
  return {
    take: (ingest, { cancel }) => {
      kept = null;
      const reading = orderReading(takeOver(ingest.handOver()));
      const answer = <Result>(work: () => Result): Promise<Outcome<Result>> => Promise.resolve(attempted(cancel, work));
      const taken = (): TakenRows => ({
        ...reading.begin(),
        compare: confirmed => answer(() => reading.compare(confirmed)),
        settle: (compared, asking) =>
          answer(() => {
            const { orders, settled } = reading.settle(compared, asking);
            kept = { name: settled.orders.memberIds, orders };
            return settled;
          }),
      });
      return answer(taken);
    },
    score: (rows, request, { cancel, report }) => {
      const orders = named(rows);
      return Promise.resolve(orders === null ? success(null) : scored(orders, request, cancel, report));
    },
    study: (rows, request, { cancel, report }) => {
      const orders = named(rows);
      return Promise.resolve(orders === null ? success(null) : studied(orders, request, cancel, report));
    },
    historyOf: (rows, member, days) => {
      const orders = named(rows);
      return Promise.resolve(success(orders === null ? null : memberHistory(orders, member, days)));
    },
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
