import type { FileNotes } from "./text/file-notes";
import type { WorkbookData } from "./workbook-data";

/**
 * Formats that are not read: the binary .xls and .xlsb, a workbook under a password, OpenDocument, Apple Numbers, PDF,
 * web pages and XML (often under the name .xls), packed files.
 */
export type UnsupportedFormat = "xls" | "xlsb" | "encrypted" | "ods" | "numbers" | "pdf" | "html" | "xml" | "archive";

/** Why a file could not be opened. */
export type FileFailure =
  | { readonly kind: "empty-file" }
  /** Neither a workbook nor text: a picture, a program, a damaged archive. */
  | { readonly kind: "not-a-workbook"; readonly detail: string }
  | { readonly kind: "unsupported-format"; readonly format: UnsupportedFormat }
  /** A text with more records, fields or cells than one sheet takes; nothing of it is read. */
  | { readonly kind: "too-large"; readonly rows: number; readonly columns: number }
  /** A workbook with a sheet whose cells, empty ones between others included, are more than are read at once. */
  | {
      readonly kind: "too-many-cells";
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
      readonly mostCells: number;
    }
  /** A packed workbook that says it is far larger than it looks. */
  | { readonly kind: "unpacks-too-large"; readonly unpackedBytes: number; readonly mostBytes: number }
  /** More text than the program can hold at once. */
  | { readonly kind: "too-much-text"; readonly bytes: number };

/** What one side holds and the other does not carry, counted by sheet. */
export interface FileLoss {
  readonly kind:
    | "charts"
    | "images"
    | "comments"
    | "pivot-tables"
    | "slicers"
    | "conditional-formats"
    | "validations"
    /** Formulas that stand in the file only as a reference to another cell's; their values are kept. */
    | "shared-formulas"
    /**
     * Looks of the cells of a very large file, whose dates keep their formats; or of empty cells far behind the last that
     * is filled.
     */
    | "cell-looks";
  readonly sheet: string;
  readonly count: number;
}

export type FileOutcome =
  | {
      readonly ok: true;
      readonly workbook: WorkbookData;
      readonly losses: readonly FileLoss[];
      /** What was found out about a text file; null for workbooks. */
      readonly notes: FileNotes | null;
    }
  | { readonly ok: false; readonly failure: FileFailure };
