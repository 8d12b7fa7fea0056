import { DEFAULT_STYLE } from "#host/grid/styles";
import type { FilterModel } from "#host/model/filter";
import type { DefinedNameModel } from "#host/model/records";
import { tableRange } from "#host/model/table";
import type { WorkbookModel } from "#host/model/workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { MAXIMUM_ROWS, type Rectangle } from "#host/rectangle";
import { absoluteAddress } from "./absolute-address";
import { chartsFromHost } from "./charts-from-host";
import type { FileLoss } from "./file-outcome";
import { ruleFromHost } from "./host-rules";
import { saysSomething, validationFromHost } from "./host-validations";
import { pageLayoutFromHost } from "./page-layout-data";
import type {
  ColumnData,
  ConditionalFormatData,
  DefinedNameData,
  FilterCriterionData,
  FormatRunData,
  FormulaData,
  SheetData,
  ValidationData,
  WorkbookData,
} from "./workbook-data";

/** The host's workbook as data for a file, with what a file will not hold. */
export function workbookFromHost(model: WorkbookModel): {
  readonly workbook: WorkbookData;
  readonly losses: readonly FileLoss[];
} {
  const losses: FileLoss[] = [];
  return {
    workbook: {
      sheets: model.sheets.map(sheet => sheetFromHost(model, sheet, losses)),
      activeSheet: model.activeSheet.name,
      names: model.names.map(name => nameFromHost(name, model)),
      date1904: model.date1904,
    },
    losses,
  };
}

function sheetFromHost(model: WorkbookModel, sheet: WorksheetModel, losses: FileLoss[]): SheetData {
  const filled = sheet.usedRange(true);
  const used = sheet.usedRange();
  const widths = sheet.columnWidthEntries();
  const rowCount = filled === null ? 0 : filled.row + filled.rows;
  const columnCount = Math.max(
    used === null ? 0 : used.column + used.columns,
    ...widths.map(([column]) => column + 1),
    0,
  );
  const columns: ColumnData[] = [];
  const formulas: FormulaData[] = [];
  for (let column = 0; column < columnCount; column++) {
    columns.push(columnFromHost(sheet, column, rowCount));
    if (!sheet.grid.hasFormulas(column)) continue;
    for (let row = 0; row < rowCount; row++) {
      const formula = sheet.grid.getFormula(row, column);
      if (formula !== null) formulas.push({ row, column, formula });
    }
  }
  const conditionalFormats = conditionalFormatsFromHost(sheet);
  const validations = validationsFromHost(sheet);
  const lost = (kind: FileLoss["kind"], count: number): void => {
    if (count > 0) losses.push({ kind, sheet: sheet.name, count });
  };
  lost("conditional-formats", sheet.conditionalFormats.length - conditionalFormats.length);
  lost("validations", sheet.dataValidations.filter(model => validationFromHost(model) === null).length);
  const charts = chartsFromHost(model, sheet);
  lost("charts", sheet.charts.length - charts.length);
  // Their cells are kept as plain values.
  lost("pivot-tables", sheet.pivotTables.length);
  lost("slicers", sheet.slicers.length);
  const page = pageLayoutFromHost(sheet);
  const filter = sheet.autoFilter?.range.rectangle ?? null;
  return {
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility],
    ...(sheet.tabColor === "" ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.showGridlines ? {} : { hidesGridlines: true }),
    ...(sheet.showHeadings ? {} : { hidesHeadings: true }),
    columns,
    formulas,
    merges: rectangles(sheet.mergedAreas),
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
    hiddenRows: [...sheet.hiddenRowRuns(0, sheet.hasHiddenRows ? MAXIMUM_ROWS : 0)]
      .filter(run => run.hidden)
      .map(({ start, end }) => ({ start, end })),
    rowHeights: sheet.rowHeightRuns(),
    tables: sheet.tables.map(table => ({
      name: table.name,
      range: tableRange(table),
      style: table.style,
      showHeaders: table.showHeaders,
      showTotals: table.showTotals,
      bandedRows: table.showBandedRows,
      bandedColumns: table.showBandedColumns,
      filterButtons: table.showFilterButton,
      criteria: criteriaFromHost(table.filter),
    })),
    ...(sheet.autoFilter === null || filter === null
      ? {}
      : { filter: { range: filter, criteria: criteriaFromHost(sheet.autoFilter) } }),
    conditionalFormats,
    validations,
    ...(sheet.rowOutline.runs().length === 0 ? {} : { rowGroups: sheet.rowOutline.runs() }),
    ...(sheet.columnOutline.runs().length === 0 ? {} : { columnGroups: sheet.columnOutline.runs() }),
    ...(page === undefined ? {} : { page }),
    ...(charts.length === 0 ? {} : { charts }),
  };
}

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function columnFromHost(sheet: WorksheetModel, column: number, rowCount: number): ColumnData {
  const formats: FormatRunData[] = [...sheet.grid.formatRuns(column)].map(({ end, numberFormat, style }) => ({
    end,
    numberFormat,
    style,
  }));
  const last = formats.at(-1);
  if (last !== undefined && last.numberFormat === "General" && last.style === DEFAULT_STYLE) formats.pop();
  const width = sheet.columnWidthEntries().find(([at]) => at === column)?.[1];
  const hidden = sheet.isColumnHidden(column) || width === 0;
  return {
    values: sheet.grid.readColumn(column, 0, rowCount),
    formats,
    ...(width === undefined || width === 0 ? {} : { width }),
    ...(hidden ? { hidden } : {}),
  };
}

