import { renderText } from "../input/render-text";
import { Grid } from "../grid/grid";
import type { CellValue } from "../grid/cell-values";
import { RunList } from "../grid/run-list";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, intersect, type Rectangle } from "../rectangle";
import { Anchor, type StructureEdit } from "./anchor";
import { followChart, type ChartModel } from "./chart";
import { passes, filteredRows, type FilterModel } from "./filter";
import { Outline } from "./outline";
import { newPageLayout } from "./page-layout";
import type { PivotModel } from "./pivot";
import type { ConditionalFormatModel, DataValidationModel, ProtectionModel } from "./records";
import type { SlicerModel } from "./slicer";
import type { TableModel } from "./table";
import type { Change } from "./changes";

/** Width of an untouched column in points: 8.43 characters of the default font = 64 pixels [unverified]. */
export const DEFAULT_COLUMN_WIDTH_POINTS = 48;
/** Height of an untouched row in points [unverified]. */
export const DEFAULT_ROW_HEIGHT_POINTS = 15;

const HIDDEN_BY_HAND = 1;
const HIDDEN_BY_FILTER = 2;

/** Every cell of a sheet. */
export const WHOLE_SHEET: Rectangle = { row: 0, column: 0, rows: MAXIMUM_ROWS, columns: MAXIMUM_COLUMNS };

/** What a sheet needs to know of its workbook. */
export interface WorksheetOwner {
  readonly date1904: boolean;
  notify(change: Change): void;
}

/** One worksheet. Plain state; rules about who may change what live in the actions beside it. */
export class WorksheetModel {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  /** "#RRGGBB" or "" for none. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly grid = new Grid();
  readonly tables: TableModel[] = [];
  readonly conditionalFormats: ConditionalFormatModel[] = [];
  readonly dataValidations: DataValidationModel[] = [];
  readonly pivotTables: PivotModel[] = [];
  readonly slicers: SlicerModel[] = [];
  readonly mergedAreas: Anchor[] = [];
  /** In the order in which they were added; later ones lie above earlier ones. */
  readonly charts: ChartModel[] = [];
  readonly pageLayout = newPageLayout();
  readonly rowOutline = new Outline(MAXIMUM_ROWS);
  readonly columnOutline = new Outline(MAXIMUM_COLUMNS);
  readonly customProperties = new Map<string, string>();
  /** The sheet's own filter, not a table's. */
  autoFilter: FilterModel | null = null;
  /** How many rows and columns are frozen at the top left. */
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  readonly protection: ProtectionModel = { protected: false, password: null, options: {} };
  /** Rectangles that follow their cells: ranges kept by the add-in, tables, names, formats. */
  readonly anchors = new Set<Anchor>();

  private readonly columnWidths = new Map<number, number>();
  private readonly hiddenColumns = new Set<number>();
  private rowHeights = new RunList<number>(MAXIMUM_ROWS, DEFAULT_ROW_HEIGHT_POINTS);
  private hiddenRows: Uint8Array | null = null;

  constructor(
    readonly workbook: WorksheetOwner,
    readonly id: string,
    public name: string,
  ) {}

  /** What the cell displays, by its number format; independent of the column's width. */
  getText(row: number, column: number): string {
    return renderText(this.grid.getValue(row, column), this.grid.getNumberFormat(row, column), this.workbook.date1904);
  }

  /** Used cells; null on a blank sheet. `valuesOnly` leaves formatted empty cells out. */
  usedRange(valuesOnly = false): Rectangle | null {
    return this.grid.usedRange(WHOLE_SHEET, valuesOnly);
  }

  /** Rows down to the last used one; 0 on a blank sheet. */
  get usedRowCount(): number {
    const used = this.usedRange();
    return used === null ? 0 : used.row + used.rows;
  }

  /** Makes a rectangle that follows its cells. */
  anchor(rectangle: Rectangle): Anchor {
    const anchor = new Anchor(rectangle);
    this.anchors.add(anchor);
    return anchor;
  }

