import type { OwnContent, OwnSheetSpec, StayReason } from "#app/workbook/own-parts";
import { COMPUTED_HEADER_FILL } from "../cells/header-look";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { contains, isSameRectangle, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { PIVOT_SET, SLICER_SET } from "../host/requirement-sets";
import { lookAt } from "../pivot-sheet/place";
import { readMarks } from "../report-sheet/marks";
import { findOwnTable } from "../sheets/own-table";
import { readSheetFacts } from "../sheets/sheet-facts";
import type { SheetFacts, TableFacts } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import { foreignPartsOf } from "./foreign-parts";

/** A sheet of ours with what is ours on it. */
export interface OwnSheetFinding {
  readonly facts: SheetFacts;
  /** Null when the sheet can go as a whole. */
  readonly stays: Exclude<StayReason, "in-table"> | null;
  readonly table: TableFacts | null;
  /** Cells that are ours. */
  readonly ours: readonly Rectangle[];
  readonly charts: readonly string[];
  readonly slicers: readonly string[];
  readonly hasPivot: boolean;
}

/** Our content on a sheet, before it is asked what else stands there. */
interface Content {
  readonly facts: SheetFacts;
  readonly table: TableFacts | null;
  readonly ours: readonly Rectangle[];
  /** Something that is not ours stands among it. */
  readonly isMixed: boolean;
  readonly hasPivot: boolean;
}

/**
 * Finds a sheet of ours by what a run put on it, whatever people call it, or what a run that was cut off left under our
 * name. Null when there is none. Nothing is changed.
 *
 * @param sheets  every sheet with id, name, visibility and tabColor loaded
 */
export async function findOwnSheet(
  context: Excel.RequestContext,
  supports: (version: string) => boolean,
  spec: OwnSheetSpec,
  sheets: readonly Excel.Worksheet[],
): Promise<OwnSheetFinding | null> {
  const content =
    (await findContent(context, supports, spec, sheets)) ?? (await findLeftover(context, spec.content, spec, sheets));
  if (content === null) return null;
  const { facts, table, ours, isMixed, hasPivot } = content;
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const { charts, pivotTables } = worksheet;
  charts.load("items/name");
  pivotTables.load("items/name");
  const standing = await slicersOn(context, worksheet, supports(SLICER_SET));
  const beside = facts.used === null ? [] : await usedParts(context, worksheet, facts.used, ours);
  await context.sync();
  const wanted = spec.content;
  const drawn = charts.items.map(({ name }) => name);
  const ownCharts = drawn.filter(name => wanted.kind === "report" && wanted.charts.includes(name));
  const ownSlicers = standing.filter(name => wanted.kind === "pivot" && wanted.slicers.includes(name));
  const isForeign =
    isMixed ||
    beside.length > 0 ||
    facts.tables.some(({ name }) => name !== table?.name) ||
    drawn.length > ownCharts.length ||
    // Slicers of a table of ours go with it.
    (wanted.kind !== "table" && standing.length > ownSlicers.length) ||
    pivotTables.items.length > (hasPivot ? 1 : 0);
  const isLast =
    sheets.find(({ id }) => id === facts.id)?.visibility === "Visible" &&
    sheets.every(({ id, visibility }) => id === facts.id || visibility !== "Visible");
  const isOurName = isNamed(facts.name, spec.names);
  const stays = !isOurName ? "renamed" : isForeign ? "foreign" : isLast ? "last-sheet" : null;
  return { facts, stays, table, ours, charts: ownCharts, slicers: ownSlicers, hasPivot };
}

async function slicersOn(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  knowsSlicers: boolean,
): Promise<string[]> {
  if (!knowsSlicers) return [];
  const { slicers } = worksheet;
  slicers.load("items/name");
  await context.sync();
  return slicers.items.map(({ name }) => name);
}

async function findContent(
  context: Excel.RequestContext,
  supports: (version: string) => boolean,
  { content, names }: OwnSheetSpec,
  sheets: readonly Excel.Worksheet[],
): Promise<Content | null> {
  if (content.kind === "table") return findTable(context, content);
  if (content.kind === "report") return findReport(context, content.markName);
  return supports(PIVOT_SET) ? findPivot(context, content.pivotName, names, sheets) : null;
}

async function findTable(
  context: Excel.RequestContext,
  content: Extract<OwnContent, { kind: "table" }>,
): Promise<Content | null> {
  const own = await findOwnTable(context, content.tableName);
  if (own === null) return null;
  const { facts, table } = own;
  const foreign = content.isWhollyOurs ? [] : await foreignPartsOf(context, own, content.headers);
  const ours = uncovered(table.rectangle, foreign);
  return { facts, table, ours, isMixed: foreign.length > 0, hasPivot: false };
}

async function findReport(context: Excel.RequestContext, markName: string): Promise<Content | null> {
  const marks = await readMarks(context, markName);
  const sheetId = marks.find(({ place }) => place !== null)?.place?.sheetId;
  if (sheetId === undefined) return null;
  const facts = await readSheetFacts(context, context.workbook.worksheets.getItem(sheetId));
  if (facts === null) return null;
  const here = marks.flatMap(({ place, written }) => (place?.sheetId === sheetId ? [{ place, written }] : []));
  // Where somebody inserted rows or columns between our cells, nobody can tell which of them are whose.
  const isGrown = ({ place, written }: (typeof here)[number]) =>
    written !== null &&
    !isSameRectangle({ ...written, firstRow: 0, firstColumn: 0 }, { ...place.rectangle, firstRow: 0, firstColumn: 0 });
  const ours = here.filter(mark => !isGrown(mark)).map(({ place }) => place.rectangle);
  return { facts, table: null, ours, isMixed: here.some(isGrown), hasPivot: false };
}

async function findPivot(
  context: Excel.RequestContext,
  pivotName: string,
  names: readonly string[],
  sheets: readonly Excel.Worksheet[],
): Promise<Content | null> {
  const { pivotTables } = context.workbook;
  pivotTables.load("items/name");
  await context.sync();
  const homes = pivotTables.items
    .filter(({ name }) => name.toLowerCase() === pivotName.toLowerCase())
    .map(pivot => {
      const { worksheet } = pivot;
      worksheet.load("id");
      return worksheet;
    });
  if (homes.length === 0) return null;
  await context.sync();
  // A copy of the sheet holds a PivotTable of the same name: ours is rather the one on a sheet of our name.
  const isOurs = ({ id }: Excel.Worksheet) => isNamed(sheets.find(sheet => sheet.id === id)?.name ?? "", names);
  const home = homes.find(isOurs) ?? homes[0]!;
  const worksheet = context.workbook.worksheets.getItem(home.id);
  const facts = await readSheetFacts(context, worksheet);
  if (facts === null) return null;
  const { body, filterArea } = await lookAt(context, worksheet.pivotTables.getItem(pivotName));
  const ours = [body, filterArea].filter(area => area !== null);
  return { facts, table: null, ours, isMixed: false, hasPivot: true };
}

/**
 * What a run left under our name that was cut off before it was complete: a blank sheet, or cells under our headers
 * without a table. Not where anything stands in a column that people fill in: somebody may have turned the table into
 * plain cells.
 */
async function findLeftover(
  context: Excel.RequestContext,
  content: OwnContent,
  { names }: OwnSheetSpec,
  sheets: readonly Excel.Worksheet[],
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

/** The rectangles outside of `ours` that hold anything. */
async function usedParts(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  used: Rectangle,
  ours: readonly Rectangle[],
): Promise<Rectangle[]> {
  if (ours.some(area => contains(area, used))) return [];
  const parts = uncovered(used, ours).map(part => {
    const cells = rangeAt(worksheet, part).getUsedRangeOrNullObject(true);
    cells.load(RECTANGLE_PROPERTIES);
    return cells;
  });
  await context.sync();
  return parts.flatMap(cells => (cells.isNullObject ? [] : [rectangleOf(cells)]));
}
