import { failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { ColumnSpec, FormulaCell } from "#app/workbook/table-specs";
import type { RowChange, StandingRow, TableChange } from "#app/workbook/tables";
import type { Cell } from "#core/cell";
import { rangeAt } from "../cells/ranges";
import { addressOf } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { isFormulaCell } from "../columns/cell-input";
import type { ExcelEnvironment } from "../host/environment";
import type { StepAccess } from "../host/workbook-access";
import { createBlockSizer } from "../rows/block-sizer";
import { estimateBytes } from "../rows/byte-size";
import { prepareBlock, typeBlock } from "../rows/column-blocks";
import { findOwnTable } from "../sheets/own-table";
import { dataRectangle } from "../sheets/sheet-facts";

/** So often rows that moved between two requests are looked for anew. */
const TRIES = 3;
/** Rows of one request: few enough that each changed row can be a range of its own. */
const ROWS_AT_ONCE = 500;

/** The table with the places of the columns that are asked for: the key columns, then those to change. */
interface Place {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly body: Rectangle;
  /** Zero-based columns of the sheet. */
  readonly columns: readonly number[];
  readonly specs: readonly ColumnSpec[];
  readonly keyCount: number;
  /** Cells that a filter hides may be written to the wrong place, unless each row is a range of its own. */
  readonly isFiltered: boolean;
}

/** Some of the changes, and the rows from the first to the last of them. */
interface Chunk {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly changes: readonly RowChange[];
}

/** The rows of a chunk with the formats of the columns that may be changed. */
interface Standing {
  readonly rows: readonly StandingRow[];
  readonly formats: readonly (readonly string[])[];
}

type Written = "written" | "moved";

/**
 * See `TablesPort.changeTableRows`. Reading, writing and reading back is one piece of work that nothing else comes
 * between. The request that writes reads its rows first and last, so that a row which a person moved in the meantime is
 * noticed and gets its cells back; then all is looked at anew.
 */
export function changeTableRows(
  { access, abilities, limits }: ExcelEnvironment,
  tableName: string,
  change: TableChange,
): Promise<Outcome<number | null>> {
  return access.together(abilities.mergesUndo, async steps => {
    let sheet = "";
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const place = await findPlace(steps, tableName, change);
      if (!place.ok) return place;
      if (place.value === null) return success(null);
      sheet = place.value.sheetName;
      const standing = await readAll(steps, place.value, limits);
      if (!standing.ok) return standing;
      const decided = change.decide(standing.value);
      if (!decided.ok) return decided;
      const written = await writeAll(steps, place.value, standing.value, decided.value);
      if (!written.ok) return written;
      if (written.value === "written") return success(decided.value.length);
    }
    return failed({ code: "rows-moving", sheet });
  });
}

function findPlace(steps: StepAccess, tableName: string, change: TableChange): Promise<Outcome<Place | null>> {
  return steps.step({ step: "find-rows-to-change", sheet: "" }, async context => {
    const own = await findOwnTable(context, tableName);
    if (own === null) return success(null);
    const { facts, table } = own;
    if (!table.hasHeaders) return failed({ code: "table-header-off", sheet: facts.name });
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    const rectangle = dataRectangle(table);
    const header = rangeAt(context.workbook.worksheets.getItem(facts.id), { ...rectangle, rowCount: 1 });
    header.load("values");
    await context.sync();
    const headers = header.values[0]!.map(text => String(text).trim());
    const wanted = [...change.keyHeaders, ...change.columns.map(column => column.header)];
    const differing = wanted.filter(
      text => headers.indexOf(text) < 0 || headers.indexOf(text) !== headers.lastIndexOf(text),
    );
    if (differing.length > 0) return failed({ code: "table-columns-differ", sheet: facts.name, headers: differing });
    return success<Place>({
      sheetId: facts.id,
      sheetName: facts.name,
      body: { ...rectangle, firstRow: rectangle.firstRow + 1, rowCount: rectangle.rowCount - 1 },
      columns: wanted.map(text => rectangle.firstColumn + headers.indexOf(text)),
      specs: change.columns,
      keyCount: change.keyHeaders.length,
      isFiltered: table.filtered || facts.filtered,
    });
  });
}

async function readAll(
  steps: StepAccess,
  place: Place,
  limits: ExcelEnvironment["limits"],
): Promise<Outcome<StandingRow[]>> {
  const sizer = createBlockSizer(limits);
  const rows: StandingRow[] = [];
  while (rows.length < place.body.rowCount) {
    const rowCount = Math.min(sizer.rows(), place.body.rowCount - rows.length);
    const read = await readPart(steps, place, { firstRow: rows.length, rowCount });
    if (!read.ok) {
      if (read.failure.code === "payload-too-large" && sizer.halve()) continue;
      return read;
    }
    for (const row of read.value.rows) rows.push(row);
    sizer.learn(rowCount, 3 * estimateBytes(read.value.rows.map(({ cells }) => [...cells])));
  }
  return success(rows);
}

