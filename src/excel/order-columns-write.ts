import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Place, Source, StepOptions } from "#app/ports";
import { pointsOf, styleBody } from "./body-look";
import type { BlockLimits } from "./block-sizer";
import { neighbours } from "./column-blocks";
import type { ColumnTarget } from "./column-blocks";
import { styleHeader } from "./header-look";
import { bandsAround, targetsIn } from "./order-columns-foreign";
import type { Band } from "./order-columns-foreign";
import type { OrderColumnsOutput } from "./order-columns-output";
import { settleOrderColumns } from "./order-columns-place";
import type { SettledColumns } from "./order-columns-place";
import { rangeAt } from "./ranges";
import { addressOf } from "./rectangles";
import { verifyRows } from "./verify-rows";
import type { WorkbookAccess } from "./workbook-access";
import { writeRows } from "./write-rows";

/**
 * Writes the columns beside the orders. Our old results are blanked before the new ones are written, so that a run that
 * is cut short leaves blanks and never a mixture of two runs. Only cells of our own columns are touched.
 */
export async function writeOrderColumns(
  access: WorkbookAccess,
  limits: BlockLimits,
  supportsResize: boolean,
  yieldToHost: () => Promise<void>,
  output: OrderColumnsOutput,
  options: StepOptions,
): Promise<Outcome<Place>> {
  const { source, rowCount } = output;
  if (options.cancel.aborted) return failed({ code: "cancelled" });
  const settled = await settleOrderColumns(access, supportsResize, output);
  if (!settled.ok) return settled;
  const { targets, kept } = settled.value;

  const firstRow = source.firstRow + output.headerRow + 1;
  const bands = bandsAround(kept, firstRow, rowCount);
  const started = await startColumns(access, source, firstRow, rowCount, bands, settled.value);
  if (!started.ok) return started;
  const bodies = bands.map(band => ({
    sheet: source,
    firstRow: firstRow + band.from,
    rowCount: band.to - band.from,
    targets: targetsIn(band, targets),
    rows: (from: number, to: number) => output.rows(band.from + from, band.from + to),
    report: (rowsDone: number) => options.report(band.from + rowsDone, rowCount),
  }));
  for (const body of bodies) {
    const written = await writeRows(access, limits, yieldToHost, body, { ...options, report: body.report });
    if (!written.ok) return written;
  }
  const styled = await styleColumns(access, source, firstRow, rowCount, settled.value);
  if (!styled.ok) return styled;
  for (const body of bodies) {
    const verified = await verifyRows(access, body);
    if (!verified.ok) return verified;
  }

  const group = groupsOf(targets)[0]!;
  const address = addressOf({
    firstRow: firstRow - 1,
    firstColumn: group[0]!.column,
    rowCount: rowCount + 1,
    columnCount: group.length,
  });
  return success({ sheetName: source.sheetName, address });
}

/** Headers first, with the look that marks them as ours: a run that is cut short is found again by them. */
function startColumns(
  access: WorkbookAccess,
  source: Source,
  firstRow: number,
  rowCount: number,
  bands: readonly Band[],
  { targets, newColumns, oldRowCount }: SettledColumns,
): Promise<Outcome<null>> {
  return access.step({ step: "start-order-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(source.sheetId);
    // Widths go before the headers, by which a run after one that was cut off takes a column for old. Those that people
    // changed since an earlier run are theirs.
    for (const { spec, column } of targets) {
      if (!newColumns.has(column)) continue;
      const header = rangeAt(worksheet, { firstRow: firstRow - 1, firstColumn: column, rowCount: 1, columnCount: 1 });
      header.format.columnWidth = pointsOf(spec.widthPixels);
    }
    for (const group of groupsOf(targets)) {
      const { firstColumn, columnCount } = placeOf(group);
      const header = rangeAt(worksheet, { firstRow: firstRow - 1, firstColumn, rowCount: 1, columnCount });
      header.numberFormat = [["@"]];
      header.values = [group.map(target => target.spec.header)];
      for (const { spec, column } of group) {
        styleHeader(
          rangeAt(worksheet, { firstRow: firstRow - 1, firstColumn: column, rowCount: 1, columnCount: 1 }),
          spec,
        );
      }
      const bodyRows = Math.max(rowCount, oldRowCount);
      if (bodyRows === 0) continue;
      rangeAt(worksheet, { firstRow, firstColumn, rowCount: bodyRows, columnCount }).conditionalFormats.clearAll();
    }
    const below: Band = { from: rowCount, to: oldRowCount, keptColumns: new Set() };
    for (const band of [...bands, below]) {
      const bandRows = band.to - band.from;
      if (bandRows <= 0) continue;
      for (const group of groupsOf(targetsIn(band, targets))) {
        rangeAt(worksheet, { ...placeOf(group), firstRow: firstRow + band.from, rowCount: bandRows }).clear("Contents");
      }
    }
    await context.sync();
    return success(null);
  });
}

function styleColumns(
  access: WorkbookAccess,
  source: Source,
  firstRow: number,
  rowCount: number,
  { targets }: SettledColumns,
): Promise<Outcome<null>> {
  return access.step({ step: "style-order-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(source.sheetId);
    if (rowCount === 0) return success(null);
    for (const { spec, column } of targets) {
      styleBody(rangeAt(worksheet, { firstRow, firstColumn: column, rowCount, columnCount: 1 }), spec);
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
