import { failed } from "#app/failures";
import type { TablesPort } from "#app/workbook/tables";
import { hostTooOld } from "../host/abilities";
import type { ExcelEnvironment } from "../host/environment";
import { changeTableRows } from "./change-rows";
import { checkWritable } from "./check-writable";
import { deleteOwnSheet } from "./delete-own-sheet";
import { filterTable } from "./filter";
import { checkTableSheets } from "./find-place";
import { findTables } from "./find-tables";
import { watchTable } from "./watch";
import { writeTableSheet } from "./write";

/** The tables' piece of the port without what the pane asks when it opens. */
export type TableWritingPort = Omit<TablesPort, "readTableSheet">;

/** Writes, filters and watches tables. */
export function tableWritingOf(environment: ExcelEnvironment): TableWritingPort {
  const { access, abilities } = environment;
  return {
    checkWritable: async (source, sheets) =>
      abilities.worksAtAll ? checkWritable(access, source, sheets) : failed(hostTooOld("worksAtAll")),
    findTables: tableNames => findTables(access, tableNames),
    checkTableSheets: specs => checkTableSheets(access, specs),
    writeTableSheet: (spec, step) => writeTableSheet(environment, spec, step),
    deleteOwnSheet: (names, tableName) => deleteOwnSheet(access, names, tableName),
    filterTable: (tableName, headersToClear, filters) => filterTable(access, tableName, { headersToClear, filters }),
    changeTableRows: (tableName, change) => changeTableRows(environment, tableName, change),
    watchTable: (tableName, changed) => watchTable(access, tableName, changed),
  };
}
