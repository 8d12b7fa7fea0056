import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { PivotSheetSpec } from "#app/workbook/pivot-specs";
import { COMPUTED_HEADER_FILL } from "../cells/header-look";
import { RECTANGLE_PROPERTIES, rectangleOf } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { readSheetFacts } from "../sheets/sheet-facts";
import type { SheetFacts } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import { arrangementOf, dataCount, fieldsOn, recordName, recordOfFormula } from "./record";
import type { PivotArrangement, PivotRecord } from "./record";

/** The sheet that the PivotTable goes to. */
export interface PivotPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** This run made the sheet. */
  readonly isCreated: boolean;
}

/** A PivotTable as it stands. */
export interface PivotLook {
  readonly arrangement: PivotArrangement;
  /** Its cells without the filter area; null while it has no row or no data field, when asking can crash the host. */
  readonly body: Rectangle | null;
  readonly filterArea: Rectangle | null;
}

/** The PivotTable of an earlier run with its sheet. */
export interface StandingPivot extends PivotLook {
  readonly facts: SheetFacts;
  /** What the run that made it says; null when it says nothing. */
  readonly record: PivotRecord | null;
}

export type PivotFinding =
  | { readonly kind: "standing"; readonly pivot: StandingPivot }
  | { readonly kind: "blank"; readonly place: PivotPlace }
  | { readonly kind: "create" };

/** Finds the PivotTable by its name, whatever people call its sheet, else the place for it. Nothing is changed. */
export function findPivot(access: WorkbookAccess, spec: PivotSheetSpec): Promise<Outcome<PivotFinding>> {
  return access.step({ step: "find-pivot", sheet: spec.sheetName }, async context => {
    const { worksheets, protection, pivotTables } = context.workbook;
    pivotTables.load("items/name");
    worksheets.load("items/id,items/name");
    protection.load("protected");
    await context.sync();
    const names = [spec.sheetName, ...spec.sheetAliases];
    const homes = pivotTables.items
      .filter(({ name }) => name.toLowerCase() === spec.pivotName.toLowerCase())
      .map(pivot => {
        const { worksheet } = pivot;
        worksheet.load("id,name");
        return worksheet;
      });
    if (homes.length > 0) await context.sync();
    // A copy of the sheet holds a PivotTable of the same name: ours is rather the one on a sheet of our name.
    const home = homes.find(({ name }) => isNamed(name, names)) ?? homes[0];
    if (home !== undefined) return standingPivot(context, spec, home.id);

    const sheet = worksheets.items.find(({ name }) => isNamed(name, names));
    if (!sheet) {
      if (protection.protected) return failed({ code: "workbook-structure-protected" });
      return success<PivotFinding>({ kind: "create" });
    }
    const facts = await readSheetFacts(context, worksheets.getItem(sheet.id));
    if (facts === null) return failed({ code: "source-changed", sheet: sheet.name });
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    if (facts.used !== null || facts.tables.length > 0) return failed({ code: "sheet-name-taken", sheet: facts.name });
    return success<PivotFinding>({
      kind: "blank",
      place: { sheetId: facts.id, sheetName: facts.name, isCreated: false },
    });
  });
}

async function standingPivot(
  context: Excel.RequestContext,
  spec: PivotSheetSpec,
  sheetId: string,
): Promise<Outcome<PivotFinding>> {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  const facts = await readSheetFacts(context, worksheet);
  if (facts === null) return failed({ code: "source-changed", sheet: spec.sheetName });
  if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
  const name = worksheet.names.getItemOrNullObject(recordName(spec.pivotName));
  name.load("formula");
  await context.sync();
  const look = await lookAt(context, worksheet.pivotTables.getItem(spec.pivotName));
  const record = name.isNullObject ? null : recordOfFormula(name.formula);
  return success<PivotFinding>({ kind: "standing", pivot: { facts, record, ...look } });
}

/** What the fields of a PivotTable are doing and where it is. Two or three requests, nothing is changed. */
export async function lookAt(context: Excel.RequestContext, pivot: Excel.PivotTable): Promise<PivotLook> {
  const { rowHierarchies, columnHierarchies, filterHierarchies, dataHierarchies } = pivot;
  for (const axis of [rowHierarchies, columnHierarchies, filterHierarchies]) axis.load("items/name");
  dataHierarchies.load("items/name");
  await context.sync();
  const fields = dataHierarchies.items.map(data => {
    const { field } = data;
    field.load("name");
    return field;
  });
  if (fields.length > 0) await context.sync();
  const namesOf = (axis: { readonly items: readonly { readonly name: string }[] }) =>
    axis.items.map(({ name }) => name);
  const arrangement = arrangementOf(
    namesOf(rowHierarchies),
    namesOf(columnHierarchies),
    namesOf(filterHierarchies),
    dataHierarchies.items.map(({ name }, at) => ({ name, field: fields[at]!.name })),
  );
  if (fieldsOn(arrangement, "r").length === 0 || dataCount(arrangement) === 0) {
    return { arrangement, body: null, filterArea: null };
  }
  const body = pivot.layout.getRange();
  body.load(RECTANGLE_PROPERTIES);
  const filters = filterHierarchies.items.length > 0 ? pivot.layout.getFilterAxisRange() : null;
  filters?.load(RECTANGLE_PROPERTIES);
  await context.sync();
  return { arrangement, body: rectangleOf(body), filterArea: filters ? rectangleOf(filters) : null };
}

/** Makes the sheet. */
export function createPivotSheet(access: WorkbookAccess, spec: PivotSheetSpec): Promise<Outcome<PivotPlace>> {
  return access.step({ step: "create-sheet", sheet: spec.sheetName }, async context => {
    const { worksheets } = context.workbook;
    // There was none a moment ago: one that is here now was made by this step, whose answer was lost.
    const made = worksheets.getItemOrNullObject(spec.sheetName);
    const used = made.getUsedRangeOrNullObject(true);
    await context.sync();
    if (!made.isNullObject && !used.isNullObject) return failed({ code: "sheet-name-taken", sheet: spec.sheetName });
    const sheet = made.isNullObject ? worksheets.add(spec.sheetName) : made;
    sheet.tabColor = COMPUTED_HEADER_FILL;
    sheet.load("id,name");
    await context.sync();
    return success({ sheetId: sheet.id, sheetName: sheet.name, isCreated: true });
  });
}
