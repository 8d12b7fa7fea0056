import { success } from "#app/failures";
import { inspectSource } from "#app/orders/inspect-orders";
import { rowCheck } from "#app/orders/row-check";
import type { Workbook } from "#app/ports";
import type { Source } from "#app/workbook/orders";
import type { Cell } from "#core/cell";
import type { DataCounts } from "#core/data-counts";
import type { OrderRows } from "#core/order-rows";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { readRows } from "./read-rows";
import { day } from "./score-rows";

const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };

/** The reading half of a workbook over rows in memory; counts the whole rows that were asked for. */
function sheetOf(rows: readonly (readonly Cell[])[]) {
  const wholeRows: number[] = [];
  const unused = () => Promise.reject(new Error("not part of reading"));
  const workbook: Workbook = {
    locateSourceAt: unused,
    locateSource: unused,
    refreshSource: unused,
    readHead: (_, count) => Promise.resolve(success(rows.slice(0, count).map(row => [...row]))),
    readRows: (_, fromRow, columns, onChunk) => {
      for (const row of rows.slice(fromRow)) {
        onChunk({ rowCount: 1, blocks: columns.map(column => ({ firstColumn: column, values: [[row[column]!]] })) });
      }
      return Promise.resolve(success(null));
    },
    readHeaderMarks: (_, __, columns) => Promise.resolve(success(columns.map(() => true))),
    withoutTail: source => Promise.resolve(success(source)),
    watchFront: unused,
    lookAtSheet: unused,
    readSelectedRow: unused,
    readWholeRows: (_, wanted) => {
      wholeRows.push(...wanted);
      return Promise.resolve(success(wanted.map(row => [...rows[row]!])));
    },
    checkWritable: unused,
    planOrderColumns: unused,
    writeOrderColumns: unused,
    findTables: unused,
    readTableSheet: unused,
    checkTableSheets: unused,
    writeTableSheet: unused,
    writeReportSheet: unused,
    writePivotSheet: unused,
    deleteOwnSheet: unused,
    abreast: unused,
    readDate1904: unused,
    filterTable: unused,
    changeTableRows: unused,
    watchTable: unused,
    findResults: unused,
    removeOwnSheet: unused,
    removeOrderColumns: unused,
    removeColumnLeftovers: unused,
    markKeys: unused,
    knownMarkKeys: unused,
    removeMarkKeys: unused,
    passingMarkKey: () => "",
    claim: unused,
    dropMarks: unused,
    release: unused,
    readRunTraces: unused,
    describeHost: unused,
    prepareSelfCheck: unused,
    askHost: unused,
    removeScratch: unused,
    scratchLeft: unused,
    attend: () => ({ interrupt: () => undefined, leave: () => undefined }),
    show: unused,
    openNewWorkbook: unused,
  };
  const source: Source = {
    sheetId: "1",
    sheetName: "订单",
    tableName: null,
    found: "block",
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    filtered: false,
    date1904: false,
    address: "订单!A1",
  };
  return { workbook, source, wholeRows };
}

/** Reads a sheet as the product does, its header row first, with answers by question id. */
export async function readSheet(
  rows: readonly (readonly Cell[])[],
  answers: Readonly<Record<string, string>> = {},
  asOf = "2026-11-21",
) {
  const { workbook, source, wholeRows } = sheetOf(rows);
  const inspected = await inspectSource(workbook, source, {}, languages);
  if (!inspected.ok) return { failure: inspected.failure, wholeRows };
  const orders = await readRows(
    workbook,
    inspected.value,
    { answers, widthBasis: "first-mapped", compareAmounts: true, lastDay: day(asOf) },
    { cancel: { aborted: false }, report: () => {} },
  );
  return orders.ok
    ? { check: rowCheck(orders.value, countsAsOf(orders.value.orders, asOf)), orders: orders.value.orders, wholeRows }
    : { failure: orders.failure, wholeRows };
}

function countsAsOf(orders: OrderRows, asOf: string): DataCounts {
  return scoreMembers(orders, defaultRules(), { asOf: day(asOf), today: day(asOf) }).counts;
}

/** Purchases in the window and money per purchase of every member, such as { V1: "F2 M90" }, as of a day. */
export async function membersOf(
  rows: readonly (readonly Cell[])[],
  answers: Readonly<Record<string, string>> = {},
  asOf = "2026-06-30",
): Promise<Record<string, string>> {
  const { orders, failure } = await readSheet(rows, answers, asOf);
  if (!orders) throw new Error(`the sheet is refused: ${JSON.stringify(failure)}`);
  const scored = scoreMembers(orders, defaultRules(), { asOf: day(asOf), today: day("2026-11-21") });
  return Object.fromEntries(
    Array.from(scored.member, (code, place) => [
      orders.memberIds[code]!,
      `F${scored.windowPurchases[place]} M${scored.averageAmount[place]}`,
    ]),
  );
}

/** The cells of a comma separated text, one row a line; whole numbers and decimals become numbers. */
export function sheetOfText(text: string): Cell[][] {
  const lines = text
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "");
  return lines.map(line => line.split(",").map(cell => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
}
