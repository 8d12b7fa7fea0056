import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { untracked } from "../cells/ranges";
import type { WorkbookAccess } from "../host/workbook-access";
import { ownHeadersName } from "../sheets/hidden-names";
import {
  RECORD_PROPERTIES,
  fitsSheet,
  ownTableIn,
  recordOf,
  sheetOf,
  tableNamed,
  tableRectangle,
} from "../sheets/own-table";
import { readFactsOfSheets } from "../sheets/sheet-facts";
import type { SheetIdentity } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import { judgeNamedSheet, judgeOwnTable } from "./judge-place";
import type { Finding, FurtherLook } from "./judge-place";
import { loadSheets, loadTables } from "../sheets/workbook-lists";

/** Whether the sheets with their tables could be written now; the first that could not says why. Nothing is changed. */
export function checkTableSheets(access: WorkbookAccess, specs: readonly TableSheetSpec[]): Promise<Outcome<null>> {
  return access.step({ step: "check-table-sheets", sheet: specs[0]?.sheetName ?? "" }, async context => {
    const found = await findPlaces(context, specs);
    return found.find(finding => !finding.ok) ?? success(null);
  });
}

/**
 * Where each of the tables is or goes, in two requests for all of them, and a third where one has to grow or where cells
 * without a table stand on a sheet of our name.
 */
export async function findPlaces(
  context: Excel.RequestContext,
  specs: readonly TableSheetSpec[],
): Promise<Outcome<Finding>[]> {
  const { protection, names } = context.workbook;
  const worksheets = loadSheets(context);
  protection.load("protected");
  const tables = loadTables(context);
  const taken = specs.map(spec => {
    const name = names.getItemOrNullObject(spec.tableName);
    name.load("name");
    return name;
  });
  await context.sync();

  const asked = specs.map(spec => {
    const table = tableNamed(tables, spec.tableName);
    if (table !== null) return { table, sheet: sheetOf(table), ...askOwnSheet(context, spec, table) };
    const sheet = worksheets.items.find(candidate => isNamed(candidate.name, sheetNamesOf(spec))) ?? null;
    return { table, sheet, header: null, ownHeaders: sheet && askOwnHeaders(sheet, spec) };
  });
  const concerned = new Set(asked.map(({ sheet }) => sheet?.id));
  const isConcerned = ({ id }: SheetIdentity) => concerned.has(id);
  const facts = asked.every(({ sheet }) => sheet === null)
    ? []
    : await readFactsOfSheets(context, worksheets.items.filter(isConcerned), tables);

  const findings = specs.map((spec, k): Outcome<Finding> | FurtherLook => {
    const { table, sheet, header, ownHeaders } = asked[k]!;
    const hasOwnHeaders = ownHeaders !== null && !ownHeaders.isNullObject;
    if (table !== null) {
      const headers = header?.values[0]!.map(String) ?? null;
      const record = ownHeaders && recordOf(ownHeaders);
      const own = ownTableIn(facts, table);
      return judgeOwnTable(context, spec, { own, headers, record, hasOwnHeaders });
    }
    if (!taken[k]!.isNullObject) return failed({ code: "table-name-taken", table: spec.tableName });
    if (!fitsSheet(tableRectangle(null, spec.rowCount, spec.columns.length)))
      return failed({ code: "no-room", sheet: spec.sheetName });
    if (sheet === null) {
      return protection.protected
        ? failed({ code: "workbook-structure-protected" })
        : success<Finding>({ kind: "create" });
    }
    const named = facts.find(({ id }) => id === sheet.id)!;
    if (named.isProtected) return failed({ code: "sheet-protected", sheet: named.name });
    return judgeNamedSheet(context, spec, { facts: named, hasOwnHeaders });
  });
  if (findings.some(finding => "decide" in finding)) await context.sync();
  return findings.map(finding => ("decide" in finding ? finding.decide() : finding));
}

function askOwnSheet(context: Excel.RequestContext, spec: TableSheetSpec, table: Excel.Table) {
  const header = table.showHeaders ? untracked(table.getHeaderRowRange()) : null;
  header?.load("values");
  const ownHeaders = askOwnHeaders(context.workbook.worksheets.getItem(sheetOf(table).id), spec);
  return { header, ownHeaders };
}

function askOwnHeaders(worksheet: Excel.Worksheet, spec: TableSheetSpec): Excel.NamedItem {
  const ownHeaders = worksheet.names.getItemOrNullObject(ownHeadersName(spec.tableName));
  ownHeaders.load(RECORD_PROPERTIES);
  return ownHeaders;
}

function sheetNamesOf(spec: TableSheetSpec): string[] {
  return [spec.sheetName, ...spec.sheetAliases];
}