function readPart(
  steps: StepAccess,
  place: Place,
  part: Pick<Chunk, "firstRow" | "rowCount">,
): Promise<Outcome<Standing>> {
  return steps.step({ step: "read-rows-to-change", sheet: place.sheetName }, async context => {
    const answer = askFor(context, place, part);
    await context.sync();
    return answer();
  });
}

/** Puts the reading of rows into the request; once that is answered, the result gives them. */
function askFor(
  context: Excel.RequestContext,
  place: Place,
  { firstRow, rowCount }: Pick<Chunk, "firstRow" | "rowCount">,
): () => Outcome<Standing> {
  const ranges = place.columns.map((_, position) => {
    const range = rangeOf(context, place, position, firstRow, rowCount);
    range.load(position < place.keyCount ? "values" : "values,formulasR1C1,numberFormat");
    return range;
  });
  return () => {
    // Above its limits Excel may answer null instead of an error, and null must never pass for blank cells.
    if (!ranges.every(({ values }) => Array.isArray(values) && values.length === rowCount))
      return failed({ code: "payload-too-large", sheet: place.sheetName });
    const rows = Array.from({ length: rowCount }, (_, row): StandingRow => ({
      cells: ranges.map(({ values }) => values[row]![0] as Cell),
      formulas: ranges.map((range, position) =>
        position < place.keyCount
          ? null
          : formulaOf(range.formulasR1C1[row]![0] as Cell, range.values[row]![0] as Cell),
      ),
    }));
    const formats = ranges.slice(place.keyCount).map(({ numberFormat }) => numberFormat.map(row => String(row[0])));
    return success({ rows, formats });
  };
}

/** A text that begins with "=" gives itself as value and as formula; a formula gives its result as value. */
function formulaOf(text: Cell, value: Cell): string | null {
  return typeof text === "string" && text.startsWith("=") && text !== value ? text : null;
}

async function writeAll(
  steps: StepAccess,
  place: Place,
  standing: readonly StandingRow[],
  changes: readonly RowChange[],
): Promise<Outcome<Written>> {
  for (const chunk of chunksOf(changes)) {
    const { firstRow, rowCount } = chunk;
    const written = await writeChunk(steps, place, chunk, standing.slice(firstRow, firstRow + rowCount));
    if (!written.ok || written.value === "moved") return written;
  }
  return success("written");
}

function chunksOf(changes: readonly RowChange[]): Chunk[] {
  const sorted = [...changes].sort((a, b) => a.row - b.row);
  const chunks: Chunk[] = [];
  let from = 0;
  sorted.forEach(({ row }, at) => {
    const next = sorted[at + 1];
    if (next !== undefined && next.row - sorted[from]!.row < ROWS_AT_ONCE) return;
    const firstRow = sorted[from]!.row;
    chunks.push({ firstRow, rowCount: row - firstRow + 1, changes: sorted.slice(from, at + 1) });
    from = at + 1;
  });
  return chunks;
}

async function writeChunk(
  steps: StepAccess,
  place: Place,
  chunk: Chunk,
  expected: readonly StandingRow[],
): Promise<Outcome<Written>> {
  const sent = await steps.step({ step: "change-rows", sheet: place.sheetName }, async context => {
    const before = askFor(context, place, chunk);
    typeChanges(context, place, chunk);
    const after = askFor(context, place, chunk);
    await context.sync();
    return success({ before: before(), after: after() });
  });
  if (!sent.ok) return settle(steps, place, chunk, expected, sent.failure);
  const { before, after } = sent.value;
  if (!before.ok) return before;
  if (!after.ok) return after;
  if (!isAsExpected(before.value.rows, expected)) {
    const put = await putBack(steps, place, chunk, before.value);
    return put.ok ? success("moved") : put;
  }
  const wrong = wrongCell(place, chunk, after.value.rows);
  if (wrong === null) return success("written");
  await putBack(steps, place, chunk, before.value);
  return failed({ code: "verification-failed", sheet: place.sheetName, address: addressOf(wrong) });
}

/**
 * A request that was refused or not answered may have done nothing, all or a part of its work. A part is taken back,
 * unless the rows are no longer where they were.
 */
