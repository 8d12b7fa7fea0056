import { workbookFromHost } from "#files/from-host";
import type { SheetData } from "#files/workbook-data";
import type { WorkbookModel } from "#host/model/workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";

const ALL_WORDS = LANGUAGES.map(outputWords);
const OWN_HEADERS = new Set(ALL_WORDS.flatMap(words => Object.values(words.orderColumns)));

/** Every sheet as a file would hold it, by name. */
export function sheetsOf(model: WorkbookModel): Map<string, SheetData> {
  return new Map(workbookFromHost(model).workbook.sheets.map(sheet => [sheet.name, sheet]));
}

/** Whether a sheet is one of ours by its name. */
export function isOurs(name: string): boolean {
  return name.startsWith("RFMW_");
}

/**
 * Every cell of the user's with its formula, format and look, and what else is the user's on a sheet. Columns beside
 * the orders that bear one of our headers, and columns that hold nothing at all, are not the user's.
 */
export function userCells(model: WorkbookModel): unknown {
  return model.sheets.filter(sheet => !isOurs(sheet.name)).map(userCellsOf);
}

function userCellsOf(sheet: WorksheetModel): unknown {
  const used = sheet.usedRange(true);
  const columns: unknown[] = [];
  const rowCount = used === null ? 0 : used.row + used.rows;
  for (let column = 0; used !== null && column < used.column + used.columns; column++) {
    const values = sheet.grid.readColumn(column, 0, rowCount);
    const isOwn = OWN_HEADERS.has(String(values[0]));
    if (isOwn || values.every(value => value === null)) continue;
    columns.push({
      values,
      formulas: values.map((_, row) => sheet.grid.getFormula(row, column)),
      formats: values.map((_, row) => sheet.grid.getNumberFormat(row, column)),
      looks: values.map((_, row) => sheet.grid.getStyle(row, column)),
      width: sheet.getColumnWidth(column),
      hidden: sheet.isColumnHidden(column),
    });
  }
  return {
    name: sheet.name,
    columns,
    frozen: sheet.frozen,
    tables: sheet.tables.map(({ name, style }) => [name, style]),
    hiddenRows: sheet.hasHiddenRows,
  };
}

/** Every text in the workbook, formulas as they were typed. */
export function allTexts(model: WorkbookModel): Set<string> {
  const texts = new Set<string>();
  for (const sheet of model.sheets) {
    const used = sheet.usedRange(true);
    if (used === null) continue;
    for (let column = used.column; column < used.column + used.columns; column++) {
      for (let row = used.row; row < used.row + used.rows; row++) {
        const text = sheet.grid.getFormula(row, column) ?? sheet.grid.getValue(row, column);
        // A safety copy keeps a formula as a marked text.
        if (typeof text === "string") texts.add(text.replace(/^ƒ/, ""));
      }
    }
  }
  return texts;
}
