import type { WorkbookData } from "./workbook-data";

/** Why a file could not be opened. */
export type FileFailure =
  | { readonly kind: "empty-file" }
  /** Neither a workbook nor text: a picture, a program, a damaged archive. */
  | { readonly kind: "not-a-workbook"; readonly detail: string }
  /** A workbook of a kind that is not read: the binary .xls and .xlsb, a workbook under a password. */
  | { readonly kind: "unsupported-format"; readonly format: "xls" | "xlsb" | "encrypted" | "ods" };

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
    /** Looks of the cells of a very large file; number formats of dates are kept. */
    | "cell-looks";
  readonly sheet: string;
  readonly count: number;
}

export type FileOutcome =
  | { readonly ok: true; readonly workbook: WorkbookData; readonly losses: readonly FileLoss[] }
  | { readonly ok: false; readonly failure: FileFailure };
