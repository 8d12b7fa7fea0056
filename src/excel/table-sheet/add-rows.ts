import { endsTheRun, failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { PartOutcome, StepOptions } from "#app/workbook/steps";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { SHEET_ROWS, addressOf, endRow, overlaps } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { styleBody } from "../columns/body-look";
import { matches } from "../columns/header-search";
import { hostTooOld } from "../host/abilities";
import type { ExcelEnvironment } from "../host/environment";
import { createBlockSizer } from "../rows/block-sizer";
import { estimateBytes } from "../rows/byte-size";
import type { ColumnTarget } from "../rows/column-blocks";
import { verifyRows } from "../rows/verify-rows";
import { typingOf, writeRows } from "../rows/write-rows";
import type { RowsToWrite } from "../rows/write-rows";
import { isInDoubt } from "../sheets/made-sheet";
import type { OwnTable } from "../sheets/own-table";
import { dataRectangle } from "../sheets/sheet-facts";
import { finishSheet } from "./look";
import type { PlacedTable } from "./place";
import { renameHeaders } from "./rename-headers";

/** The new rows, and where they go. */
interface Addition extends PlacedTable {
  readonly own: OwnTable;
  /** Header and body as they stand, without a totals row. */
  readonly standing: Rectangle;
  /** The rows below that are to join them. */
  readonly added: Rectangle;
  readonly targets: readonly ColumnTarget[];
}

/**
 * Adds rows to a table that stands without touching a row of it. All but the first are written below the table with a blank
 * row between, because a table takes in by itself what is written right below it. They are read back, and one request makes
 * the table longer and fills the blank row: a run that is cut off before leaves the table as it was and rows below it that
 * belong to nobody, which the next run takes away. People's columns, their order and their cells stay.
 */
export async function addRows(
  environment: ExcelEnvironment,
  { spec, place }: PlacedTable,
  options: StepOptions,
): Promise<PartOutcome> {
  const { access, abilities } = environment;
  const untouched = (failure: Failure): PartOutcome => ({ ok: false, failure, partlyWritten: false });
  if (!abilities.resizesTables) return untouched(hostTooOld("resizesTables"));
  const addition = additionOf({ spec, place });
  if (!addition.ok) return untouched(addition.failure);
  const leftOver = await leftOverRows(environment, addition.value);
  if (!leftOver.ok) return untouched(leftOver.failure);
  if (options.cancel.aborted) return untouched({ code: "cancelled" });

  const { standing, added, targets } = addition.value;
  const bodyFrom = (from: number, to: number): RowsToWrite => ({
    sheet: place,
    firstRow: added.firstRow + from,
    rowCount: to - from,
    targets,
    rows: (first, last) => spec.rows(from + first, from + last),
  });
  const rest = bodyFrom(1, spec.rowCount);
  const add = async (): Promise<Outcome<null>> => {
    const begun = await clearBelow(environment, addition.value, leftOver.value);
    if (!begun.ok) return begun;
    const written = await writeRows(environment, rest, options);
    if (!written.ok) return written;
    const verified = await verifyRows(access, rest);
    return verified.ok ? joinRows(environment, addition.value, bodyFrom(0, 1)) : verified;
  };
  const done = await add();
  if (!done.ok) {
    const fate = isInDoubt(done.failure) ? "unknown" : await fateOfRows(environment, addition.value);
    // The answer to the last request was lost, and nothing else.
    if (fate !== "joined") return { ...done, partlyWritten: fate === "unknown" };
  }
  const first = await verifyRows(access, bodyFrom(0, 1));
  if (!first.ok) return { ...first, partlyWritten: true };
  const rectangle = { ...standing, rowCount: standing.rowCount + spec.rowCount };
  const named = await renameHeaders(access, { spec, place }, targets);
  const finished = named.ok ? await finishSheet(access, spec, { ...place, rectangle }) : named;
  // The rows are in the table: names in another language and a totals row are looks.
  if (finished.ok) return finished;
  if (endsTheRun(finished.failure)) return { ...finished, partlyWritten: true };
  return { ok: true, value: { sheetName: place.sheetName, address: addressOf(rectangle) } };
}

function additionOf({ spec, place }: PlacedTable): Outcome<Addition> {
  const own = place.own!;
  const { headers, facts, table } = own;
  const standing = dataRectangle(table);
  const offsets = spec.columns.map(column => headers.flatMap((text, at) => (matches(text, column) ? [at] : [])));
  const unclear = spec.columns.filter((_, position) => offsets[position]!.length !== 1).map(({ header }) => header);
  if (unclear.length > 0) return failed({ code: "table-columns-differ", sheet: facts.name, headers: unclear });
  const added = { ...standing, firstRow: endRow(standing), rowCount: spec.rowCount };
  if (endRow(added) > SHEET_ROWS) return failed({ code: "no-room", sheet: facts.name });
  const inTheWay = facts.tables.find(({ name, rectangle }) => name !== table.name && overlaps(rectangle, added));
  if (inTheWay) return occupied(facts.name, inTheWay.rectangle);
  const targets = spec.columns.map((column, position): ColumnTarget => {
    return { spec: column, column: standing.firstColumn + offsets[position]![0]!, position };
  });
  return success({ spec, place, own, standing, added, targets });
}

function occupied(sheet: string, rectangle: Rectangle) {
  return failed({ code: "own-sheet-occupied", sheet, address: addressOf(rectangle) });
}

/**
 * How many rows below the table a run left that was cut off, the blank one before them included. Fails where anything else
 * stands in the way. Rows are looked at one by one: nothing that a person wrote there may go.
 */
async function leftOverRows(environment: ExcelEnvironment, addition: Addition): Promise<Outcome<number>> {
  const { spec, place, own, added, targets } = addition;
  const below = { ...added, firstRow: endRow(own.table.rectangle) };
  const used = await usedBelow(environment, addition, { ...below, rowCount: SHEET_ROWS - below.firstRow });
  if (!used.ok) return used;
  const end = used.value === null ? below.firstRow : endRow(used.value);
  const { limits } = environment;
  const sizer = createBlockSizer(limits);
  let leftOver = 0;
  let row = below.firstRow;
  // The blank row comes first; behind the last leftover row only what the new rows need is looked at.
  while (row < end && (row - below.firstRow <= Math.max(1, leftOver) || row < endRow(added))) {
    const part = { ...below, firstRow: row, rowCount: Math.min(sizer.rows(), end - row) };
    const read = await readBelow(environment, addition, part);
    if (!read.ok) {
      if (read.failure.code === "payload-too-large" && sizer.halve()) continue;
      return read;
    }
    for (const [k, cells] of read.value.entries()) {
      if (cells.every(cell => cell === "")) continue;
      const offset = row + k - below.firstRow;
      if (offset <= Math.max(1, leftOver) && isLeftOver(spec, targets, below, cells)) leftOver = offset + 1;
      else if (row + k < endRow(added)) return occupied(place.sheetName, { ...part, firstRow: row + k, rowCount: 1 });
    }
    sizer.learn(part.rowCount, estimateBytes(read.value));
    row += part.rowCount;
  }
  return success(leftOver);
}

function readBelow({ access }: ExcelEnvironment, { place }: Addition, part: Rectangle): Promise<Outcome<Cell[][]>> {
  return access.step({ step: "look-below", sheet: place.sheetName }, async context => {
    const range = rangeAt(context.workbook.worksheets.getItem(place.sheetId), part);
    range.load("values");
    await context.sync();
    const values: unknown = range.values;
    return Array.isArray(values)
      ? success(values as Cell[][])
      : failed({ code: "payload-too-large", sheet: place.sheetName });
  });
}

/** Whether all cells of a row are a run's own: what stands in other columns of the table is a person's. */
function isLeftOver(
  { adds }: TableSheetSpec,
  targets: readonly ColumnTarget[],
  { firstColumn }: Rectangle,
  cells: readonly Cell[],
): boolean {
  const ours = new Set(targets.map(({ column }) => column - firstColumn));
  const own = targets.map(({ column }) => cells[column - firstColumn]!);
  return adds!.isLeftOver(own) && cells.every((cell, at) => cell === "" || ours.has(at));
}

function usedBelow(
  { access }: ExcelEnvironment,
  { place }: Addition,
  below: Rectangle,
): Promise<Outcome<Rectangle | null>> {
  return access.step({ step: "look-below", sheet: place.sheetName }, async context => {
    if (below.rowCount <= 0) return success(null);
    const cells = untracked(
      rangeAt(context.workbook.worksheets.getItem(place.sheetId), below).getUsedRangeOrNullObject(true),
    );
    cells.load(RECTANGLE_PROPERTIES);
    await context.sync();
    return success(cells.isNullObject ? null : rectangleOf(cells));
  });
}

/** Takes leftover rows away, and a totals row that stands where new rows go; it comes back at the end. */
async function clearBelow(
  { access }: ExcelEnvironment,
  { spec, place, own, added }: Addition,
  leftOver: number,
): Promise<Outcome<null>> {
  const { hasTotals } = own.table;
  if (leftOver === 0 && !hasTotals) return success(null);
  return access.step({ step: "clear-below", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const rows = { ...added, firstRow: endRow(own.table.rectangle), rowCount: leftOver };
    if (leftOver > 0) rangeAt(worksheet, rows).clear();
    if (hasTotals) worksheet.tables.getItem(spec.tableName).showTotals = false;
    await context.sync();
    return success(null);
  });
}

/** Makes the table longer by the rows below it and gives it the first of them. Done twice it is as done once. */
function joinRows(
  { access }: ExcelEnvironment,
  { spec, place, own, standing, added, targets }: Addition,
  first: RowsToWrite,
): Promise<Outcome<null>> {
  const type = typingOf(first, spec.rows(0, 1), 0);
  return access.step({ step: "join-rows", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const table = worksheet.tables.getItem(spec.tableName);
    // What a filter hides is not to be taken for what is missing.
    if (own.table.filtered) table.autoFilter.clearCriteria();
    for (const { spec: column, column: firstColumn } of targets)
      styleBody(rangeAt(worksheet, { ...added, firstColumn, columnCount: 1 }), column);
    table.resize(rangeAt(worksheet, { ...standing, rowCount: standing.rowCount + spec.rowCount }));
    type(rectangle => rangeAt(worksheet, rectangle));
    await context.sync();
    return success(null);
  });
}

/** Whether the rows of a run that failed joined the table all the same; those that did not are taken back. */
async function fateOfRows(
  { access }: ExcelEnvironment,
  { spec, place, own, standing, added }: Addition,
): Promise<"joined" | "gone" | "unknown"> {
  const fate = await access.step({ step: "take-back-rows", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
    const table = worksheet.tables.getItemOrNullObject(spec.tableName);
    const now = table.getRange();
    now.load(RECTANGLE_PROPERTIES);
    table.load("showTotals");
    await context.sync();
    if (worksheet.isNullObject || table.isNullObject) return success("unknown" as const);
    const end = endRow(rectangleOf(now)) - (table.showTotals ? 1 : 0);
    if (end === endRow(added)) return success("joined" as const);
    if (end !== endRow(standing)) return success("unknown" as const);
    // A totals row that still stands where the rows go: none was written.
    if (table.showTotals) return success("gone" as const);
    rangeAt(worksheet, added).clear();
    if (own.table.hasTotals) table.showTotals = true;
    await context.sync();
    return success("gone" as const);
  });
  return fate.ok ? fate.value : "unknown";
}
