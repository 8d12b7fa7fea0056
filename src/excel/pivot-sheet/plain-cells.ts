import { rangeAt } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import { COMPUTED_HEADER_FILL } from "../columns/header-look";
import { pivotRecordName } from "../sheets/hidden-names";
import type { SheetFacts } from "../sheets/sheet-facts";
import { fieldsOn, recordOfFormula } from "./record";

/**
 * The cells that a PivotTable of ours has become where another program saved the workbook, which keeps what it showed and
 * not the PivotTable. They are known by the record of the run that made it, the colour of the sheet's tab, and the names of
 * the data fields over them; and only while nothing else stands on the sheet. Null for anything else.
 *
 * One or two requests, nothing is changed.
 */
export async function plainCellsOfPivot(
  context: Excel.RequestContext,
  { id, used, tables }: SheetFacts,
  pivotName: string,
): Promise<Rectangle | null> {
  if (used === null || tables.length > 0) return null;
  const worksheet = context.workbook.worksheets.getItem(id);
  const name = worksheet.names.getItemOrNullObject(pivotRecordName(pivotName));
  name.load("formula");
  worksheet.load("tabColor");
  const { charts } = worksheet;
  charts.load("items/name");
  const cells = rangeAt(worksheet, used);
  cells.load("values,formulas");
  await context.sync();
  const record = name.isNullObject ? null : recordOfFormula(name.formula);
  if (record === null || worksheet.tabColor.toUpperCase() !== COMPUTED_HEADER_FILL || charts.items.length > 0)
    return null;
  const data = record.arrangement.flatMap(text => (text.startsWith("d:") ? [text.slice(text.indexOf("=") + 1)] : []));
  const width = Math.max(2, fieldsOn(record.arrangement, "r").length + data.length);
  if (data.length === 0 || used.columnCount > width) return null;
  const isFormula = cells.formulas.some((row, at) =>
    row.some((text, column) => typeof text === "string" && text.startsWith("=") && text !== cells.values[at]![column]),
  );
  const hasHeader = cells.values.some(row => data.every(header => row.includes(header)));
  return hasHeader && !isFormula ? used : null;
}
