import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ExistingTable } from "#app/workbook/tables";
import type { Cell } from "#core/cell";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import type { WorkbookAccess } from "../host/workbook-access";
import { createBlockSizer } from "../rows/block-sizer";
import { estimateBytes } from "../rows/byte-size";
import { ownHeadersName, textsOfFormula } from "../sheets/hidden-names";
import { loadTables } from "../sheets/workbook-lists";
import { sheetOf, tableNamed } from "../sheets/own-table";

interface Head {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly body: Rectangle;
  readonly headers: readonly string[];
  readonly ownHeaders: readonly string[] | null;
  readonly numberFormats: readonly string[];
  /** All body cells, where they are few enough to come along. */
  readonly cells: Cells | null;
}

interface Cells {
  readonly values: Cell[][];
  readonly texts: Cell[][];
}

interface Body {
  readonly rows: Cell[][];
  readonly formulas: (string | null)[][];
}

/**
 * The table of an earlier run as it stands, or null when there is none; its totals row is not part of it. One request where
 * there is none, two for a table of few rows.
 */
export async function readTableSheet(
  environment: ExcelEnvironment,
  tableName: string,
): Promise<Outcome<ExistingTable | null>> {
  const { access, limits } = environment;
  const whole = await readHead(access, tableName, limits.startRows);
  const isTooLarge = !whole.ok && whole.failure.code === "payload-too-large";
  const head = isTooLarge ? await readHead(access, tableName, 0) : whole;
  if (!head.ok) return head;
  if (head.value === null) return success(null);
  const { sheetName, headers, ownHeaders, numberFormats, cells } = head.value;
  const body = cells === null ? await readBody(environment, head.value) : success(bodyOf([cells]));
  if (!body.ok) return body;
  const { rows, formulas } = body.value;
  // A table without rows has one blank row.
  const isEmpty = rows.length === 1 && rows[0]!.every(cell => cell === "");
  const shown = isEmpty ? { rows: [], formulas: [] } : { rows, formulas };
  return success({ sheetName, headers, ownHeaders, numberFormats, ...shown });
}

/** @param mostRows  so many body rows are read along */
function readHead(access: WorkbookAccess, tableName: string, mostRows: number): Promise<Outcome<Head | null>> {
  return access.step({ step: "read-table-head", sheet: "" }, async context => {
    const tables = loadTables(context);
    await context.sync();
    const table = tableNamed(tables, tableName);
    if (table === null) return success(null);
    const { id, name: sheetName } = sheetOf(table);
    if (!table.showHeaders) return failed({ code: "table-header-off", sheet: sheetName });
    const ownHeaders = context.workbook.worksheets.getItem(id).names.getItemOrNullObject(ownHeadersName(tableName));
    ownHeaders.load("formula");
    const header = untracked(table.getHeaderRowRange());
    header.load("values");
    const body = untracked(table.getDataBodyRange());
    const comesAlong = table.rows.count <= mostRows;
    body.load(comesAlong ? `${RECTANGLE_PROPERTIES},values,formulasR1C1` : RECTANGLE_PROPERTIES);
    const firstRow = untracked(body.getRow(0));
    firstRow.load("numberFormat");
    await context.sync();
    const cells = comesAlong ? cellsOf(body) : null;
    if (comesAlong && cells === null) return failed({ code: "payload-too-large", sheet: sheetName });
    return success<Head>({
      sheetId: id,
      sheetName,
      body: rectangleOf(body),
      headers: header.values[0]!.map(String),
      ownHeaders: ownHeaders.isNullObject ? null : textsOfFormula(ownHeaders.formula),
      numberFormats: firstRow.numberFormat[0]!.map(String),
      cells,
    });
  });
}

async function readBody({ access, limits }: ExcelEnvironment, head: Head): Promise<Outcome<Body>> {
  const { body } = head;
  const sizer = createBlockSizer(limits);
  const blocks: Cells[] = [];
  let done = 0;
  while (done < body.rowCount) {
    const rowCount = Math.min(sizer.rows(), body.rowCount - done);
    const read = await readPart(access, head, { ...body, firstRow: body.firstRow + done, rowCount });
    if (!read.ok) {
      if (read.failure.code === "payload-too-large" && sizer.halve()) continue;
      return read;
    }
    blocks.push(read.value);
    done += rowCount;
    sizer.learn(rowCount, 2 * estimateBytes(read.value.values));
  }
  return success(bodyOf(blocks));
}

function readPart(access: WorkbookAccess, { sheetId, sheetName }: Head, part: Rectangle): Promise<Outcome<Cells>> {
  return access.step({ step: "read-table", sheet: sheetName }, async context => {
    const range = rangeAt(context.workbook.worksheets.getItem(sheetId), part);
    range.load("values,formulasR1C1");
    await context.sync();
    const cells = cellsOf(range);
    return cells === null ? failed({ code: "payload-too-large", sheet: sheetName }) : success(cells);
  });
}

/** Null where the host answers nothing, as it may above its limits. */
function cellsOf(range: Excel.Range): Cells | null {
  const values: unknown = range.values;
  const texts: unknown = range.formulasR1C1;
  return Array.isArray(values) && Array.isArray(texts)
    ? { values: values as Cell[][], texts: texts as Cell[][] }
    : null;
}

function bodyOf(blocks: readonly Cells[]): Body {
  const rows: Cell[][] = [];
  const formulas: (string | null)[][] = [];
  for (const { values, texts } of blocks) {
    for (let row = 0; row < values.length; row++) {
      rows.push(values[row]!);
      formulas.push(texts[row]!.map((text, column) => formulaOf(text, values[row]![column]!)));
    }
  }
  return { rows, formulas };
}

/** A text that begins with "=" gives itself as value and as formula; a formula gives its result as value. */
function formulaOf(text: Cell, value: Cell): string | null {
  return typeof text === "string" && text.startsWith("=") && text !== value ? text : null;
}
