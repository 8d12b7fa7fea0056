import { columnLetters, formatRectangle } from "#host/addresses";
import { MAXIMUM_ROWS } from "#host/rectangle";
import { isCellError, type CellValue } from "#host/grid/cell-values";
import { DEFAULT_STYLE } from "#host/grid/styles";
import { collapsedAt, spanFinder } from "./sheet-spans";
import type { ColumnData, SheetData } from "./workbook-data";
import { columnStyle, columnsXml } from "./xlsx-columns";
import { dataBarExtensionXml } from "./xlsx-data-bars";
import { conditionalFormatsXml, filterXml, inOrder, validationsXml } from "./xlsx-rules";
import { fitsToPages, pageLayoutXml } from "./xlsx-page-layout";
import { argb, type StyleTable } from "./xlsx-styles";
import { xmlPlain, xmlText } from "./xlsx-text";

/** Texts of the workbook, each kept once. */
export class SharedTexts {
  private readonly places = new Map<string, number>();

  of(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) this.places.set(text, (place = this.places.size));
    return place;
  }

  *xml(): Generator<string> {
    yield (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.places.size}">`
    );
    let pieces: string[] = [];
    for (const text of this.places.keys()) {
      pieces.push(`<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
      if (pieces.length === 1000) {
        yield pieces.join("");
        pieces = [];
      }
    }
    yield `${pieces.join("")}</sst>`;
  }
}

const ROWS_PER_PIECE = 400;

/** What a sheet's part needs from the workbook around it. */
export interface SheetSurroundings {
  /** 1 for the first sheet. */
  readonly number: number;
  readonly styles: StyleTable;
  readonly texts: SharedTexts;
  readonly active: boolean;
  /** Relation ids of the sheet's tables. */
  readonly tableRelations: readonly string[];
  /** Relation id of the sheet's drawing. */
  readonly drawingRelation?: string;
  /** Texts that stand in table headers instead of the cells' own values, by row and column. */
  readonly headerTexts: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/** The part of one worksheet, in pieces. */
export function* sheetXml(sheet: SheetData, around: SheetSurroundings): Generator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    propertiesXml(sheet) +
    viewXml(sheet, around.active) +
    `<sheetFormatPr defaultRowHeight="15"${levels("outlineLevelRow", sheet.rowGroups)}${levels("outlineLevelCol", sheet.columnGroups)}/>` +
    columnsXml(sheet, around.styles) +
    "<sheetData>"
  );
  yield* rowsXml(sheet, around);
  yield (
    "</sheetData>" +
    (sheet.filter === undefined ? "" : filterXml(sheet.filter.range, sheet.filter.criteria)) +
    (sheet.merges.length === 0
      ? ""
      : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map(area => `<mergeCell ref="${formatRectangle(area)}"/>`).join("")}</mergeCells>`) +
    conditionalFormatsXml(sheet.conditionalFormats, around.styles, around.number) +
    validationsXml(sheet.validations) +
    pageLayoutXml(sheet.page) +
    (around.drawingRelation === undefined ? "" : `<drawing r:id="${around.drawingRelation}"/>`) +
    (around.tableRelations.length === 0
      ? ""
      : `<tableParts count="${around.tableRelations.length}">${around.tableRelations.map(id => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`) +
    dataBarExtensionXml(inOrder(sheet.conditionalFormats), around.number) +
    "</worksheet>"
  );
}

