import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Source } from "#app/workbook/orders";
import type { CancelSignal, StepOptions } from "#app/workbook/steps";
import type { Cell, OrderChunk } from "#core/cell";
import { readCells } from "../cells/read-cells";
import { readHeaderMarks } from "../columns/header-look";
import type { StepEnvironment } from "../host/environment";
import type { StepAccess, WorkbookAccess } from "../host/workbook-access";
import { createBlockSizer } from "../rows/block-sizer";
import { estimateBytes } from "../rows/byte-size";
import { columnRuns } from "./column-runs";
import { createSpread, withMergedHeads } from "./spread-merged";

/** A gap of one unmapped column is read along: one range less per request. */
const LARGEST_GAP = 1;
/** Single rows that are read in one request; far below any limit for rows of a normal width. */
const CELLS_PER_REQUEST = 20_000;
const RANGES_PER_REQUEST = 200;

/** Neighbouring rows, zero-based from the source's top. */
interface RowRun {
  readonly first: number;
  readonly count: number;
}

/** The mapped columns of a source, and who takes them. Rows and columns are zero-based from its corner. */
interface RowsToRead {
  readonly source: Source;
  readonly fromRow: number;
  readonly columns: readonly number[];
  readonly onChunk: (chunk: OrderChunk) => void;
}

/** The first `rowCount` rows of the source, every column. */
export async function readHead(access: WorkbookAccess, source: Source, rowCount: number): Promise<Outcome<Cell[][]>> {
  const rows = Math.min(rowCount, source.rowCount);
  if (rows < 1) return success([]);
  const { firstRow, firstColumn, columnCount } = source;
  const blocks = await readCells(access, "read-head", source, [{ firstRow, firstColumn, rowCount: rows, columnCount }]);
  if (!blocks.ok) return blocks;
  const head = blocks.value[0]!;
  createSpread(source)(head, { firstRow: 0, firstColumn: 0 });
  return success(head);
}

/** Whether header cells bear the fill of the headers that we write; row and columns count from the source's corner. */
export function readMarks(
  access: WorkbookAccess,
  source: Source,
  { row, columns }: { readonly row: number; readonly columns: readonly number[] },
): Promise<Outcome<readonly boolean[]>> {
  return access.step({ step: "read-header-marks", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(source.sheetId);
    const sheetColumns = columns.map(column => source.firstColumn + column);
    return success(await readHeaderMarks(context, worksheet, source.firstRow + row, sheetColumns));
  });
}

/**
 * Reads the mapped columns of all rows from `fromRow` on, one request per chunk. While a chunk is given away, the request
 * for the next one is under way, so that the host works while we do; never more than one is. A chunk that the host finds
 * too large, or answers with nothing, is tried again at half its rows.
 */
export async function readRows(
  { access, limits, yieldToHost }: StepEnvironment,
  { source, fromRow, columns, onChunk }: RowsToRead,
  options: StepOptions,
): Promise<Outcome<null>> {
  const runs = columnRuns(columns, LARGEST_GAP);
  const sizer = createBlockSizer(limits);
  const spread = createSpread(source);
  const rowCount = Math.max(0, source.rowCount - fromRow);
  const ask = (from: number): RowsUnderWay => {
    const rows = Math.min(sizer.rows(), rowCount - from);
    const rectangles = runs.map(run => ({
      firstRow: source.firstRow + fromRow + from,
      firstColumn: source.firstColumn + run.firstColumn,
      rowCount: rows,
      columnCount: run.lastColumn - run.firstColumn + 1,
    }));
    const answer = readCells(access, "read-rows", source, rectangles);
    // Awaited after the chunk before it has been given away; by then it may have failed long ago.
    answer.catch(() => undefined);
    return { from, rowCount: rows, answer };
  };
  options.report(0, rowCount);
  if (options.cancel.aborted) return failed({ code: "cancelled" });
  let underWay = rowCount > 0 ? ask(0) : null;
  while (underWay !== null) {
    const { from, rowCount: chunkRows, answer }: RowsUnderWay = underWay;
    const read = await answer;
    if (options.cancel.aborted) return failed({ code: "cancelled" });
    if (!read.ok) {
      if (read.failure.code !== "payload-too-large" || !sizer.halve()) return read;
      underWay = ask(from);
      continue;
    }
    sizer.learn(
      chunkRows,
      read.value.reduce((bytes, values) => bytes + estimateBytes(values), 0),
    );
    const done = from + chunkRows;
    underWay = done < rowCount ? ask(done) : null;
    // The request leaves in a task of its own, before this thread is busy with the chunk.
    await yieldToHost();
    read.value.forEach((values, k) => spread(values, { firstRow: fromRow + from, firstColumn: runs[k]!.firstColumn }));
    onChunk({
      rowCount: chunkRows,
      blocks: read.value.map((values, k) => ({ firstColumn: runs[k]!.firstColumn, values })),
    });
    options.report(done, rowCount);
  }
  return options.cancel.aborted ? failed({ code: "cancelled" }) : success(null);
}

