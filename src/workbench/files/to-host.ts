import { parseRectangle, splitSheet } from "#host/addresses";
import { DEFAULT_STYLE } from "#host/grid/styles";
import type { Anchor } from "#host/model/anchor";
import type { FilterCriteria } from "#host/model/filter";
import type { WorkbookModel } from "#host/model/workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { deleteTablesAndNamesOf } from "#host/model/sheet-removal";
import type { Rectangle } from "#host/rectangle";
import { ruleToHost } from "./host-rules";
import { messagesToHost, validationToHost } from "./host-validations";
import { pageLayoutToHost } from "./page-layout-data";
import type { DefinedNameData, FilterCriterionData, SheetData, TableData, WorkbookData } from "./workbook-data";

/**
 * Replaces everything in the host's workbook by the given one: sheets, names, settings. Listeners hear of the sheets
 * as added and changed, with the origin "loader".
 */
export function fillWorkbook(model: WorkbookModel, data: WorkbookData): void {
  if (data.sheets.length === 0) throw new Error("a workbook needs at least one sheet");
  const origin = model.origin;
  model.origin = "loader";
  try {
    const old = [...model.sheets];
    // Out of the way, so that the new sheets can have any name: a colon stands in none.
    old.forEach((sheet, place) => (sheet.name = `:${place}`));
    model.names.length = 0;
    model.settings.clear();
    model.documentSettings.clear();
    model.customProperties.clear();
    model.date1904 = data.date1904;
    const sheets = data.sheets.map(sheet => model.addSheet(sheet.name));
    data.sheets.forEach((sheet, place) => fillSheet(model, sheets[place]!, sheet));
    model.activate(model.sheetNamed(data.activeSheet) ?? sheets[0]!);
    for (const sheet of old) {
      deleteTablesAndNamesOf(model, sheet);
      sheet.visibility = "Visible";
      model.deleteSheet(sheet);
    }
    for (const name of data.names) addName(model, name);
    for (const sheet of sheets) model.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
  } finally {
    model.origin = origin;
  }
}

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function fillSheet(model: WorkbookModel, sheet: WorksheetModel, data: SheetData): void {
  sheet.visibility = VISIBILITIES[data.visibility];
  sheet.tabColor = data.tabColor ?? "";
  sheet.showGridlines = !data.hidesGridlines;
  sheet.showHeadings = !data.hidesHeadings;
  sheet.frozen = { rows: data.frozenRows, columns: data.frozenColumns };
  data.columns.forEach((column, place) => {
    sheet.grid.setColumn(place, 0, column.values);
    let start = 0;
    for (const { end, numberFormat, style } of column.formats) {
      const run: Rectangle = { row: start, column: place, rows: end - start, columns: 1 };
      if (numberFormat !== "General") sheet.grid.setNumberFormat(run, numberFormat);
      if (style !== DEFAULT_STYLE && Object.keys(style).length > 0) sheet.grid.setStyle(run, style);
      start = end;
    }
    if (column.width !== undefined) sheet.setColumnWidth(place, column.width);
    if (column.hidden) sheet.setColumnHidden(place, true);
  });
  for (const { row, column, formula } of data.formulas) {
    sheet.grid.setFormula(row, column, formula, sheet.grid.getValue(row, column));
  }
  for (const { start, end, points } of data.rowHeights) sheet.setRowHeight(start, end - start, points);
  for (const { start, end, level } of data.rowGroups ?? []) sheet.rowOutline.setLevel(start, end, level);
  for (const { start, end, level } of data.columnGroups ?? []) sheet.columnOutline.setLevel(start, end, level);
  if (data.page !== undefined) pageLayoutToHost(sheet, data.page);
  for (const area of data.merges) sheet.mergedAreas.push(sheet.anchor(area));
  for (const table of data.tables) addTable(model, sheet, table);
  if (data.filter !== undefined)
    sheet.autoFilter = { range: sheet.anchor(data.filter.range), criteria: criteriaToHost(data.filter.criteria) };
  addRules(model, sheet, data);
  if (sheet.activeFilters().length > 0) sheet.applyFilters();
  for (const { start, end } of data.hiddenRows) {
    // Rows that a filter hides come back with the filter; only the others were hidden by hand.
    for (let row = start; row < end; row++) if (!sheet.isRowFilteredOut(row)) sheet.setRowsHidden(row, 1, true);
  }
}

function addTable(model: WorkbookModel, sheet: WorksheetModel, table: TableData): void {
  const anchor: Anchor = sheet.anchor(table.range);
  sheet.tables.push({
    id: model.newTableId(),
    name: table.name,
    sheetId: sheet.id,
    range: anchor,
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
    style: table.style,
    showBandedRows: table.bandedRows,
    showBandedColumns: table.bandedColumns,
    showFilterButton: table.filterButtons,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columnIds: Array.from({ length: table.range.columns }, (_, place) => place + 1),
    filter: { range: anchor, criteria: criteriaToHost(table.criteria) },
  });
}

function criteriaToHost(criteria: readonly FilterCriterionData[]): Map<number, FilterCriteria> {
  return new Map(
    criteria.map((criterion): [number, FilterCriteria] => {
      if (criterion.kind === "values") {
        const values = criterion.blanks ? [...criterion.values, ""] : criterion.values;
        return [criterion.column, { filterOn: "Values", values }];
      }
      const [criterion1, criterion2] = criterion.criteria;
      return [
        criterion.column,
        {
          filterOn: "Custom",
          criterion1: criterion1 ?? "",
          ...(criterion2 === undefined ? {} : { criterion2, operator: criterion.all ? "And" : "Or" }),
        },
      ];
    }),
  );
}

function addRules(model: WorkbookModel, sheet: WorksheetModel, data: SheetData): void {
  for (const { ranges, priority, stopIfTrue, rule } of data.conditionalFormats) {
    const anchors = ranges.map(range => sheet.anchor(range));
    sheet.conditionalFormats.push({
      id: model.newId("CF"),
      ranges: anchors,
      priority,
      stopIfTrue,
      ...ruleToHost(rule),
    });
  }
  for (const validation of data.validations) {
    sheet.dataValidations.push({
      ranges: validation.ranges.map(range => sheet.anchor(range)),
      rule: validationToHost(validation),
      ignoreBlanks: validation.allowBlank,
      ...messagesToHost(validation),
    });
  }
}

function addName(model: WorkbookModel, name: DefinedNameData): void {
  const { sheetName, rest } = splitSheet(name.reference);
  const target = sheetName === null ? null : model.sheetNamed(sheetName);
  const rectangle = target === null ? null : parseRectangle(rest);
  model.names.push({
    name: name.name,
    id: name.name,
    formula: `=${name.reference}`,
    sheetId: name.sheet === undefined ? null : (model.sheetNamed(name.sheet)?.id ?? null),
    anchor: target === null || rectangle === null ? null : target.anchor(rectangle),
    anchorSheetId: target === null || rectangle === null ? null : target.id,
    visible: name.hidden !== true,
    comment: "",
  });
}
