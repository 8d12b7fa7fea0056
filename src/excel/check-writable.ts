import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { OutputSheet, Source } from "#app/ports";
import { rectangleOfSource } from "./locate-source";
import { findOwnTable } from "./own-table";
import { hidesRows, readSheetFacts } from "./sheet-facts";
import type { SheetFacts } from "./sheet-facts";
import type { WorkbookAccess } from "./workbook-access";

/**
 * Says whether the columns beside the source and the sheets can be written or created. Nothing is changed.
 *
 * A sheet of ours is found by its table, whatever people call it. One of our name without a table may be what a run
 * left that was cut off: that is seen when its columns are known.
 */
export function checkWritable(
  access: WorkbookAccess,
  source: Source | null,
  sheets: readonly OutputSheet[],
): Promise<Outcome<null>> {
  return access.step({ step: "check-writable", sheet: source?.sheetName ?? "" }, async context => {
    const { workbook } = context;
    const { protection, worksheets } = workbook;
    workbook.load("readOnly");
    protection.load("protected");
    worksheets.load("items/id,items/name");
    await context.sync();
    if (workbook.readOnly) return failed({ code: "workbook-read-only" });

    if (source !== null) {
      const facts = await readSheetFacts(context, worksheets.getItemOrNullObject(source.sheetId));
      if (facts === null) return failed({ code: "source-changed", sheet: source.sheetName });
      if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
      if (hidesRows(facts, rectangleOfSource(source)))
        return failed({ code: "rows-hidden-by-filter", sheet: facts.name });
    }
    const definedNames = sheets.map(({ tableName }) => {
      const name = workbook.names.getItemOrNullObject(tableName);
      name.load("name");
      return name;
    });
    await context.sync();
    for (const [k, { names, tableName }] of sheets.entries()) {
      const own = await findOwnTable(context, tableName);
      if (own !== null) {
        if (own.facts.isProtected) return failed({ code: "sheet-protected", sheet: own.facts.name });
        continue;
      }
      if (!definedNames[k]!.isNullObject) return failed({ code: "table-name-taken", table: tableName });
      const existing = worksheets.items.find(sheet => isNamed(sheet.name, names));
      if (!existing) {
        if (protection.protected) return failed({ code: "workbook-structure-protected" });
        continue;
      }
      const facts = await readSheetFacts(context, worksheets.getItem(existing.id));
      if (facts === null) continue;
      if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
      if (!couldBeLeftover(facts)) return failed({ code: "sheet-name-taken", sheet: facts.name });
    }
    return success(null);
  });
}

/** Blank, or with cells from the corner on and no table. */
function couldBeLeftover({ tables, used }: SheetFacts): boolean {
  return tables.length === 0 && (used === null || (used.firstRow === 0 && used.firstColumn === 0));
}

/** Sheet names are compared as Excel does, without regard to case. */
export function isNamed(name: string, names: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return names.some(candidate => candidate.toLowerCase() === lower);
}
