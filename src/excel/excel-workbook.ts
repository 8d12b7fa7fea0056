import type { Workbook } from "#app/ports";
import type { OwnMarks } from "#app/workbook/orders";
import { createEnvironment } from "./host/environment";
import type { EnvironmentOptions } from "./host/environment";
import { hostOf } from "./host/port";
import { markKeysOf } from "./mark-keys/port";
import { orderColumnsOf } from "./order-columns/port";
import { ordersOf } from "./orders/port";
import { pivotsOf } from "./pivot-sheet/port";
import { removalOf } from "./removal/port";
import { reportsOf } from "./report-sheet/port";
import { runMarksOf } from "./run-marks/port";
import { selfCheckOf } from "./self-check/port";
import { tablesOf } from "./table-sheet/port";

/** What is optional has a default that suits Excel. */
export interface ExcelWorkbookOptions extends EnvironmentOptions {
  /** By what sheets of ours are known: none is ever a source of orders. */
  readonly own: OwnMarks;
}

/**
 * The workbook that the add-in is open in. To be made after `whenOfficeIsReady`. Dates are written as the serials they
 * are given: the caller counts them in the source's date system.
 */
export function createExcelWorkbook(options: ExcelWorkbookOptions): Workbook {
  const environment = createEnvironment(options);
  return {
    ...ordersOf(environment, options.own),
    ...orderColumnsOf(environment),
    ...tablesOf(environment),
    ...reportsOf(environment),
    ...pivotsOf(environment),
    ...removalOf(environment),
    ...markKeysOf(environment),
    ...runMarksOf(environment),
    ...selfCheckOf(environment),
    ...hostOf(environment),
  };
}
