/** What a cell of a sample holds; "" is an empty cell. Dates are serials under a date format, ids and phones are text. */
export type SampleCell = string | number | boolean;

export type SampleLanguage = "zh-CN" | "en-US";

/** One sheet as plain data. Row 0 is the header where the sheet has one. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly SampleCell[])[];
  /** Present when all rows are one Excel table with headers. */
  readonly table?: { readonly name: string; readonly style: string };
  /** Number format by column, for the rows below the header. "@" is text. */
  readonly columnFormats?: readonly string[];
  /** Widths in characters of the standard font. */
  readonly columnWidths?: readonly number[];
  readonly freezeRows?: number;
}

/** A whole workbook as plain data. */
export interface SampleWorkbook {
  readonly sheets: readonly SampleSheet[];
  /** Name of the sheet to show. */
  readonly activeSheet: string;
  /** Address to select on that sheet, e.g. "A1". */
  readonly selection: string;
}
