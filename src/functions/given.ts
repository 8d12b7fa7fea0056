import { computed, impossible } from "./answer";
import type { Computed } from "./answer";

/** An argument as Excel hands it over: a value, a range as rows of values, null or undefined where it was left out. */
export type Given = unknown;

/** A blank cell, an empty text, or an argument that was left out. */
export function isBlank(given: Given): boolean {
  return given === null || given === undefined || given === "";
}

/** The values of a range row by row, without blank cells; a single value counts as a range of one cell. */
export function cellsOf(given: Given): readonly unknown[] {
  const cells: readonly unknown[] = Array.isArray(given) ? (given as readonly unknown[]).flat() : [given];
  return cells.filter(cell => !isBlank(cell));
}

/** The only value of an argument; undefined for a blank. */
export function valueOf(given: Given): unknown {
  const cells = cellsOf(given);
  return cells.length <= 1 ? cells[0] : cells;
}

/** TRUE or FALSE, as it may stand in a cell; undefined for a blank. */
export function flagOf(given: Given): Computed<boolean | undefined> {
  const value = valueOf(given);
  if (value === undefined) return computed(undefined);
  if (value === true || value === 1) return computed(true);
  return value === false || value === 0 ? computed(false) : impossible("flag-unreadable");
}
