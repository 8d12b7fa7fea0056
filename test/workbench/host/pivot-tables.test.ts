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
  ["Region", "No", "City", "Score", "Members", "Amount"],
  ["South", 2, "Leeds", 5, 1, 10],
  ["North", 1, "York", 5, 2, 20],
  ["North", 1, "York", 4, 3, 30.5],
  ["North", 10, "Hull", 5, 4, 40],
];
let count = 0;

interface Bench {
  readonly data: WorksheetModel;
  readonly sheet: WorksheetModel;
  readonly table: string;
  /** Changes the PivotTable "P", which is made over the table with its body at A6. */
  readonly edit: (change: (pivot: Excel.PivotTable, context: Excel.RequestContext) => void) => Promise<void>;
  readonly read: (rows: number, columns: number, row?: number) => CellValue[][];
}

async function open(): Promise<Bench> {
  count++;
  const data = host.workbook.addSheet(`Data${count}`);
  const sheet = host.workbook.addSheet(`Pivot${count}`);
  data.grid.setBlock(0, 0, SALES);
  const table = `Sales${count}`;
  await Excel.run(async context => {
    const added = context.workbook.worksheets.getItem(data.name).tables.add("A1:F5", true);
    added.name = table;
    context.workbook.worksheets.getItem(sheet.name).pivotTables.add("P", added, "A6");
    await context.sync();
  });
  return {
    data,
    sheet,
    table,
    edit: change =>
      Excel.run(async context => {
        change(context.workbook.worksheets.getItem(sheet.name).pivotTables.getItem("P"), context);
        await context.sync();
      }),
    read: (rows, columns, row = 5) => sheet.grid.readBlock({ row, column: 0, rows, columns }),
  };
}

function addRows(pivot: Excel.PivotTable, ...names: string[]): void {
  for (const name of names) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
}

function addData(pivot: Excel.PivotTable, name: string): Excel.DataPivotHierarchy {
  return pivot.dataHierarchies.add(pivot.hierarchies.getItem(name));
}

describe("adding", () => {
  test("a PivotTable knows its hierarchies by the source's headers and has no fields yet", async () => {
    const { sheet } = await open();
    const found = await Excel.run(async context => {
      const pivot = context.workbook.pivotTables.getItem("P");
      const own = context.workbook.worksheets.getItem(sheet.name).pivotTables;
      own.load("items/name,items/id");
      pivot.hierarchies.load("items/name");
      const [all, rows, none] = [own.getCount(), pivot.rowHierarchies.getCount(), own.getItemOrNullObject("Q")];
      await context.sync();
      const names = [own.items.map(item => item.name), pivot.hierarchies.items.map(item => item.name)];
      return { names, counts: [all.value, rows.value], isNull: none.isNullObject };
    });
    expect(found).toEqual({ names: [["P"], SALES[0]], counts: [1, 0], isNull: true });
  });

  // [docs: office-js notes 4.3]
  test.each([
    ["cells that hold something", "A1"],
    ["another PivotTable", "B8"],
  ])("a destination on %s is PivotTableRangeConflict", async (_what, address) => {
    const { sheet, table } = await open();
    sheet.grid.setValue(1, 0, "mine");
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).pivotTables.add("Q", table, address);
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("PivotTableRangeConflict");
    expect(sheet.grid.getValue(1, 0)).toBe("mine");
  });

  test("a second PivotTable of the same name on the sheet is InvalidArgument", async () => {
    const { sheet, table } = await open();
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).pivotTables.add("p", table, "J6");
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("InvalidArgument");
  });

  test("an address is a source, too", async () => {
    const { data, sheet } = await open();
    await Excel.run(async context => {
      const pivots = context.workbook.worksheets.getItem(sheet.name).pivotTables;
      const pivot = pivots.add("Q", `${data.name}!A1:F3`, "J6");
      addRows(pivot, "Region");
      addData(pivot, "Amount");
      await context.sync();
    });
    expect(sheet.grid.readBlock({ row: 5, column: 9, rows: 4, columns: 2 })).toEqual([
      ["Row Labels", "Sum of Amount"],
      ["North", 20],
      ["South", 10],
      ["Grand Total", 30],
    ]);
  });
});

