import type { OwnSheetSpec } from "#app/workbook/removal-specs";
import { rangeAt } from "../cells/ranges";
import { COMPUTED_HEADER_FILL } from "../columns/header-look";
import { plainCellsOfPivot } from "../pivot-sheet/plain-cells";
import { readSheetFacts } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import type { Content, SheetSearch } from "./find-content";

/**
 * What a run left under our name that was cut off before it was complete: a blank sheet, or cells under our headers
 * without a table; or the cells that a PivotTable became in another program. Not where anything stands in a column that people fill in: somebody may have turned the table into
 * plain cells.
 */
export async function findLeftover(
  { context, sheets }: Pick<SheetSearch, "context" | "sheets">,
  { content, names }: OwnSheetSpec,
): Promise<Content | null> {
  const sheet = sheets.find(({ name }) => isNamed(name, names));
  if (!sheet) return null;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const facts = await readSheetFacts(context, worksheet);
  if (facts === null || facts.tables.length > 0) return null;
  const blank: Content = { facts, table: null, ours: [], isMixed: false, hasPivot: false };
  const { used } = facts;
  // Made in the same request as the sheet: one without it is somebody else's, blank or not.
  if (sheet.tabColor.toUpperCase() !== COMPUTED_HEADER_FILL) return null;
  if (used === null) return blank;
  if (content.kind === "pivot") {
    const cells = await plainCellsOfPivot(context, facts, content.pivotName);
    return cells === null ? null : { ...blank, ours: [cells] };
  }
  if (content.kind !== "table") return null;
  if (used.firstRow > 0 || used.firstColumn > 0) return null;
  const header = rangeAt(worksheet, { ...used, rowCount: 1 });
  header.load("values");
  const formulas = rangeAt(worksheet, used).getSpecialCellsOrNullObject("Formulas");
  await context.sync();
  const headers = header.values[0]!.map(String);
  if (!formulas.isNullObject || !headers.every(text => content.headers.includes(text))) return null;
  const handKept = headers.flatMap((text, column) => (content.handKept.includes(text) ? [column] : []));
  const below =
    used.rowCount < 2
      ? []
      : handKept.map(firstColumn => {
          const cells = rangeAt(worksheet, { firstRow: 1, rowCount: used.rowCount - 1, firstColumn, columnCount: 1 });
          const written = cells.getUsedRangeOrNullObject(true);
          written.load("address");
          return written;
        });
  if (below.length > 0) await context.sync();
  return below.every(cells => cells.isNullObject) ? { ...blank, ours: [used] } : null;
}
