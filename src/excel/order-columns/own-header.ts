import type { ColumnSpec } from "#app/workbook/table-specs";
import { styleHeader } from "../columns/header-look";

/**
 * Puts a header of ours into a cell beside the orders. Its look goes before its text: a request that breaks off between
 * the two leaves a blank cell, which the next run takes, and never a text without the look, which it would take for the
 * user's.
 */
export function putOwnHeader(cell: Excel.Range, spec: ColumnSpec): void {
  styleHeader(cell, spec);
  cell.numberFormat = [["@"]];
  cell.values = [[spec.header]];
}
