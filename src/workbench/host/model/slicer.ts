import type { PivotModel } from "./pivot";
import type { TableModel } from "./table";

/** What a slicer filters: a field of a PivotTable, or a column of a table through the table's own filter. */
export type SlicerSource =
  | { readonly kind: "pivot"; readonly pivot: PivotModel; readonly header: string }
  | { readonly kind: "table"; readonly sheetId: string; readonly table: TableModel; readonly columnId: number };

/** A slicer. Sizes and places in points. */
export interface SlicerModel {
  readonly id: string;
  name: string;
  caption: string;
  readonly source: SlicerSource;
  top: number;
  left: number;
  width: number;
  height: number;
  sortBy: "DataSourceOrder" | "Ascending" | "Descending";
  style: string;
}

/** One button of a slicer. */
export interface SlicerItemModel {
  readonly name: string;
  readonly isSelected: boolean;
  readonly hasData: boolean;
}
