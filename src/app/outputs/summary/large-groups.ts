import type { Cell } from "#core/cell";
import { FEWEST_SHOWN } from "#core/demographics";
import type { AttributeValues } from "../shapes/attribute-values";

/**
 * Whether the attributes of a member may stand in the summary: five members or more agree in them and in every other dimension,
 * so that no row tells of few people. O(members × dimensions).
 */
export function largeGroups(
  memberCount: number,
  dimensions: readonly ((place: number) => Cell)[],
  attributes: readonly AttributeValues[],
): (place: number) => boolean {
  const columns = [
    ...dimensions,
    ...attributes.map(
      ({ codes }) =>
        (place: number) =>
          codes[place]!,
    ),
  ];
  const groupOf = new Int32Array(memberCount);
  // Group by group, column after column: a group is split by what the next column holds.
  for (const column of columns) {
    const splits = new Map<number, Map<Cell, number>>();
    let count = 0;
    for (let place = 0; place < memberCount; place++) {
      const group = groupOf[place]!;
      const values = splits.get(group) ?? new Map<Cell, number>();
      splits.set(group, values);
      const cell = column(place);
      const split = values.get(cell) ?? count++;
      values.set(cell, split);
      groupOf[place] = split;
    }
  }
  const sizes = new Int32Array(memberCount);
  for (const group of groupOf) sizes[group]! += 1;
  return place => sizes[groupOf[place]!]! >= FEWEST_SHOWN;
}