/** A chunk that has been asked for. */
interface RowsUnderWay {
  readonly from: number;
  readonly rowCount: number;
  readonly answer: Promise<Outcome<Cell[][][]>>;
}

/** Every cell of single rows, in the order asked for; neighbouring rows travel as one range. */
export async function readWholeRows(
  access: StepAccess,
  { source, rows }: { readonly source: Source; readonly rows: readonly number[] },
  cancel: CancelSignal,
): Promise<Outcome<Cell[][]>> {
  const { columnCount } = source;
  const largestRun = Math.max(1, Math.floor(CELLS_PER_REQUEST / columnCount));
  const requests: { first: number; count: number }[][] = [];
  let cells = Infinity;
  const needed = withMergedHeads(source, rows);
  for (const run of rowRuns(needed, largestRun)) {
    const runCells = run.count * columnCount;
    const open = requests[requests.length - 1];
    if (open && open.length < RANGES_PER_REQUEST && cells + runCells <= CELLS_PER_REQUEST) {
      open.push(run);
      cells += runCells;
    } else {
      requests.push([run]);
      cells = runCells;
    }
  }
  const cellsOfRow = new Map<number, Cell[]>();
  for (const request of requests) {
    if (cancel.aborted) return failed({ code: "cancelled" });
    const read = await readRuns(access, source, request);
    if (!read.ok) return read;
    read.value.forEach((block, k) => block.forEach((row, offset) => cellsOfRow.set(request[k]!.first + offset, row)));
  }
  const spread = createSpread(source);
  needed.sort((a, b) => a - b).forEach(row => spread([cellsOfRow.get(row)!], { firstRow: row, firstColumn: 0 }));
  return success(rows.map(row => cellsOfRow.get(row)!));
}

/** One request; where the host finds it too large, two of half the rows each, down to a single row. */
async function readRuns(access: StepAccess, source: Source, runs: readonly RowRun[]): Promise<Outcome<Cell[][][]>> {
  const { firstRow, firstColumn, columnCount } = source;
  const read = await readCells(
    access,
    "read-whole-rows",
    source,
    runs.map(run => ({ firstRow: firstRow + run.first, firstColumn, rowCount: run.count, columnCount })),
  );
  if (read.ok || read.failure.code !== "payload-too-large") return read;
  const [run] = runs;
  if (run === undefined || (runs.length === 1 && run.count < 2)) return read;
  const middle = Math.floor((runs.length > 1 ? runs.length : run.count) / 2);
  const parts =
    runs.length > 1
      ? [runs.slice(0, middle), runs.slice(middle)]
      : [[{ first: run.first, count: middle }], [{ first: run.first + middle, count: run.count - middle }]];
  const blocks: Cell[][][] = [];
  for (const part of parts) {
    const half = await readRuns(access, source, part);
    if (!half.ok) return half;
    blocks.push(...half.value);
  }
  return success(runs.length > 1 ? blocks : [blocks.flat()]);
}

function rowRuns(rows: readonly number[], largestRun: number): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && row === last.first + last.count && last.count < largestRun) last.count++;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}
