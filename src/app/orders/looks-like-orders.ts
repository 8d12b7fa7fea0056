import type { Cell } from "#core/cell";
import { missingFields } from "#core/column-mapping";
import { detectColumns, resolveMapping } from "#core/detect-columns";

/**
 * Whether the first rows of a sheet look like orders: a row of headers, under which a member, a day and an amount are
 * found. A sheet whose columns would have to be chosen by hand does not.
 */
export function looksLikeOrders(head: readonly (readonly Cell[])[]): boolean {
  const detection = detectColumns(head);
  return detection.headerRow !== null && missingFields(resolveMapping(detection, {})).length === 0;
}
