import { failed } from "#app/failures";
import type { Failure } from "#app/failures";
import { inspectOrders } from "#app/orders/inspect-orders";
import type { Inspection } from "#app/orders/inspection";
import { missingColumn } from "#app/orders/missing-column";
import { columnNamed } from "#app/orders/ways-on";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { Workbook } from "#app/ports";
import { resolveMapping } from "#core/column-mapping";
import type { Field } from "#core/fields";
import type { WorkbookModel } from "#host/model/workbook";
import { NO_COLUMN } from "./arguments";

/** The orders that were chosen, or why there are none and how far the first sheet was understood. */
export type ChosenOrders =
  | { readonly ok: true; readonly value: Inspection }
  | { readonly ok: false; readonly failure: Failure; readonly inspection: Inspection | null };

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
): Promise<ChosenOrders> {
  const visible = model.sheets.filter(sheet => sheet.visibility === "Visible");
  const candidates = asked === null ? [model.activeSheet, ...visible.filter(sheet => sheet !== model.activeSheet)] : [];
  if (asked !== null) {
    const sheet = model.sheetNamed(asked);
    if (!sheet) {
      const sheets = visible.map(one => one.name);
      return { ...failed({ code: "sheet-not-found", sheet: asked, sheets }), inspection: null };
    }
    candidates.push(sheet);
  }
  let firstTrouble: ChosenOrders | null = null;
  for (const sheet of candidates) {
    model.select(sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    const chosen = await inspectChosen(workbook, columns, languages);
    if (chosen.ok) return chosen;
    firstTrouble ??= chosen;
  }
  return firstTrouble ?? { ...failed({ code: "sheet-empty", sheet: "" }), inspection: null };
}

/** Inspects the selection with the columns that were named by their headers; none of the core ones may be missing. */
async function inspectChosen(
  workbook: Workbook,
  columns: Readonly<Partial<Record<Field, string>>>,
  languages: OutputLanguages,
): Promise<ChosenOrders> {
  const headers = Object.values(columns).filter(header => header !== NO_COLUMN);
  const inspected = await inspectOrders(workbook, {}, languages, headers);
  if (!inspected.ok) return { ...inspected, inspection: null };
  const choices: Partial<Record<Field, number | null>> = {};
  for (const [field, header] of Object.entries(columns) as [Field, string][]) {
    const column = header === NO_COLUMN ? null : columnNamed(inspected.value, header);
    if (column === null && header !== NO_COLUMN)
      return { ...failed({ code: "column-not-found", field, header }), inspection: inspected.value };
    choices[field] = column;
  }
  const inspection = { ...inspected.value, mapping: resolveMapping(inspected.value.detection, choices) };
  const missing = missingColumn(inspection);
  return missing === null ? { ok: true, value: inspection } : { ...failed(missing), inspection };
}
