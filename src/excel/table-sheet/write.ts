import { failed } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { PartOutcome, Place, StepOptions } from "#app/workbook/steps";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import type { ExcelEnvironment } from "../host/environment";
import { abreast } from "../host/workbook-access";
import type { ColumnTarget } from "../rows/column-blocks";
import { verifyRows } from "../rows/verify-rows";
import { takeBack } from "../sheets/made-sheet";
import { foldColumnGroups } from "./column-groups";
import { fillTable } from "./fill";
import { finishSheet } from "./look";
import { layOutPages } from "./page";
import type { PlacedTable } from "./place";
import { canReplaceRows, replaceRows } from "./replace-rows";
import { settleTableSheet } from "./settle";

/**
 * Creates the sheet with its table, or refills the table of an earlier run where it stands. Cells go in first and the
 * table is put over them: filling a table row by row is slow, and a blank last cell can leave it a row short.
 * A new sheet that could not be finished is taken away again.
 */
export async function writeTableSheet(
  environment: ExcelEnvironment,
  spec: TableSheetSpec,
  options: StepOptions,
): Promise<PartOutcome> {
  const { access } = environment;
  if (options.cancel.aborted) return { ...failed({ code: "cancelled" }), partlyWritten: false };
  const settled = await settleTableSheet(access, spec);
  if (!settled.ok) return settled;
  const place = settled.value;
  // Comes when it is first needed: most runs add no rows to what stands.
  if (spec.adds && place.own !== null)
    return (await import("./add-rows")).addRows(environment, { spec, place }, options);
  const isCancelled = options.cancel.aborted;
  const filled = isCancelled ? failed({ code: "cancelled" }) : await fillSheet(environment, { spec, place }, options);
  if (filled.ok) return filled;
  if (isCancelled && !place.isCreated) return { ...filled, partlyWritten: false };
  const isGone = place.isCreated && (await takeBack(access, place, filled.failure));
  return { ...filled, partlyWritten: !isGone };
}

async function fillSheet(
  environment: ExcelEnvironment,
  { spec, place }: PlacedTable,
  options: StepOptions,
): Promise<Outcome<Place>> {
  const { access } = environment;
  const { firstRow, firstColumn } = place.rectangle;
  const targets = spec.columns.map((column, position): ColumnTarget => {
    return { spec: column, column: firstColumn + position, position };
  });
  const body = { sheet: place, firstRow: firstRow + 1, rowCount: spec.rowCount, targets, rows: spec.rows };
  const filled = canReplaceRows(spec, place)
    ? await replaceRows(environment, { spec, place }, targets)
    : await fillTable(environment, { spec, place, body }, options);
  if (!filled.ok) return filled;
  // None of it needs another: a sheet whose rows do not read back as they were written fails, however it looks.
  const touches = place.isNew ? [foldColumnGroups, layOutPages] : [];
  const [verified, finished] = await abreast(access, [
    () => verifyRows(access, body),
    () => finishSheet(access, spec, { ...place, sheetName: filled.value }),
    () => access.abreast(touches.map(touch => () => touch(access, spec, place))),
  ]);
  return verified.ok ? finished : verified;
}
