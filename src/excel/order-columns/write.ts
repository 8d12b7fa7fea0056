import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { OrderColumnsOptions } from "#app/workbook/order-columns";
import type { Source } from "#app/workbook/orders";
import type { PartOutcome } from "#app/workbook/steps";
import type { BlockLimits } from "../cells/block-sizer";
import { pointsOf, styleBody } from "../cells/body-look";
import { neighbours } from "../cells/column-blocks";
import type { ColumnTarget } from "../cells/column-blocks";
import { styleHeader } from "../cells/header-look";
import { addressOf } from "../cells/rectangles";
import { verifyRows } from "../cells/verify-rows";
import { writeRows } from "../cells/write-rows";
import type { StepAccess, WorkbookAccess } from "../host/workbook-access";
import { bandsAround, targetsIn } from "./foreign";
import type { Band } from "./foreign";
import type { HostAbilities, OrderColumnsOutput } from "./output";
import { settleOrderColumns } from "./place";
import type { SettledColumns } from "./place";
import { planOrderColumns } from "./plan";

/**
 * Writes the columns beside the orders. Our old results are blanked before the new ones are written, so that a run that
 * is cut short leaves blanks and never a mixture of two runs. Only cells of our own columns are touched. All of it is
 * one step of undoing where the host can do that.
 */
export async function writeOrderColumns(
  access: WorkbookAccess,
  limits: BlockLimits,
  abilities: HostAbilities,
  yieldToHost: () => Promise<void>,
  output: OrderColumnsOutput,
  options: OrderColumnsOptions,
): Promise<PartOutcome> {
  if (options.cancel.aborted) return { ...failed({ code: "cancelled" }), partlyWritten: false };
  const write = async (mergeUndoGroup: boolean, wanted: OrderColumnsOutput): Promise<PartOutcome> => {
    let partlyWritten = false;
    const written = await access.together(mergeUndoGroup, async steps => {
      const outcome = await writeColumns(steps, limits, abilities, yieldToHost, wanted, options);
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
  const { source, headerRow, columns } = output;
  const planned = await planOrderColumns(access, false, source, headerRow, columns);
  return planned.ok ? write(false, { ...output, plan: planned.value }) : { ...planned, partlyWritten: true };
}

async function writeColumns(
  access: StepAccess,
  limits: BlockLimits,
  abilities: HostAbilities,
  yieldToHost: () => Promise<void>,
  output: OrderColumnsOutput,
  options: OrderColumnsOptions,
): Promise<PartOutcome> {
  const { source, rowCount } = output;
  const settled = await settleOrderColumns(access, abilities, output, options);
  if (!settled.ok) return settled;
  const { targets, kept, find } = settled.value;

  const firstRow = source.firstRow + output.headerRow + 1;
  const bands = bandsAround(kept, firstRow, rowCount);
  const started = await startColumns(access, source, firstRow, rowCount, bands, settled.value);
  if (!started.ok) return { ...started, partlyWritten: true };
  const bodies = bands.map(band => ({
    sheet: source,
    firstRow: firstRow + band.from,
    rowCount: band.to - band.from,
    targets: targetsIn(band, targets),
    rows: (from: number, to: number) => output.rows(band.from + from, band.from + to),
    report: (rowsDone: number) => options.report(band.from + rowsDone, rowCount),
    find,
  }));
  for (const body of bodies) {
    const written = await writeRows(access, limits, yieldToHost, body, { ...options, report: body.report });
    if (!written.ok) return { ...written, partlyWritten: true };
  }
  const styled = await styleColumns(access, source, firstRow, rowCount, settled.value);
  if (!styled.ok) return { ...styled, partlyWritten: true };
  for (const body of bodies) {
    const verified = await verifyRows(access, body);
    if (!verified.ok) return { ...verified, partlyWritten: true };
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

/** Headers first, with the look that marks them as ours: a run that is cut short is found again by them. */
function startColumns(
  access: StepAccess,
  source: Source,
  firstRow: number,
  rowCount: number,
  bands: readonly Band[],
  { targets, newColumns, oldRowCount, find }: SettledColumns,
): Promise<Outcome<null>> {
  return access.step({ step: "start-order-columns", sheet: source.sheetName }, async context => {
    // Widths go before the headers, by which a run after one that was cut off takes a column for old. Those that people
    // changed since an earlier run are theirs.
    for (const { spec, column } of targets) {
      if (!newColumns.has(column)) continue;
      const header = find({ firstRow: firstRow - 1, firstColumn: column, rowCount: 1, columnCount: 1 });
      header.format.columnWidth = pointsOf(spec.widthPixels);
    }
    for (const group of groupsOf(targets)) {
      const { firstColumn, columnCount } = placeOf(group);
      const header = find({ firstRow: firstRow - 1, firstColumn, rowCount: 1, columnCount });
      header.numberFormat = [["@"]];
      header.values = [group.map(target => target.spec.header)];
      for (const { spec, column } of group) {
        styleHeader(find({ firstRow: firstRow - 1, firstColumn: column, rowCount: 1, columnCount: 1 }), spec);
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
    await context.sync();
    return success(null);
  });
}

function styleColumns(
  access: StepAccess,
  source: Source,
  firstRow: number,
  rowCount: number,
  { targets, find }: SettledColumns,
): Promise<Outcome<null>> {
  return access.step({ step: "style-order-columns", sheet: source.sheetName }, async context => {
    if (rowCount === 0) return success(null);
    for (const { spec, column } of targets) {
      styleBody(find({ firstRow, firstColumn: column, rowCount, columnCount: 1 }), spec);
    }
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
