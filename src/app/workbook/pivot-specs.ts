import type { TableSheetSpec } from "./table-specs";

/** A column of the source that is added up. */
export interface PivotDataSpec {
  readonly header: string;
  /** Unlike every header of the source: a data field cannot be named as a column is. */
  readonly name: string;
  readonly kind: "integer" | "amount";
}

/** A slicer over a column of the source. */
export interface PivotSlicerSpec {
  /** Finds the slicer again. */
  readonly name: string;
  readonly header: string;
}

/** A sheet of ours that holds one PivotTable over a table of ours. */
export interface PivotSheetSpec {
  readonly sheetName: string;
  /** The sheet's name in every language. */
  readonly sheetAliases: readonly string[];
  /** Finds the PivotTable again, whatever people call its sheet. */
  readonly pivotName: string;
  readonly source: Pick<TableSheetSpec, "tableName" | "columns" | "rowCount" | "rows">;
  /** Headers of the row fields from the outside in; their groups have no lines of totals. */
  readonly rows: readonly string[];
  /** Headers of the fields that filter the whole. */
  readonly filters: readonly string[];
  readonly data: readonly PivotDataSpec[];
  readonly slicers: readonly PivotSlicerSpec[];
}
