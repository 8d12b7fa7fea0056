import type { CellValue } from "#host/grid/cell-values";
import type { CellStyle } from "#host/grid/styles";
import type { OutlineGroup } from "#host/model/outline";
import type { Rectangle } from "#host/rectangle";
import type { ChartData } from "./chart-data";
import type { PageLayoutData } from "./page-layout-data";

/**
 * A workbook between a file and the host's model. Plain data throughout, so that a worker can post it.
 * Rows and columns are 0-based.
 */
export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  /** Name of the sheet that is shown first. */
  readonly activeSheet: string;
  readonly names: readonly DefinedNameData[];
  /** Whether serials count from 1904. */
  readonly date1904: boolean;
}

export interface DefinedNameData {
  readonly name: string;
  /** What it refers to, without the equals sign. */
  readonly reference: string;
  /** The sheet the name belongs to; absent for the whole workbook. */
  readonly sheet?: string;
  readonly hidden?: boolean;
}

export interface SheetData {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** "#RRGGBB". */
  readonly tabColor?: string;
  readonly hidesGridlines?: boolean;
  /** No column letters and row numbers. */
  readonly hidesHeadings?: boolean;
  /** Columns from A on; a missing or short column is empty from there. */
  readonly columns: readonly ColumnData[];
  readonly formulas: readonly FormulaData[];
  readonly merges: readonly Rectangle[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Stretches of rows, `end` exclusive. */
  readonly hiddenRows: readonly RowSpan[];
  readonly rowHeights: readonly (RowSpan & { readonly points: number })[];
  readonly tables: readonly TableData[];
  readonly filter?: FilterData;
  readonly conditionalFormats: readonly ConditionalFormatData[];
  readonly validations: readonly ValidationData[];
  /** Grouped rows and columns in order, as runs of one level; a line in no run is in no group. */
  readonly rowGroups?: readonly OutlineGroup[];
  readonly columnGroups?: readonly OutlineGroup[];
  /** Absent where nobody has set the page up. */
  readonly page?: PageLayoutData;
  readonly charts?: readonly ChartData[];
}

export interface RowSpan {
  readonly start: number;
  readonly end: number;
}

export interface ColumnData {
  readonly values: readonly CellValue[];
  /** In order, without gaps from row 0; rows below the last run look like an untouched cell. */
  readonly formats: readonly FormatRunData[];
  /** Points; absent = standard width. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface FormatRunData {
  /** First row after the run. */
  readonly end: number;
  readonly numberFormat: string;
  readonly style: CellStyle;
}

export interface FormulaData {
  readonly row: number;
  readonly column: number;
  /** With its equals sign; the result stands among the values. */
  readonly formula: string;
}

export interface TableData {
  readonly name: string;
  readonly range: Rectangle;
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly filterButtons: boolean;
  readonly criteria: readonly FilterCriterionData[];
}

export interface FilterData {
  readonly range: Rectangle;
  readonly criteria: readonly FilterCriterionData[];
}

/** What one column, counted from the range's first, must hold for a row to be shown. */
export type FilterCriterionData =
  /** Shown text is one of these; `blanks` lets empty cells pass, too. */
  | { readonly column: number; readonly kind: "values"; readonly values: readonly string[]; readonly blanks: boolean }
  /** Comparisons as typed, e.g. ">=100", "=A*". */
  | { readonly column: number; readonly kind: "custom"; readonly criteria: readonly string[]; readonly all: boolean };

export interface ConditionalFormatData {
  readonly ranges: readonly Rectangle[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRuleData;
}

/** Words of the file format; formulas stand without an equals sign. */
export type ComparisonWord =
  | "between" | "notBetween" | "equal" | "notEqual"
  | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual"; // prettier-ignore
export type TextRuleWord = "containsText" | "notContainsText" | "beginsWith" | "endsWith";

export type ConditionalRuleData =
  | {
      readonly kind: "cell";
      readonly operator: ComparisonWord;
      readonly formulas: readonly string[];
      readonly style: CellStyle;
    }
  | { readonly kind: "text"; readonly operator: TextRuleWord; readonly text: string; readonly style: CellStyle }
  | { readonly kind: "formula"; readonly formula: string; readonly style: CellStyle }
  | DataBarRuleData
  | { readonly kind: "colorScale"; readonly points: readonly ColorScalePoint[] };

/** A bar behind the number. Without bounds it reaches from the smallest number, or zero, to the largest. */
export interface DataBarRuleData {
  readonly kind: "dataBar";
  readonly color: string;
  readonly lower?: DataBarBound;
  readonly upper?: DataBarBound;
  /** One colour from end to end; otherwise it fades. */
  readonly solid?: boolean;
  readonly borderColor?: string;
  readonly hidesValue?: boolean;
}

export interface DataBarBound {
  readonly type: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  readonly value?: string;
}

export interface ColorScalePoint {
  readonly type: "min" | "max" | "num" | "percent" | "percentile";
  readonly value?: string;
  readonly color: string;
}

export interface ValidationData {
  readonly ranges: readonly Rectangle[];
  /** "none" allows everything: a message to read stands there without a rule. */
  readonly type: "none" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly operator?: ComparisonWord;
  /** Without equals signs; a list of words is one formula in quotes: `"a,b"`. */
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  /** Shown when the cell is selected. */
  readonly prompt?: ValidationMessage;
  /** Shown when something else was typed. */
  readonly alert?: ValidationMessage & { readonly style: "stop" | "warning" | "information" };
  /** Anything else may be typed without a word. */
  readonly silent?: boolean;
}

/** Title and message may be empty, not both. */
export interface ValidationMessage {
  readonly title: string;
  readonly message: string;
}
