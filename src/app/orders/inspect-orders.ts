import type { Cell } from "#core/cell";
import { detectColumns, resolveMapping } from "#core/detect-columns";
import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import { OPTIONAL_ORDER_COLUMNS, findOwnColumns, isHeader, orderColumnHeaders } from "../outputs/shapes/own-headers";
import type { HeaderLanguages } from "../outputs/shapes/own-headers";
import type { RunSettings } from "../run-settings";
import type { OrdersPort, Source } from "../workbook/orders";
import { NO_HEADER } from "./inspection";
import type { Inspection } from "./inspection";

/** Rows that detection looks at: ten that may hold the header, and enough below to judge the content. */
const HEAD_ROWS = 260;
const HEADER_CANDIDATES = 10;
/** A member, a day and an amount; in fewer columns nobody could choose them. */
const FEWEST_COLUMNS = 3;

/**
 * Finds the order range that the selection means and understands its columns. A column that is missing is no failure
 * here: the person can still choose one, by its letters where there is no header either. `headerTexts` are headers that a
 * person has named: their row is the header.
 */
export async function inspectOrders(
  workbook: OrdersPort,
  choices: RunSettings["choices"],
  languages: HeaderLanguages,
  headerTexts: readonly string[] = [],
): Promise<Outcome<Inspection>> {
  const located = await workbook.locateSource();
  return located.ok ? inspectSource(workbook, located.value, choices, languages, headerTexts) : located;
}

/** Understands the columns of a range that is already known; `headerTexts` are headers that a person has named. */
export async function inspectSource(
  workbook: OrdersPort,
  source: Source,
  choices: RunSettings["choices"],
  languages: HeaderLanguages,
  headerTexts: readonly string[] = [],
): Promise<Outcome<Inspection>> {
  const head = await workbook.readHead(source, Math.min(source.rowCount, HEAD_ROWS));
  if (!head.ok) return head;
  const own = await ownColumnsIn(workbook, source, head.value, languages);
  if (!own.ok) return own;
  const ownColumns = own.value;
  const detection = detectColumns(withoutColumns(head.value, ownColumns), { headerTexts });
  if (detection.headerRow === null && detection.headers.length < FEWEST_COLUMNS) {
    return failed({ code: "no-header-row", sheet: source.sheetName });
  }
  const headerRow = detection.headerRow ?? NO_HEADER;
  const orders = await withoutTail(workbook, source, ownColumns, headerRow);
  if (!orders.ok) return orders;
  const rowCount = orders.value.rowCount - headerRow - 1;
  if (rowCount <= 0) return failed({ code: "no-data-rows", sheet: source.sheetName });
  return success({
    source: orders.value,
    detection,
    mapping: resolveMapping(detection, choices),
    headerRow,
    rowCount,
    ownColumns,
  });
}

/** Columns of the rectangle that an earlier run wrote, in the first row that has the header of their first one. */
async function ownColumnsIn(
  workbook: OrdersPort,
  source: Source,
  head: readonly (readonly Cell[])[],
  languages: HeaderLanguages,
): Promise<Outcome<readonly number[]>> {
  const headers = orderColumnHeaders(languages);
  for (const [row, cells] of head.slice(0, HEADER_CANDIDATES).entries()) {
    if (!cells.some(cell => isHeader(cell, headers[0]!))) continue;
    const columns = cells.flatMap((cell, column) => (headers.some(texts => isHeader(cell, texts)) ? [column] : []));
    const marks = await workbook.readHeaderMarks(source, row, columns);
    if (!marks.ok) return marks;
    const found = findOwnColumns(
      columns.map((column, k) => ({ column, text: String(cells[column]), isMarked: marks.value[k]! })),
      headers,
      OPTIONAL_ORDER_COLUMNS,
    );
    if (found) return success(found.filter(column => column >= 0).sort((a, b) => a - b));
  }
  return success([]);
}

/**
 * A sum that someone put directly below our columns joins the block, and so do our results where orders were taken
 * away: neither makes the row an order. A table and cells selected as they are have no such tail.
 */
export async function withoutTail(
  workbook: OrdersPort,
  source: Source,
  ownColumns: readonly number[],
  headerRow: number,
): Promise<Outcome<Source>> {
  if (ownColumns.length === 0 || source.found === "table" || source.found === "cells") return success(source);
  return workbook.withoutTail(source, ownColumns, headerRow + 1);
}

function withoutColumns(rows: readonly (readonly Cell[])[], columns: readonly number[]): readonly (readonly Cell[])[] {
  if (columns.length === 0) return rows;
  const hidden = new Set(columns);
  return rows.map(row => row.map((cell, column) => (hidden.has(column) ? "" : cell)));
}
