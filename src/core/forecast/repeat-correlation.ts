import type { Buyers } from "./buyers";

/** Pearson's correlation of repeats and repeat spend over buyers with a repeat; null where either does not vary. */
export function repeatCorrelation({ repeats, repeatSpend }: Pick<Buyers, "repeats" | "repeatSpend">): number | null {
  let count = 0;
  let [meanX, meanZ, squaresX, squaresZ, products] = [0, 0, 0, 0, 0];
  for (let buyer = 0; buyer < repeats.length; buyer++) {
    const x = repeats[buyer]!;
    if (x === 0) continue;
    count += 1;
    // Welford's updates: no difference of large sums.
    const fromX = x - meanX;
    const fromZ = repeatSpend[buyer]! - meanZ;
    meanX += fromX / count;
    meanZ += fromZ / count;
    squaresX += fromX * (x - meanX);
    squaresZ += fromZ * (repeatSpend[buyer]! - meanZ);
    products += fromX * (repeatSpend[buyer]! - meanZ);
  }
  const variation = Math.sqrt(squaresX) * Math.sqrt(squaresZ);
  return variation > 0 ? Math.max(-1, Math.min(1, products / variation)) : null;
}