  /** Points; see also `DEFAULT_COLUMN_WIDTH_POINTS`. */
  getColumnWidth(column: number): number {
    return this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH_POINTS;
  }

  /** Sets the width in points; 0 hides the column. */
  setColumnWidth(column: number, points: number): void {
    this.columnWidths.set(column, points);
  }

  /** Columns whose width was set: [column, points]. */
  columnWidthEntries(): [number, number][] {
    return [...this.columnWidths].sort((first, second) => first[0] - second[0]);
  }

  /** Points. */
  getRowHeight(row: number): number {
    return this.rowHeights.get(row);
  }

  /** Points when all rows have the same height, else null. */
  commonRowHeight(row: number, count: number): number | null {
    const runs = [...this.rowHeights.runs(row, row + count)];
    return runs.length === 1 ? (runs[0]?.value ?? null) : null;
  }

  /** Sets the height of rows row..row+count-1 in points. */
  setRowHeight(row: number, count: number, points: number): void {
    this.rowHeights.set(row, row + count, points);
  }

  /** Rows whose height differs from the default, as runs (`end` exclusive). */
  rowHeightRuns(): { start: number; end: number; points: number }[] {
    return [...this.rowHeights.runs()]
      .filter(run => run.value !== DEFAULT_ROW_HEIGHT_POINTS)
      .map(run => ({ start: run.start, end: run.end, points: run.value }));
  }

  /** Hidden by hand or by a filter. */
  isRowHidden(row: number): boolean {
    return this.hiddenRows !== null && this.hiddenRows[row] !== 0;
  }

  /** Hidden by a filter only: such rows come back when the filter is cleared. */
  isRowFilteredOut(row: number): boolean {
    return this.hiddenRows !== null && ((this.hiddenRows[row] ?? 0) & HIDDEN_BY_FILTER) !== 0;
  }

  /** Whether any row at all is hidden: lets readers take the fast way. */
  get hasHiddenRows(): boolean {
    return this.hiddenRows !== null;
  }

  /** Hides or shows rows by hand. */
  setRowsHidden(row: number, count: number, hidden: boolean): void {
    if (this.hiddenRows === null && !hidden) return;
    this.hiddenRows ??= new Uint8Array(MAXIMUM_ROWS);
    for (let at = row; at < row + count; at++) {
      // Showing a row by hand shows it even when a filter hid it [unverified].
      this.hiddenRows[at] = hidden ? (this.hiddenRows[at] ?? 0) | HIDDEN_BY_HAND : 0;
    }
  }

  /** Whether the column is hidden. */
  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  /** Hides or shows one column. */
  setColumnHidden(column: number, hidden: boolean): void {
    if (hidden) this.hiddenColumns.add(column);
    else this.hiddenColumns.delete(column);
  }

  /** Runs of visible or hidden rows in start..end-1 (`end` exclusive). */
  *hiddenRowRuns(start: number, end: number): Generator<{ start: number; end: number; hidden: boolean }> {
    if (this.hiddenRows === null) {
      yield { start, end, hidden: false };
      return;
    }
    let from = start;
    for (let row = start + 1; row <= end; row++) {
      if (row < end && (this.hiddenRows[row] !== 0) === (this.hiddenRows[from] !== 0)) continue;
      yield { start: from, end: row, hidden: this.hiddenRows[from] !== 0 };
      from = row;
    }
  }

  /** The filters with criteria on this sheet: the sheet's own and the tables'. */
  activeFilters(): FilterModel[] {
    const all = this.tables.map(table => table.filter);
    if (this.autoFilter !== null) all.push(this.autoFilter);
    return all.filter(filter => filter.criteria.size > 0);
  }

