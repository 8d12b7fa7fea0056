import { parseRectangle } from "#host/addresses";
import type { WorkbookModel } from "#host/model/workbook";
import { MAXIMUM_ROWS } from "#host/rectangle";
import { fillWorkbook } from "./to-host";
import type { ColumnData, FormatRunData, SheetData } from "./workbook-data";

/** A workbook as rows of plain cells, as samples are written; "" is an empty cell. */
export interface RowsWorkbook {
  readonly sheets: readonly RowsSheet[];
  readonly activeSheet: string;
  readonly selection: string;
}

export interface RowsSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** All rows are one table with headers. */
  readonly table?: { readonly name: string; readonly style: string };
  /** By column, for the rows below the header. */
  readonly columnFormats?: readonly string[];
  /** Characters of the standard font. */
  readonly columnWidths?: readonly number[];
  readonly freezeRows?: number;
}

/** Replaces the host's workbook by plain rows: a sample, or a new empty workbook. */
export function fillFromSample(model: WorkbookModel, sample: RowsWorkbook): void {
  fillWorkbook(model, {
    sheets: sample.sheets.map(sheetOfRows),
    activeSheet: sample.activeSheet,
    names: [],
    date1904: false,
  });
  const selection = parseRectangle(sample.selection);
  const sheet = model.sheetNamed(sample.activeSheet);
  if (selection === null || sheet === null) throw new Error(`no cells ${sample.selection} on ${sample.activeSheet}`);
  model.select(sheet, [selection]);
}

// A character of the standard font is 7 pixels wide, and 5 pixels are kept free; a pixel is 3/4 point.
const POINTS_PER_CHARACTER = 5.25;
const FREE_POINTS = 3.75;

function sheetOfRows(sheet: RowsSheet): SheetData {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column): ColumnData => {
    const characters = sheet.columnWidths?.[column];
    return {
      values: sheet.rows.map(row => (row[column] === undefined || row[column] === "" ? null : row[column])),
      formats: formatsOf(sheet.columnFormats?.[column], sheet.rows.length, sheet.table !== undefined),
      ...(characters === undefined ? {} : { width: characters * POINTS_PER_CHARACTER + FREE_POINTS }),
    };
  });
  return {
    name: sheet.name,
    visibility: "visible",
    columns,
    formulas: [],
    merges: [],
    frozenRows: sheet.freezeRows ?? 0,
    frozenColumns: 0,
    hiddenRows: [],
    rowHeights: [],
    tables:
      sheet.table === undefined
        ? []
        : [
            {
              name: sheet.table.name,
              range: { row: 0, column: 0, rows: sheet.rows.length, columns: width },
              style: sheet.table.style,
              showHeaders: true,
              showTotals: false,
              bandedRows: true,
              bandedColumns: false,
              filterButtons: true,
              criteria: [],
            },
          ],
    conditionalFormats: [],
    validations: [],
  };
}

/** Text below the rows of a text column stays text, too: the next id typed there may begin with zeros. */
function formatsOf(format: string | undefined, rows: number, isTable: boolean): FormatRunData[] {
  if (format === undefined || format === "General") return [];
  const end = format === "@" && isTable ? MAXIMUM_ROWS : rows;
  return [{ end: 1, numberFormat: "General", style: {} }, { end, numberFormat: format, style: {} }]; // prettier-ignore
}
