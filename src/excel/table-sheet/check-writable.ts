import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Source } from "#app/workbook/orders";
import type { OutputSheet } from "#app/workbook/tables";
import type { WorkbookAccess } from "../host/workbook-access";
import { rectangleOfSource } from "../orders/source-rectangle";
import { tableNamed } from "../sheets/own-table";
import { hidesRows, readFactsOfSheets } from "../sheets/sheet-facts";
import type { SheetFacts } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import { loadSheets, loadTables } from "../sheets/workbook-lists";

/**
 * Says whether the columns beside the source and the sheets can be written or created. Nothing is changed.
 *
 * A sheet of ours is found by its table, whatever people call it. One of our name without a table may be what a run
 * left that was cut off: that is seen when its columns are known. Two requests, however many sheets there are.
 */
export function checkWritable(
  access: WorkbookAccess,
  source: Source | null,
  sheets: readonly OutputSheet[],
): Promise<Outcome<null>> {
  return access.step({ step: "check-writable", sheet: source?.sheetName ?? "" }, async context => {
    const { workbook } = context;
    const { protection } = workbook;
    const worksheets = loadSheets(context);
    workbook.load("readOnly");
    protection.load("protected");
    const tables = loadTables(context);
    const definedNames = sheets.map(({ tableName }) => {
      const name = workbook.names.getItemOrNullObject(tableName);
      name.load("name");
      return name;
    });
    await context.sync();
    if (workbook.readOnly) return failed({ code: "workbook-read-only" });
    if (source !== null && !worksheets.items.some(({ id }) => id === source.sheetId))
      return failed({ code: "source-changed", sheet: source.sheetName });

    const found = sheets.map(({ names, tableName }) => {
      const own = tableNamed(tables, tableName);
      const sheetId = own?.worksheet.id ?? worksheets.items.find(sheet => isNamed(sheet.name, names))?.id ?? null;
      return { own, sheetId };
    });
    const concerned = new Set([source?.sheetId, ...found.map(({ sheetId }) => sheetId)]);
    const facts = await readFactsOfSheets(
      context,
      worksheets.items.filter(({ id }) => concerned.has(id)),
      tables,
    );
    const factsOf = (sheetId: string) => facts.find(({ id }) => id === sheetId)!;

    if (source !== null) {
      const orders = factsOf(source.sheetId);
      if (orders.isProtected) return failed({ code: "sheet-protected", sheet: orders.name });
      if (hidesRows(orders, rectangleOfSource(source)))
        return failed({ code: "rows-hidden-by-filter", sheet: orders.name });
    }
    for (const [k, { tableName }] of sheets.entries()) {
      const { own, sheetId } = found[k]!;
      if (own === null && !definedNames[k]!.isNullObject) return failed({ code: "table-name-taken", table: tableName });
      if (sheetId === null) {
        if (protection.protected) return failed({ code: "workbook-structure-protected" });
        continue;
      }
      const sheet = factsOf(sheetId);
      if (sheet.isProtected) return failed({ code: "sheet-protected", sheet: sheet.name });
      if (own === null && !couldBeLeftover(sheet)) return failed({ code: "sheet-name-taken", sheet: sheet.name });
    }
    return success(null);
  });
}

/** Blank, or with cells from the corner on and no table. */
function couldBeLeftover({ tables, used }: SheetFacts): boolean {
  return tables.length === 0 && (used === null || (used.firstRow === 0 && used.firstColumn === 0));
}
