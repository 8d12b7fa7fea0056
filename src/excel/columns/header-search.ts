import type { ColumnSpec } from "#app/workbook/table-specs";

/**
 * Which header cells have one of our texts, as offsets from the first. Right of the orders the search ends at the
 * first blank header, beyond which another list with columns of ours may stand.
 *
 * @param headers      header cells from the left edge of the orders to the last used column
 * @param ordersWidth  how many of them belong to the orders
 */
export function ownHeaderOffsets(
  headers: readonly unknown[],
  ordersWidth: number,
  columns: readonly ColumnSpec[],
): number[] {
  const blank = headers.findIndex((header, offset) => offset >= ordersWidth && header === "");
  const reached = blank < 0 ? headers : headers.slice(0, blank);
  return reached.flatMap((header, offset) => (columns.some(spec => matches(header, spec)) ? [offset] : []));
}

/** A column's header in every language. */
export function headerTexts(spec: ColumnSpec): readonly string[] {
  return spec.aliases.includes(spec.header) ? spec.aliases : [...spec.aliases, spec.header];
}

/** Whether a header cell is this column's in any language. */
export function matches(header: unknown, spec: ColumnSpec): boolean {
  if (typeof header !== "string") return false;
  const text = header.trim();
  return text === spec.header || spec.aliases.includes(text);
}
