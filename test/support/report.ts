import type { ReportBlock, ReportCell, ReportSheetSpec } from "#app/workbook/report-specs";
import type { WorkbookModel } from "#host/model/workbook";
import { sheetsOf } from "../faults/workbook-facts";

const HEAD = { bold: true, fill: "#2B4784", font: "#FFFFFF" };

function text(value: string, look = {}): ReportCell {
  return { value, kind: "text", look };
}

function share(value: number): ReportCell {
  return { value, kind: "share", look: {} };
}

/** A title in B1 and a table from B3 on: one row per name, with a bar and a chart over its shares. */
export function report(
  names: readonly string[] = ["核心", "流失"],
  more: Partial<ReportSheetSpec> = {},
): ReportSheetSpec {
  const rows = names.map((name, at) => [text(name), share((at + 1) / 10)]);
  const table: ReportBlock = {
    firstRow: 2,
    firstColumn: 1,
    cells: [[text("分群", HEAD), text("占比", HEAD)], ...rows],
  };
  const column = (firstColumn: number) => ({ firstRow: 3, firstColumn, rowCount: names.length, columnCount: 1 });
  return {
    sheetName: "RFMW_概览",
    sheetAliases: ["RFMW_概览", "RFMW_Overview"],
    markName: "RFMW_Overview",
    blocks: [{ firstRow: 0, firstColumn: 1, cells: [[text("概览", { bold: true, points: 16 })]] }, table],
    rules: [{ kind: "bars", area: column(2), fill: "#D3DEF1", longest: 0.5 }],
    charts: [
      {
        name: "RFMW_Chart_Segments",
        kind: "bars",
        title: "占比",
        categories: column(1),
        series: [{ name: "占比", values: column(2), colour: "#2B4784" }],
        largest: null,
        area: { firstRow: names.length + 4, firstColumn: 1, rowCount: 10, columnCount: 4 },
      },
    ],
    chartsToRemove: [],
    columnWidthsPixels: [16, 120, 64],
    rowHeightsPixels: [32, 20, 20],
    frozenRows: 3,
    beforeTables: ["tblRFMWMembers"],
    fitsOnePage: true,
    ...more,
  };
}

/** Everything of the workbook that a run makes; marks without their numbers, which only have to differ. */
export function madeIn(workbook: WorkbookModel): unknown {
  const names = workbook.names.map(({ name, anchor, formula, visible, comment }) => {
    const { row, column, rows, columns } = anchor?.rectangle ?? { row: -1, column: -1, rows: 0, columns: 0 };
    const what = anchor === null ? formula : `${row} ${column} ${rows} ${columns}`;
    return [name.replace(/_\d+$/, "_"), what, visible, comment].join(" | ");
  });
  const charts = workbook.sheets.flatMap(({ charts: all }) => all.map(chart => chart.name));
  return { sheets: [...sheetsOf(workbook)], names: names.sort(), charts };
}
