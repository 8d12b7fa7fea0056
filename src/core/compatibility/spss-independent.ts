import { betterUpwards, forEachTie } from "./binned";
import type { Binned, ToBin } from "./binned";

/**
 * SPSS Statistics, independent binning with tied values in one bin: each member's group is the whole part of
 * 1 + r k / (w + 1), where r is the rank (tied values share the mean of theirs), k the levels and w the members. Bins are
 * uneven where values tie, and may be empty.
 *
 * The other choice of SPSS, to split ties by chance, is not offered: its results do not repeat.
 *
 * Source: IBM SPSS Statistics, RANK command (NTILES, TIES = MEAN) and RFM binning. That RFM binning groups by this very
 * formula is our reading of the two; IBM does not print the formula beside it.
 */
export function spssNtiles(toBin: ToBin): Binned {
  const scores = new Uint8Array(toBin.values.length);
  const memberCount = toBin.values.length;
  forEachTie(betterUpwards(toBin), (places, firstRank) => {
    const meanRank = firstRank + (places.length - 1) / 2;
    const group = Math.floor(1 + (meanRank * toBin.levels) / (memberCount + 1));
    for (const place of places) scores[place] = group;
  });
  return { scores, levels: toBin.levels };
}
