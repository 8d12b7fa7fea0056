import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { CellOfOrders, CellsOutside, MergedDown, OwnMarks, Source } from "#app/workbook/orders";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { SHEET_ROWS, addressForPeople, isSameRectangle, overlaps } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import { readDate1904 } from "../host/date-system";
import type { WorkbookAccess } from "../host/workbook-access";
import { pivotRecordName, reportSheetName } from "../sheets/hidden-names";
import { dataRectangle, hidesRows, isUsed, readFactsOfSheets, readSheetFacts } from "../sheets/sheet-facts";
import type { SheetAtHand, SheetFacts } from "../sheets/sheet-facts";
import { cellsOutside } from "./cells-outside";
import { withMergedDown } from "./find-merged";
import { cellsOrBlock, meaningOfBlock, meaningOfSelection, rectangleOfSource } from "./source-rectangle";
import type { FoundRectangle } from "./source-rectangle";
import { wholeBlock } from "./whole-block";
import { loadTables } from "../sheets/workbook-lists";

/**
 * The order range that the selection means.
 *
 * @param own  by what sheets of ours, copies of them included, are known: none is a source
 */
export function locateSource(
  { access, abilities: { knowsMergedAreas } }: Pick<ExcelEnvironment, "access" | "abilities">,
  own: OwnMarks,
): Promise<Outcome<Source>> {
  return access.step({ step: "locate-source", sheet: "" }, async context => {
    const selection = context.workbook.getSelectedRanges();
    selection.load("areaCount");
    const { areas, worksheet } = selection;
    areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    const ownNames = [...own.reports.map(reportSheetName), ...own.pivots.map(pivotRecordName)].map(ownName => {
      const name = worksheet.names.getItemOrNullObject(ownName);
      name.load("name");
      return name;
    });
    await context.sync();
    const facts = await readSheetFacts(context, worksheet);
    if (facts === null) throw new Error("the selection has no sheet");

    const hasOwnTable = facts.tables.some(table => own.tables.includes(table.name));
    if (hasOwnTable || ownNames.some(name => !name.isNullObject)) {
      return failed({ code: "own-sheet-selected", sheet: facts.name });
    }
    if (!isUsed(facts)) return failed({ code: "sheet-empty", sheet: facts.name });

    const selected = rectangleOf(areas.items[0]!);
    const sheet = { context, worksheet, facts };
    const found = await findRectangle(sheet, selected);
    if (selection.areaCount > 1) {
      const suggestion = addressForPeople(facts.name, found.rectangle);
      return failed({ code: "several-areas", areaCount: selection.areaCount, suggestion });
    }
    return success(await sourceFound(sheet, found, knowsMergedAreas));
  });
}

/**
 * The order range around a cell, such as where an earlier run found it. Fails with source-changed when the sheet is gone or
 * holds nothing, or is a sheet of ours by now.
 */
export function locateSourceAt(
  { access, abilities: { knowsMergedAreas } }: Pick<ExcelEnvironment, "access" | "abilities">,
  own: OwnMarks,
  { sheetName, cell }: CellOfOrders,
): Promise<Outcome<Source>> {
  return access.step({ step: "locate-source", sheet: sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    const around = worksheet.getRange(cell);
    around.load(RECTANGLE_PROPERTIES);
    await context.sync();
    const isGone = failed({ code: "source-changed", sheet: sheetName });
    if (worksheet.isNullObject) return isGone;
    const facts = await readSheetFacts(context, worksheet);
    if (facts === null || !isUsed(facts)) return isGone;
    if (facts.tables.some(table => own.tables.includes(table.name))) return isGone;
    const sheet = { context, worksheet, facts };
    return success(await sourceFound(sheet, await findRectangle(sheet, rectangleOf(around)), knowsMergedAreas));
  });
}

async function sourceFound(sheet: SheetAtHand, found: FoundRectangle, knowsMergedAreas: boolean): Promise<Source> {
  const { context, facts } = sheet;
  const outside = found.found === "block" ? await cellsOutside(sheet, found.rectangle) : null;
  const dates = () => readDate1904(context);
  // A table holds no merged cells.
  const asks = knowsMergedAreas && found.tableName === null;
  const { sent, mergedDown } = asks
    ? await withMergedDown(sheet, found.rectangle, dates)
    : { sent: await dates(), mergedDown: [] };
  return sourceOf(facts, found, { date1904: sent, outside, mergedDown });
}

/**
 * The same range again: a table is followed by its name, a block is what surrounds its first value now, cells that
 * were selected as they are stay the cells they were. Fails with source-changed when sheet or table is gone or the
 * range holds no values any more.
 */
export function refreshSource(access: WorkbookAccess, source: Source): Promise<Outcome<Source>> {
  return access.step({ step: "refresh-source", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    worksheet.load("id,name");
    const tables = loadTables(context);
    await context.sync();
    const isGone = failed({ code: "source-changed", sheet: source.sheetName });
    if (worksheet.isNullObject) return isGone;
    const isBlock = source.found === "block" || source.found === "block-columns";
    const block = isBlock ? askBlock(worksheet, rectangleOfSource(source)) : null;
    const [facts] = await readFactsOfSheets(context, [{ id: worksheet.id, name: worksheet.name }], tables);
    if (!isUsed(facts)) return isGone;
    const found = await findAgain({ context, worksheet, facts }, source, block);
    if (found === null) return isGone;
    // What else stands on the sheet, and that nothing is merged, was told when the range was found; a run looks often and
    // need not ask again.
    const { date1904, outside = null, mergedDown = [] } = source;
    const isSame = isSameRectangle(found.rectangle, rectangleOfSource(source));
    if (isSame || mergedDown.length === 0) return success(sourceOf(facts, found, { date1904, outside, mergedDown }));
    const asked = await withMergedDown({ context, worksheet }, found.rectangle, () => context.sync());
    return success(sourceOf(facts, found, { date1904, outside, mergedDown: asked.mergedDown }));
  });
}

