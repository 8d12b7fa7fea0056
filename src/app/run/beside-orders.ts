import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import { NO_HEADER } from "../orders/inspection";
import { confirmSource, rowsToConfirm } from "../orders/source-sample";
import { orderColumnsPart } from "../outputs/part/kinds";
import type { OccasionsOfRows, OrderColumnsMaker, OrderColumnsPart } from "../outputs/part/part";
import type { RunContent } from "../outputs/part/run-content";
import type { HostPort } from "../workbook/host";
import type { OrderColumnsPlan, OrderColumnsPort } from "../workbook/order-columns";
import type { OrdersPort } from "../workbook/orders";
import type { ReportRows } from "../workbook/steps";
import type { ColumnSpec } from "../workbook/table-specs";
import { occasionsOf } from "./run-content";
import type { RunLedger } from "./ledger";
import type { ScoreOptions } from "./progress";
import type { WriteRequest } from "./write-request";

/** The columns beside the orders, and where they go. */
export interface PlannedColumns {
  readonly part: OrderColumnsPart;
  readonly maker: OrderColumnsMaker;
  readonly columns: readonly ColumnSpec[];
  readonly plan: OrderColumnsPlan;
}

/**
 * Where the columns beside the orders go; null when the run is to write none. Fails with cells-occupied where they would
 * need cells that are in use, unless columns may be inserted there and the run was told to. Beside orders without a header
 * row there is no place for headers, and none are written.
 */
export async function planBesideOrders(
  workbook: OrdersPort & OrderColumnsPort,
  request: WriteRequest,
): Promise<Outcome<PlannedColumns | null>> {
  const { besideOrders, inspection, languages, parts, scored } = request;
  const part = orderColumnsPart(parts);
  if (besideOrders === "skip" || part === null || inspection.headerRow === NO_HEADER) return success(null);
  const { source, headerRow } = inspection;
  const maker = await part.loadMaker();
  const columns = maker.columns(scored, languages, rowsOnOccasions(request, occasionsOf(request)));
  const areKnownOf = inspection.ownColumns.length > 0;
  const planned = await workbook.planOrderColumns(source, headerRow, columns, areKnownOf);
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (plan.kind === "occupied" && (besideOrders !== "insert-columns" || !plan.canInsert)) {
    return failed({
      code: "cells-occupied",
      sheet: source.sheetName,
      address: plan.address,
      columnCount: plan.columns.filter(column => column < 0).length || columns.length,
      canInsert: plan.canInsert ? "yes" : "no",
    });
  }
  return success({ part, maker, columns, plan });
}

/** Where the calendar could not be read the column is blank: what an earlier run wrote there may hold no longer. */
function rowsOnOccasions(
  { calendar, scored }: WriteRequest,
  occasions: RunContent["occasions"],
): OccasionsOfRows | null {
  if (occasions !== null) return { codes: occasions.study.rows.codes, texts: occasions.texts };
  return calendar.ok ? null : { codes: new Int32Array(scored.rowStatus.length).fill(-1), texts: [] };
}

/**
 * Writes the columns beside the orders, with the sampled rows looked at before, while and after they are written: rows
 * that changed meanwhile end the run with what changed.
 */
export async function writeBesideOrders(
  workbook: OrdersPort & OrderColumnsPort & Pick<HostPort, "abreast">,
  request: WriteRequest,
  { part, maker, columns, plan }: PlannedColumns,
  { scored, occasions }: Pick<RunContent, "scored" | "occasions">,
  ledger: RunLedger,
  { cancel, progress }: ScoreOptions,
  report: ReportRows,
): Promise<Outcome<null>> {
  const { inspection, languages, sample } = request;
  const { source, headerRow, rowCount } = inspection;
  progress.writing(part.id, source.sheetName);
  const still = await confirmSource(workbook, sample, cancel);
  if (!still.ok) return still;
  ledger.begin(part.id, source.sheetName);
  const rows = maker.rows(scored, languages, rowsOnOccasions(request, occasions));
  const confirm = rowsToConfirm(sample, false);
  const confirmAfter = rowsToConfirm(sample, true);
  const options = { cancel, report, confirm, confirmAfter };
  const place = await workbook.writeOrderColumns(source, headerRow, plan, columns, rowCount, rows, options);
  if (!place.ok) {
    if (!place.partlyWritten) ledger.nothingStands(part.id);
    return failed(place.failure);
  }
  ledger.finish(part.id, place.value);
  return success(null);
}
