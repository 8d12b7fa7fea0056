import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { CellValue } from "#host/grid/cell-values";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

const SALES: CellValue[][] = [
  ["Region", "City", "Amount"],
  ["South", "Leeds", 10],
  ["North", "York", 20],
  ["North", "Hull", 40],
];
let count = 0;

async function open(): Promise<{ data: WorksheetModel; sheet: WorksheetModel; table: string; pivot: string }> {
  count++;
  const data = host.workbook.addSheet(`Data${count}`);
  const sheet = host.workbook.addSheet(`Pivot${count}`);
  data.grid.setBlock(0, 0, SALES);
  const [table, pivot] = [`Sales${count}`, `Pivot_${count}`];
  await Excel.run(async context => {
    const added = context.workbook.worksheets.getItem(data.name).tables.add("A1:C4", true);
    added.name = table;
    const made = context.workbook.worksheets.getItem(sheet.name).pivotTables.add(pivot, added, "A3");
    made.rowHierarchies.add(made.hierarchies.getItem("Region"));
    made.dataHierarchies.add(made.hierarchies.getItem("Amount"));
    await context.sync();
  });
  return { data, sheet, table, pivot };
}

async function add(sheet: WorksheetModel, source: string, field: string, name: string): Promise<void> {
  await Excel.run(async context => {
    const slicer = context.workbook.worksheets.getItem(sheet.name).slicers.add(source, field, sheet.name);
    slicer.name = name;
    await context.sync();
  });
}

function withSlicer<T>(
  name: string,
  use: (slicer: Excel.Slicer, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run(async context => {
    const result = await use(context.workbook.slicers.getItem(name), context);
    await context.sync();
    return result;
  });
}

const itemsOf = (name: string): Promise<[string, boolean][]> =>
  withSlicer(name, async (slicer, context) => {
    slicer.slicerItems.load("items/name,items/isSelected");
    await context.sync();
    return slicer.slicerItems.items.map(item => [item.name, item.isSelected]);
  });

describe("a slicer of a PivotTable", () => {
  test("shows the items of its field, also of one that is on no axis, and keeps place, size and words", async () => {
    const { sheet, pivot } = await open();
    await add(sheet, pivot, "City", `Cities${count}`);
    const shown = await withSlicer(`Cities${count}`, async (slicer, context) => {
      Object.assign(slicer, { caption: "Place", top: 12, left: 300, width: 150, height: 100, sortBy: "Descending" });
      slicer.load();
      await context.sync();
      const { name, caption, top, left, width, height, isFilterCleared } = slicer;
      return [name, caption, top, left, width, height, isFilterCleared];
    });
    expect(shown).toEqual([`Cities${count}`, "Place", 12, 300, 150, 100, true]);
    expect((await itemsOf(`Cities${count}`)).map(([name]) => name)).toEqual(["York", "Leeds", "Hull"]);
  });

  test("filters it: the PivotTable is drawn anew, and clearing the filter brings everything back", async () => {
    const { sheet, pivot } = await open();
    await add(sheet, pivot, "City", `Cities${count}`);
    await withSlicer(`Cities${count}`, slicer => Promise.resolve(slicer.selectItems(["York", "Leeds"])));
    const read = () => sheet.grid.readBlock({ row: 2, column: 0, rows: 4, columns: 2 });
    expect(read()).toEqual([
      ["Row Labels", "Sum of Amount"],
      ["North", 20],
      ["South", 10],
      ["Grand Total", 30],
    ]);
    expect(await itemsOf(`Cities${count}`)).toEqual([
      ["Hull", false],
      ["Leeds", true],
      ["York", true],
    ]);
    const selected = await withSlicer(`Cities${count}`, async (slicer, context) => {
      const names = slicer.getSelectedItems();
      await context.sync();
      slicer.clearFilters();
      return names.value;
    });
    expect(selected).toEqual(["Leeds", "York"]);
    expect(read()[3]).toEqual(["Grand Total", 70]);
  });

  test("keeps its filter when the PivotTable is refreshed", async () => {
    const { data, sheet, pivot } = await open();
    await add(sheet, pivot, "Region", `Regions${count}`);
    await withSlicer(`Regions${count}`, slicer => Promise.resolve(slicer.selectItems(["South"])));
    data.grid.setValue(1, 2, 99);
    await Excel.run(async context => {
      context.workbook.pivotTables.getItem(pivot).refresh();
      await context.sync();
    });
    expect(sheet.grid.readBlock({ row: 3, column: 0, rows: 2, columns: 2 })).toEqual([
      ["South", 99],
      ["Grand Total", 99],
    ]);
  });

  test("goes with its PivotTable", async () => {
    const { sheet, pivot } = await open();
    await add(sheet, pivot, "Region", `Regions${count}`);
    await Excel.run(async context => {
      context.workbook.pivotTables.getItem(pivot).delete();
      await context.sync();
    });
    expect(sheet.slicers).toEqual([]);
  });
});

describe("a slicer of a table", () => {
  test("hides rows of the table by the table's own filter", async () => {
    const { data, table } = await open();
    await add(data, table, "City", `Cities${count}`);
    await withSlicer(`Cities${count}`, slicer => Promise.resolve(slicer.selectItems(["York"])));
    expect([1, 2, 3].map(row => data.isRowHidden(row))).toEqual([true, false, true]);
    expect(await itemsOf(`Cities${count}`)).toEqual([
      ["Hull", false],
      ["Leeds", false],
      ["York", true],
    ]);
    await Excel.run(async context => {
      context.workbook.tables.getItem(table).autoFilter.clearCriteria();
      await context.sync();
    });
    expect([1, 2, 3].map(row => data.isRowHidden(row))).toEqual([false, false, false]);
    expect((await itemsOf(`Cities${count}`)).every(([, isSelected]) => isSelected)).toBe(true);
  });

  test("goes when the table becomes plain cells", async () => {
    const { data, table } = await open();
    await add(data, table, "City", `Cities${count}`);
    await Excel.run(async context => {
      context.workbook.tables.getItem(table).convertToRange();
      await context.sync();
    });
    expect(data.slicers).toEqual([]);
  });
});

describe("the collection", () => {
  test("counts and finds by name or id, deletes, and refuses a name that is taken", async () => {
    const { sheet, pivot } = await open();
    await add(sheet, pivot, "City", `One${count}`);
    await add(sheet, pivot, "Region", `Two${count}`);
    const taken = withSlicer(`Two${count}`, slicer => Promise.resolve(void (slicer.name = `One${count}`)));
    expect(await failureOf(taken)).toEqual({ code: "InvalidArgument", location: "Slicer.name" });
    const found = await Excel.run(async context => {
      const { slicers } = context.workbook.worksheets.getItem(sheet.name);
      slicers.getItem(`One${count}`).delete();
      const [left, none] = [slicers.getCount(), slicers.getItemOrNullObject(`One${count}`)];
      await context.sync();
      return [left.value, none.isNullObject];
    });
    expect(found).toEqual([1, true]);
  });

  test.each([
    ["a field that the PivotTable does not have", (pivot: string) => [pivot, "Town"]],
    ["a source that is neither table nor PivotTable", () => ["Nothing", "City"]],
  ])("%s is InvalidArgument", async (_what, of) => {
    const { sheet, pivot } = await open();
    const [source, field] = of(pivot) as [string, string];
    expect((await failureOf(add(sheet, source, field, "x"))).code).toBe("InvalidArgument");
  });
});
