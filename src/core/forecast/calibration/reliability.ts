import { wilson } from "../../stats/rates";
import type { Estimate } from "../../stats/rates";

/** Buyers to whom the forecast gave about the same chance, and how many of them did buy. Shares are 0 to 1. */
export interface ReliabilityBin {
  readonly buyers: number;
  /** Smallest and largest chance in the bin. */
  readonly from: number;
  readonly to: number;
  readonly meanChance: number;
  readonly bought: number;
  /** The share who did, with its 95 % interval. */
  readonly rate: Estimate;
}

export interface Reliability {
  /** The lowest chances first; none without buyers. */
  readonly bins: readonly ReliabilityBin[];
  /** Mean square of the chance minus what happened (0 or 1): 0 is perfect; null without buyers. */
  readonly brierScore: number | null;
  /** What giving everybody the share of all who bought would have scored: a forecast above this is worth nothing. */
  readonly baseBrierScore: number | null;
}

const MOST_BINS = 10;

/**
 * Chances against what happened, in bins of about equally many buyers. Buyers with the same chance stay together, so that
 * the order of members decides nothing; bins may therefore differ in size, or be fewer.
 *
 * @param chance  per buyer, 0 to 1
 * @param bought  per buyer, 1 for those who did
 *
 * O(buyers log buyers).
 *
 * Source of the score: Brier (1950), Monthly Weather Review 78, 1-3.
 */
export function reliability(chance: Float64Array, bought: Uint8Array): Reliability {
  const count = chance.length;
  if (count === 0) return { bins: [], brierScore: null, baseBrierScore: null };
  const order = Int32Array.from({ length: count }, (_, buyer) => buyer).sort(
    (one, other) => chance[one]! - chance[other]!,
  );
  const chanceAt = (place: number) => chance[order[place]!]!;
  const bins: ReliabilityBin[] = [];
  let [start, squares, allBought] = [0, 0, 0];
  for (let bin = 1; start < count; bin++) {
    let end = Math.max(start + 1, Math.round((count * bin) / MOST_BINS));
    while (end < count && chanceAt(end) === chanceAt(end - 1)) end += 1;
    let [sum, hits] = [0, 0];
    for (let place = start; place < end; place++) {
      const hit = bought[order[place]!]!;
      sum += chanceAt(place);
      hits += hit;
      squares += (chanceAt(place) - hit) ** 2;
    }
    const buyers = end - start;
    bins.push({
      buyers,
      from: chanceAt(start),
      to: chanceAt(end - 1),
      meanChance: sum / buyers,
      bought: hits,
      // A bin has at least one buyer, so there is a rate.
      rate: wilson({ hits, of: buyers })!,
    });
    allBought += hits;
    start = end;
  }
  const share = allBought / count;
  return { bins, brierScore: squares / count, baseBrierScore: share * (1 - share) };
}
