import { failed } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Scorer } from "#app/ports";
import { createInProcessScorer } from "#app/run/in-process-scorer";

/** What a scorer is asked on the way from rows to scores. */
export const SCORING_STEPS = ["take", "compare", "settle", "score"] as const;
export type ScoringStep = (typeof SCORING_STEPS)[number];

/** How a step ends in place of its answer; null for its answer. `asked` counts from 1. */
export type Ending = (step: ScoringStep, asked: number) => Outcome<never> | null;

/** As a worker ends that ran out of memory, or was ended by the host. */
export const DEAD = failed({ code: "scorer-failed", detail: "the worker could not run", isGone: true });
/** As a fault in the code ends, which would come again. */
export const FAULT = failed({ code: "scorer-failed", detail: "Error: the rows make no sense" });

/** A scorer some of whose steps end early, with how often each was asked. */
export function mortalScorer(ending: Ending): {
  readonly scorer: Scorer;
  readonly asked: Readonly<Record<ScoringStep, number>>;
} {
  const inner = createInProcessScorer();
  const asked = { take: 0, compare: 0, settle: 0, score: 0 };
  const ends = (step: ScoringStep): Outcome<never> | null => ending(step, (asked[step] += 1));
  const scorer: Scorer = {
    ...inner,
    take: async (ingest, options) => {
      const end = ends("take");
      if (end !== null) return end;
      const taken = await inner.take(ingest, options);
      if (!taken.ok) return taken;
      const { compare, settle } = taken.value;
      return {
        ok: true,
        value: {
          ...taken.value,
          compare: async confirmed => ends("compare") ?? compare(confirmed),
          settle: async (compared, asking) => ends("settle") ?? settle(compared, asking),
        },
      };
    },
    score: async (rows, request, options) => ends("score") ?? inner.score(rows, request, options),
  };
  return { scorer, asked };
}
