import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Source } from "#app/ports";
import { readDate1904 } from "./date-system";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "./ranges";
import { addressForPeople, overlaps } from "./rectangles";
import type { Rectangle } from "./rectangles";
import { dataRectangle, hidesRows, readSheetFacts } from "./sheet-facts";
import type { SheetFacts } from "./sheet-facts";
import { meaningOfBlock, meaningOfSelection } from "./source-rectangle";
import type { FoundRectangle } from "./source-rectangle";
import type { WorkbookAccess } from "./workbook-access";

/**
 * The order range that the selection means.
 *
 * @param ownTables  names of the tables that we write: a sheet with one of them is never a source
 */
export function locateSource(access: WorkbookAccess, ownTables: readonly string[]): Promise<Outcome<Source>> {
  return access.step({ step: "locate-source", sheet: "" }, async context => {
    const selection = context.workbook.getSelectedRanges();
    selection.load("areaCount");
    const { areas, worksheet } = selection;
    areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    await context.sync();
    const facts = await readSheetFacts(context, worksheet);
    if (facts === null) throw new Error("the selection has no sheet");

    if (facts.tables.some(table => ownTables.includes(table.name))) {
      return failed({ code: "own-sheet-selected", sheet: facts.name });
    }
    if (facts.used === null) return failed({ code: "sheet-empty", sheet: facts.name });

    const selected = rectangleOf(areas.items[0]!);
    const found = await findRectangle(context, worksheet, facts, facts.used, selected);
    if (selection.areaCount > 1) {
      const suggestion = addressForPeople(facts.name, found.rectangle);
      return failed({ code: "several-areas", areaCount: selection.areaCount, suggestion });
    }
    return success(sourceOf(facts, found, await readDate1904(context)));
  });
}

/**
 * The same range again. A table is followed by its name wherever it grew; a plain range stays the rectangle it was.
 * Fails with source-changed when sheet or table is gone or the range holds no values any more.
 */
export function refreshSource(access: WorkbookAccess, source: Source): Promise<Outcome<Source>> {
  return access.step({ step: "refresh-source", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    const facts = await readSheetFacts(context, worksheet);
    const changed = failed({ code: "source-changed", sheet: source.sheetName });
    if (facts === null || facts.used === null) return changed;

    if (source.tableName === null) {
      if (!overlaps(facts.used, source)) return changed;
      return success(sourceOf(facts, { rectangle: rectangleOfSource(source), tableName: null }, source.date1904));
    }
    const table = facts.tables.find(candidate => candidate.name === source.tableName);
    if (!table) return changed;
    const found = { rectangle: dataRectangle(table), tableName: table.name };
    return success(sourceOf(facts, found, source.date1904));
  });
}

/** The source's cells. */
export function rectangleOfSource(source: Source): Rectangle {
  const { firstRow, firstColumn, rowCount, columnCount } = source;
  return { firstRow, firstColumn, rowCount, columnCount };
}

async function findRectangle(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  facts: SheetFacts,
  used: Rectangle,
  selected: Rectangle,
): Promise<FoundRectangle> {
  // Whole columns reach to the last row of the sheet; only the part that holds values is meant.
  const usedPart = rangeAt(worksheet, selected).getUsedRangeOrNullObject(true);
  usedPart.load(RECTANGLE_PROPERTIES);
  const region = rangeAt(worksheet, { ...selected, rowCount: 1, columnCount: 1 }).getSurroundingRegion();
  region.load(RECTANGLE_PROPERTIES);
  await context.sync();
  const meaning = meaningOfSelection(facts, selected, usedPart.isNullObject ? null : rectangleOf(usedPart));
  return meaning.kind === "found" ? meaning.found : meaningOfBlock(facts, rectangleOf(region), used);
}

function sourceOf(facts: SheetFacts, { rectangle, tableName }: FoundRectangle, date1904: boolean): Source {
  return {
    ...rectangle,
    sheetId: facts.id,
    sheetName: facts.name,
    tableName,
    filtered: hidesRows(facts, rectangle),
    date1904,
    address: addressForPeople(facts.name, rectangle),
  };
}
