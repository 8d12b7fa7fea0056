import { HostError, invalidArgument } from "../errors";
import { checkSheetWritable, type EditContext } from "./edit-context";
import { changePivot } from "./edit-pivots";
import { headerTexts } from "./edit-tables";
import type { PivotFieldModel } from "./pivot";
import type { SlicerItemModel, SlicerModel, SlicerSource } from "./slicer";
import { bodyRange } from "./table";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/** `slicers.add`. Its name is the field's, made unique in the workbook [unverified]. */
export function addSlicer(context: EditContext, sheet: WorksheetModel, source: SlicerSource): SlicerModel {
  checkSheetWritable(context, sheet, null, "allowEditObjects");
  const caption = source.kind === "pivot" ? fieldOf(source).name : columnOf(context.workbook, source).name;
  const taken = new Set(
    context.workbook.sheets.flatMap(other => other.slicers.map(slicer => slicer.name.toLowerCase())),
  );
  let name = caption;
  for (let number = 1; taken.has(name.toLowerCase()); number++) name = `${caption} ${number}`;
  const slicer: SlicerModel = {
    id: context.workbook.newId("Slicer"),
    name,
    caption,
    source,
    top: 0,
    left: 0,
    width: 144,
    height: 194,
    sortBy: "DataSourceOrder",
    style: "SlicerStyleLight1",
  };
  sheet.slicers.push(slicer);
  context.workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
  return slicer;
}

/** The buttons, in the order of the slicer. */
export function slicerItems({ workbook }: EditContext, slicer: SlicerModel): SlicerItemModel[] {
  const { source } = slicer;
  const items = source.kind === "pivot" ? pivotItems(source) : tableItems(workbook, source);
  if (slicer.sortBy !== "Descending") return items;
  return [...items].reverse();
}

/** Selects exactly these buttons; none named selects all [docs: types Slicer.selectItems]. */
export function selectSlicerItems(
  context: EditContext,
  sheet: WorksheetModel,
  slicer: SlicerModel,
  keys: readonly string[],
): void {
  checkSheetWritable(context, sheet, null, "allowEditObjects");
  const names = slicerItems(context, slicer).map(item => item.name);
  const unknown = keys.find(key => !names.includes(key));
  if (unknown !== undefined) throw invalidArgument(`The slicer has no item "${unknown}".`);
  const { source } = slicer;
  if (source.kind === "pivot") {
    const field = fieldOf(source);
    changePivot(context, source.pivot, () => {
      for (const item of field.items) item.visible = keys.length === 0 || keys.includes(item.name);
    });
    return;
  }
  const { table } = source;
  const offset = table.columnIds.indexOf(source.columnId);
  if (keys.length === 0 || keys.length === names.length) table.filter.criteria.delete(offset);
  else table.filter.criteria.set(offset, { filterOn: "Values", values: [...keys] });
  columnOf(context.workbook, source).sheet.applyFilters();
}

function fieldOf({ pivot, header }: SlicerSource & { readonly kind: "pivot" }): PivotFieldModel {
  const field = pivot.fields.find(candidate => candidate.header === header);
  if (field === undefined) throw gone();
  return field;
}

function pivotItems(source: SlicerSource & { readonly kind: "pivot" }): SlicerItemModel[] {
  return fieldOf(source).items.map(({ name, visible, hasData }) => ({ name, isSelected: visible, hasData }));
}

function columnOf(
  workbook: WorkbookModel,
  { sheetId, table, columnId }: SlicerSource & { readonly kind: "table" },
): { readonly sheet: WorksheetModel; readonly name: string; readonly offset: number } {
  const sheet = workbook.sheetById(sheetId);
  const offset = table.columnIds.indexOf(columnId);
  if (sheet === null || offset < 0 || !sheet.tables.includes(table)) throw gone();
  return { sheet, name: headerTexts(sheet, table)[offset]!, offset };
}

function tableItems(workbook: WorkbookModel, source: SlicerSource & { readonly kind: "table" }): SlicerItemModel[] {
  const { table } = source;
  const { sheet, offset } = columnOf(workbook, source);
  const body = bodyRange(table);
  const column = body.column + offset;
  const texts = Array.from({ length: body.rows }, (_unused, at) => sheet.getText(body.row + at, column));
  const criteria = table.filter.criteria.get(offset);
  const chosen = criteria?.values?.map(value => String(value).toLowerCase());
  return [...new Set(texts)]
    .sort((first, second) => (first.toLowerCase() < second.toLowerCase() ? -1 : 1))
    .map(name => ({ name, hasData: true, isSelected: chosen?.includes(name.toLowerCase()) ?? criteria === undefined }));
}

function gone(): HostError {
  return new HostError("ItemNotFound", "What the slicer filters is gone.");
}
