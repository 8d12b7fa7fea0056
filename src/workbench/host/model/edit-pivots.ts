import { HostError, invalidArgument } from "../errors";
import type { Rectangle } from "../rectangle";
import { bounding } from "../rectangle";
import { checkSheetWritable, type EditContext } from "./edit-context";
import { pivotAreas } from "./pivot";
import type { PivotModel, PivotSource } from "./pivot";
import { holdsForeign, pivotConflict, refuseOverlap } from "./pivot-conflicts";
import { readRecords } from "./pivot-records";
import { drawPivot, type PivotCell } from "./pivot-render";
import { forgetPivot } from "./pivot-removal";
import { fitPivotColumns } from "./pivot-widths";
import type { WorksheetModel } from "./worksheet";

/** Cells that Excel marks for a PivotTable without fields [unverified]. */
const PLACEHOLDER = { rows: 18, columns: 3 };

/**
 * `pivotTables.add`: an empty PivotTable with the records that the source holds now. Names are unique on a sheet, without
 * regard to case; a duplicate is InvalidArgument [unverified]. The destination must be free [docs: office-js notes 4.3].
 */
export function addPivot(
  context: EditContext,
  sheet: WorksheetModel,
  name: string,
  source: PivotSource,
  destination: Rectangle,
): PivotModel {
  checkSheetWritable(context, sheet, null, "allowPivotTables");
  checkPivotName(sheet, name, null);
  const area = { ...destination, ...PLACEHOLDER };
  refuseOverlap(sheet, area, null);
  if (holdsForeign(sheet, area, null)) throw pivotConflict("The destination is not free.");
  const pivot: PivotModel = {
    id: context.workbook.newId("Pivot"),
    name,
    sheetId: sheet.id,
    source,
    destination: sheet.anchor({ ...destination, rows: 1, columns: 1 }),
    range: sheet.anchor(area),
    filterRange: sheet.anchor(area),
    fields: [],
    records: [],
    rows: [],
    columns: [],
    filters: [],
    data: [],
    layout: {
      layoutType: "Compact",
      showRowGrandTotals: true,
      showColumnGrandTotals: true,
      subtotalLocation: "AtTop",
      autoFormat: true,
      preserveFormatting: true,
    },
    parts: null,
  };
  pivot.filterRange.rectangle = null;
  readRecords(context.workbook, pivot);
  sheet.pivotTables.push(pivot);
  context.workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
  return pivot;
}

/** Throws InvalidArgument unless a PivotTable may have this name on the sheet. */
export function checkPivotName(sheet: WorksheetModel, name: string, self: PivotModel | null): void {
  const taken = sheet.pivotTables.some(other => other !== self && other.name.toLowerCase() === name.toLowerCase());
  if (name === "" || name.length > 255 || taken) throw invalidArgument("The name of the PivotTable is not valid.");
}

/** `refresh`: the only thing that makes a PivotTable take note of its source. */
export function refreshPivot(context: EditContext, pivot: PivotModel): void {
  changePivot(context, pivot, () => readRecords(context.workbook, pivot));
}

/** `delete`: the PivotTable and its cells go, and the slicers that filtered it [unverified: the slicers]. */
export function deletePivot(context: EditContext, pivot: PivotModel): void {
  const sheet = sheetOf(context, pivot);
  checkSheetWritable(context, sheet, null, "allowPivotTables");
  for (const area of pivotAreas(pivot)) wipe(sheet, area);
  forgetPivot(context.workbook, sheet, pivot);
  context.workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
}

/** Changes a PivotTable and draws it anew; when the new cells cannot be had, nothing has changed. */
export function changePivot(context: EditContext, pivot: PivotModel, change: () => void): void {
  const sheet = sheetOf(context, pivot);
  checkSheetWritable(context, sheet, null, "allowPivotTables");
  const restore = remember(pivot);
  try {
    change();
    renderPivot(context, sheet, pivot);
  } catch (error) {
    restore();
    throw error;
  }
}

