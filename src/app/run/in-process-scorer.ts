import { checkRules } from "#core/rules-faults";
import { scoreMembers } from "#core/score-members";
import { failed, success } from "../failures";
import type { Scorer } from "../ports";

/** Scores in the calling thread: for the command line and for tests. */
export function createInProcessScorer(): Scorer {
  return {
    score: (orders, request, { cancel, report }) => {
      const faults = checkRules(request.rules);
      if (faults.length > 0) return Promise.resolve(failed({ code: "rules-impossible", faults }));
      if (cancel.aborted) return Promise.resolve(failed({ code: "cancelled" }));
      try {
        const scored = scoreMembers(
          orders,
          request.rules,
          { asOf: request.asOf, today: request.today },
          (_, fraction) => report(fraction),
        );
        return Promise.resolve(success(scored));
      } catch (error) {
        return Promise.resolve(
          failed({ code: "scorer-failed", detail: error instanceof Error ? error.message : String(error) }),
        );
      }
    },
  };
}