describe("layout", () => {
  test("the compact form shows groups with their sums above their members, in one column", async () => {
    const { edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "Region", "City");
      addData(pivot, "Members");
      addData(pivot, "Amount");
    });
    expect(read(7, 3)).toEqual([
      ["Row Labels", "Sum of Members", "Sum of Amount"],
      ["North", 9, 90.5],
      ["Hull", 4, 40],
      ["York", 5, 50.5],
      ["South", 1, 10],
      ["Leeds", 1, 10],
      ["Grand Total", 10, 100.5],
    ]);
  });

  test("the tabular form has a column per field, numbers in order of size, and subtotals below their groups", async () => {
    const { edit, read } = await open();
    await edit(pivot => {
      pivot.layout.layoutType = "Tabular";
      pivot.layout.subtotalLocation = "AtBottom";
      addRows(pivot, "Region", "No", "City");
      pivot.hierarchies.getItem("No").fields.getItem("No").subtotals = { automatic: false };
      addData(pivot, "Amount").numberFormat = "#,##0.00";
    });
    expect(read(7, 4)).toEqual([
      ["Region", "No", "City", "Sum of Amount"],
      ["North", 1, "York", 50.5],
      [null, 10, "Hull", 40],
      ["North Total", null, null, 90.5],
      ["South", 2, "Leeds", 10],
      ["South Total", null, null, 10],
      ["Grand Total", null, null, 100.5],
    ]);
    const sheet = host.workbook.sheetNamed(`Pivot${count}`)!;
    expect([sheet.grid.getNumberFormat(6, 3), sheet.getText(6, 3)]).toEqual(["#,##0.00", "50.50"]);
  });

  test("a column field spreads the values, with totals at the right; both grand totals can be switched off", async () => {
    const { edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "Region");
      pivot.columnHierarchies.add(pivot.hierarchies.getItem("Score"));
      addData(pivot, "Amount");
    });
    expect(read(5, 4)).toEqual([
      ["Sum of Amount", "Column Labels", null, null],
      ["Row Labels", 4, 5, "Grand Total"],
      ["North", 30.5, 60, 90.5],
      ["South", null, 10, 10],
      ["Grand Total", 30.5, 70, 100.5],
    ]);
    await edit(({ layout }) => {
      layout.showRowGrandTotals = false;
      layout.showColumnGrandTotals = false;
    });
    expect(read(6, 4)).toEqual([
      ["Sum of Amount", "Column Labels", null, null],
      ["Row Labels", 4, 5, null],
      ["North", 30.5, 60, null],
      ["South", null, 10, null],
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });

  test("filter fields stand above the body with an empty row between, and move it down where there is no room", async () => {
    const { sheet, edit, read } = await open();
    const addFilters = (...names: string[]) =>
      edit(pivot => names.forEach(name => pivot.filterHierarchies.add(pivot.hierarchies.getItem(name))));
    await edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "Members");
    });
    await addFilters("City", "Score");
    expect(read(4, 2, 2)).toEqual([
      ["City", "(All)"],
      ["Score", "(All)"],
      [null, null],
      ["Row Labels", "Sum of Members"],
    ]);
    const other = sheet.pivotTables[0]!;
    other.destination.rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
    await edit(pivot => pivot.refresh());
    expect(read(4, 1, 0)).toEqual([["City"], ["Score"], [null], ["Row Labels"]]);
  });

  test("ranges of the layout leave the filter area out; an unfinished PivotTable refuses to tell them", async () => {
    const { sheet, edit } = await open();
    const unfinished = edit(pivot => void pivot.layout.getRange().load("address"));
    expect(await failureOf(unfinished)).toEqual({ code: "GeneralException", location: "PivotLayout.getRange" });
    await edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "Members");
      pivot.filterHierarchies.add(pivot.hierarchies.getItem("City"));
    });
    const addresses = await Excel.run(async context => {
      const { layout } = context.workbook.worksheets.getItem(sheet.name).pivotTables.getItem("P");
      const ranges = [
        layout.getRange(),
        layout.getDataBodyRange(),
        layout.getRowLabelRange(),
        layout.getColumnLabelRange(),
        layout.getFilterAxisRange(),
      ];
      for (const range of ranges) range.load("address");
      layout.load();
      await context.sync();
      return [...ranges.map(range => range.address.split("!")[1]), layout.layoutType, layout.subtotalLocation];
    });
    expect(addresses).toEqual(["A6:B9", "B7:B9", "A6:A9", "B6", "A4:B4", "Compact", "AtTop"]);
  });
});

