import { refusalOf } from "./refusal";
import type { Probe } from "./probe";
import type { ScratchSheet } from "./scratch";

/** Charts, PivotTables and slicers. They go with their sheet. */
export const DRAWN_PROBES = {
  chart: async ({ context, sheet }) => {
    const cells = sheet.getRange("A1:B3");
    cells.values = [
      ["segment", "members"],
      ["a", 3],
      ["b", 4],
    ];
    const chart = sheet.charts.add("BarClustered", cells, "Columns");
    chart.name = "RFMW_Check";
    chart.title.text = "Check";
    chart.setPosition("D1", "H12");
    await context.sync();
    const drawn = sheet.charts.getItem("RFMW_Check");
    drawn.load("name,chartType");
    const { series } = drawn;
    series.load("count");
    await context.sync();
    return { name: drawn.name, type: String(drawn.chartType), series: series.count };
  },
  pivot: async scratch => {
    const { context } = scratch;
    const pivot = await addPivot(scratch, "A1");
    const range = pivot.layout.getRange();
    const total = range.getLastCell();
    range.load("address");
    total.load("values");
    await context.sync();
    return { cells: range.address.split("!").at(-1)!, total: total.values[0]![0] as number };
  },
  "pivot-over-cells": async scratch => {
    const { context, sheet } = scratch;
    sheet.getRange("A2").values = [["mine"]];
    await context.sync();
    return { code: await refusalOf(() => addPivot(scratch, "A1")) };
  },
  slicer: async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [["kind"], ["a"], ["b"]];
    const table = sheet.tables.add("A1:A3", true);
    await context.sync();
    const code = await refusalOf(() => {
      sheet.slicers.add(table, "kind", sheet).name = "RFMW_Check";
      return context.sync();
    });
    if (code !== null) return { code, items: null };
    const items = sheet.slicers.getItem("RFMW_Check").slicerItems.getCount();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a result of a method is not loaded
    return { code, items: items.value };
  },
} satisfies Readonly<Record<string, Probe>>;

/** A PivotTable of two items with two data fields, one request for each group of fields as a run makes it. */
async function addPivot({ context, sheet }: ScratchSheet, corner: string): Promise<Excel.PivotTable> {
  sheet.getRange("F1:H4").values = [
    ["kind", "amount", "count"],
    ["a", 1, 1],
    ["b", 2, 1],
    ["a", 3, 1],
  ];
  const table = sheet.tables.add("F1:H4", true);
  await context.sync();
  const pivot = sheet.pivotTables.add("RFMW_Check", table, sheet.getRange(corner));
  await context.sync();
  pivot.layout.layoutType = "Tabular";
  pivot.rowHierarchies.add(pivot.hierarchies.getItem("kind"));
  await context.sync();
  const counts = pivot.dataHierarchies.add(pivot.hierarchies.getItem("count"));
  const amounts = pivot.dataHierarchies.add(pivot.hierarchies.getItem("amount"));
  await context.sync();
  counts.summarizeBy = "Sum";
  counts.name = "Orders";
  amounts.summarizeBy = "Sum";
  amounts.name = "Total";
  await context.sync();
  return pivot;
}
