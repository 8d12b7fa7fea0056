import type { Cell, OrderChunk } from "#core/cell";
import type { ColumnMapping } from "#core/fields";
import { failed, success } from "../failures";
import type { Failure, Outcome, SourceChange } from "../failures";
import type { HostPort } from "../workbook/host";
import type { OrdersPort, RowsToConfirm, Source } from "../workbook/orders";
import type { CancelSignal } from "../workbook/steps";
import { withoutTail } from "./inspect-orders";
import type { Inspection } from "./inspection";

/** Rows picked between the first and the last. */
const PICKED_ROWS = 30;
/** So few rows are all kept: reading them again is one small request. */
const ALL_ROWS_UP_TO = 200;

/** Some of the order rows as they were read, to tell later whether the rows are still the same. */
export interface SourceSample {
  readonly inspection: Inspection;
  /** Columns that say which order a row is, zero-based from the source's left. */
  readonly columns: readonly number[];
  /** Order rows, zero-based from the row below the header, ascending. */
  readonly rows: readonly number[];
  /** `cells[k][c]`: row `rows[k]`, column `columns[c]`. */
  readonly cells: readonly (readonly Cell[])[];
}

/** Takes the sample out of the chunks as they come by. */
export interface Sampler {
  readonly add: (chunk: OrderChunk) => void;
  readonly sample: () => SourceSample;
}

/** Keeps the first, the last and some 30 rows between of what is read. */
export function createSampler(inspection: Inspection, mapping: ColumnMapping): Sampler {
  const columns = identifyingColumns(mapping);
  const rows = sampledRows(inspection.rowCount);
  const cells: Cell[][] = [];
  let rowsSeen = 0;
  return {
    add: chunk => {
      for (let k = cells.length; k < rows.length && rows[k]! < rowsSeen + chunk.rowCount; k++) {
        const row = rows[k]! - rowsSeen;
        cells.push(columns.map(column => cellIn(chunk, row, column)));
      }
      rowsSeen += chunk.rowCount;
    },
    sample: () => ({ inspection, columns, rows, cells }),
  };
}

/**
 * The rows of a sample, ascending: one out of each of 30 equal stretches, by a generator with a fixed seed, so that no
 * order in the data can hide between them, with the first and the last; few rows are all taken.
 */
export function sampledRows(rowCount: number): number[] {
  if (rowCount <= ALL_ROWS_UP_TO) return Array.from({ length: rowCount }, (_, row) => row);
  const rows = new Set([0, rowCount - 1]);
  let state = rowCount;
  for (let k = 0; k < PICKED_ROWS; k++) {
    // Linear congruential generator of Knuth and Lewis; its high bits are what counts.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    rows.add(Math.floor(((k + state / 2 ** 32) / PICKED_ROWS) * rowCount));
  }
  return [...rows].sort((a, b) => a - b);
}

/**
 * Whether the orders are where and what they were when they were read; fails with source-changed when they are not.
 * Columns that came at the right, such as ours, are no change.
 */
export async function confirmSource(
  workbook: OrdersPort & Pick<HostPort, "abreast">,
  sample: SourceSample,
  cancel: CancelSignal,
): Promise<Outcome<null>> {
  const { source, ownColumns, headerRow } = sample.inspection;
  // The range is nearly always the same, so its rows and its end are asked for before that is known.
  const [refreshed, end, rows] = await workbook.abreast([
    () => workbook.refreshSource(source),
    () => withoutTail(workbook, source, ownColumns, headerRow),
    () => confirmRows(workbook, sample, false, cancel),
  ]);
  if (!refreshed.ok) return refreshed;
  const now = isSameRange(refreshed.value, source)
    ? end
    : await withoutTail(workbook, refreshed.value, ownColumns, headerRow);
  if (!now.ok) return now;
  const change = rectangleChange(source, now.value);
  return change === null ? rows : failed(changed(source, change, false));
}

/**
 * Whether the sampled rows read the same. What stands below and beside the orders is no matter here, because our own
 * columns may by now have joined them to it.
 *
 * @param columnsWritten  whether the columns beside the orders have been written since
 */
export async function confirmRows(
  workbook: OrdersPort,
  sample: SourceSample,
  columnsWritten: boolean,
  cancel: CancelSignal,
): Promise<Outcome<null>> {
  const { rows, judge } = rowsToConfirm(sample, columnsWritten);
  const read = await workbook.readWholeRows(sample.inspection.source, rows, cancel);
  if (!read.ok) return read;
  const failure = judge(read.value);
  return failure === null ? success(null) : failed(failure);
}

/** The sampled rows as the workbook counts them, with the comparison; see {@link confirmRows}. */
export function rowsToConfirm(sample: SourceSample, columnsWritten: boolean): RowsToConfirm {
  const { source, headerRow } = sample.inspection;
  const firstRow = headerRow + 1;
  return {
    rows: sample.rows.map(row => row + firstRow),
    judge: wholeRows => {
      const differing = differingRow(sample, wholeRows);
      if (differing === null) return null;
      const change = { kind: "row-differs", sheetRow: source.firstRow + firstRow + differing + 1 } as const;
      return changed(source, change, columnsWritten);
    },
  };
}

function isSameRange(a: Source, b: Source): boolean {
  return rectangleChange(a, b) === null && a.columnCount === b.columnCount;
}

/** How the range differs from what it was; null when all its rows and columns are where they were. */
export function rectangleChange(before: Source, now: Source): SourceChange | null {
  const moved =
    now.firstRow !== before.firstRow || now.firstColumn !== before.firstColumn || now.columnCount < before.columnCount;
  if (moved) return { kind: "moved" };
  const rowCount = now.rowCount - before.rowCount;
  if (rowCount === 0) return null;
  return { kind: rowCount > 0 ? "rows-added" : "rows-removed", rowCount: Math.abs(rowCount) };
}

/** The first order row of the sample that reads otherwise, given whole rows; null when there is none. */
export function differingRow(sample: SourceSample, wholeRows: readonly (readonly Cell[])[]): number | null {
  const { columns, rows, cells } = sample;
  const k = rows.findIndex((_, index) => columns.some((column, c) => wholeRows[index]?.[column] !== cells[index]?.[c]));
  return k < 0 ? null : rows[k]!;
}

/**
 * Attributes are left out: a name or a store may be looked up in the members table by a formula, and that table
 * changes under our own hands.
 */
function identifyingColumns(mapping: ColumnMapping): number[] {
  const { memberId, orderId, orderDate, amount } = mapping;
  const columns = [memberId, orderId, orderDate, amount].filter(column => column !== undefined);
  return [...new Set(columns)].sort((a, b) => a - b);
}

function cellIn({ blocks }: OrderChunk, row: number, column: number): Cell {
  for (const { firstColumn, values } of blocks) {
    const cell = values[row]?.[column - firstColumn];
    if (cell !== undefined) return cell;
  }
  throw new Error(`column ${column} was not read`);
}

function changed(source: Source, change: SourceChange, columnsWritten: boolean): Failure {
  return { code: "source-changed", sheet: source.sheetName, found: { change, columnsWritten } };
}
