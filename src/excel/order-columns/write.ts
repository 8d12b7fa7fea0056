import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { OrderColumnsOptions } from "#app/workbook/order-columns";
import type { PartOutcome } from "#app/workbook/steps";
import { neighbours } from "../cells/neighbours";
import type { SheetReference } from "../cells/read-cells";
import { addressOf } from "../cells/rectangles";
import { pointsOf, styleBody } from "../columns/body-look";
import { markHeaders } from "../columns/header-look";
import type { ExcelEnvironment, StepEnvironment } from "../host/environment";
import { abreast } from "../host/workbook-access";
import type { StepAccess } from "../host/workbook-access";
import type { ColumnTarget } from "../rows/column-blocks";
import { estimateBytes } from "../rows/byte-size";
import { verifyRows } from "../rows/verify-rows";
import { typingOf, writeRows } from "../rows/write-rows";
import type { RowsToWrite } from "../rows/write-rows";
import { bandsAround, targetsIn } from "./bands";
import type { Band } from "./bands";
import type { OrderColumnsOutput } from "./output";
import { putOwnHeader } from "./own-header";
import { planOrderColumns } from "./plan-columns";
import { confirmRows, settleOrderColumns } from "./settle-columns";
import type { SettledColumns } from "./settle-columns";

/** The body rows of our columns. */
interface Body {
  readonly sheet: SheetReference;
  /** Sheet row of the first of them. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly bands: readonly Band[];
}

/**
 * Writes the columns beside the orders. Our old results are blanked before the new ones are written, so that a run that
 * is cut short leaves blanks and never a mixture of two runs. Only cells of our own columns are touched. All of it is
 * one step of undoing where the host can do that.
 */
export async function writeOrderColumns(
  environment: ExcelEnvironment,
  output: OrderColumnsOutput,
  options: OrderColumnsOptions,
): Promise<PartOutcome> {
  const { access, abilities } = environment;
  if (options.cancel.aborted) return { ...failed({ code: "cancelled" }), partlyWritten: false };
  const write = async (mergeUndoGroup: boolean, wanted: OrderColumnsOutput): Promise<PartOutcome> => {
    let partlyWritten = false;
    const written = await access.together(mergeUndoGroup, async steps => {
      const outcome = await writeColumns({ ...environment, access: steps }, wanted, options);
      if (!outcome.ok) ({ partlyWritten } = outcome);
      return outcome;
    });
    return written.ok ? written : { ...written, partlyWritten };
  };
  if (!abilities.mergesUndo) return write(false, output);
  const merged = await write(true, output);
  // What it cannot undo as one step the host refuses, with codes that differ by build: the same again without that.
  if (merged.ok || merged.failure.code !== "host-refused") return merged;
  if (!merged.partlyWritten) return write(false, output);
  // What the first attempt inserted or wrote stands by now: nothing is inserted a second time.
  const plainly = { ...environment, abilities: { ...abilities, knowsMergedAreas: false } };
  const planned = await planOrderColumns(plainly, output, true);
  return planned.ok ? write(false, { ...output, plan: planned.value }) : { ...planned, partlyWritten: true };
}

async function writeColumns(
  environment: StepEnvironment,
  output: OrderColumnsOutput,
  options: OrderColumnsOptions,
): Promise<PartOutcome> {
  const { source, rowCount } = output;
  const settled = await settleOrderColumns(environment, output, options);
  if (!settled.ok) return settled;
  const columns = settled.value;
  const { targets, kept, find } = columns;
  const { access } = environment;

  const firstRow = source.firstRow + output.headerRow + 1;
  const bands = bandsAround(kept, firstRow, rowCount);
  const body = { sheet: source, firstRow, rowCount, bands };
  const parts = bands.map(band => ({
    sheet: source,
    firstRow: firstRow + band.from,
    rowCount: band.to - band.from,
    targets: targetsIn(band, targets),
    rows: (from: number, to: number) => output.rows(band.from + from, band.from + to),
    report: (rowsDone: number) => options.report(band.from + rowsDone, rowCount),
    find,
  }));
  const written = await fillColumns(environment, { body, parts, columns }, options);
  if (!written.ok) return { ...written, partlyWritten: true };
  const { confirmAfter } = options;
  const [beside, verified] = await abreast(access, [
    async () => (confirmAfter ? confirmRows(access, source, { ...options, confirm: confirmAfter }) : success(null)),
    () => access.abreast(parts.map(part => () => verifyRows(access, part))),
    () => letGo(access, body, columns),
  ]);
  // Rows that moved are why cells do not read back as they were written.
  for (const looked of [beside, ...verified]) {
    if (!looked.ok) return { ...looked, partlyWritten: true };
  }

  const group = groupsOf(targets)[0]!;
  const address = addressOf({
    firstRow: firstRow - 1,
    firstColumn: group[0]!.column,
    rowCount: rowCount + 1,
    columnCount: group.length,
  });
  return { ok: true, value: { sheetName: source.sheetName, address } };
}

/** Columns that are ready, and their rows in parts. */
interface ColumnsToFill {
  readonly body: Body;
  readonly parts: readonly (RowsToWrite & Pick<OrderColumnsOptions, "report">)[];
  readonly columns: SettledColumns;
}

/** Headers, rows and looks: what goes into one block goes into one request with all of it, in the same order. */
async function fillColumns(
  environment: StepEnvironment,
  { body, parts, columns }: ColumnsToFill,
  options: OrderColumnsOptions,
): Promise<Outcome<null>> {
  const { access, limits, yieldToHost } = environment;
  const { sheet, rowCount } = body;
  if (rowCount <= limits.startRows) {
    const rowsOfParts = parts.map(part => part.rows(0, part.rowCount));
    const bytes = rowsOfParts.reduce((sum, rows) => sum + estimateBytes(rows), 0);
    if (bytes <= limits.targetBytes) {
      options.report(0, rowCount);
      const types = parts.map((part, k) => (part.rowCount === 0 ? null : typingOf(part, rowsOfParts[k]!, 0)));
      const atOnce = await access.step({ step: "fill-order-columns", sheet: sheet.sheetName, bytes }, async context => {
        await columns.record.put(context, columns.find);
        context.application.suspendApiCalculationUntilNextSync();
        putStart(body, columns);
        for (const type of types) type?.(columns.find);
        putStyles(body, columns);
        await context.sync();
        return success(null);
      });
      if (atOnce.ok) {
        options.report(rowCount, rowCount);
        await yieldToHost();
      }
      if (atOnce.ok || atOnce.failure.code !== "payload-too-large") return atOnce;
    }
  }
  const started = await access.step({ step: "start-order-columns", sheet: sheet.sheetName }, async context => {
    await columns.record.put(context, columns.find);
    putStart(body, columns);
    await context.sync();
    return success(null);
  });
  if (!started.ok) return started;
  for (const part of parts) {
    const written = await writeRows(environment, part, { ...options, report: part.report });
    if (!written.ok) return written;
  }
  return access.step({ step: "style-order-columns", sheet: sheet.sheetName }, async context => {
    putStyles(body, columns);
    await context.sync();
    return success(null);
  });
}

/** Headers first: a run that is cut short is found again by them. */
function putStart(
  { firstRow, rowCount, bands }: Body,
  { targets, newColumns, oldRowCount, find }: SettledColumns,
): void {
  // Widths go before the headers, by which a run after one that was cut off takes a column for old. Those that people
  // changed since an earlier run are theirs.
  for (const { spec, column } of targets) {
    if (!newColumns.has(column)) continue;
    const header = find({ firstRow: firstRow - 1, firstColumn: column, rowCount: 1, columnCount: 1 });
    header.format.columnWidth = pointsOf(spec.widthPixels);
  }
  // Whoever gave the header row another look: our columns are then known as a set, which has to be marked at once.
  for (const group of groupsOf(targets.filter(({ column }) => !newColumns.has(column)))) {
    markHeaders(find({ ...placeOf(group), firstRow: firstRow - 1, rowCount: 1 }));
  }
  for (const group of groupsOf(targets)) {
    const { firstColumn, columnCount } = placeOf(group);
    for (const { spec, column } of group) {
      putOwnHeader(find({ firstRow: firstRow - 1, firstColumn: column, rowCount: 1, columnCount: 1 }), spec);
    }
    const bodyRows = Math.max(rowCount, oldRowCount);
    if (bodyRows === 0) continue;
    find({ firstRow, firstColumn, rowCount: bodyRows, columnCount }).conditionalFormats.clearAll();
  }
  const below: Band = { from: rowCount, to: oldRowCount, keptColumns: new Set() };
  for (const band of [...bands, below]) {
    const bandRows = band.to - band.from;
    if (bandRows <= 0) continue;
    for (const group of groupsOf(targetsIn(band, targets))) {
      find({ ...placeOf(group), firstRow: firstRow + band.from, rowCount: bandRows }).clear("Contents");
    }
  }
}

function putStyles({ firstRow, rowCount }: Body, { targets, find }: SettledColumns): void {
  if (rowCount === 0) return;
  for (const { spec, column } of targets) {
    styleBody(find({ firstRow, firstColumn: column, rowCount, columnCount: 1 }), spec);
  }
}

/** The columns need not be kept any longer; trouble with it harms nothing. */
function letGo(access: StepAccess, { sheet }: Body, columns: SettledColumns): Promise<Outcome<null>> {
  return access.step({ step: "let-go-of-columns", sheet: sheet.sheetName }, async context => {
    columns.letGo();
    await context.sync();
    return success(null);
  });
}

function groupsOf(targets: readonly ColumnTarget[]): ColumnTarget[][] {
  return neighbours(
    [...targets].sort((a, b) => a.column - b.column),
    () => true,
  );
}

function placeOf(group: readonly ColumnTarget[]): { firstColumn: number; columnCount: number } {
  return { firstColumn: group[0]!.column, columnCount: group.length };
}
