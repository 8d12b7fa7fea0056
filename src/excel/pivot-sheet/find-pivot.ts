import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { PivotSheetSpec } from "#app/workbook/pivot-specs";
import type { Rectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { pivotRecordName } from "../sheets/hidden-names";
import { readFactsOfSheets } from "../sheets/sheet-facts";
import type { SheetFacts, SheetIdentity } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import { HOME_PROPERTIES, askArrangement, askPlaces, homeAmong } from "./look-at";
import type { PivotLook } from "./look-at";
import { plainCellsOfPivot } from "./plain-cells";
import { recordOfFormula } from "./record";
import type { PivotRecord } from "./record";
import { loadSheets, loadTables } from "../sheets/workbook-lists";

/** The sheet that the PivotTable goes to. */
export interface PivotPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** This run made the sheet. */
  readonly isCreated: boolean;
}

/** The PivotTable of an earlier run with its sheet. */
export interface StandingPivot extends PivotLook {
  readonly facts: SheetFacts;
  /** What the run that made it says; null when it says nothing. */
  readonly record: PivotRecord | null;
}

export type PivotFinding =
  | { readonly kind: "standing"; readonly pivot: StandingPivot }
  /** A sheet that holds nothing, or what a PivotTable of ours became in another program, which may go. */
  | { readonly kind: "blank"; readonly place: PivotPlace; readonly leftover: Rectangle | null }
  | { readonly kind: "create" };

/** Finds the PivotTable by its name, whatever people call its sheet, else the place for it. Nothing is changed. */
export function findPivot(access: WorkbookAccess, spec: PivotSheetSpec): Promise<Outcome<PivotFinding>> {
  return access.step({ step: "find-pivot", sheet: spec.sheetName }, async context => {
    const { protection, pivotTables } = context.workbook;
    const worksheets = loadSheets(context);
    pivotTables.load(HOME_PROPERTIES);
    protection.load("protected");
    const tables = loadTables(context);
    await context.sync();
    const names = [spec.sheetName, ...spec.sheetAliases];
    const home = homeAmong(pivotTables, { pivotName: spec.pivotName, sheetNames: names });
    if (home !== null) return standingPivot(context, spec, { home, tables });

    const sheet = worksheets.items.find(({ name }) => isNamed(name, names));
    if (!sheet) {
      if (protection.protected) return failed({ code: "workbook-structure-protected" });
      return success<PivotFinding>({ kind: "create" });
    }
    const facts = (await readFactsOfSheets(context, [{ id: sheet.id, name: sheet.name }], tables))[0]!;
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    const leftover = await plainCellsOfPivot(context, facts, spec.pivotName);
    if ((facts.used !== null && leftover === null) || facts.tables.length > 0) {
      return failed({ code: "sheet-name-taken", sheet: facts.name });
    }
    return success<PivotFinding>({
      kind: "blank",
      place: { sheetId: facts.id, sheetName: facts.name, isCreated: false },
      leftover,
    });
  });
}

async function standingPivot(
  context: Excel.RequestContext,
  spec: PivotSheetSpec,
  { home, tables }: { readonly home: SheetIdentity; readonly tables: Excel.TableCollection },
): Promise<Outcome<PivotFinding>> {
  const worksheet = context.workbook.worksheets.getItem(home.id);
  const name = worksheet.names.getItemOrNullObject(pivotRecordName(spec.pivotName));
  name.load("formula");
  const pivot = worksheet.pivotTables.getItem(spec.pivotName);
  const arranged = askArrangement(pivot);
  const facts = (await readFactsOfSheets(context, [home], tables))[0]!;
  if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
  const arrangement = arranged();
  const places = askPlaces(pivot, arrangement);
  if (places !== null) await context.sync();
  const where = places === null ? { body: null, filterArea: null } : places();
  const record = name.isNullObject ? null : recordOfFormula(name.formula);
  return success<PivotFinding>({ kind: "standing", pivot: { facts, record, arrangement, ...where } });
}
