import { failed } from "#app/failures";
import type { TablesPort } from "#app/workbook/tables";
import { hostTooOld } from "../host/abilities";
import type { ExcelEnvironment } from "../host/environment";
import { checkWritable } from "./check-writable";
import { deleteOwnSheet } from "./delete-own-sheet";
import { filterTable } from "./filter";
import { checkTableSheets } from "./find-place";
import { findTables } from "./find-tables";
import { readTableSheet } from "./read";
import { watchTable } from "./watch";
import { writeTableSheet } from "./write";

/** The tables' piece of the port. */
export function tablesOf(environment: ExcelEnvironment): TablesPort {
  const { access, abilities } = environment;
  return {
    checkWritable: async (source, sheets) =>
      abilities.worksAtAll ? checkWritable(access, source, sheets) : failed(hostTooOld("worksAtAll")),
    findTables: tableNames => findTables(access, tableNames),
    readTableSheet: tableName => readTableSheet(environment, tableName),
    checkTableSheets: specs => checkTableSheets(access, specs),
    writeTableSheet: (spec, step) => writeTableSheet(environment, spec, step),
    deleteOwnSheet: (names, tableName) => deleteOwnSheet(access, names, tableName),
    filterTable: (tableName, headersToClear, filters) => filterTable(access, tableName, { headersToClear, filters }),
    // Comes when it is first needed: the pane can start without it.
    changeTableRows: async (tableName, change) =>
      (await import("./change-rows")).changeTableRows(environment, tableName, change),
    watchTable: (tableName, changed) => watchTable(access, tableName, changed),
  };
}