async function settle(
  steps: StepAccess,
  place: Place,
  chunk: Chunk,
  expected: readonly StandingRow[],
  failure: Failure,
): Promise<Outcome<Written>> {
  const looked = await steps.step({ step: "look-after-change", sheet: place.sheetName }, async context => {
    const answer = askFor(context, place, chunk);
    await context.sync();
    return answer();
  });
  if (!looked.ok) return failed(failure);
  const { rows, formats } = looked.value;
  if (wrongCell(place, chunk, rows) === null) return success("written");
  const isWhere = rows.every((row, at) => isSameList(row.cells, expected[at]!.cells, place.keyCount));
  if (isWhere && !isAsExpected(rows, expected)) await putBack(steps, place, chunk, { rows: expected, formats });
  return failed(failure);
}

function typeChanges(context: Excel.RequestContext, place: Place, { changes }: Chunk): void {
  const worksheet = context.workbook.worksheets.getItem(place.sheetId);
  const find = (rectangle: Rectangle): Excel.Range => rangeAt(worksheet, rectangle);
  place.specs.forEach((spec, position) => {
    const column = place.columns[place.keyCount + position]!;
    const changed = changes.filter(({ cells }) => cells.has(position));
    for (const run of runsOf(changed, place.isFiltered)) {
      const rows = run.map(({ cells }) => [cells.get(position)!]);
      const firstRow = place.body.firstRow + run[0]!.row;
      const inputs = prepareBlock([{ spec, column, position: 0 }], rows, firstRow + 1);
      typeBlock(find, firstRow, rows.length, inputs);
    }
  });
}

/** Changes of rows below one another; each alone where rows in between may be hidden. */
function runsOf(changes: readonly RowChange[], eachAlone: boolean): RowChange[][] {
  const runs: RowChange[][] = [];
  for (const change of changes) {
    const run = runs[runs.length - 1];
    if (run && !eachAlone && run[run.length - 1]!.row + 1 === change.row) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** Gives the changed cells of a chunk what they held, with their formats. */
function putBack(steps: StepAccess, place: Place, chunk: Chunk, held: Standing): Promise<Outcome<null>> {
  const back = chunk.changes.map(({ row, cells }): RowChange => {
    const standing = held.rows[row - chunk.firstRow]!;
    return {
      row,
      cells: new Map([...cells.keys()].map(position => [position, heldCell(standing, place.keyCount + position)])),
    };
  });
  // What stood there may be anything, not only what we write into such a column.
  const specs = place.specs.map((spec): ColumnSpec => ({ ...spec, role: "manual" }));
  return steps.step({ step: "put-rows-back", sheet: place.sheetName }, async context => {
    typeChanges(context, { ...place, specs, isFiltered: true }, { ...chunk, changes: back });
    for (const { row, cells } of back) {
      for (const position of cells.keys()) {
        const format = held.formats[position]![row - chunk.firstRow]!;
        rangeOf(context, place, place.keyCount + position, row, 1).numberFormat = [[format]];
      }
    }
    await context.sync();
    return success(null);
  });
}

function heldCell({ cells, formulas }: StandingRow, position: number): Cell | FormulaCell {
  const formula = formulas[position];
  return formula ? { formula } : cells[position]!;
}

function rangeOf(
  context: Excel.RequestContext,
  { sheetId, body, columns }: Place,
  position: number,
  row: number,
  rowCount: number,
): Excel.Range {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  return rangeAt(worksheet, {
    firstRow: body.firstRow + row,
    firstColumn: columns[position]!,
    rowCount,
    columnCount: 1,
  });
}

function isAsExpected(rows: readonly StandingRow[], expected: readonly StandingRow[]): boolean {
  return rows.every(
    (row, at) => isSameList(row.cells, expected[at]!.cells) && isSameList(row.formulas, expected[at]!.formulas),
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[], length = a.length): boolean {
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** The first cell that does not hold what was typed, or null. */
function wrongCell(place: Place, { firstRow, changes }: Chunk, rows: readonly StandingRow[]): Rectangle | null {
  for (const { row, cells } of changes) {
    const standing = rows[row - firstRow]!;
    for (const [position, cell] of cells) {
      const at = place.keyCount + position;
      if (!holds(standing.cells[at]!, standing.formulas[at]!, cell))
        return { firstRow: place.body.firstRow + row, firstColumn: place.columns[at]!, rowCount: 1, columnCount: 1 };
    }
  }
  return null;
}

function holds(value: Cell, formula: string | null, wanted: Cell | FormulaCell): boolean {
  if (isFormulaCell(wanted)) return formula === wanted.formula;
  if (formula !== null) return false;
  // Whether a text cell swallows a leading apostrophe as a mark of text is not documented; nothing else is lost then.
  return value === wanted || (typeof wanted === "string" && wanted === `'${String(value)}`);
}
