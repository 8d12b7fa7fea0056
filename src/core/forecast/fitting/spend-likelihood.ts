import { gatherByGroup } from "../../stats/counting-sort";
import type { Buyers } from "../buyers";
import { logBeta } from "../special/log-gamma";

/** The buyers with a repeat and an amount above zero; an entry may stand for several of them. */
export interface Spenders {
  readonly repeats: Int32Array;
  /** Logarithm of the mean amount of a repeat purchase, in units of `scale`. */
  readonly logSpend: Float64Array;
  /** How many buyers an entry stands for. */
  readonly buyers: Float64Array;
  readonly buyerCount: number;
  /** The geometric mean of the amounts; a few huge ones do not move it much. 1 where there is nobody. */
  readonly scale: number;
}

/** O(buyers). */
export function spendersOf({ repeats, repeatSpend }: Pick<Buyers, "repeats" | "repeatSpend">): Spenders {
  const isSpender = (_: number, buyer: number) => repeats[buyer]! > 0 && repeatSpend[buyer]! > 0;
  const logSpend = repeatSpend.filter(isSpender).map(Math.log);
  const buyerCount = logSpend.length;
  let sum = 0;
  for (const log of logSpend) sum += log;
  const meanLog = buyerCount === 0 ? 0 : sum / buyerCount;
  return {
    repeats: repeats.filter(isSpender),
    logSpend: logSpend.map(log => log - meanLog),
    buyers: new Float64Array(buyerCount).fill(1),
    buyerCount,
    scale: Math.exp(meanLog),
  };
}

/** Every step-th of them, for a first look at many. */
export function thinSpenders(spenders: Spenders, most: number): Spenders {
  const step = Math.ceil(spenders.repeats.length / most);
  const isKept = (_: number, place: number) => place % step === 0;
  const buyers = spenders.buyers.filter(isKept);
  return {
    repeats: spenders.repeats.filter(isKept),
    logSpend: spenders.logSpend.filter(isKept),
    buyers,
    buyerCount: buyers.reduce((sum, count) => sum + count, 0),
    scale: spenders.scale,
  };
}

/** Amounts that differ by less than this share may be one entry. */
const SAME_SPEND = 1e-3;

/**
 * Joins spenders with the same repeats whose amounts differ by less than a thousandth, at the mean of their logarithms.
 * The likelihood is so smooth that this moves it by less than a ten-millionth per buyer, and a million buyers become some
 * ten thousand entries. O(spenders).
 */
export function joinSpenders({ repeats, logSpend, buyers, buyerCount, scale }: Spenders): Spenders {
  let lowest = Infinity;
  for (const log of logSpend) lowest = Math.min(lowest, log);
  const step = Int32Array.from(logSpend, log => Math.floor((log - lowest) / SAME_SPEND));
  const places = repeats.map((_, place) => place);
  const bySpend = gatherByGroup(places, step, largestOf(step) + 1).items;
  const order = gatherByGroup(
    bySpend,
    bySpend.map(place => repeats[place]!),
    largestOf(repeats) + 1,
  ).items;
  const joined = { repeats: repeats.slice(), logSpend: logSpend.slice(), buyers: buyers.slice() };
  let count = 0;
  let before = -1;
  for (const place of order) {
    const isNew = before < 0 || repeats[place] !== repeats[before] || step[place] !== step[before];
    if (isNew) {
      joined.repeats[count] = repeats[place]!;
      joined.logSpend[count] = 0;
      joined.buyers[count] = 0;
      count += 1;
    }
    const entry = count - 1;
    joined.buyers[entry]! += buyers[place]!;
    joined.logSpend[entry]! += ((logSpend[place]! - joined.logSpend[entry]!) * buyers[place]!) / joined.buyers[entry]!;
    before = place;
  }
  return {
    repeats: joined.repeats.slice(0, count),
    logSpend: joined.logSpend.slice(0, count),
    buyers: joined.buyers.slice(0, count),
    buyerCount,
    scale,
  };
}

function largestOf(column: Int32Array): number {
  let largest = 0;
  for (const value of column) largest = Math.max(largest, value);
  return largest;
}

/**
 * Prepares the Gamma-Gamma log-likelihood per spender, at the logarithms of p, q and v / scale. With s = x z it is
 * q log(v / (v + s)) + p x log(s / (v + s)) - log B(p x, q) - log z: one exponential and one logarithm per spender.
 *
 * Source: Fader and Hardie (2013), equation 1a.
 */
export function spendLikelihood(spenders: Spenders): (logParameters: readonly number[]) => number {
  const { repeats, logSpend, buyers, buyerCount } = spenders;
  const counts = [...new Set(repeats)].sort((one, other) => one - other);
  const codeOf = new Map(counts.map((x, code) => [x, code]));
  const codes = repeats.map(x => codeOf.get(x)!);
  const logSums = logSpend.map((log, place) => log + Math.log(repeats[place]!));
  const logBetas = new Float64Array(counts.length);
  let sumOfLogs = 0;
  for (let place = 0; place < logSpend.length; place++) sumOfLogs += buyers[place]! * logSpend[place]!;
  return ([logP, logQ, logV]) => {
    const p = Math.exp(logP!);
    const q = Math.exp(logQ!);
    for (let code = 0; code < counts.length; code++) logBetas[code] = logBeta(p * counts[code]!, q);
    let sum = -sumOfLogs;
    for (let place = 0; place < codes.length; place++) {
      const logRatio = logSums[place]! - logV!;
      const rest = Math.log1p(Math.exp(-Math.abs(logRatio)));
      const logShare = logRatio > 0 ? -rest : logRatio - rest;
      sum += buyers[place]! * (q * (logShare - logRatio) + p * repeats[place]! * logShare - logBetas[codes[place]!]!);
    }
    return sum / buyerCount;
  };
}
