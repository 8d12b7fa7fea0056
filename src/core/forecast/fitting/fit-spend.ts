import type { Buyers } from "../buyers";
import type { FitHooks } from "../fit-hooks";
import { LEAST_REPEAT_BUYERS } from "../refusals";
import type { SpendRefusal } from "../refusals";
import { logBeta } from "../special/log-gamma";
import type { SpendModel } from "../spend-model";
import { findMaximum } from "./maximum";

export type SpendFit =
  | { readonly kind: "fitted"; readonly model: SpendModel; readonly logLikelihood: number; readonly repeatBuyers: number }
  | { readonly kind: "refused"; readonly refusal: SpendRefusal }
  | { readonly kind: "stopped" }; // prettier-ignore

const PARAMETERS = ["p", "q", "v"] as const;
/** Of parameters, with money counted in mean amounts. */
const LIMITS = [Math.log(1e-3), Math.log(1e4)] as const;
const MOST_ROUGH_BUYERS = 4000;

/**
 * Fits the Gamma-Gamma model by maximum likelihood to the buyers with a repeat and an amount above zero.
 *
 * O(repeat buyers) per evaluation, some 400 evaluations.
 */
export function fitSpend(
  { repeats, repeatSpend }: Pick<Buyers, "repeats" | "repeatSpend">,
  hooks: FitHooks = {},
): SpendFit {
  const spenders: Spenders = { repeats: [], spend: [] };
  let sum = 0;
  for (let buyer = 0; buyer < repeats.length; buyer++) {
    if (repeats[buyer] === 0 || !(repeatSpend[buyer]! > 0)) continue;
    spenders.repeats.push(repeats[buyer]!);
    spenders.spend.push(repeatSpend[buyer]!);
    sum += repeatSpend[buyer]!;
  }
  const repeatBuyers = spenders.repeats.length;
  if (repeatBuyers < LEAST_REPEAT_BUYERS) {
    return { kind: "refused", refusal: { code: "few-repeat-buyers", repeatBuyers, least: LEAST_REPEAT_BUYERS } };
  }
  const scale = sum / repeatBuyers;
  const start = (p: number, q: number) => [p, q, (q - 1) / p].map(Math.log);
  const found = findMaximum(
    {
      valueAt: spendLikelihood(spenders, scale),
      roughValueAt: spendLikelihood(thin(spenders, MOST_ROUGH_BUYERS), scale),
      starts: [start(6, 4), start(1, 3), start(20, 2)],
      limits: LIMITS,
    },
    hooks,
  );
  switch (found.kind) {
    case "stopped":
      return found;
    case "not-settled":
      return { kind: "refused", refusal: { code: "not-settled", evaluations: found.evaluations } };
    case "at-limit": {
      const parameter = PARAMETERS[found.axis]!;
      const value = Math.exp(found.logParameters[found.axis]!) * (parameter === "v" ? scale : 1);
      return { kind: "refused", refusal: { code: "at-limit", parameter, value } };
    }
    case "found": {
      const [p, q, v] = found.logParameters.map(Math.exp) as [number, number, number];
      if (q <= 1) return { kind: "refused", refusal: { code: "no-mean", q } };
      const logLikelihood = (found.value - Math.log(scale)) * repeatBuyers;
      return { kind: "fitted", model: { p, q, v: v * scale }, logLikelihood, repeatBuyers };
    }
  }
}

interface Spenders {
  readonly repeats: number[];
  readonly spend: number[];
}

function thin({ repeats, spend }: Spenders, most: number): Spenders {
  const step = Math.ceil(repeats.length / most);
  const isKept = (_: number, place: number) => place % step === 0;
  return { repeats: repeats.filter(isKept), spend: spend.filter(isKept) };
}

/** Per buyer. With s = x z: q log(v / (v + s)) + p x log(s / (v + s)) - log B(p x, q) - log z. */
function spendLikelihood({ repeats, spend }: Spenders, scale: number) {
  const buyers = repeats.length;
  const codes = [...new Set(repeats)].sort((one, other) => one - other);
  const codeOf = new Map(codes.map((x, code) => [x, code]));
  const code = Int32Array.from(repeats, x => codeOf.get(x)!);
  const logSums = Float64Array.from(repeats, (x, buyer) => Math.log((x * spend[buyer]!) / scale));
  const logBetas = new Float64Array(codes.length);
  let sumOfLogs = 0;
  for (const amount of spend) sumOfLogs += Math.log(amount / scale);
  return ([logP, logQ, logV]: readonly number[]): number => {
    const p = Math.exp(logP!);
    const q = Math.exp(logQ!);
    for (let i = 0; i < codes.length; i++) logBetas[i] = logBeta(p * codes[i]!, q);
    let sum = 0;
    for (let buyer = 0; buyer < buyers; buyer++) {
      // log(s / v); the two logarithms above are minus softplus of it, and of its negative.
      const log = logSums[buyer]! - logV!;
      const rest = Math.log1p(Math.exp(-Math.abs(log)));
      const ownShare = log > 0 ? -rest : log - rest;
      const x = code[buyer]!;
      sum += q * (ownShare - log) + p * codes[x]! * ownShare - logBetas[x]!;
    }
    return (sum - sumOfLogs) / buyers;
  };
}
