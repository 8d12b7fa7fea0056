import type { Cell } from "#core/cell";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { contains, endColumn, endRow, overlaps } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { SheetAtHand } from "../sheets/sheet-facts";
import { couldBeHeader, relationOf, shapesOf } from "./block-shape";
import type { ColumnShape } from "./block-shape";

/** Rows at the block's top that may hold its header, and rows at its end that tell what its columns hold. */
const HEAD_ROWS = 10;
const SAMPLE_ROWS = 20;
/** Cells looked at in one request beyond a gap. */
const LOOK_CELLS = 20_000;
/** So many blank rows or lone lines in a row end the block. */
const WIDEST_GAP = 50;
/** Blank columns between two columns of one block: people put what is not orders further away. */
const WIDEST_COLUMN_GAP = 1;

/** So many columns beside a block are looked at. */
const MOST_COLUMNS = 200;

/** What a block is like, for judging what stands beyond a gap. */
interface BlockLooks {
  readonly shapes: readonly ColumnShape[];
  readonly header: readonly Cell[] | null;
}

/**
 * The block around a cell, together with what belongs to it beyond blank rows and columns: rows whose cells are like
 * those of the block, columns with a header of their own beside its headers. The host's region ends at the first gap.
 * No request where the sheet holds nothing else; tables are never part of it.
 */
export async function wholeBlock(sheet: SheetAtHand, region: Rectangle): Promise<Rectangle> {
  const { facts } = sheet;
  if (contains(region, facts.used) || region.rowCount < 2 || region.columnCount < 2) return region;
  if (facts.tables.some(({ rectangle }) => overlaps(rectangle, region))) return region;
  const { block, looks } = await withColumns(sheet, region);
  const down = await withRowsBelow(sheet, block, looks);
  const above = await withRowsAbove(sheet, down, looks);
  // The lower part of a block has no header of its own: its columns are found beside the header above.
  return above === down ? down : (await withColumns(sheet, above)).block;
}

async function withRowsBelow(sheet: SheetAtHand, block: Rectangle, looks: BlockLooks): Promise<Rectangle> {
  const limit = rowLimit(sheet, block, endRow(block), endRow(sheet.facts.used));
  let end = endRow(block);
  let at = end;
  let gap = 0;
  while (at < limit && gap <= WIDEST_GAP) {
    const rowCount = Math.min(limit - at, Math.max(1, Math.floor(LOOK_CELLS / block.columnCount)));
    const [rows] = await valuesOf(sheet, [{ ...block, firstRow: at, rowCount }]);
    for (const row of rows!) {
      const relation = relationOf(row, looks.shapes, looks.header);
      at += 1;
      gap = relation === "fits" ? 0 : gap + 1;
      if (relation === "fits") end = at;
      if (relation === "ends" || gap > WIDEST_GAP) return upTo(block, end);
    }
    // A long part below a gap is passed over in one step.
    if (gap === 0) end = at = Math.min(limit, Math.max(at, endRow(await regionAround(sheet, block, at - 1))));
  }
  return upTo(block, end);
}

async function withRowsAbove(sheet: SheetAtHand, block: Rectangle, looks: BlockLooks): Promise<Rectangle> {
  if (looks.header !== null) return block;
  let first = block.firstRow;
  let at = first;
  let gap = 0;
  const limit = Math.max(sheet.facts.used.firstRow, tableEndAbove(sheet, block));
  while (at > limit && gap <= WIDEST_GAP) {
    const rowCount = Math.min(at - limit, Math.max(1, Math.floor(LOOK_CELLS / block.columnCount)));
    const [rows] = await valuesOf(sheet, [{ ...block, firstRow: at - rowCount, rowCount }]);
    for (const row of [...rows!].reverse()) {
      at -= 1;
      if (couldBeHeader(row, looks.shapes)) return from(block, at);
      const relation = relationOf(row, looks.shapes, null);
      gap = relation === "fits" ? 0 : gap + 1;
      if (relation === "fits") first = at;
      if (relation === "ends" || gap > WIDEST_GAP) return from(block, first);
    }
    if (gap === 0) first = at = Math.max(limit, Math.min(at, (await regionAround(sheet, block, at)).firstRow));
  }
  return from(block, first);
}

/**
 * The block with the columns right of a narrow gap that have a header in the row of its headers, and cells below it; and
 * what the block is like. One request.
 */
