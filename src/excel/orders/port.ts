import { failed } from "#app/failures";
import type { OrdersPort, OwnMarks } from "#app/workbook/orders";
import { hostTooOld } from "../host/abilities";
import type { ExcelEnvironment } from "../host/environment";
import { locateSource, locateSourceAt, refreshSource } from "./locate-source";
import { readHead, readMarks, readRows, readWholeRows } from "./read-rows";
import { readSelectedRow } from "./selected-row";
import { withoutTail } from "./source-tail";

/** Not needed before orders are shown. */
const front = () => import("./watch-front");

/**
 * The orders' piece of the port.
 *
 * @param own  by what sheets of ours are known: none is ever a source
 */
export function ordersOf(environment: ExcelEnvironment, own: OwnMarks): OrdersPort {
  const { access, abilities } = environment;
  return {
    locateSource: async () =>
      abilities.worksAtAll ? locateSource(environment, own) : failed(hostTooOld("worksAtAll")),
    locateSourceAt: async place =>
      abilities.worksAtAll ? locateSourceAt(environment, own, place) : failed(hostTooOld("worksAtAll")),
    refreshSource: source => refreshSource(access, source),
    readHead: (source, rowCount) => readHead(access, source, rowCount),
    readHeaderMarks: (source, row, columns) => readMarks(access, source, { row, columns }),
    withoutTail: (source, columns, leastRows) => withoutTail(access, source, { columns, leastRows }),
    watchFront: async cameToFront =>
      abilities.worksAtAll ? (await front()).watchFront(access, cameToFront) : failed(hostTooOld("worksAtAll")),
    lookAtSheet: async sheetId => (await front()).lookAtSheet(access, own, sheetId),
    readSelectedRow: async () => (abilities.worksAtAll ? readSelectedRow(access) : failed(hostTooOld("worksAtAll"))),
    readRows: (source, fromRow, columns, onChunk, step) =>
      readRows(environment, { source, fromRow, columns, onChunk }, step),
    readWholeRows: (source, rows, cancel) => readWholeRows(access, { source, rows }, cancel),
  };
}