async function findAgain(
  { context, worksheet, facts }: SheetAtHand,
  source: Source,
  block: AskedBlock | null,
): Promise<FoundRectangle | null> {
  const { found } = source;
  if (found === "table") {
    const table = facts.tables.find(candidate => candidate.name === source.tableName);
    return table ? { rectangle: dataRectangle(table), tableName: table.name, found } : null;
  }
  const old = rectangleOfSource(source);
  const cells = { rectangle: old, tableName: null, found };
  if (found === "cells") return overlaps(facts.used, old) ? cells : null;
  if (found === "sheet") return { ...cells, rectangle: facts.used };
  if (found === "sheet-columns") {
    const rectangle = await usedPartOf(context, worksheet, { ...old, firstRow: 0, rowCount: SHEET_ROWS });
    return rectangle && { ...cells, rectangle };
  }
  const near = block && (await regionOf(context, worksheet, block));
  if (near === null) return null;
  const region = await wholeBlock({ context, worksheet, facts }, near);
  if (found === "block") return meaningOfBlock(facts, region, facts.used);
  return { ...cells, rectangle: { ...old, firstRow: region.firstRow, rowCount: region.rowCount } };
}

/** What stands in the request to find a block again that has nearly always stayed where it was. */
interface AskedBlock {
  readonly usedPart: Excel.Range;
  readonly corner: Excel.Range;
  /** Around the corner. */
  readonly region: Excel.Range;
}

function askBlock(worksheet: Excel.Worksheet, rectangle: Rectangle): AskedBlock {
  const usedPart = untracked(rangeAt(worksheet, rectangle).getUsedRangeOrNullObject(true));
  usedPart.load(RECTANGLE_PROPERTIES);
  const corner = rangeAt(worksheet, { ...rectangle, rowCount: 1, columnCount: 1 });
  corner.load("formulas,rowIndex,columnIndex");
  const region = untracked(corner.getSurroundingRegion());
  region.load(RECTANGLE_PROPERTIES);
  return { usedPart, corner, region };
}

/** The block around the first value in a rectangle, whose own corner may be blank by now; null without any value. */
async function regionOf(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { usedPart, corner, region }: AskedBlock,
): Promise<Rectangle | null> {
  if (usedPart.isNullObject) return null;
  const part = rectangleOf(usedPart);
  const isFirst = part.firstRow === corner.rowIndex && part.firstColumn === corner.columnIndex;
  if (isFirst && corner.formulas[0]![0] !== "") return rectangleOf(region);
  const firstRow = rangeAt(worksheet, { ...part, rowCount: 1 });
  firstRow.load("formulas");
  await context.sync();
  const offset = firstRow.formulas[0]!.findIndex(cell => cell !== "");
  const firstColumn = part.firstColumn + Math.max(0, offset);
  const cell = rangeAt(worksheet, { ...part, firstColumn, rowCount: 1, columnCount: 1 });
  const around = untracked(cell.getSurroundingRegion());
  around.load(RECTANGLE_PROPERTIES);
  await context.sync();
  return rectangleOf(around);
}

async function usedPartOf(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  rectangle: Rectangle,
): Promise<Rectangle | null> {
  const part = untracked(rangeAt(worksheet, rectangle).getUsedRangeOrNullObject(true));
  part.load(RECTANGLE_PROPERTIES);
  await context.sync();
  return part.isNullObject ? null : rectangleOf(part);
}

async function findRectangle({ context, worksheet, facts }: SheetAtHand, selected: Rectangle): Promise<FoundRectangle> {
  // Whole columns reach to the last row of the sheet; only the part that holds values is meant.
  const usedPart = rangeAt(worksheet, selected).getUsedRangeOrNullObject(true);
  usedPart.load(RECTANGLE_PROPERTIES);
  const region = rangeAt(worksheet, { ...selected, rowCount: 1, columnCount: 1 }).getSurroundingRegion();
  region.load(RECTANGLE_PROPERTIES);
  await context.sync();
  const meaning = meaningOfSelection(facts, selected, usedPart.isNullObject ? null : rectangleOf(usedPart));
  const block = await wholeBlock({ context, worksheet, facts }, rectangleOf(region));
  return meaning.kind === "found" ? cellsOrBlock(meaning.found, block) : meaningOfBlock(facts, block, facts.used);
}

/** What is asked when a range is found, and carried along when it is looked at again. */
interface ToldOnce {
  readonly date1904: boolean;
  readonly outside: CellsOutside | null;
  readonly mergedDown: readonly MergedDown[];
}

function sourceOf(
  facts: SheetFacts,
  { rectangle, tableName, found }: FoundRectangle,
  { date1904, outside, mergedDown }: ToldOnce,
): Source {
  return {
    ...rectangle,
    sheetId: facts.id,
    sheetName: facts.name,
    tableName,
    found,
    filtered: hidesRows(facts, rectangle),
    date1904,
    ...(outside && { outside }),
    ...(mergedDown.length > 0 && { mergedDown }),
    address: addressForPeople(facts.name, rectangle),
  };
}
