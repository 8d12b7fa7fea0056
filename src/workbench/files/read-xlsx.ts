import type { Cell, Sheet, Workbook } from "hucre";
import { parseRectangle } from "#host/addresses";
import { cellError, type CellValue } from "#host/grid/cell-values";
import { DEFAULT_STYLE, type CellStyle } from "#host/grid/styles";
import type { OutlineGroup } from "#host/model/outline";
import { MAXIMUM_ROWS, type Rectangle } from "#host/rectangle";
import type { FileLoss } from "./file-outcome";
import { readCells } from "./read-cells";
import { nameKey, readPartFacts, type PartFacts } from "./read-xlsx-parts";
import { conditionalFormatsOf } from "./read-xlsx-rules";
import { StyleReader } from "./read-xlsx-styles";
import { allowedSheetName } from "./sheet-name";
import type {
  ColumnData,
  FormatRunData,
  FormulaData,
  RowSpan,
  SheetData,
  TableData,
  WorkbookData,
} from "./workbook-data";
import { POINTS_PER_WIDTH } from "./xlsx-columns";
import { ZipReader } from "./zip-reader";

/**
 * Files from this size on are read without the looks of their cells: the reader keeps an object for every cell that
 * has a look, gigabytes for a million rows.
 */
const LARGE_FILE_BYTES = 16_000_000;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Reads an .xlsx file. Throws the reader's error when the bytes are no workbook, TooManyCells for too large a sheet. */
export async function readWorkbookFile(
  bytes: Uint8Array,
): Promise<{ readonly workbook: WorkbookData; readonly losses: readonly FileLoss[] }> {
  const readStyles = bytes.length < LARGE_FILE_BYTES;
  // First, as it stops at what the reader of cells would take endless time for.
  const zip = new ZipReader(bytes);
  const facts = await readPartFacts(zip);
  const parts = new Map([...facts.sheets].map(([name, { part }]) => [name, part]));
  const { file, cut } = await readCells(bytes, readStyles, zip, parts);
  if (file.sheets.length === 0) throw new Error("the workbook has no sheets");
  const styles = new StyleReader(file.themeColors, file.defaultFont);
  const losses: FileLoss[] = [];
  const date1904 = file.dateSystem === "1904";
  const read = withOneShown(file.sheets).map(sheet => {
    lossesOf(sheet, losses);
    if (!readStyles || cut.has(sheet.name)) losses.push({ kind: "cell-looks", sheet: sheet.name, count: 1 });
    return sheetData(sheet, date1904, styles, facts, losses);
  });
  const sheets = withAllowedNames(read);
  return {
    workbook: { sheets, activeSheet: activeSheetName(file, sheets), names: namesOf(file, facts), date1904 },
    losses,
  };
}

/** A workbook shows one sheet at least; where a file hides all of them, the first is shown. */
function withOneShown(sheets: readonly Sheet[]): readonly Sheet[] {
  const [first, ...others] = sheets;
  if (first === undefined || sheets.some(({ hidden, veryHidden }) => !hidden && !veryHidden)) return sheets;
  return [{ ...first, hidden: false, veryHidden: false }, ...others];
}

/** Other programs write names that Excel does not take, and one name twice. */
function withAllowedNames(sheets: readonly SheetData[]): readonly SheetData[] {
  const taken = new Set<string>();
  return sheets.map(sheet => {
    const name = allowedSheetName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return name === sheet.name ? sheet : { ...sheet, name };
  });
}

function activeSheetName(file: Workbook, sheets: readonly SheetData[]): string {
  const active = sheets[file.activeSheet ?? 0];
  const shown = active?.visibility === "visible" ? active : sheets.find(sheet => sheet.visibility === "visible");
  return (shown ?? sheets[0])?.name ?? "";
}

function namesOf(file: Workbook, { hiddenNames }: PartFacts): WorkbookData["names"] {
  return (file.namedRanges ?? [])
    .filter(name => !name.name.startsWith("_xlnm."))
    .map(({ name, range, scope }) => ({
      name,
      reference: range,
      ...(scope === undefined ? {} : { sheet: scope }),
      ...(hiddenNames.has(nameKey(name, scope)) ? { hidden: true } : {}),
    }));
}

