import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { StepOptions } from "#app/workbook/steps";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { rangeAt } from "../cells/ranges";
import { addressOf } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import { estimateBytes } from "../rows/byte-size";
import { typingOf, writeRows } from "../rows/write-rows";
import type { RowsToWrite } from "../rows/write-rows";
import { ownHeadersName } from "../sheets/hidden-names";
import { putLooks } from "./look";
import type { PlacedTable, TablePlace } from "./place";
import { putHeaders } from "./put-headers";

const TABLE_STYLE = "TableStyleLight1";

/** A table, the sheet that it goes to, and its rows there. */
interface TableToFill extends PlacedTable {
  readonly body: RowsToWrite;
}

/**
 * Gives a sheet its table: headers, rows, the table over them, looks. What goes into one block goes into one request with
 * all of it, in the same order; more rows go block by block between the headers and the table.
 *
 * @returns the name of the sheet
 */
export async function fillTable(
  environment: ExcelEnvironment,
  filled: TableToFill,
  options: StepOptions,
): Promise<Outcome<string>> {
  const { limits, yieldToHost } = environment;
  const { spec, body } = filled;
  let wasSentBefore = false;
  if (spec.rowCount <= limits.startRows) {
    const rows = spec.rows(0, spec.rowCount);
    if (rows.length !== spec.rowCount) throw new Error(`asked for ${spec.rowCount} rows, got ${rows.length}`);
    const bytes = estimateBytes(rows);
    if (bytes <= limits.targetBytes) {
      options.report(0, spec.rowCount);
      const atOnce = await fillAtOnce(environment, filled, { rows, bytes });
      if (atOnce.ok) {
        options.report(spec.rowCount, spec.rowCount);
        await yieldToHost();
      }
      if (atOnce.ok || atOnce.failure.code !== "payload-too-large") return atOnce;
      wasSentBefore = true;
    }
  }
  const begun = await beginTable(environment, filled, wasSentBefore);
  if (!begun.ok) return begun;
  const written = await writeRows(environment, body, options);
  return written.ok ? endTable(environment, filled, { stands: begun.value, wasSentBefore }) : written;
}

function fillAtOnce(
  { access, abilities }: ExcelEnvironment,
  { spec, place, body }: TableToFill,
  { rows, bytes }: { readonly rows: ReturnType<TableSheetSpec["rows"]>; readonly bytes: number },
): Promise<Outcome<string>> {
  const type = rows.length === 0 ? null : typingOf(body, rows, 0);
  let wasSent = false;
  return access.step({ step: "fill-table", sheet: place.sheetName, bytes }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const standing = wasSent ? await lookAgain(context, worksheet, { spec, place }) : asSettled(place);
    wasSent = true;
    context.application.suspendApiCalculationUntilNextSync();
    const stands = putHeaders(
      worksheet,
      { spec, place },
      { resizesTables: abilities.resizesTables, hasOwnHeaders: standing.hasOwnHeaders },
    );
    type?.(rectangle => rangeAt(worksheet, rectangle));
    // A table of an earlier run that does not stand any longer has become plain cells in this very request.
    if (!stands) putTable(worksheet, { spec, place }, place.own === null ? standing.table : null);
    putLooks(worksheet, spec, place);
    worksheet.load("name");
    await context.sync();
    return success(worksheet.name);
  });
}

/** The headers. @returns whether a table stands */
function beginTable(
  { access, abilities }: ExcelEnvironment,
  { spec, place }: PlacedTable,
  wasSentBefore: boolean,
): Promise<Outcome<boolean>> {
  let wasSent = wasSentBefore;
  return access.step({ step: "begin-table", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const { hasOwnHeaders } = wasSent ? await lookAgain(context, worksheet, { spec, place }) : asSettled(place);
    wasSent = true;
    const stands = putHeaders(worksheet, { spec, place }, { resizesTables: abilities.resizesTables, hasOwnHeaders });
    await context.sync();
    return success(stands);
  });
}

/** The table over the rows, and the looks. @returns the name of the sheet */
function endTable(
  { access }: ExcelEnvironment,
  { spec, place }: PlacedTable,
  { stands, wasSentBefore }: { readonly stands: boolean; readonly wasSentBefore: boolean },
): Promise<Outcome<string>> {
  let wasSent = wasSentBefore;
  return access.step({ step: "end-table", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const { table } = wasSent ? await lookAgain(context, worksheet, { spec, place }) : asSettled(place);
    wasSent = true;
    if (!stands) putTable(worksheet, { spec, place }, table);
    putLooks(worksheet, spec, place);
    worksheet.load("name");
    await context.sync();
    return success(worksheet.name);
  });
}

function putTable(worksheet: Excel.Worksheet, { spec, place }: PlacedTable, standing: Excel.Table | null): void {
  const table = standing ?? worksheet.tables.add(addressOf(place.rectangle), true);
  table.name = spec.tableName;
  table.style = TABLE_STYLE;
  table.showBandedRows = true;
}

/** What a request finds that would fail where its work was done before. */
interface Standing {
  readonly hasOwnHeaders: boolean;
  /** A table where the run puts its own. */
  readonly table: Excel.Table | null;
}

/** As the place was found: free, or with the table of an earlier run. */
function asSettled({ hasOwnHeaders }: TablePlace): Standing {
  return { hasOwnHeaders, table: null };
}

/** What stands there by now was made by a request of this run, whose answer was lost. */
async function lookAgain(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { spec, place }: PlacedTable,
): Promise<Standing> {
  const ownHeaders = worksheet.names.getItemOrNullObject(ownHeadersName(spec.tableName));
  ownHeaders.load("name");
  const corner = rangeAt(worksheet, { ...place.rectangle, rowCount: 1, columnCount: 1 });
  const made = corner.getTables(false);
  made.load("items/id");
  await context.sync();
  const { items } = made;
  const table = items[0] ?? null;
  return { hasOwnHeaders: !ownHeaders.isNullObject, table };
}
