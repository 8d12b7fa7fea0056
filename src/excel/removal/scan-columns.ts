import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { OwnColumnSpec } from "#app/workbook/removal-specs";
import type { StepOptions } from "#app/workbook/steps";
import type { Cell } from "#core/cell";
import type { FindRange } from "../cells/ranges";
import { readCells } from "../cells/read-cells";
import type { SheetReference } from "../cells/read-cells";
import type { Rectangle } from "../cells/rectangles";
import type { StepEnvironment } from "../host/environment";
import { createBlockSizer } from "../rows/block-sizer";
import { estimateBytes } from "../rows/byte-size";

/** More runs of foreign cells than these mean that someone took the columns over: they stay as they are. */
const MOST_FOREIGN_RUNS = 500;

/** A column that is looked through. */
export interface ScannedColumn {
  readonly column: number;
  readonly spec: OwnColumnSpec;
}

/** Body rows of our columns. */
interface CellsToScan {
  readonly sheet: SheetReference;
  readonly columns: readonly ScannedColumn[];
  /** The row status, null when that column is missing; then only single cells are judged. */
  readonly status: ScannedColumn | null;
  readonly firstRow: number;
  /** Row after the last. */
  readonly endRow: number;
  readonly find: FindRange;
}

export interface ScannedCells {
  /** Cells that no run wrote. */
  readonly foreign: readonly Rectangle[];
  /** They are too many to be told one by one. */
  readonly isTakenOver: boolean;
  /** Row after the last that holds anything of ours. */
  readonly endRow: number;
}

/**
 * Looks through our columns cell by cell. We write no formulas, every row of ours has a row status, and some columns
 * know all of their texts: what does not fit is not ours.
 */
export async function scanColumns(
  { access, limits, yieldToHost }: StepEnvironment,
  { sheet, columns, status, firstRow, endRow, find }: CellsToScan,
  { cancel, report }: StepOptions,
): Promise<Outcome<ScannedCells>> {
  const sizer = createBlockSizer(limits);
  const open = new Map<number, number>();
  const foreign: Rectangle[] = [];
  const statusAt = status === null ? -1 : columns.findIndex(({ column }) => column === status.column);
  let last = firstRow;
  const close = (column: number, row: number): void => {
    const from = open.get(column);
    if (from === undefined) return;
    open.delete(column);
    foreign.push({ firstRow: from, firstColumn: column, rowCount: row - from, columnCount: 1 });
  };
  let row = firstRow;
  while (row < endRow) {
    if (cancel.aborted) return failed({ code: "cancelled" });
    const rowCount = Math.min(sizer.rows(), endRow - row);
    const places = columns.map(({ column }) => ({ firstRow: row, firstColumn: column, rowCount, columnCount: 1 }));
    const read = await readCells(access, "find-foreign-cells", sheet, places, "formulas", find);
    if (!read.ok) {
      if (read.failure.code === "payload-too-large" && sizer.halve()) continue;
      return read;
    }
    const blocks = read.value;
    for (let offset = 0; offset < rowCount; offset++) {
      const at = row + offset;
      const isOurRow = statusAt < 0 || fits(blocks[statusAt]![offset]![0]!, columns[statusAt]!.spec);
      columns.forEach(({ column, spec }, k) => {
        const cell = blocks[k]![offset]![0]!;
        if (cell !== "" && !(isOurRow && fits(cell, spec))) {
          if (!open.has(column)) open.set(column, at);
          return;
        }
        close(column, at);
        if (cell !== "") last = at + 1;
      });
      if (foreign.length > MOST_FOREIGN_RUNS) return success({ foreign: [], isTakenOver: true, endRow: last });
    }
    sizer.learn(rowCount, estimateBytes(blocks.flat()));
    row += rowCount;
    report(row - firstRow, endRow - firstRow);
    await yieldToHost();
  }
  for (const { column } of columns) close(column, endRow);
  return success({ foreign, isTakenOver: false, endRow: last });
}

/** Whether a run could have written the cell, a formula being given as its text. */
function fits(cell: Cell, spec: OwnColumnSpec): boolean {
  if (spec.kind === "score") return typeof cell === "number";
  if (typeof cell !== "string" || cell.startsWith("=")) return false;
  return spec.texts === null || spec.texts.includes(cell);
}
