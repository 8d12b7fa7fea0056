import type { WorkbookData } from "./workbook-data";

/** Why a file could not be opened. */
export type FileFailure =
  | { readonly kind: "empty-file" }
  /** Neither a workbook nor text: a picture, a program, a damaged archive. */
  | { readonly kind: "not-a-workbook"; readonly detail: string }
  /** A workbook of a kind that is not read: the binary .xls and .xlsb, a workbook under a password. */
  | { readonly kind: "unsupported-format"; readonly format: "xls" | "xlsb" | "encrypted" | "ods" };

/** What was in the file but is not carried into the workbook, counted. */
export interface FileLoss {
  readonly kind: "charts" | "images" | "comments" | "pivot-tables" | "conditional-formats" | "validations" | "filters";
  readonly sheet: string;
  readonly count: number;
}

export type FileOutcome =
  | { readonly ok: true; readonly workbook: WorkbookData; readonly losses: readonly FileLoss[] }
  | { readonly ok: false; readonly failure: FileFailure };
