/**
 * Cells of a report, counted from zero and from the report's own corner: from A1 of its sheet as long as nobody has
 * moved it.
 */
export interface ReportArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What a cell holds; decides its number format and where it stands in the cell. */
export type ReportCellKind = "text" | "integer" | "share" | "amount" | "wholeAmount";

/** How a cell differs from a plain one. Colours are "#RRGGBB". */
export interface ReportLook {
  readonly bold?: boolean;
  /** Font size in points. */
  readonly points?: number;
  readonly fill?: string;
  readonly font?: string;
  readonly align?: "Left" | "Center" | "Right";
  /** The text stands a little away from its edge. */
  readonly indented?: boolean;
  /** A long text goes on in a second line. */
  readonly wraps?: boolean;
  /** A thin line under the cell, of this colour. */
  readonly bottomLine?: string;
  /** A stronger one, where a table ends and its total begins. */
  readonly closingLine?: string;
}

/** A text in a cell of kind "text", a finite number in all others. Never a formula. */
export interface ReportCell {
  readonly value: string | number;
  readonly kind: ReportCellKind;
  readonly look: ReportLook;
}

/**
 * A rectangle of cells. No cell of it is blank, so that nobody finds room for something of their own inside it: what
 * stands there is ours, and what stands beside it is not.
 */
export interface ReportBlock {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: readonly (readonly ReportCell[])[];
}

/** A conditional format. */
export type ReportRule =
  /** Bars from zero to `longest` behind the numbers. */
  | { readonly kind: "bars"; readonly area: ReportArea; readonly fill: string; readonly longest: number }
  /** Two colours, from zero to the largest number. */
  | { readonly kind: "scale"; readonly area: ReportArea; readonly low: string; readonly high: string; readonly largest: number }; // prettier-ignore

export interface ReportSeries {
  readonly name: string;
  readonly values: ReportArea;
  readonly colour: string;
}

export interface ReportChart {
  /** Finds the chart again, whatever people did to it. */
  readonly name: string;
  /** Horizontal bars, the first category on top; or one line over evenly spaced categories. */
  readonly kind: "bars" | "line";
  readonly title: string;
  readonly categories: ReportArea;
  readonly series: readonly ReportSeries[];
  /** The end of the value axis; null lets the host choose. */
  readonly largest: number | null;
  /** The cells that it covers. */
  readonly area: ReportArea;
}

/** A sheet of ours for reading and printing: blocks of cells with charts over them. */
export interface ReportSheetSpec {
  readonly sheetName: string;
  /** The sheet's name in every language. */
  readonly sheetAliases: readonly string[];
  /** Begins the hidden defined names by which a re-run finds what an earlier one wrote. */
  readonly markName: string;
  readonly blocks: readonly ReportBlock[];
  readonly rules: readonly ReportRule[];
  readonly charts: readonly ReportChart[];
  /** Charts of earlier runs that have nothing to show now. */
  readonly chartsToRemove: readonly string[];
  /** From the report's first column on. */
  readonly columnWidthsPixels: readonly number[];
  /** From the report's first row on. */
  readonly rowHeightsPixels: readonly number[];
  /** Rows that stay in sight, counted from the report's first. */
  readonly frozenRows: number;
  /** A new sheet goes before the first of these tables' sheets. */
  readonly beforeTables: readonly string[];
  /** The page is one sheet of paper wide; and one high too unless the report is longer than a page can hold legibly. */
  readonly fitsOnePage: boolean;
}

/** The cells of a block. */
export function areaOfBlock({ firstRow, firstColumn, cells }: ReportBlock): ReportArea {
  return { firstRow, firstColumn, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
}
