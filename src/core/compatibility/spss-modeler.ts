import type { RfmDimension } from "../scoring-rules";
import { betterUpwards, forEachTie } from "./binned";
import type { Binned, ToBin } from "./binned";

/**
 * SPSS Modeler, RFM Analysis node: members in order of value fall into bins of equal count; a value that stands on both
 * sides of a border stays as a whole in the bin where it begins ("keep in current") or goes to the bin where it ends
 * ("add to next"). Either way bins may be empty; those that are left keep their numbers, so the best bin stays the best.
 *
 * Source: IBM SPSS Modeler, RFM Analysis node settings. IBM does not print where a border falls when the bins do not
 * divide the members; here position p of n (from 0) belongs to bin 1 + floor(p k / n). Nor does it say whether bins are
 * numbered anew when some are empty; here they are not.
 */
export function modelerBins(toBin: ToBin, ties: "keep" | "next"): Binned {
  const { levels, values } = toBin;
  const scores = new Uint8Array(values.length);
  forEachTie(betterUpwards(toBin), (places, firstRank) => {
    const position = ties === "keep" ? firstRank - 1 : firstRank - 1 + places.length - 1;
    const bin = 1 + Math.floor((position * levels) / values.length);
    for (const place of places) scores[place] = bin;
  });
  return { scores, levels };
}

/** The score of several dimensions as one number: the weighted sum, by default of Modeler 100, 10 and 1. */
export function weightedScore(
  binned: Readonly<Partial<Record<RfmDimension, Binned>>>,
  weights: Readonly<Record<RfmDimension, number>>,
  memberCount: number,
): Float64Array {
  const sum = new Float64Array(memberCount);
  for (const [dimension, { scores }] of Object.entries(binned) as [RfmDimension, Binned][]) {
    for (let place = 0; place < memberCount; place++) sum[place]! += scores[place]! * weights[dimension];
  }
  return sum;
}
