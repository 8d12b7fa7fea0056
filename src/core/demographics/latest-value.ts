import type { OrderRows, TextColumn } from "../order-rows";
import type { Day } from "../units";

/** By place. */
export interface LatestValue {
  /** The value of the member's latest row that has one, `none` where no row has. */
  readonly value: Int32Array;
  /** 1 where rows of the member have different ones. */
  readonly conflict: Uint8Array;
}

/**
 * The latest value up to the as-of day on any of a member's rows, counted or not, and whether earlier rows contradict it; of
 * two values on one day the smaller, so that the order of rows decides nothing. Rows without a date come first. O(rows).
 *
 * @param none   what a row without a value has
 */
export function latestValue(
  { rowCount, member: members, day: days, memberIds }: OrderRows,
  values: (row: number) => number,
  none: number,
  places: Int32Array,
  asOf: Day,
): LatestValue {
  const value = new Int32Array(memberIds.length).fill(none);
  const dayOf = new Int32Array(memberIds.length);
  const conflict = new Uint8Array(memberIds.length);
  for (let row = 0; row < rowCount; row++) {
    const member = members[row]!;
    const day = days[row]!;
    if (member < 0 || day > asOf) continue;
    const found = values(row);
    if (found === none) continue;
    const known = value[member]!;
    if (known !== none && known !== found) conflict[member] = 1;
    if (known === none || day > dayOf[member]! || (day === dayOf[member] && found < known)) {
      value[member] = found;
      dayOf[member] = day;
    }
  }
  return {
    value: places.map(member => value[member]!),
    conflict: Uint8Array.from(places, member => conflict[member]!),
  };
}

/** The rows of a column as the codes that its texts have in `meaning`. */
export function meaningOf({ codes }: TextColumn, meaning: ArrayLike<number>, none: number): (row: number) => number {
  return row => (codes[row]! < 0 ? none : meaning[codes[row]!]!);
}
