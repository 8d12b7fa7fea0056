import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { overlaps } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { ownHeadersName } from "../sheets/hidden-names";
import { RECORD_PROPERTIES, recordOf } from "../sheets/own-table";
import type { OwnTable } from "../sheets/own-table";
import { dataRectangle } from "../sheets/sheet-facts";

/** More formulas than these mean that someone took the table over. */
const MOST_FORMULA_AREAS = 200;

/** Parts of a table of ours that hold what no run writes: columns under other headers, added rows, and formulas. */
export async function foreignPartsOf(
  context: Excel.RequestContext,
  { facts, table }: OwnTable,
  headers: readonly string[],
): Promise<Rectangle[]> {
  const data = dataRectangle(table);
  // Without headers nobody can tell which columns are ours.
  if (!table.hasHeaders) return [table.rectangle];
  if (data.rowCount < 2) return [];
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const body = { ...data, firstRow: data.firstRow + 1, rowCount: data.rowCount - 1 };
  const header = rangeAt(worksheet, { ...data, rowCount: 1 });
  header.load("values");
  const formulas = rangeAt(worksheet, body).getSpecialCellsOrNullObject("Formulas");
  formulas.load("areaCount");
  const name = worksheet.names.getItemOrNullObject(ownHeadersName(table.name));
  name.load(RECORD_PROPERTIES);
  await context.sync();
  const ownRows = recordOf(name)?.rowCount ?? body.rowCount;
  const below = { ...body, firstRow: body.firstRow + ownRows, rowCount: body.rowCount - ownRows };
  const added = header.values[0]!.flatMap((text, offset) => {
    if (headers.includes(String(text).trim())) return [];
    const column = { ...data, firstColumn: data.firstColumn + offset, columnCount: 1 };
    const cells = rangeAt(worksheet, { ...body, firstColumn: column.firstColumn, columnCount: 1 });
    const used = cells.getUsedRangeOrNullObject(true);
    used.load("address");
    return [{ column, used }];
  });
  if (below.rowCount > 0) {
    const used = rangeAt(worksheet, below).getUsedRangeOrNullObject(true);
    used.load("address");
    added.push({ column: below, used });
  }
  const areas = !formulas.isNullObject && formulas.areaCount <= MOST_FORMULA_AREAS ? formulas.areas : null;
  areas?.load(
    RECTANGLE_PROPERTIES.split(",")
      .map(name => `items/${name}`)
      .join(","),
  );
  if (added.length > 0 || areas !== null) await context.sync();
  const columns = added.flatMap(({ column, used }) => (used.isNullObject ? [] : [column]));
  if (!formulas.isNullObject && areas === null) return [body];
  // Asked for a single cell, Excel looks through the whole sheet.
  const cells = (areas?.items ?? []).map(rectangleOf).filter(area => overlaps(area, body));
  return [...columns, ...cells];
}