describe("fields", () => {
  test("a hierarchy is on one axis only: adding it to another moves it there", async () => {
    const { sheet, edit } = await open();
    await edit(pivot => {
      addRows(pivot, "Region", "City");
      pivot.columnHierarchies.add(pivot.hierarchies.getItem("City"));
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem("Region"));
    });
    const counts = await Excel.run(async context => {
      const pivot = context.workbook.worksheets.getItem(sheet.name).pivotTables.getItem("P");
      const [rows, columns] = [pivot.rowHierarchies.getCount(), pivot.columnHierarchies.getCount()];
      const gone = pivot.rowHierarchies.getItemOrNullObject("City");
      await context.sync();
      return [rows.value, columns.value, gone.isNullObject];
    });
    expect(counts).toEqual([0, 1, true]);
  });

  test("a data field is a sum of numbers and a count of texts until it is told otherwise", async () => {
    const { edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "City");
      addData(pivot, "Amount").summarizeBy = "Average";
      addData(pivot, "Score").showAs = { calculation: "PercentOfGrandTotal" };
    });
    expect(read(4, 4)).toEqual([
      ["Row Labels", "Count of City", "Average of Amount", "Sum of Score"],
      ["North", 3, 90.5 / 3, 14 / 19],
      ["South", 1, 10, 5 / 19],
      ["Grand Total", 4, 100.5 / 4, 1],
    ]);
  });

  test("what is added can be named, but not as a field of the source is", async () => {
    const { edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "Members").name = "People";
    });
    expect(read(1, 2)).toEqual([["Row Labels", "People"]]);
    const refused = edit(pivot => void (pivot.dataHierarchies.getItem("People").name = "Members"));
    expect(await failureOf(refused)).toEqual({ code: "InvalidArgument", location: "DataPivotHierarchy.name" });
  });

  test("items can be sorted by label, hidden and shown again", async () => {
    const { edit, read } = await open();
    const region = (pivot: Excel.PivotTable) => pivot.hierarchies.getItem("Region").fields.getItem("Region");
    await edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "Members");
      region(pivot).sortByLabels("Descending" as Excel.SortBy);
    });
    expect(read(4, 2)[1]).toEqual(["South", 1]);
    await edit(pivot => void (region(pivot).items.getItem("South").visible = false));
    expect(read(4, 2)).toEqual([
      ["Row Labels", "Sum of Members"],
      ["North", 9],
      ["Grand Total", 9],
      [null, null],
    ]);
    await edit(pivot => region(pivot).clearAllFilters());
    expect(read(4, 2)[3]).toEqual(["Grand Total", 10]);
  });

  test.each(["StandardDeviation", "Variance"])("the aggregation %s is refused by name", async how => {
    const { edit } = await open();
    const run = edit(pivot => void (addData(pivot, "Amount").summarizeBy = how as "Variance"));
    expect((await failureOf(run)).code).toBe("NotImplemented");
  });
});

describe("refresh", () => {
  // [issue office-js-docs-pr#3464]
  test("a PivotTable shows the records of its last refresh until it is refreshed", async () => {
    const { data, edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "Amount");
    });
    data.grid.setValue(1, 5, 1000);
    data.grid.setValue(1, 0, "East");
    await edit(pivot => void (pivot.layout.showColumnGrandTotals = true));
    expect(read(4, 2)).toEqual([
      ["Row Labels", "Sum of Amount"],
      ["North", 90.5],
      ["South", 10],
      ["Grand Total", 100.5],
    ]);
    await edit(pivot => pivot.refresh());
    // A new item comes last where the field has no order of its own.
    expect(read(4, 2)).toEqual([
      ["Row Labels", "Sum of Amount"],
      ["North", 90.5],
      ["East", 1000],
      ["Grand Total", 1090.5],
    ]);
  });

  test("a table that was resized is read to its new end", async () => {
    const { data, table, edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "Amount");
    });
    data.grid.setBlock(5, 0, [["West", 3, "Bath", 1, 1, 7]]);
    await edit((pivot, context) => {
      context.workbook.tables.getItem(table).resize("A1:F6");
      pivot.refresh();
    });
    expect(read(5, 2)[3]).toEqual(["West", 7]);
  });

  test("a field whose header is gone leaves the PivotTable", async () => {
    const { data, edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "Region", "City");
      addData(pivot, "Amount");
    });
    data.grid.setValue(0, 2, "Town");
    await edit(pivot => pivot.refresh());
    expect(read(4, 2)).toEqual([
      ["Row Labels", "Sum of Amount"],
      ["North", 90.5],
      ["South", 10],
      ["Grand Total", 100.5],
    ]);
  });

  test("without its table it cannot be refreshed and stays as it is; one of the same name takes its place", async () => {
    const { data, table, edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "Amount");
    });
    await edit((_pivot, context) => void context.workbook.tables.getItem(table).convertToRange());
    expect((await failureOf(edit(pivot => pivot.refresh()))).code).toBe("InvalidReference");
    expect(read(4, 2)[3]).toEqual(["Grand Total", 100.5]);
    data.grid.setValue(1, 5, 11);
    await edit((pivot, context) => {
      const made = context.workbook.worksheets.getItem(data.name).tables.add("A1:F5", true);
      made.name = table;
      pivot.refresh();
    });
    expect(read(4, 2)[3]).toEqual(["Grand Total", 101.5]);
  });

  test("a refresh that has no room because of a table changes nothing", async () => {
    const { data, sheet, edit, read } = await open();
    await edit(pivot => {
      addRows(pivot, "City");
      addData(pivot, "Amount");
    });
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).tables.add("A11:B12", true);
      await context.sync();
    });
    data.grid.setValue(2, 2, "Ripon");
    expect((await failureOf(edit(pivot => pivot.refresh()))).code).toBe("PivotTableRangeConflict");
    expect(read(5, 2)[3]).toEqual(["York", 50.5]);
  });
});

