import type { FitHooks } from "../fit-hooks";
import { nelderMead } from "./nelder-mead";

export type Maximum =
  | { readonly kind: "found"; readonly logParameters: readonly number[]; readonly value: number; readonly evaluations: number }
  | { readonly kind: "at-limit"; readonly axis: number; readonly logParameters: readonly number[]; readonly evaluations: number }
  | { readonly kind: "not-settled"; readonly evaluations: number }
  | { readonly kind: "stopped" }; // prettier-ignore

export interface MaximumSearch {
  /** To be maximised; per observation, so that tolerances mean the same for few and many. */
  readonly valueAt: (logParameters: readonly number[]) => number;
  /** A rough form of it, by which the starting points are compared. */
  readonly roughValueAt: (logParameters: readonly number[]) => number;
  readonly starts: readonly (readonly number[])[];
  /** Logarithms of the smallest and largest parameters that are looked at. */
  readonly limits: readonly [number, number];
}

const ROUGH = { step: 0.5, pointTolerance: 0.02, valueTolerance: 1e-5, mostEvaluations: 400 };
const FINE = { pointTolerance: 1e-6, valueTolerance: 1e-11, mostEvaluations: 1500 };
/** A second search from where the first one ended must not find anything higher than this. */
const SAME_VALUE = 1e-8;
const MOST_SEARCHES = 4;
/** About as many evaluations as the fine searches take together. */
const USUAL_EVALUATIONS = 450;
/** A logarithm this near to a limit stands at it. */
const NEAR_LIMIT = 0.05;

/**
 * The parameters with the highest likelihood: a rough search from every start, then fine ones from the best end until
 * the next finds nothing better. Parameters that run to a limit are told apart: there the data do not fix them.
 */
export function findMaximum({ valueAt, roughValueAt, starts, limits }: MaximumSearch, hooks: FitHooks): Maximum {
  const [low, high] = limits;
  const within = (value: MaximumSearch["valueAt"]) => (point: readonly number[]) =>
    point.every(at => at >= low && at <= high) ? -value(point) : Infinity;
  const shouldStop = () => hooks.shouldStop?.() ?? false;
  let best: { point: readonly number[]; value: number } = { point: starts[0]!, value: Infinity };
  for (const start of starts) {
    const end = nelderMead(within(roughValueAt), start, { ...ROUGH, shouldStop });
    if (end.isStopped) return { kind: "stopped" };
    if (end.value < best.value) best = end;
  }
  let evaluations = 0;
  best = { point: best.point, value: within(valueAt)(best.point) };
  for (let search = 0; search < MOST_SEARCHES; search++) {
    const before = evaluations;
    const end = nelderMead(within(valueAt), best.point, {
      ...FINE,
      step: search === 0 ? 0.05 : 0.02,
      shouldStop: made => {
        hooks.report?.(1 - 1 / (1 + (2 * (before + made)) / USUAL_EVALUATIONS));
        return shouldStop();
      },
    });
    if (end.isStopped) return { kind: "stopped" };
    evaluations += end.evaluations;
    const axis = end.point.findIndex(at => at < low + NEAR_LIMIT || at > high - NEAR_LIMIT);
    if (axis >= 0) return { kind: "at-limit", axis, logParameters: end.point, evaluations };
    const isSame = search > 0 && best.value - end.value <= SAME_VALUE;
    best = end;
    if (end.isSettled && isSame) {
      hooks.report?.(1);
      return { kind: "found", logParameters: end.point, value: -end.value, evaluations };
    }
  }
  return { kind: "not-settled", evaluations };
}
