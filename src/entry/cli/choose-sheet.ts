import { failed } from "#app/failures";
import type { Outcome } from "#app/failures";
import { inspectOrders } from "#app/orders/inspect-orders";
import type { Inspection } from "#app/orders/inspection";
import { missingColumn } from "#app/orders/read-orders";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { Workbook } from "#app/ports";
import { resolveMapping } from "#core/detect-columns";
import type { Field } from "#core/fields";
import type { WorkbookModel } from "#host/model/workbook";

/**
 * The sheet that holds the orders: the one asked for; else the first, beginning with the one that the file shows, whose
 * columns are complete. When none is, the trouble of the first is told.
 */
export async function chooseSheet(
  model: WorkbookModel,
  workbook: Workbook,
  asked: string | null,
  columns: Readonly<Partial<Record<Field, string>>>,
  languages: OutputLanguages,
): Promise<Outcome<Inspection>> {
  const visible = model.sheets.filter(sheet => sheet.visibility === "Visible");
  const candidates = asked === null ? [model.activeSheet, ...visible.filter(sheet => sheet !== model.activeSheet)] : [];
  if (asked !== null) {
    const sheet = model.sheetNamed(asked);
    if (!sheet) return failed({ code: "sheet-not-found", sheet: asked, sheets: visible.map(one => one.name) });
    candidates.push(sheet);
  }
  let firstTrouble: Outcome<Inspection> | null = null;
  for (const sheet of candidates) {
    model.select(sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    const inspected = await inspectChosen(workbook, columns, languages);
    const missing = inspected.ok ? missingColumn(inspected.value) : null;
    if (inspected.ok && !missing) return inspected;
    firstTrouble ??= missing ? failed(missing) : inspected;
  }
  return firstTrouble ?? failed({ code: "sheet-empty", sheet: "" });
}

/** Inspects the selection with the columns that were named by their headers. */
async function inspectChosen(
  workbook: Workbook,
  columns: Readonly<Partial<Record<Field, string>>>,
  languages: OutputLanguages,
): Promise<Outcome<Inspection>> {
  const inspected = await inspectOrders(workbook, {}, languages);
  if (!inspected.ok) return inspected;
  const choices: Partial<Record<Field, number>> = {};
  for (const [field, header] of Object.entries(columns) as [Field, string][]) {
    const column = inspected.value.detection.headers.findIndex(text => text.trim() === header.trim());
    if (column < 0) return failed({ code: "column-not-found", field, header });
    choices[field] = column;
  }
  return { ok: true, value: { ...inspected.value, mapping: resolveMapping(inspected.value.detection, choices) } };
}