  /** Hides exactly the rows the filters exclude, as of the values now. Excel does this when criteria are applied, not on edits. */
  applyFilters(): void {
    const filters = this.activeFilters();
    if (this.hiddenRows === null && filters.length === 0) return;
    const flags = (this.hiddenRows ??= new Uint8Array(MAXIMUM_ROWS));
    for (let row = 0; row < MAXIMUM_ROWS; row++) flags[row] = (flags[row] ?? 0) & HIDDEN_BY_HAND;
    for (const filter of filters) {
      const range = filter.range.rectangle;
      if (range === null) continue;
      const { first, end } = filteredRows(range);
      for (const [offset, criteria] of filter.criteria) {
        const column = range.column + offset;
        const values = this.grid.readColumn(column, first, end - first);
        for (let index = 0; index < values.length; index++) {
          const row = first + index;
          const value = values[index] as CellValue;
          if (!passes(criteria, value, this.getText(row, column))) flags[row] = (flags[row] ?? 0) | HIDDEN_BY_FILTER;
        }
      }
    }
    if (filters.length === 0 && !flags.includes(HIDDEN_BY_HAND)) this.hiddenRows = null;
    this.workbook.notify({ kind: "rowsHidden", sheetId: this.id });
  }

  /** Splits every merged area that touches the rectangle. */
  unmerge(rectangle: Rectangle): void {
    for (let index = this.mergedAreas.length - 1; index >= 0; index--) {
      const area = this.mergedAreas[index];
      if (area === undefined || (area.rectangle !== null && intersect(area.rectangle, rectangle) === null)) continue;
      this.mergedAreas.splice(index, 1);
      this.anchors.delete(area);
    }
  }

  /** The table that holds a cell of the rectangle, or null. */
  tableAt(rectangle: Rectangle): TableModel | null {
    return (
      this.tables.find(table => table.range.rectangle !== null && intersect(table.range.rectangle, rectangle)) ?? null
    );
  }

  /** Moves every anchored rectangle, row height, hidden row and column width with an edit already made in the grid. */
  follow(edit: StructureEdit): void {
    for (const anchor of this.anchors) anchor.follow(edit);
    const wholeLines = edit.axis === "rows" ? edit.at.columns === MAXIMUM_COLUMNS : edit.at.rows === MAXIMUM_ROWS;
    if (!wholeLines) return;
    for (const chart of this.charts) followChart(chart, edit);
    if (edit.axis === "rows") this.followRows(edit);
    else this.followColumns(edit);
  }

  private followRows(edit: StructureEdit): void {
    const { row, rows } = edit.at;
    if (edit.kind === "insert") this.rowHeights.insert(row, rows, this.rowHeights.get(Math.max(0, row - 1)));
    else this.rowHeights.remove(row, rows, DEFAULT_ROW_HEIGHT_POINTS);
    if (edit.kind === "insert") this.rowOutline.insert(row, rows);
    else this.rowOutline.remove(row, rows);
    if (this.hiddenRows === null) return;
    if (edit.kind === "insert") {
      this.hiddenRows.copyWithin(row + rows, row);
      this.hiddenRows.fill(0, row, row + rows);
    } else {
      this.hiddenRows.copyWithin(row, row + rows);
      this.hiddenRows.fill(0, MAXIMUM_ROWS - rows);
    }
  }

  private followColumns(edit: StructureEdit): void {
    const { column, columns } = edit.at;
    if (edit.kind === "insert") this.columnOutline.insert(column, columns);
    else this.columnOutline.remove(column, columns);
    const shift = (at: number): number | null => {
      if (at < column) return at;
      if (edit.kind === "insert") return at + columns;
      return at < column + columns ? null : at - columns;
    };
    const widths = [...this.columnWidths];
    this.columnWidths.clear();
    for (const [at, points] of widths) {
      const next = shift(at);
      if (next !== null) this.columnWidths.set(next, points);
    }
    const hidden = [...this.hiddenColumns];
    this.hiddenColumns.clear();
    for (const at of hidden) {
      const next = shift(at);
      if (next !== null) this.hiddenColumns.add(next);
    }
  }
}
