import type { FileFailure } from "./file-outcome";
import type { FileNotes } from "./text/file-notes";
import { decodeText } from "./text/decode-text";
import { readRecords } from "./text/read-records";
import { markupOf } from "./file-kind";
import { allowedSheetName } from "./sheet-name";
import type { ColumnData, SheetData } from "./workbook-data";

/** A text file as one sheet, with what was found out about it, or why it is none. */
export type TextFileOutcome =
  | { readonly ok: true; readonly sheet: SheetData; readonly notes: FileNotes }
  | { readonly ok: false; readonly failure: FileFailure };

/**
 * Reads delimited text in any of the known encodings as one sheet on which every cell is text: 00123 stays 00123,
 * `=1+1` stays a name and is never calculated. Short rows are padded with empty cells, long ones keep all their fields.
 * Quoted cells may hold delimiters, quotes and line ends. Texts larger than a sheet are refused.
 */
export function readTextFile(bytes: Uint8Array, sheetName: string): TextFileOutcome {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding, replaced } = decoded;
  if (text.trim() === "") return failed({ kind: "empty-file" });
  const markup = markupOf(text);
  if (markup !== null) return failed({ kind: "unsupported-format", format: markup });
  const { columns, rows, width, isTooLarge, notes } = readRecords(text);
  if (isTooLarge) return failed({ kind: "too-large", rows, columns: width });
  return { ok: true, sheet: sheetOf(columns, rows, sheetName), notes: { encoding, replaced, ...notes } };
}

function sheetOf(columns: readonly ColumnData["values"][], rows: number, name: string): SheetData {
  return {
    name,
    visibility: "visible",
    columns: columns.map(values => ({ values, formats: [{ end: rows, numberFormat: "@", style: {} }] })),
    formulas: [],
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    hiddenRows: [],
    rowHeights: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
  };
}

/** A sheet's name from a file's, without folders and ending. */
export function sheetNameOf(fileName: string): string {
  return allowedSheetName(fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, ""));
}

function failed(failure: FileFailure): TextFileOutcome {
  return { ok: false, failure };
}
