import type { Workbook } from "#app/ports";
import type { OwnMarks } from "#app/workbook/orders";
import { createEnvironment } from "./host/environment";
import type { EnvironmentOptions } from "./host/environment";
import { hostOf } from "./host/port";
import { randomKey } from "./host/random-key";
import { latePort } from "#app/late-port";
import { ordersOf } from "./orders/port";
import { selfCheckOf } from "./self-check/port";
import { tableReadingOf } from "./table-sheet/port";
import type { WritingPort } from "./writing";

/** What is optional has a default that suits Excel. */
export interface ExcelWorkbookOptions extends EnvironmentOptions {
  /** By what sheets of ours are known: none is ever a source of orders. */
  readonly own: OwnMarks;
}

/** Everything that comes with the code that writes. */
const WRITING: Readonly<Record<keyof WritingPort, true>> = {
  planOrderColumns: true,
  writeOrderColumns: true,
  checkWritable: true,
  findTables: true,
  checkTableSheets: true,
  writeTableSheet: true,
  deleteOwnSheet: true,
  filterTable: true,
  changeTableRows: true,
  watchTable: true,
  writeReportSheet: true,
  writePivotSheet: true,
  findResults: true,
  removeOwnSheet: true,
  removeOrderColumns: true,
  removeColumnLeftovers: true,
  markKeys: true,
  knownMarkKeys: true,
  removeMarkKeys: true,
  claim: true,
  dropMarks: true,
  release: true,
  readRunTraces: true,
};

/**
 * The workbook that the add-in is open in. To be made after `whenOfficeIsReady`. Dates are written as the serials they
 * are given: the caller counts them in the source's date system.
 */
export function createExcelWorkbook(options: ExcelWorkbookOptions): Workbook {
  const environment = createEnvironment(options);
  return {
    ...ordersOf(environment, options.own),
    ...tableReadingOf(environment),
    ...latePort(WRITING, async () =>
      (await import(/* webpackChunkName: "writing" */ "./writing")).writingOf(environment),
    ),
    passingMarkKey: randomKey,
    ...selfCheckOf(environment),
    ...hostOf(environment),
  };
}