function renderPivot(context: EditContext, sheet: WorksheetModel, pivot: PivotModel): void {
  const destination = pivot.destination.rectangle;
  if (destination === null) throw new HostError("ItemNotFound", "The PivotTable is gone.");
  const picture = drawPivot(pivot);
  const filterRows = pivot.filters.length;
  // The filter area stands above the body with an empty row between; the body moves down where there is no room.
  const row = Math.max(destination.row, filterRows === 0 ? 0 : filterRows + 1);
  const { column } = destination;
  const size = picture === null ? PLACEHOLDER : { rows: picture.cells.length, columns: picture.cells[0]!.length };
  const body: Rectangle = { row, column, ...size };
  const filters: Rectangle | null =
    filterRows === 0 ? null : { row: row - filterRows - 1, column, rows: filterRows, columns: 2 };
  for (const area of filters === null ? [body] : [body, filters]) {
    refuseOverlap(sheet, area, pivot);
    if (context.rules.pivotGrowth === "refuse" && holdsForeign(sheet, area, pivot))
      throw pivotConflict("The PivotTable would cover other cells.");
  }
  let touched = body;
  for (const area of pivotAreas(pivot)) {
    wipe(sheet, area);
    touched = bounding(touched, area);
  }
  if (picture !== null) drawCells(sheet, body, picture.cells);
  if (filters !== null) drawCells(sheet, filters, pivot.filters.map(filterCells));
  pivot.range.rectangle = body;
  pivot.filterRange.rectangle = filters;
  pivot.parts =
    picture === null
      ? null
      : {
          rowLabels: {
            ...body,
            row: row + picture.headerRows - 1,
            rows: body.rows - picture.headerRows + 1,
            columns: picture.labelColumns,
          },
          columnLabels: part(body, 0, picture.labelColumns, picture.headerRows),
          values: part(body, picture.headerRows, picture.labelColumns, body.rows - picture.headerRows),
        };
  if (pivot.layout.autoFormat) fitPivotColumns(sheet, pivot);
  context.workbook.notify({ kind: "cells", sheetId: sheet.id, rectangle: touched });
}

/** Right of the row labels; at least one column, where there are no data fields. */
function part(body: Rectangle, rowOffset: number, columnOffset: number, rows: number): Rectangle {
  const columns = Math.max(1, body.columns - columnOffset);
  return { row: body.row + rowOffset, column: body.column + columnOffset, rows, columns };
}

function filterCells(field: PivotModel["filters"][number]): PivotCell[] {
  const shown = field.items.filter(item => item.visible);
  const text = shown.length === field.items.length ? "(All)" : shown.length === 1 ? shown[0]!.name : "(Multiple Items)";
  return [field.name, text].map(value => ({ value, numberFormat: "General" }));
}

function drawCells(sheet: WorksheetModel, area: Rectangle, cells: readonly (readonly PivotCell[])[]): void {
  sheet.grid.setBlock(
    area.row,
    area.column,
    cells.map(line => line.map(cell => cell.value)),
  );
  cells.forEach((line, row) =>
    line.forEach(({ numberFormat }, column) => {
      if (numberFormat === "General") return;
      const at = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      sheet.grid.setNumberFormat(at, numberFormat);
    }),
  );
}

function wipe(sheet: WorksheetModel, area: Rectangle): void {
  sheet.grid.clearContents(area);
  sheet.grid.setNumberFormat(area, "General");
}

function sheetOf({ workbook }: EditContext, pivot: PivotModel): WorksheetModel {
  const sheet = workbook.sheetById(pivot.sheetId);
  if (sheet === null || !sheet.pivotTables.includes(pivot))
    throw new HostError("ItemNotFound", "The PivotTable is gone.");
  return sheet;
}

/** Answers how to undo every change that is made to the model from now on. */
function remember(pivot: PivotModel): () => void {
  const { fields, records } = pivot;
  const lists = [pivot.rows, pivot.columns, pivot.filters].map(list => ({ list, before: [...list] }));
  const data = pivot.data.map(field => ({ field, before: { ...field } }));
  const layout = { ...pivot.layout };
  const fieldsBefore = fields.map(field => ({
    field,
    before: { ...field },
    items: field.items.map(item => ({ item, before: { ...item } })),
  }));
  return () => {
    Object.assign(pivot, { fields, records });
    for (const { list, before } of lists) list.splice(0, list.length, ...before);
    pivot.data.splice(0, pivot.data.length, ...data.map(({ field, before }) => Object.assign(field, before)));
    Object.assign(pivot.layout, layout);
    for (const { field, before, items } of fieldsBefore) {
      Object.assign(field, before);
      field.items.splice(0, field.items.length, ...items.map(({ item, before: old }) => Object.assign(item, old)));
    }
  };
}
