import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { StepOptions } from "#app/workbook/steps";
import type { FormulaCell } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { rangeAt } from "../cells/ranges";
import type { FindRange } from "../cells/ranges";
import type { SheetReference } from "../cells/read-cells";
import type { StepEnvironment } from "../host/environment";
import type { StepAccess } from "../host/workbook-access";
import { createBlockSizer } from "./block-sizer";
import { estimateBytes } from "./byte-size";
import { prepareBlock, typeBlock, typeRows } from "./column-blocks";
import type { ColumnTarget } from "./column-blocks";
import { standingRows } from "./standing-rows";

/** Output rows and where they go. */
export interface RowsToWrite {
  readonly sheet: SheetReference;
  /** Sheet row of the first output row. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly targets: readonly ColumnTarget[];
  readonly rows: (from: number, to: number) => (Cell | FormulaCell)[][];
  /** Finds the cells of a rectangle where its address may have come to mean others; left out where it cannot. */
  readonly find?: FindRange;
}

/** Writes rows in blocks sized by bytes, one request per block; a block that is refused for its size is halved. */
export async function writeRows(
  { access, limits, yieldToHost }: StepEnvironment,
  output: RowsToWrite,
  options: StepOptions,
): Promise<Outcome<null>> {
  const { rowCount } = output;
  const sizer = createBlockSizer(limits);
  let done = 0;
  options.report(0, rowCount);
  while (done < rowCount) {
    if (options.cancel.aborted) return failed({ code: "cancelled" });
    const blockRows = Math.min(sizer.rows(), rowCount - done);
    const rows = output.rows(done, done + blockRows);
    if (rows.length !== blockRows) throw new Error(`asked for ${blockRows} rows from ${done}, got ${rows.length}`);
    const byteCount = estimateBytes(rows);
    if (byteCount > 2 * limits.targetBytes && sizer.halve()) continue;
    const written = await sendBlock(access, output, { type: typingOf(output, rows, done), bytes: byteCount });
    if (!written.ok) {
      if (written.failure.code === "payload-too-large" && sizer.halve()) continue;
      return written;
    }
    sizer.learn(blockRows, byteCount);
    done += blockRows;
    options.report(done, rowCount);
    await yieldToHost();
  }
  return success(null);
}

/**
 * How rows are put into a request, given where their cells are found.
 *
 * @param from    number of the first of the rows
 * @throws Error  as `checkedCell`, when it is called, not when the request is made
 */
export function typingOf(
  { firstRow, targets }: RowsToWrite,
  rows: readonly (readonly (Cell | FormulaCell)[])[],
  from: number,
): (find: FindRange) => void {
  const standing = standingRows(targets, rows, from);
  if (standing !== null) return find => typeRows(find, firstRow + from, targets, standing);
  const inputs = prepareBlock(targets, rows, from);
  return find => typeBlock(find, firstRow + from, rows.length, inputs);
}

function sendBlock(
  access: StepAccess,
  { sheet, find }: RowsToWrite,
  { type, bytes }: { readonly type: (find: FindRange) => void; readonly bytes: number },
): Promise<Outcome<null>> {
  return access.step({ step: "write-rows", sheet: sheet.sheetName, bytes }, async context => {
    context.application.suspendApiCalculationUntilNextSync();
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
    type(find ?? (rectangle => rangeAt(worksheet, rectangle)));
    await context.sync();
    return success(null);
  });
}