describe("cells of a PivotTable", () => {
  async function filled(): Promise<Bench> {
    const bench = await open();
    await bench.edit(pivot => {
      addRows(pivot, "Region");
      addData(pivot, "Amount");
    });
    return bench;
  }

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["writing into them", sheet => void (sheet.getRange("B7").values = [[1]])],
    ["clearing some of them", sheet => sheet.getRange("A6:A7").clear("Contents")],
    ["inserting a row between them", sheet => sheet.getRange("8:8").insert("Down")],
    ["putting a table over them", sheet => sheet.tables.add("A7:B8", true)],
  ])("refuse %s with PivotTableRangeConflict", async (_what, change) => {
    const { sheet, read } = await filled();
    const before = read(4, 2);
    const run = Excel.run(async context => {
      change(context.workbook.worksheets.getItem(sheet.name));
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("PivotTableRangeConflict");
    expect(read(4, 2)).toEqual(before);
  });

  test("move with rows inserted above, and go with the PivotTable", async () => {
    const { sheet, edit, read } = await filled();
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("2:3").insert("Down");
      await context.sync();
    });
    await edit(pivot => pivot.refresh());
    expect(read(1, 2, 7)).toEqual([["Row Labels", "Sum of Amount"]]);
    await edit(pivot => pivot.delete());
    expect(sheet.usedRange(true)).toBeNull();
    expect(sheet.pivotTables).toEqual([]);
  });

  test("a PivotTable goes when all of its cells are cleared, and with its sheet", async () => {
    const { sheet } = await filled();
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("A1:F30").clear();
      await context.sync();
    });
    expect(sheet.pivotTables).toEqual([]);
    const other = await filled();
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(other.sheet.name).delete();
      await context.sync();
    });
    expect(host.workbook.sheets.some(candidate => candidate.name === other.sheet.name)).toBe(false);
    expect(other.sheet.pivotTables).toEqual([]);
  });

  test("nothing changes on a protected sheet unless protection allows PivotTables", async () => {
    const { sheet, edit } = await filled();
    sheet.protection.protected = true;
    expect((await failureOf(edit(pivot => pivot.refresh()))).code).toBe("AccessDenied");
    sheet.protection.options = { allowPivotTables: true };
    await edit(pivot => pivot.refresh());
  });
});

describe("column widths", () => {
  const widths = (sheet: WorksheetModel) => [0, 1].map(column => sheet.getColumnWidth(column));

  test("fit the cells of the PivotTable each time that it is drawn, room for the buttons of its fields included", async () => {
    const { sheet, edit, read } = await open();
    sheet.grid.setValue(0, 1, "a long text that is not the PivotTable's and does not count");
    await edit(pivot => {
      addRows(pivot, "City");
      addData(pivot, "Amount").name = "Total of a field with a long name";
    });
    expect(read(1, 2)).toEqual([["Row Labels", "Total of a field with a long name"]]);
    const [labels, amounts] = widths(sheet);
    expect(amounts).toBeCloseTo(33 * 6 + 3.75);
    expect(labels).toBeCloseTo("Row Labels".length * 6 + 3.75 + 13.5);
    await edit(pivot => {
      pivot.dataHierarchies.getItem("Total of a field with a long name").name = "Sums";
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem("City"));
      addRows(pivot, "Members");
    });
    expect(widths(sheet)[1]).toBeLessThan(60);
  });

  test("stay as people set them while autoFormat is off", async () => {
    const { sheet, edit } = await open();
    await edit(pivot => {
      pivot.layout.autoFormat = false;
      addRows(pivot, "City");
      addData(pivot, "Amount");
    });
    sheet.setColumnWidth(0, 33);
    await edit(pivot => pivot.refresh());
    expect(widths(sheet)).toEqual([33, 48]);
  });
});
