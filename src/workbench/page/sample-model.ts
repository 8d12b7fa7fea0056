import { parseRectangle } from "#host/addresses";
import { addTable } from "#host/model/edit-tables";
import { WorkbookModel } from "#host/model/workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { DEFAULT_RULES } from "#host/rules";
import type { SampleLanguage, SampleSheet, SampleWorkbook } from "#samples/sample-data";
import { sampleWorkbook } from "#samples/sample-workbook";

/** The workbook the page opens with. */
export function sampleWorkbookModel(language: SampleLanguage): WorkbookModel {
  return sampleModel(sampleWorkbook(language), language === "zh-CN" ? "示例.xlsx" : "Sample.xlsx");
}

/** Points of a column that holds so many characters of the standard font: 7 pixels each and 5 of padding [unverified]. */
export function columnPoints(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}

/** A workbook of the host's from a sample's plain data. */
export function sampleModel(sample: SampleWorkbook, fileName: string): WorkbookModel {
  const workbook = new WorkbookModel(sample.sheets.map(sheet => sheet.name));
  workbook.name = fileName;
  workbook.origin = "loader";
  for (const data of sample.sheets) {
    const sheet = workbook.sheetNamed(data.name);
    if (sheet === null) throw new Error(`the sample's sheet ${data.name} is missing`);
    fillSheet(workbook, sheet, data);
  }
  const active = workbook.sheetNamed(sample.activeSheet);
  const area = parseRectangle(sample.selection);
  if (active === null || area === null) {
    throw new Error(`the sample selects ${sample.selection} on ${sample.activeSheet}, which does not exist`);
  }
  workbook.select(active, [area]);
  workbook.origin = "user";
  return workbook;
}

function fillSheet(workbook: WorkbookModel, sheet: WorksheetModel, data: SampleSheet): void {
  const rowCount = data.rows.length;
  const columnCount = Math.max(0, ...data.rows.map(row => row.length));
  for (const [column, format] of (data.columnFormats ?? []).entries()) {
    const firstRow = data.table === undefined ? 0 : 1;
    if (format !== "General" && rowCount > firstRow) {
      sheet.grid.setNumberFormat({ row: firstRow, column, rows: rowCount - firstRow, columns: 1 }, format);
    }
  }
  for (let column = 0; column < columnCount; column++) {
    const values = data.rows.map(row => row[column] ?? "");
    sheet.grid.setColumn(
      column,
      0,
      values.map(value => (value === "" ? null : value)),
    );
  }
  for (const [column, characters] of (data.columnWidths ?? []).entries()) {
    sheet.setColumnWidth(column, columnPoints(characters));
  }
  sheet.frozen = { rows: data.freezeRows ?? 0, columns: 0 };
  if (data.table !== undefined && rowCount > 0 && columnCount > 0) {
    const context = { workbook, rules: DEFAULT_RULES, calculate: () => null };
    const table = addTable(context, sheet, { row: 0, column: 0, rows: rowCount, columns: columnCount }, true);
    table.name = data.table.name;
    table.style = data.table.style;
  }
}