function lossesOf(sheet: Sheet, losses: FileLoss[]): void {
  const comments = [...(sheet.cells?.values() ?? [])].filter(cell => cell.comment !== undefined).length;
  const counts: readonly (readonly [FileLoss["kind"], number])[] = [
    ["charts", sheet.charts?.length ?? 0],
    ["images", sheet.images?.length ?? 0],
    ["comments", comments + (sheet.threadedComments?.length ?? 0)],
    ["pivot-tables", sheet.pivotTables?.length ?? 0],
  ];
  for (const [kind, count] of counts) if (count > 0) losses.push({ kind, sheet: sheet.name, count });
}

function sheetData(
  sheet: Sheet,
  date1904: boolean,
  styles: StyleReader,
  facts: PartFacts,
  losses: FileLoss[],
): SheetData {
  const formulas: FormulaData[] = [];
  const own = facts.sheets.get(sheet.name);
  const rules = conditionalFormatsOf(sheet.conditionalRules ?? [], styles, own?.dataBars ?? new Map());
  let shared = 0;
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined) continue;
    const [row, column] = key.split(",").map(Number) as [number, number];
    if (cell.formula === "") shared++;
    else formulas.push({ row, column, formula: `=${cell.formula}` });
  }
  const lost = (kind: FileLoss["kind"], count: number): void => {
    if (count > 0) losses.push({ kind, sheet: sheet.name, count });
  };
  lost("shared-formulas", shared);
  lost("conditional-formats", (sheet.conditionalRules?.length ?? 0) - rules.length);
  lost("validations", own?.lostValidations ?? 0);
  const filter = sheet.autoFilter === undefined ? null : parseRectangle(sheet.autoFilter.range);
  return {
    name: sheet.name,
    visibility: sheet.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible",
    ...tabColor(sheet, styles),
    ...(sheet.view?.showGridLines === false ? { hidesGridlines: true } : {}),
    ...(sheet.view?.showRowColHeaders === false ? { hidesHeadings: true } : {}),
    columns: columnsOf(sheet, date1904, styles, facts.columnFormats.get(sheet.name) ?? []),
    formulas,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1,
    })), // prettier-ignore
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    hiddenRows: hiddenSpans(sheet),
    rowHeights: [...(sheet.rowDefs ?? [])]
      .flatMap(([row, { height }]) => (height === undefined ? [] : [{ start: row, end: row + 1, points: height }]))
      .sort((first, second) => first.start - second.start),
    tables: (sheet.tables ?? []).flatMap(table => tableOf(table, facts)),
    ...(filter === null ? {} : { filter: { range: filter, criteria: own?.filterCriteria ?? [] } }),
    conditionalFormats: rules,
    validations: own?.validations ?? [],
    ...given("rowGroups", groupsOf([...(sheet.rowDefs ?? [])])),
    ...given("columnGroups", groupsOf([...(sheet.columns ?? []).entries()])),
    ...(own?.page === undefined ? {} : { page: own.page }),
  };
}

function given<Key extends string, Item>(key: Key, items: readonly Item[]): { readonly [K in Key]?: readonly Item[] } {
  return items.length === 0 ? {} : ({ [key]: items } as { readonly [K in Key]: readonly Item[] });
}

function groupsOf(lines: readonly (readonly [line: number, { readonly outlineLevel?: number }])[]): OutlineGroup[] {
  const groups: OutlineGroup[] = [];
  for (const [line, { outlineLevel: level = 0 }] of [...lines].sort((first, second) => first[0] - second[0])) {
    if (level === 0) continue;
    const last = groups.at(-1);
    if (last?.level === level && last.end === line) groups[groups.length - 1] = { ...last, end: line + 1 };
    else groups.push({ start: line, end: line + 1, level });
  }
  return groups;
}

function tabColor(sheet: Sheet, styles: StyleReader): { tabColor?: string } {
  const color = styles.color(sheet.view?.tabColor);
  return color === undefined ? {} : { tabColor: color };
}