function viewXml(sheet: SheetData, active: boolean): string {
  const selected =
    (sheet.hidesGridlines ? ' showGridLines="0"' : "") +
    (sheet.hidesHeadings ? ' showRowColHeaders="0"' : "") +
    (active ? ' tabSelected="1"' : "");
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns === 0 ? "" : ` xSplit="${columns}"`) + (rows === 0 ? "" : ` ySplit="${rows}"`);
  const corner = `${columnLetters(columns)}${rows + 1}`;
  return (
    `<sheetViews><sheetView${selected} workbookViewId="0">` +
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function propertiesXml(sheet: SheetData): string {
  const inner =
    (sheet.tabColor === undefined ? "" : `<tabColor rgb="${argb(sheet.tabColor)}"/>`) +
    (fitsToPages(sheet.page) ? '<pageSetUpPr fitToPage="1"/>' : "");
  return inner === "" ? "" : `<sheetPr>${inner}</sheetPr>`;
}

function levels(attribute: string, groups: SheetData["rowGroups"] = []): string {
  return groups.length === 0 ? "" : ` ${attribute}="${Math.max(...groups.map(group => group.level))}"`;
}

/** Walks down one column: style and value of each row, rows in ascending order. */
class ColumnWalk {
  private run = 0;
  private runStyle = 0;
  private runEnd = 0;
  readonly defaultStyle: number;

  constructor(
    readonly column: ColumnData,
    private readonly styles: StyleTable,
    readonly letters: string,
    readonly formulas: ReadonlyMap<number, string> | undefined,
  ) {
    this.defaultStyle = columnStyle(column, styles);
    this.enterRun();
  }

  /** Rows that need to be written for this column. */
  get rows(): number {
    let end = this.column.values.length;
    for (const format of this.column.formats) if (format.end < MAXIMUM_ROWS) end = Math.max(end, format.end);
    return end;
  }

  styleAt(row: number): number {
    while (row >= this.runEnd && this.run < this.column.formats.length) {
      this.run++;
      this.enterRun();
    }
    return this.runStyle;
  }

  private enterRun(): void {
    const format = this.column.formats[this.run];
    this.runStyle =
      format === undefined
        ? this.styles.cell(DEFAULT_STYLE, "General")
        : this.styles.cell(format.style, format.numberFormat);
    this.runEnd = format?.end ?? Infinity;
  }
}

function* rowsXml(sheet: SheetData, around: SheetSurroundings): Generator<string> {
  const formulas = new Map<number, Map<number, string>>();
  for (const { row, column, formula } of sheet.formulas) {
    if (!formulas.has(column)) formulas.set(column, new Map());
    formulas.get(column)!.set(row, formula);
  }
  const walks = sheet.columns.map(
    (column, place) => new ColumnWalk(column, around.styles, columnLetters(place), formulas.get(place)),
  );
  const groups = sheet.rowGroups ?? [];
  const isHidden = (row: number): boolean => sheet.hiddenRows.some(span => span.start <= row && row < span.end);
  const collapsed = new Set(collapsedAt(groups, isHidden));
  const closing = [...collapsed].map(row => ({ start: row, end: row + 1 }));
  const spans = [...sheet.hiddenRows, ...sheet.rowHeights, ...groups, ...closing];
  const rowCount = [...walks.map(walk => walk.rows), ...spans.map(span => span.end)].reduce(
    (most, count) => Math.max(most, count),
    0,
  );
  const hidden = spanFinder(sheet.hiddenRows);
  const heights = spanFinder(sheet.rowHeights);
  const levelOf = spanFinder(groups);

  let pieces: string[] = [];
  for (let row = 0; row < rowCount; row++) {
    const headers = around.headerTexts.get(row);
    let cells = "";
    for (let column = 0; column < walks.length; column++) {
      const walk = walks[column]!;
      const value = headers?.get(column) ?? walk.column.values[row] ?? null;
      cells += cellXml(walk, row, value, around.texts);
    }
    const height = heights(row);
    const group = levelOf(row);
    const attributes =
      (height === undefined ? "" : ` ht="${height.points}" customHeight="1"`) +
      (hidden(row) === undefined ? "" : ' hidden="1"') +
      (group === undefined ? "" : ` outlineLevel="${group.level}"`) +
      (collapsed.has(row) ? ' collapsed="1"' : "");
    if (cells === "" && attributes === "") continue;
    pieces.push(`<row r="${row + 1}"${attributes}>${cells}</row>`);
    if (pieces.length === ROWS_PER_PIECE) {
      yield pieces.join("");
      pieces = [];
    }
  }
  yield pieces.join("");
}

function cellXml(walk: ColumnWalk, row: number, value: CellValue, texts: SharedTexts): string {
  const style = walk.styleAt(row);
  const formula = walk.formulas?.get(row);
  if (value === null && formula === undefined && style === walk.defaultStyle) return "";
  // Said even where it is the plain one: LibreOffice gives a cell without it the look of its column.
  const look = style === 0 && walk.defaultStyle === 0 ? "" : ` s="${style}"`;
  const start = `<c r="${walk.letters}${row + 1}"${look}`;
  const calculation = formula === undefined ? "" : `<f>${xmlPlain(formula.replace(/^=/, ""))}</f>`;
  if (value === null) return calculation === "" ? `${start}/>` : `${start}>${calculation}</c>`;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`not a number a cell can hold: ${value}`);
    return `${start}>${calculation}<v>${value}</v></c>`;
  }
  if (typeof value === "boolean") return `${start} t="b">${calculation}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${start} t="e">${calculation}<v>${xmlPlain(value.error)}</v></c>`;
  if (calculation !== "") return `${start} t="str">${calculation}<v>${xmlText(value)}</v></c>`;
  return `${start} t="s"><v>${texts.of(value)}</v></c>`;
}
