import type { Cell } from "#core/cell";
import { detectColumns, resolveMapping } from "#core/detect-columns";
import type { OutputLanguages } from "./column-specs";
import { failed, success } from "./failures";
import type { Outcome } from "./failures";
import type { Inspection, RunSettings } from "./pane-state";
import type { Source, Workbook } from "./ports";

/** Rows that detection looks at: ten that may hold the header, and enough below to judge the content. */
const HEAD_ROWS = 260;
const HEADER_CANDIDATES = 10;

/**
 * Finds the order range that the selection means and understands its columns. A column that is missing is no failure
 * here: the person can still choose one.
 */
export async function inspectOrders(
  workbook: Workbook,
  choices: RunSettings["choices"],
  languages: OutputLanguages,
): Promise<Outcome<Inspection>> {
  const located = await workbook.locateSource();
  return located.ok ? inspectSource(workbook, located.value, choices, languages) : located;
}

/** Understands the columns of a range that is already known. */
export async function inspectSource(
  workbook: Workbook,
  source: Source,
  choices: RunSettings["choices"],
  languages: OutputLanguages,
): Promise<Outcome<Inspection>> {
  const head = await workbook.readHead(source, Math.min(source.rowCount, HEAD_ROWS));
  if (!head.ok) return head;
  const ownColumns = findOwnColumns(head.value, languages);
  const detection = detectColumns(withoutColumns(head.value, ownColumns));
  if (detection.headerRow === null) return failed({ code: "no-header-row", sheet: source.sheetName });
  const rowCount = source.rowCount - detection.headerRow - 1;
  if (rowCount <= 0) return failed({ code: "no-data-rows", sheet: source.sheetName });
  return success({
    source,
    detection,
    mapping: resolveMapping(detection, choices),
    headerRow: detection.headerRow,
    rowCount,
    ownColumns,
  });
}

/**
 * Columns that an earlier run wrote beside the orders: from the header of the segment column, in any language, the
 * columns to its right as long as their headers are ours.
 */
export function findOwnColumns(head: readonly (readonly Cell[])[], languages: OutputLanguages): number[] {
  const segmentHeaders = new Set<Cell>(languages.all.map(words => words.orderColumns.rowSegment));
  const ownHeaders = new Set<Cell>(languages.all.flatMap(words => Object.values(words.orderColumns)));
  for (const row of head.slice(0, HEADER_CANDIDATES)) {
    const first = row.findIndex(cell => segmentHeaders.has(cell));
    if (first < 0) continue;
    const columns = [];
    for (let column = first; column < row.length && ownHeaders.has(row[column]!); column++) columns.push(column);
    return columns;
  }
  return [];
}

function withoutColumns(rows: readonly (readonly Cell[])[], columns: readonly number[]): readonly (readonly Cell[])[] {
  if (columns.length === 0) return rows;
  const hidden = new Set(columns);
  return rows.map(row => row.map((cell, column) => (hidden.has(column) ? "" : cell)));
}