async function withColumns(
  sheet: SheetAtHand,
  block: Rectangle,
): Promise<{ readonly block: Rectangle; readonly looks: BlockLooks }> {
  const beside = columnsBeside(sheet, block);
  const headRows = Math.min(HEAD_ROWS, block.rowCount);
  const sampleRows = Math.min(SAMPLE_ROWS, block.rowCount);
  const sampleFrom = endRow(block) - sampleRows;
  const parts = beside === null ? [block] : [block, beside];
  const values = await valuesOf(sheet, [
    ...parts.map(part => ({ ...part, rowCount: headRows })),
    ...parts.map(part => ({ ...part, firstRow: sampleFrom, rowCount: sampleRows })),
  ]);
  const [head, headBeside] = [values[0]!, beside && values[1]!];
  const [sample, sampleBeside] = [values[parts.length]!, beside && values[parts.length + 1]!];
  const shapes = shapesOf(sample.length > 2 ? sample.slice(1) : sample.slice(-1));
  const headerAt = head.findIndex(row => couldBeHeader(row, shapes));
  const header = headerAt < 0 ? null : head[headerAt]!;
  if (header === null || headBeside === null || sampleBeside === null) return { block, looks: { shapes, header } };
  const dataRows = sampleBeside.filter((_, offset) => sampleFrom + offset > block.firstRow + headerAt);
  const more = namedColumns(headBeside, headerAt, dataRows);
  return { block: { ...block, columnCount: block.columnCount + more }, looks: { shapes, header } };
}

/** The columns that may belong to the block: right of it, and in no table. */
function columnsBeside({ facts: { used, tables } }: SheetAtHand, block: Rectangle): Rectangle | null {
  const columnCount = endColumn(used) - endColumn(block);
  if (columnCount < 1) return null;
  const beside = { ...block, firstColumn: endColumn(block), columnCount: Math.min(columnCount, MOST_COLUMNS) };
  return tables.some(({ rectangle }) => overlaps(rectangle, beside)) ? null : beside;
}

/** How many of the columns belong to the block: up to the last that has a header, with blank ones between. */
function namedColumns(head: Cell[][], headerAt: number, dataRows: Cell[][]): number {
  let end = 0;
  for (let column = 0; column < head[0]!.length && column - end <= WIDEST_COLUMN_GAP; column++) {
    const header = head[headerAt]![column];
    const hasHeader = typeof header === "string" && header.trim() !== "";
    const isBareAbove = head.slice(0, headerAt).every(row => row[column] === "");
    const filled = dataRows.filter(row => row[column] !== "").length;
    if (hasHeader && isBareAbove && filled * 4 >= dataRows.length && filled > 0) end = column + 1;
    else if (hasHeader || filled > 0) break;
  }
  return end;
}

async function valuesOf({ context, worksheet }: SheetAtHand, places: readonly Rectangle[]): Promise<Cell[][][]> {
  const ranges = places.map(place => {
    const range = rangeAt(worksheet, place);
    range.load("values");
    return range;
  });
  await context.sync();
  return ranges.map(range => range.values as Cell[][]);
}

/** The host's region around the row's first cell that holds something. */
async function regionAround(sheet: SheetAtHand, block: Rectangle, row: number): Promise<Rectangle> {
  const line = { ...block, firstRow: row, rowCount: 1 };
  const [cells] = await valuesOf(sheet, [line]);
  const offset = Math.max(
    0,
    cells![0]!.findIndex(cell => cell !== ""),
  );
  const cell = { ...line, firstColumn: block.firstColumn + offset, columnCount: 1 };
  const region = untracked(rangeAt(sheet.worksheet, cell).getSurroundingRegion());
  region.load(RECTANGLE_PROPERTIES);
  await sheet.context.sync();
  return rectangleOf(region);
}

/** Rows from `from` on that belong to no table. */
function rowLimit({ facts }: SheetAtHand, block: Rectangle, from: number, to: number): number {
  const below = facts.tables.map(({ rectangle }) => rectangle).filter(table => table.firstRow >= from);
  const inTheWay = below.filter(table => overlaps({ ...table, firstRow: block.firstRow, rowCount: 1 }, block));
  return Math.min(to, ...inTheWay.map(table => table.firstRow));
}

function tableEndAbove({ facts }: SheetAtHand, block: Rectangle): number {
  const above = facts.tables.map(({ rectangle }) => rectangle).filter(table => endRow(table) <= block.firstRow);
  const inTheWay = above.filter(table => overlaps({ ...table, firstRow: block.firstRow, rowCount: 1 }, block));
  return Math.max(0, ...inTheWay.map(endRow));
}

function upTo(block: Rectangle, end: number): Rectangle {
  return end === endRow(block) ? block : { ...block, rowCount: end - block.firstRow };
}

function from(block: Rectangle, firstRow: number): Rectangle {
  return firstRow === block.firstRow ? block : { ...block, firstRow, rowCount: endRow(block) - firstRow };
}
