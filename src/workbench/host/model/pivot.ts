import type { CellValue } from "../grid/cell-values";
import type { Rectangle } from "../rectangle";
import type { Anchor } from "./anchor";

/** Where a PivotTable takes its records from. A table is known by its id, and by its name when that is gone. */
export type PivotSource =
  | { readonly kind: "table"; tableId: string; tableName: string }
  | { readonly kind: "range"; readonly sheetId: string; readonly anchor: Anchor };

/** One distinct value of a field. */
export interface PivotItemModel {
  /** The text that names it, as its cell showed it; "(blank)" for empty cells. */
  readonly name: string;
  readonly value: CellValue;
  visible: boolean;
  /** Whether a record of the last refresh has it: items that are gone from the data are remembered. */
  hasData: boolean;
}

/** A column of the source: as a hierarchy and as its only field, because there are no OLAP sources here. */
export interface PivotFieldModel {
  readonly id: string;
  /** Header of the source column. */
  readonly header: string;
  name: string;
  numberFormat: string;
  /** In the order shown. */
  readonly items: PivotItemModel[];
  sort: "Ascending" | "Descending" | null;
  subtotals: boolean;
}

export type PivotCalculation = "None" | "PercentOfGrandTotal" | "PercentOfRowTotal" | "PercentOfColumnTotal";

/** A field that is summarised. */
export interface PivotDataModel {
  readonly id: string;
  readonly field: PivotFieldModel;
  /** A name that was given to it; null = "Sum of X". */
  givenName: string | null;
  summarizeBy: string;
  numberFormat: string;
  calculation: PivotCalculation;
}

export interface PivotLayoutModel {
  layoutType: "Compact" | "Tabular" | "Outline";
  /** The column of totals at the right. */
  showRowGrandTotals: boolean;
  /** The row of totals at the bottom. */
  showColumnGrandTotals: boolean;
  subtotalLocation: "AtTop" | "AtBottom" | "Off";
  autoFormat: boolean;
  preserveFormatting: boolean;
}

export type PivotAxis = "rows" | "columns" | "filters";

/** A PivotTable. It shows the records of its last refresh, whatever its source holds by now. */
export interface PivotModel {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  readonly source: PivotSource;
  /** The cell its body was asked to begin at. */
  readonly destination: Anchor;
  /** The body as it stands in the grid, filter area left out. */
  readonly range: Anchor;
  /** The area of the filter fields; null rectangle when there are none. */
  readonly filterRange: Anchor;
  /** By column of the source. */
  fields: PivotFieldModel[];
  /** Records of the last refresh: item of each field. */
  records: (readonly PivotItemModel[])[];
  readonly rows: PivotFieldModel[];
  readonly columns: PivotFieldModel[];
  readonly filters: PivotFieldModel[];
  readonly data: PivotDataModel[];
  readonly layout: PivotLayoutModel;
  /** Parts of the body as rendered last; null while it has no row or data field. */
  parts: { readonly rowLabels: Rectangle; readonly columnLabels: Rectangle; readonly values: Rectangle } | null;
}

const VERBS: Readonly<Record<string, string>> = { CountNumbers: "Count" };

/** "Sum of X" unless it was named. */
export function dataName(data: PivotDataModel): string {
  if (data.givenName !== null) return data.givenName;
  const verb = aggregationOf(data);
  return `${VERBS[verb] ?? verb} of ${data.field.name}`;
}

/** How a data field is summarised: sums where all its values are numbers, else counts [docs: types AggregationFunction.automatic]. */
export function aggregationOf({ summarizeBy, field }: PivotDataModel): string {
  if (summarizeBy !== "Automatic") return summarizeBy;
  return field.items.every(item => !item.hasData || typeof item.value === "number") ? "Sum" : "Count";
}

/** The sheet's cells that belong to a PivotTable: its body and its filter area. */
export function pivotAreas(pivot: PivotModel): Rectangle[] {
  return [pivot.range.rectangle, pivot.filterRange.rectangle].filter(area => area !== null);
}
