import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Source } from "#app/ports";
import { rectangleOfSource } from "./locate-source";
import { hidesRows, readSheetFacts } from "./sheet-facts";
import type { SheetFacts } from "./sheet-facts";
import type { WorkbookAccess } from "./workbook-access";

/**
 * Says whether the columns beside the source and the sheets named can be written or created. Nothing is changed.
 *
 * @param sheetNames  each output sheet's name in every language
 */
export function checkWritable(
  access: WorkbookAccess,
  ownTables: readonly string[],
  source: Source | null,
  sheetNames: readonly (readonly string[])[],
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
    for (const names of sheetNames) {
      const existing = worksheets.items.find(sheet => isNamed(sheet.name, names));
      if (!existing) {
        if (protection.protected) return failed({ code: "workbook-structure-protected" });
        continue;
      }
      const facts = await readSheetFacts(context, worksheets.getItem(existing.id));
      if (facts === null) continue;
      if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
      if (!isOurs(facts, ownTables)) return failed({ code: "sheet-name-taken", sheet: facts.name });
    }
    return success(null);
  });
}

/** A sheet is ours when it holds one of our tables, and ours to take when it holds nothing. */
function isOurs(facts: SheetFacts, ownTables: readonly string[]): boolean {
  return (
    facts.tables.some(table => ownTables.includes(table.name)) || (facts.used === null && facts.tables.length === 0)
  );
}

/** Sheet names are compared as Excel does, without regard to case. */
export function isNamed(name: string, names: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return names.some(candidate => candidate.toLowerCase() === lower);
}
