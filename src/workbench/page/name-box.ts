import { parseRectangle, splitSheet } from "#host/addresses";
import type { WorkbookModel } from "#host/model/workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import type { Rectangle } from "#host/rectangle";

/** Where a text typed into the name box leads. */
export interface Place {
  readonly sheet: WorksheetModel;
  readonly areas: readonly Rectangle[];
}

/**
 * Reads "B7", "A1:C10", "A:F", "订单!B2", "A1:A3,C5", the name of a table or a defined name; null when it is none.
 * A name of a hidden sheet leads nowhere.
 */
export function readPlace(workbook: WorkbookModel, text: string): Place | null {
  const typed = text.trim();
  if (typed === "") return null;
  return readAddress(workbook, typed) ?? readName(workbook, typed);
}

function readAddress(workbook: WorkbookModel, text: string): Place | null {
  const { sheetName, rest } = splitSheet(text);
  const sheet = sheetName === null ? workbook.activeSheet : workbook.sheetNamed(sheetName);
  if (sheet === null || sheet.visibility !== "Visible") return null;
  const areas = rest.split(/[,，]/).map(part => parseRectangle(part));
  return areas.every(area => area !== null) ? { sheet, areas } : null;
}

function readName(workbook: WorkbookModel, text: string): Place | null {
  const wanted = text.toLowerCase();
  const table = workbook.tables.find(candidate => candidate.name.toLowerCase() === wanted);
  const tableRange = table?.range.rectangle ?? null;
  if (table !== undefined && tableRange !== null) return placeOn(workbook, table.sheetId, tableRange);
  const named = workbook.names.find(candidate => candidate.name.toLowerCase() === wanted);
  const rectangle = named?.anchor?.rectangle ?? null;
  return named === undefined || rectangle === null ? null : placeOn(workbook, named.anchorSheetId ?? "", rectangle);
}

function placeOn(workbook: WorkbookModel, sheetId: string, rectangle: Rectangle): Place | null {
  const sheet = workbook.sheetById(sheetId);
  return sheet === null || sheet.visibility !== "Visible" ? null : { sheet, areas: [rectangle] };
}