function rectangles(anchors: readonly { readonly rectangle: Rectangle | null }[]): Rectangle[] {
  return anchors.flatMap(anchor => (anchor.rectangle === null ? [] : [anchor.rectangle]));
}

function criteriaFromHost(filter: FilterModel): FilterCriterionData[] {
  return [...filter.criteria].map(([column, criteria]): FilterCriterionData => {
    if (criteria.filterOn === "Values") {
      const values = (criteria.values ?? []).map(String);
      return { column, kind: "values", values: values.filter(value => value !== ""), blanks: values.includes("") };
    }
    if (criteria.filterOn !== "Custom") throw new Error(`not a modelled filter: ${criteria.filterOn}`);
    const both = [criteria.criterion1, criteria.criterion2].filter(text => typeof text === "string");
    return { column, kind: "custom", criteria: both, all: criteria.operator !== "Or" };
  });
}

function conditionalFormatsFromHost(sheet: WorksheetModel): ConditionalFormatData[] {
  return sheet.conditionalFormats.flatMap(format => {
    const rule = ruleFromHost(format);
    const ranges = rectangles(format.ranges);
    if (rule === null || ranges.length === 0) return [];
    return [{ ranges, priority: format.priority, stopIfTrue: format.stopIfTrue, rule }];
  });
}

function validationsFromHost(sheet: WorksheetModel): ValidationData[] {
  return sheet.dataValidations.flatMap(model => {
    const validation = validationFromHost(model);
    const ranges = rectangles(model.ranges);
    return validation === null || !saysSomething(validation) || ranges.length === 0 ? [] : [{ ...validation, ranges }];
  });
}

function nameFromHost(name: DefinedNameModel, model: WorkbookModel): DefinedNameData {
  const scope = name.sheetId === null ? null : model.sheetById(name.sheetId);
  const anchorSheet = name.anchorSheetId === null ? null : model.sheetById(name.anchorSheetId);
  const rectangle = name.anchor?.rectangle ?? null;
  // The anchor has followed its cells; the text is from when the name was made.
  const reference =
    anchorSheet !== null && rectangle !== null
      ? absoluteAddress(anchorSheet.name, rectangle)
      : name.formula.replace(/^=/, "");
  return {
    name: name.name,
    reference,
    ...(scope === null ? {} : { sheet: scope.name }),
    ...(name.visible ? {} : { hidden: true }),
  };
}
