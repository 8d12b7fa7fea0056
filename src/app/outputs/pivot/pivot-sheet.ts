import type { PivotSheetSpec } from "../../workbook/pivot-specs";
import type { TableSheetSpec } from "../../workbook/table-specs";
import type { OutputLanguages } from "../words/output-languages";
import type { SummaryColumnId } from "../words/output-words";
import { PIVOT_NAME, SLICER_COLUMNS, slicerName } from "./names";

/**
 * Row fields from the outside in; the number puts segments into the order of the map, which their names do not have.
 * Groups would be sorted by their names and tear that order apart: they filter instead.
 */
const ROWS = ["segmentNo", "segment"] as const;
const FILTERS = ["segmentGroup", "mainStore", "owner", "customerType"] as const;
const DATA = [
  { id: "members", kind: "integer" },
  { id: "netAmountSum", kind: "amount" },
  { id: "lifetimePurchasesSum", kind: "integer" },
] as const;
const ROWS_PER_LOOK = 2_000;

/**
 * The PivotTable that a first run makes from the summary: members, net amount and purchases by segment. A dimension
 * whose source is not mapped has nothing to be split by and is left out.
 */
export function pivotSheet(summary: TableSheetSpec, { current, all }: OutputLanguages): PivotSheetSpec {
  const headerOf = (id: SummaryColumnId): string => current.summaryColumns[id];
  const columnOf = (id: SummaryColumnId): number => summary.columns.findIndex(({ header }) => header === headerOf(id));
  const isMapped = (id: SummaryColumnId): boolean => holdsOther(summary, columnOf(id), current.notAvailable);
  return {
    sheetName: current.sheets.pivot,
    sheetAliases: all.map(words => words.sheets.pivot),
    pivotName: PIVOT_NAME,
    source: summary,
    rows: ROWS.map(headerOf),
    filters: FILTERS.filter(isMapped).map(headerOf),
    data: DATA.map(({ id, kind }) => ({ header: headerOf(id), name: current.pivotData[id], kind })),
    slicers: SLICER_COLUMNS.filter(isMapped).map(id => ({ name: slicerName(id), header: headerOf(id) })),
  };
}

/** Whether a cell of the column holds anything but the given text. */
function holdsOther({ rowCount, rows }: TableSheetSpec, column: number, text: string): boolean {
  for (let from = 0; from < rowCount; from += ROWS_PER_LOOK) {
    if (rows(from, Math.min(rowCount, from + ROWS_PER_LOOK)).some(row => row[column] !== text)) return true;
  }
  return false;
}
