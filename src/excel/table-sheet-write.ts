import { failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { PartOutcome, Place, StepOptions } from "#app/ports";
import type { TableSheetSpec } from "#app/sheet-specs";
import type { BlockLimits } from "./block-sizer";
import type { ColumnTarget } from "./column-blocks";
import { rangeAt } from "./ranges";
import { foldColumnGroups } from "./column-groups";
import { addressOf } from "./rectangles";
import { settleTableSheet } from "./table-sheet-place";
import type { TablePlace } from "./table-sheet-place";
import { prepareTable } from "./table-sheet-refill";
import { canReplaceRows, replaceRows } from "./table-sheet-replace";
import { finishSheet, styleTable } from "./table-sheet-look";
import { verifyRows } from "./verify-rows";
import type { WorkbookAccess } from "./workbook-access";
import { writeRows } from "./write-rows";

const TABLE_STYLE = "TableStyleLight1";

/**
 * Creates the sheet with its table, or refills the table of an earlier run where it stands. Cells go in first and the
 * table is put over them: filling a table row by row is slow, and a blank last cell can leave it a row short.
 * A new sheet that could not be finished is taken away again.
 */
export async function writeTableSheet(
  access: WorkbookAccess,
  limits: BlockLimits,
  supportsResize: boolean,
  yieldToHost: () => Promise<void>,
  spec: TableSheetSpec,
  options: StepOptions,
): Promise<PartOutcome> {
  if (options.cancel.aborted) return { ...failed({ code: "cancelled" }), partlyWritten: false };
  const settled = await settleTableSheet(access, spec);
  if (!settled.ok) return { ...settled, partlyWritten: isInDoubt(settled.failure) };
  const place = settled.value;
  const filled = await fillSheet(access, limits, supportsResize, yieldToHost, spec, place, options);
  if (filled.ok) return filled;
  const removed = place.isCreated && !isInDoubt(filled.failure) && (await removeSheet(access, place)).ok;
  return { ...filled, partlyWritten: !removed };
}

/** Nobody knows whether the last request was carried out, and one more would only wait for the same host. */
function isInDoubt({ code }: Failure): boolean {
  return code === "host-silent" || code === "session-lost";
}

async function fillSheet(
  access: WorkbookAccess,
  limits: BlockLimits,
  supportsResize: boolean,
  yieldToHost: () => Promise<void>,
  spec: TableSheetSpec,
  place: TablePlace,
  options: StepOptions,
): Promise<Outcome<Place>> {
  const { firstRow, firstColumn } = place.rectangle;
  const targets = spec.columns.map((column, position): ColumnTarget => {
    return { spec: column, column: firstColumn + position, position };
  });
  const body = { sheet: place, firstRow: firstRow + 1, rowCount: spec.rowCount, targets, rows: spec.rows };
  if (canReplaceRows(spec, place)) {
    const replaced = await replaceRows(access, supportsResize, spec, place, targets);
    if (!replaced.ok) return replaced;
  } else {
    const prepared = await prepareTable(access, supportsResize, spec, place);
    if (!prepared.ok) return prepared;
    const written = await writeRows(access, limits, yieldToHost, body, options);
    if (!written.ok) return written;
    if (!prepared.value) {
      const added = await addTable(access, spec, place);
      if (!added.ok) return added;
    }
  }
  const styled = await styleTable(access, spec, place);
  if (!styled.ok) return styled;
  const verified = await verifyRows(access, body);
  if (!verified.ok) return verified;
  const finished = await finishSheet(access, spec, place);
  if (finished.ok && place.isNew) await foldColumnGroups(access, spec, place);
  return finished;
}

function addTable(access: WorkbookAccess, spec: TableSheetSpec, place: TablePlace): Promise<Outcome<null>> {
  return access.step({ step: "add-table", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    // A table that lies there already was made by this step, whose answer was lost: the place was free before.
    const corner = rangeAt(worksheet, { ...place.rectangle, rowCount: 1, columnCount: 1 });
    const made = corner.getTables(false);
    made.load("items/id");
    await context.sync();
    const table = made.items[0] ?? worksheet.tables.add(addressOf(place.rectangle), true);
    table.name = spec.tableName;
    table.style = TABLE_STYLE;
    table.showBandedRows = true;
    await context.sync();
    return success(null);
  });
}

/** Takes back a sheet of this run; when that fails too, the failure that came first is what people need to read. */
function removeSheet(access: WorkbookAccess, place: TablePlace): Promise<Outcome<null>> {
  return access.step({ step: "remove-sheet", sheet: place.sheetName }, async context => {
    context.workbook.worksheets.getItem(place.sheetId).delete();
    await context.sync();
    return success(null);
  });
}
