import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { FoundResults, OwnColumnSpec, OwnSheetSpec } from "#app/workbook/removal-specs";
import { SHEET_ROWS } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import { readColumnsRecords } from "../order-columns/record";
import { hidesRows, readSheetFacts } from "../sheets/sheet-facts";
import { findColumnsEverywhere } from "./find-columns";
import { findOwnSheet } from "./find-sheet";
import type { OwnSheetFinding } from "./find-sheet";

/**
 * Everything of ours that stands in the workbook; or what keeps it from being taken away: a read-only file, protection,
 * a filter that hides rows beside our columns. Nothing is changed.
 */
export function findResults(
  { access, abilities }: ExcelEnvironment,
  sheetSpecs: readonly OwnSheetSpec[],
  columns: readonly OwnColumnSpec[],
): Promise<Outcome<FoundResults>> {
  return access.step({ step: "find-results", sheet: "" }, async context => {
    const { workbook } = context;
    const { protection, worksheets } = workbook;
    workbook.load("readOnly");
    protection.load("protected");
    worksheets.load("items/id,items/name,items/visibility,items/tabColor");
    await context.sync();
    const findings: (OwnSheetFinding & { readonly sheet: OwnSheetSpec["sheet"] })[] = [];
    for (const spec of sheetSpecs) {
      const finding = await findOwnSheet({ context, abilities, sheets: worksheets.items }, spec);
      if (finding !== null) findings.push({ ...finding, sheet: spec.sheet });
    }
    const ours = new Set(findings.map(({ facts }) => facts.id));
    const others = worksheets.items.filter(({ id }) => !ours.has(id));
    const records = await readColumnsRecords(context);
    const found = await findColumnsEverywhere(context, others, { columns, records });

    const isAnything = findings.length > 0 || found.length > 0;
    if (isAnything && workbook.readOnly) return failed({ code: "workbook-read-only" });
    if (findings.some(({ stays }) => stays === null) && protection.protected) {
      return failed({ code: "workbook-structure-protected" });
    }
    const locked = findings.find(({ facts }) => facts.isProtected);
    if (locked) return failed({ code: "sheet-protected", sheet: locked.facts.name });
    for (const { sheetId, headerRow } of found) {
      const facts = await readSheetFacts(context, worksheets.getItem(sheetId));
      if (facts === null) continue;
      if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
      const rows = { firstRow: headerRow, firstColumn: 0, rowCount: SHEET_ROWS - headerRow, columnCount: 1 };
      if (hidesRows(facts, rows)) return failed({ code: "rows-hidden-by-filter", sheet: facts.name });
    }
    const sheets = findings.map(({ sheet, facts }) => ({ sheet, sheetName: facts.name }));
    return success({ columns: found, sheets });
  });
}
