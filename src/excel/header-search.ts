import type { ColumnSpec } from "#app/sheet-specs";

/** A header cell right of the first of our columns that could be ours. */
export interface HeaderCell {
  readonly column: number;
  readonly text: string;
  /** Fill colour "#RRGGBB", "" when it is not known or mixed. */
  readonly fill: string;
}

/**
 * Column of the first of our columns, or -1: its header says whose it is. Right of the orders the search ends at the
 * first blank header, beyond which another list with columns of ours may stand.
 *
 * @param headers      header cells from the left edge of the orders to the last used column
 * @param ordersWidth  how many of them belong to the orders
 */
export function findFirstColumn(
  headers: readonly unknown[],
  ordersWidth: number,
  firstColumn: number,
  spec: ColumnSpec,
): number {
  for (let offset = 0; offset < headers.length; offset++) {
    if (matches(headers[offset], spec)) return firstColumn + offset;
    if (offset >= ordersWidth && headers[offset] === "") return -1;
  }
  return -1;
}

/**
 * Our columns of an earlier run by output column, -1 where one is missing.
 *
 * Headers such as "R Score" may be the user's own, so a column counts as ours only right of the one before it, in the
 * order of the specs, and either directly beside it or with the fill of our headers: a column that people put between
 * ours, or one of theirs with the same name, is never taken.
 */
export function findOwnColumns(
  cells: readonly HeaderCell[],
  segmentColumn: number,
  specs: readonly ColumnSpec[],
  ownFill: string,
): number[] {
  const columns = specs.map((_, position) => (position === 0 ? segmentColumn : -1));
  let last = segmentColumn;
  for (let position = 1; position < specs.length; position++) {
    const spec = specs[position]!;
    const own = cells.find(
      cell =>
        cell.column > last &&
        matches(cell.text, spec) &&
        (cell.column === last + 1 || cell.fill.toUpperCase() === ownFill.toUpperCase()),
    );
    if (!own) continue;
    columns[position] = own.column;
    last = own.column;
  }
  return columns;
}

/** Whether a header cell is this column's in any language. */
export function matches(header: unknown, spec: ColumnSpec): boolean {
  if (typeof header !== "string") return false;
  const text = header.trim();
  return text === spec.header || spec.aliases.includes(text);
}