function columnsOf(
  sheet: Sheet,
  date1904: boolean,
  styles: StyleReader,
  columnFormats: readonly (string | undefined)[],
): ColumnData[] {
  const width = Math.max(sheet.columns?.length ?? 0, columnFormats.length, sheet.rows[0]?.length ?? 0);
  const details = detailsByColumn(sheet, width);
  const widthOfCells = sheet.rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column): ColumnData => {
    const values: CellValue[] = [];
    const formats: FormatRunData[] = [];
    const rest = columnFormats[column] ?? "General";
    const add = (end: number, numberFormat: string, style: CellStyle): void => {
      const last = formats.at(-1);
      if (last?.numberFormat === numberFormat && last.style === style) formats[formats.length - 1] = { ...last, end };
      else formats.push({ end, numberFormat, style });
    };
    // Columns that only have a width or a format may go on to the sheet's edge.
    const rows = column < widthOfCells || details[column]!.length > 0 ? sheet.rows : [];
    rows.forEach((cells, row) => {
      const raw = cells[column] ?? null;
      const cell = details[column]![row];
      if (raw instanceof Date) values.push(serialOf(raw, date1904));
      else if (cell?.type === "error") values.push(cellError(String(raw)));
      else values.push(raw);
      const { numberFormat, style } = styles.cell(cell?.style);
      if (raw === null && cell === undefined) add(row + 1, rest, DEFAULT_STYLE);
      // Without looks a date is still known to be one.
      else add(row + 1, raw instanceof Date && numberFormat === "General" ? dateFormat(raw) : numberFormat, style);
    });
    if (rest !== "General") add(MAXIMUM_ROWS, rest, DEFAULT_STYLE);
    const last = formats.at(-1);
    if (last?.numberFormat === "General" && last.style === DEFAULT_STYLE) formats.pop();
    const definition = sheet.columns?.[column];
    return {
      values,
      formats,
      ...(definition?.width === undefined
        ? {}
        : { width: Math.round(definition.width * POINTS_PER_WIDTH * 100) / 100 }),
      ...(definition?.hidden ? { hidden: true } : {}),
    };
  });
}

/** The reader's details by column and row: looking each cell up by its text key would take as long as reading. */
function detailsByColumn(sheet: Sheet, width: number): (Cell | undefined)[][] {
  const details = Array.from({ length: width }, (): (Cell | undefined)[] => []);
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(",");
    const column = details[Number(key.slice(comma + 1))];
    if (column !== undefined) column[Number(key.slice(0, comma))] = cell;
  }
  return details;
}

/** The reader gives dates as moments; whole days and the fraction are added apart, so that minutes come back exactly. */
function serialOf(moment: Date, date1904: boolean): number {
  const days = Math.floor(moment.getTime() / MILLISECONDS_PER_DAY);
  const fraction = (moment.getTime() - days * MILLISECONDS_PER_DAY) / MILLISECONDS_PER_DAY;
  // 1 January 1970 is 24107 from 1904; from 1900 it is 25569, one less before 1 March 1900, which Excel counts twice.
  if (date1904) return days + 24_107 + fraction;
  return days + (days < -25_508 ? 25_568 : 25_569) + fraction;
}

function dateFormat(moment: Date): string {
  return moment.getTime() % MILLISECONDS_PER_DAY === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm";
}

function hiddenSpans(sheet: Sheet): RowSpan[] {
  const rows = [...(sheet.rowDefs ?? [])]
    .flatMap(([row, definition]) => (definition.hidden ? [row] : []))
    .sort((a, b) => a - b);
  const spans: RowSpan[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last !== undefined && last.end === row) spans[spans.length - 1] = { start: last.start, end: row + 1 };
    else spans.push({ start: row, end: row + 1 });
  }
  return spans;
}

function tableOf(table: NonNullable<Sheet["tables"]>[number], facts: PartFacts): TableData[] {
  const range: Rectangle | null = table.range === undefined ? null : parseRectangle(table.range);
  if (range === null) return [];
  const name = table.displayName ?? table.name;
  return [
    {
      name,
      range,
      style: table.style ?? "",
      showHeaders: !facts.headerlessTables.has(name),
      showTotals: table.showTotalRow ?? false,
      bandedRows: table.showRowStripes ?? false,
      bandedColumns: table.showColumnStripes ?? false,
      filterButtons: table.showAutoFilter ?? false,
      criteria: facts.tableFilters.get(name) ?? [],
    },
  ];
}
