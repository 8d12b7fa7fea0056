import type { CellValue } from "../grid/cell-values";
import { dataName } from "./pivot";
import type { PivotDataModel, PivotFieldModel, PivotItemModel, PivotModel } from "./pivot";
import { axisLines } from "./pivot-lines";
import type { AxisLine } from "./pivot-lines";
import { aggregate } from "./pivot-values";

/** A cell of a PivotTable as it goes into the grid. */
export interface PivotCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** The body of a PivotTable: `cells[row][column]`, with how many of them are headers and row labels. */
export interface PivotPicture {
  readonly cells: readonly (readonly PivotCell[])[];
  readonly headerRows: number;
  readonly labelColumns: number;
}

const BLANK: PivotCell = { value: null, numberFormat: "General" };
const GRAND_TOTAL: AxisLine = { path: [], withValues: true, isTotal: true };
const SINGLE: AxisLine = { path: [], withValues: true, isTotal: false };

/**
 * Draws the body from the records of the last refresh; null while there is no row, column or data field. Words are those
 * of an English Excel; places of labels follow general Excel behaviour [unverified]. Indents of the compact form, empty
 * lines and repeated labels are not drawn.
 */
export function drawPivot(pivot: PivotModel): PivotPicture | null {
  const { rows, columns, data, layout } = pivot;
  if (rows.length === 0 && columns.length === 0 && data.length === 0) return null;
  const isCompact = layout.layoutType === "Compact";
  const labelColumns = isCompact ? 1 : Math.max(1, rows.length);
  const headerRows = columns.length === 0 ? 1 : 1 + columns.length + (data.length > 1 ? 1 : 0);
  const across = columnsOf(pivot);
  const down = linesDown(pivot);
  const cells = Array.from({ length: headerRows + down.length }, () =>
    Array.from({ length: labelColumns + across.length }, () => BLANK),
  );
  const put = (row: number, column: number, value: CellValue, numberFormat = "General"): void => {
    const line = cells[row]!;
    if (column < line.length) line[column] = { value, numberFormat };
  };
  drawHeaders(pivot, across, headerRows, labelColumns, put);
  const read = aggregate(pivot);
  down.forEach((line, at) => {
    const row = headerRows + at;
    drawRowLabels(pivot, line, down[at - 1], row, put);
    if (!line.withValues) return;
    across.forEach(({ line: column, data: field }, offset) => {
      if (field !== null) put(row, labelColumns + offset, read(line.path, column.path, field), shownFormat(field));
    });
  });
  return { cells, headerRows, labelColumns };
}

type Put = (row: number, column: number, value: CellValue, numberFormat?: string) => void;

interface Across {
  readonly line: AxisLine;
  readonly data: PivotDataModel | null;
}

function columnsOf(pivot: PivotModel): Across[] {
  const { columns, data, layout } = pivot;
  const lines = axisLines(pivot, columns, "trailing", layout.subtotalLocation);
  if (columns.length === 0) lines.push(SINGLE);
  else if (layout.showRowGrandTotals && data.length > 0) lines.push(GRAND_TOTAL);
  if (data.length === 0) return columns.length === 0 ? [] : lines.map(line => ({ line, data: null }));
  return lines.flatMap(line => data.map(field => ({ line, data: field })));
}

function linesDown(pivot: PivotModel): AxisLine[] {
  const { rows, layout } = pivot;
  const lines = axisLines(
    pivot,
    rows,
    layout.layoutType === "Tabular" ? "trailing" : "leading",
    layout.subtotalLocation,
  );
  if (rows.length === 0) return [SINGLE];
  return layout.showColumnGrandTotals ? [...lines, GRAND_TOTAL] : lines;
}

function drawHeaders(
  pivot: PivotModel,
  across: readonly Across[],
  headerRows: number,
  labelColumns: number,
  put: Put,
): void {
  const { rows, columns, data, layout } = pivot;
  const isCompact = layout.layoutType === "Compact";
  const last = headerRows - 1;
  if (isCompact) put(last, 0, rows.length > 0 ? "Row Labels" : null);
  else rows.forEach((field, at) => put(last, at, field.name));
  if (columns.length === 0) {
    across.forEach(({ data: field }, at) => put(0, labelColumns + at, field === null ? null : dataName(field)));
    return;
  }
  if (data.length === 1) put(0, 0, dataName(data[0]!));
  if (isCompact) put(0, labelColumns, "Column Labels");
  else columns.forEach((field, at) => put(0, labelColumns + at, field.name));
  across.forEach(({ line, data: field }, at) => {
    const column = labelColumns + at;
    const name = field !== null && data.length > 1 ? dataName(field) : null;
    const before = at === 0 ? undefined : across[at - 1]!.line;
    if (line.isTotal) {
      const inner = line.path.at(-1);
      const text =
        inner === undefined ? (name === null ? "Grand Total" : `Total ${name}`) : `${inner.name} ${name ?? "Total"}`;
      put(Math.max(1, line.path.length), column, text);
      return;
    }
    if (before !== line) {
      line.path.forEach((item, depth) => {
        if (!startsWith(before, line.path, depth)) putItem(put, 1 + depth, column, columns[depth]!, item);
      });
    }
    if (name !== null) put(last, column, name);
  });
}

function drawRowLabels(pivot: PivotModel, line: AxisLine, before: AxisLine | undefined, row: number, put: Put): void {
  const { rows, layout } = pivot;
  if (rows.length === 0) return put(row, 0, "Total");
  const inner = line.path.at(-1);
  if (inner === undefined) return put(row, 0, "Grand Total");
  const depth = line.path.length - 1;
  const isCompact = layout.layoutType === "Compact";
  if (line.isTotal) return put(row, isCompact ? 0 : depth, `${inner.name} Total`);
  if (layout.layoutType !== "Tabular") return putItem(put, row, isCompact ? 0 : depth, rows[depth]!, inner);
  line.path.forEach((item, at) => {
    if (!startsWith(before, line.path, at)) putItem(put, row, at, rows[at]!, item);
  });
}

/** Whether the line before stands in the same group down to this depth, so that the label is not repeated. */
function startsWith(before: AxisLine | undefined, path: readonly PivotItemModel[], depth: number): boolean {
  if (before === undefined || before.isTotal) return false;
  return path.slice(0, depth + 1).every((item, at) => before.path[at] === item);
}

function putItem(put: Put, row: number, column: number, field: PivotFieldModel, item: PivotItemModel): void {
  put(row, column, item.value ?? item.name, typeof item.value === "number" ? field.numberFormat : "General");
}

function shownFormat({ numberFormat, calculation }: PivotDataModel): string {
  return numberFormat === "General" && calculation !== "None" ? "0.00%" : numberFormat;
}
