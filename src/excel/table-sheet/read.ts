import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ExistingTable } from "#app/workbook/tables";
import type { Cell } from "#core/cell";
import { rangeAt } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import type { WorkbookAccess } from "../host/workbook-access";
import { createBlockSizer } from "../rows/block-sizer";
import { estimateBytes } from "../rows/byte-size";
import { ownHeadersName, textsOfFormula } from "../sheets/hidden-names";
import { findOwnTable } from "../sheets/own-table";
import { dataRectangle } from "../sheets/sheet-facts";

interface Head {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly body: Rectangle;
  readonly headers: readonly string[];
  readonly ownHeaders: readonly string[] | null;
  readonly numberFormats: readonly string[];
}

interface Body {
  readonly rows: Cell[][];
  readonly formulas: (string | null)[][];
}

/** The table of an earlier run as it stands, or null when there is none; its totals row is not part of it. */
export async function readTableSheet(
  environment: ExcelEnvironment,
  tableName: string,
): Promise<Outcome<ExistingTable | null>> {
  const head = await readHead(environment.access, tableName);
  if (!head.ok) return head;
  if (head.value === null) return success(null);
  const { sheetName, headers, ownHeaders, numberFormats } = head.value;
  const body = await readBody(environment, head.value);
  if (!body.ok) return body;
  const { rows, formulas } = body.value;
  // A table without rows has one blank row.
  const isEmpty = rows.length === 1 && rows[0]!.every(cell => cell === "");
  const shown = isEmpty ? { rows: [], formulas: [] } : { rows, formulas };
  return success({ sheetName, headers, ownHeaders, numberFormats, ...shown });
}

function readHead(access: WorkbookAccess, tableName: string): Promise<Outcome<Head | null>> {
  return access.step({ step: "read-table-head", sheet: "" }, async context => {
    const own = await findOwnTable(context, tableName);
    if (own === null) return success(null);
    if (!own.table.hasHeaders) return failed({ code: "table-header-off", sheet: own.facts.name });
    const table = dataRectangle(own.table);
    const worksheet = context.workbook.worksheets.getItem(own.facts.id);
    const ownHeaders = worksheet.names.getItemOrNullObject(ownHeadersName(tableName));
    ownHeaders.load("formula");
    const header = rangeAt(worksheet, { ...table, rowCount: 1 });
    const firstRow = rangeAt(worksheet, { ...table, firstRow: table.firstRow + 1, rowCount: 1 });
    header.load("values");
    firstRow.load("numberFormat");
    await context.sync();
    return success<Head>({
      sheetId: own.facts.id,
      sheetName: own.facts.name,
      body: { ...table, firstRow: table.firstRow + 1, rowCount: table.rowCount - 1 },
      headers: header.values[0]!.map(String),
      ownHeaders: ownHeaders.isNullObject ? null : textsOfFormula(ownHeaders.formula),
      numberFormats: firstRow.numberFormat[0]!.map(String),
    });
  });
}

async function readBody({ access, limits }: ExcelEnvironment, head: Head): Promise<Outcome<Body>> {
  const { body } = head;
  const sizer = createBlockSizer(limits);
  const rows: Cell[][] = [];
  const formulas: (string | null)[][] = [];
  while (rows.length < body.rowCount) {
    const rowCount = Math.min(sizer.rows(), body.rowCount - rows.length);
    const part = { ...body, firstRow: body.firstRow + rows.length, rowCount };
    const read = await readPart(access, head, part);
    if (!read.ok) {
      if (read.failure.code === "payload-too-large" && sizer.halve()) continue;
      return read;
    }
    const { values, texts } = read.value;
    for (let row = 0; row < rowCount; row++) {
      rows.push(values[row]!);
      formulas.push(texts[row]!.map((text, column) => formulaOf(text, values[row]![column]!)));
    }
    sizer.learn(rowCount, 2 * estimateBytes(values));
  }
  return success({ rows, formulas });
}

function readPart(
  access: WorkbookAccess,
  { sheetId, sheetName }: Head,
  part: Rectangle,
): Promise<Outcome<{ readonly values: Cell[][]; readonly texts: Cell[][] }>> {
  return access.step({ step: "read-table", sheet: sheetName }, async context => {
    const range = rangeAt(context.workbook.worksheets.getItem(sheetId), part);
    range.load("values,formulasR1C1");
    await context.sync();
    const values: unknown = range.values;
    const texts: unknown = range.formulasR1C1;
    if (!Array.isArray(values) || !Array.isArray(texts)) return failed({ code: "payload-too-large", sheet: sheetName });
    return success({ values: values as Cell[][], texts: texts as Cell[][] });
  });
}

/** A text that begins with "=" gives itself as value and as formula; a formula gives its result as value. */
function formulaOf(text: Cell, value: Cell): string | null {
  return typeof text === "string" && text.startsWith("=") && text !== value ? text : null;
}
