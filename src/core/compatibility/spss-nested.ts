import { takeDoubles } from "../stats/take";
import type { Binned, ToBin } from "./binned";
import { spssNtiles } from "./spss-independent";

/**
 * SPSS Statistics, nested binning: the first dimension over all members, each further one inside every band of those
 * before it. Cells become more even, and a score of a later dimension means different values in different bands: equal
 * values do not score equal.
 *
 * @param dimensions  in the order of nesting, recency first; all over the same members
 *
 * Source: as {@link spssNtiles}.
 */
export function spssNested(dimensions: readonly ToBin[]): Binned[] {
  const memberCount = dimensions[0]?.values.length ?? 0;
  let cellOf = new Int32Array(memberCount);
  return dimensions.map(dimension => {
    const placesOfCell = new Map<number, number[]>();
    cellOf.forEach((cell, place) => {
      const places = placesOfCell.get(cell);
      if (places) places.push(place);
      else placesOfCell.set(cell, [place]);
    });
    const scores = new Uint8Array(memberCount);
    for (const list of placesOfCell.values()) {
      const places = Int32Array.from(list);
      const inCell = spssNtiles({ ...dimension, values: takeDoubles(dimension.values, places) });
      places.forEach((place, i) => (scores[place] = inCell.scores[i]!));
    }
    cellOf = cellOf.map((cell, place) => cell * dimension.levels + scores[place]! - 1);
    return { scores, levels: dimension.levels };
  });
}
