/**
 * P values of several comparisons, adjusted so that the chance of even one false alarm among them stays at the level
 * that each is compared with. In the order given; empty gives empty.
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65-70. O(n log n).
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const places = pValues.map((_, place) => place).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  places.forEach((place, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[place]!));
    adjusted[place] = largest;
  });
  return adjusted;
}
