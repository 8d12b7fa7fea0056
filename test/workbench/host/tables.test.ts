import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf, freshSheet } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

function sheetWith(values: (string | number | null)[][]): WorksheetModel {
  const sheet = host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
  sheet.grid.setBlock(0, 0, values);
  return sheet;
}

const ROWS = [
  ["Id", "Amount"],
  ["a", 1],
  ["b", 2],
];

async function addTable(sheet: WorksheetModel, address: string, name?: string, hasHeaders = true): Promise<void> {
  await Excel.run(async context => {
    const table = context.workbook.worksheets.getItem(sheet.name).tables.add(address, hasHeaders);
    if (name !== undefined) table.name = name;
    await context.sync();
  });
}

describe("adding", () => {
  test("a table added to an address has its columns by header and its body below", async () => {
    const sheet = sheetWith(ROWS);
    const result = await Excel.run(async context => {
      const table = context.workbook.worksheets.getItem(sheet.name).tables.add("A1:B3", true);
      table.name = "People1";
      table.columns.load("items/name,items/index,items/id");
      const body = table.getDataBodyRange();
      const header = table.getHeaderRowRange();
      body.load("address");
      header.load("values");
      table.load("name,id,style,showTotals");
      await context.sync();
      return {
        names: table.columns.items.map(column => [column.name, column.index]),
        body: body.address,
        header: header.values as unknown,
        name: table.name,
        style: table.style,
      };
    });
    expect(result).toEqual({
      names: [
        ["Id", 0],
        ["Amount", 1],
      ],
      body: `${sheet.name}!A2:B3`,
      header: [["Id", "Amount"]],
      name: "People1",
      style: "TableStyleMedium2",
    });
  });

  // [docs: types TableCollection.add]
  test("without headers a header row is inserted and the data move down", async () => {
    const sheet = sheetWith([["a", 1]]);
    await addTable(sheet, "A1:B1", undefined, false);
    expect(sheet.grid.readBlock({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
      ["Column1", "Column2"],
      ["a", 1],
    ]);
  });

  // [unverified]
  test("duplicate and empty header texts are made unique", async () => {
    const sheet = sheetWith([
      ["X", "X", null],
      [1, 2, 3],
    ]);
    await addTable(sheet, "A1:C2");
    expect(sheet.grid.readBlock({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([["X", "X2", "Column3"]]);
  });

  // [issue #1199]
  test("a table over another one is InvalidArgument", async () => {
    const sheet = sheetWith(ROWS);
    await addTable(sheet, "A1:B3");
    expect(await failureOf(addTable(sheet, "B2:C5"))).toEqual({
      code: "InvalidArgument",
      location: "TableCollection.add",
    });
  });

  // [docs: pr testing/application-specific-api-error-handling.md]
  test("a table over merged cells is MergedRangeConflict", async () => {
    const sheet = sheetWith(ROWS);
    sheet.mergedAreas.push(sheet.anchor({ row: 1, column: 0, rows: 2, columns: 1 }));
    expect((await failureOf(addTable(sheet, "A1:B3"))).code).toBe("MergedRangeConflict");
  });

  // [docs: types Table.name; issue #551]
  test.each(["Q1", "R1C1", "C", "has space", "1st", ""])("the name %j is InvalidArgument", async name => {
    const sheet = sheetWith(ROWS);
    expect((await failureOf(addTable(sheet, "A1:B3", name))).code).toBe("InvalidArgument");
  });

  // [issue #551]
  test("a name another table or a defined name has, in any case, is InvalidArgument", async () => {
    await addTable(sheetWith(ROWS), "A1:B3", "Taken");
    expect((await failureOf(addTable(sheetWith(ROWS), "A1:B3", "TAKEN"))).code).toBe("InvalidArgument");
    await Excel.run(async context => {
      context.workbook.names.add("TakenName", "=1");
      await context.sync();
    });
    expect((await failureOf(addTable(sheetWith(ROWS), "A1:B3", "takenname"))).code).toBe("InvalidArgument");
  });
});

describe("growing", () => {
  // [docs: pr excel/performance.md; issue #6745]
  test("values written right below join the table, also in pieces", async () => {
    const sheet = sheetWith(ROWS);
    await addTable(sheet, "A1:B3");
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(3, 0, 2_000, 2);
      range.values = Array.from({ length: 2_000 }, (_unused, index) => [`m${index}`, index]);
      await context.sync();
    });
    expect(sheet.tables[0]?.range.rectangle).toEqual({ row: 0, column: 0, rows: 2_003, columns: 2 });
  });

  // sideways per platform [unverified]: switchable
  test("values written right beside join the table under the default rules", async () => {
    const sheet = sheetWith(ROWS);
    await addTable(sheet, "A1:B3");
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("C1:C3").values = [["Score"], [5], [6]];
      await context.sync();
    });
    expect(sheet.tables[0]?.range.rectangle).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
    expect(sheet.tables[0]?.columnIds).toEqual([1, 2, 3]);
  });

  test("values written two rows below do not join", async () => {
    const sheet = sheetWith(ROWS);
    await addTable(sheet, "A1:B3");
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("A5:B5").values = [["z", 9]];
      await context.sync();
    });
    expect(sheet.tables[0]?.range.rectangle?.rows).toBe(3);
  });
});

describe("changing", () => {
  // [docs: types Table.resize]
  test("resize keeps the header row and must overlap", async () => {
    const sheet = sheetWith(ROWS);
    await addTable(sheet, "A1:B3");
    const resize = async (address: string): Promise<void> =>
      Excel.run(async context => {
        context.workbook.worksheets.getItem(sheet.name).tables.getItemAt(0).resize(address);
        await context.sync();
      });
    await resize("A1:D6");
    expect(sheet.tables[0]?.range.rectangle).toEqual({ row: 0, column: 0, rows: 6, columns: 4 });
    expect(sheet.grid.getValue(0, 3)).toBe("Column4");
    expect((await failureOf(resize("A2:D6"))).code).toBe("InvalidArgument");
  });

  test("columns.add at the end takes header, values and name; at an index it moves the others", async () => {
    const sheet = sheetWith(ROWS);
    sheet.grid.setValue(0, 2, "beside");
    await addTable(sheet, "A1:B3");
    await Excel.run(async context => {
      const table = context.workbook.worksheets.getItem(sheet.name).tables.getItemAt(0);
      table.columns.add(undefined, [["N"], [7], [8]]);
      table.columns.add(0, [["F"], [0], [0]]);
      await context.sync();
    });
    expect(sheet.grid.readBlock({ row: 0, column: 0, rows: 2, columns: 5 })).toEqual([
      ["F", "Id", "Amount", "N", "beside"],
      [0, "a", 1, 7, null],
    ]);
  });

  test("a column keeps its id when another is inserted before it", async () => {
    const sheet = sheetWith(ROWS);
    await addTable(sheet, "A1:B3");
    const ids = await Excel.run(async context => {
      const table = context.workbook.worksheets.getItem(sheet.name).tables.getItemAt(0);
      const amount = table.columns.getItem("Amount");
      amount.load("id,index");
      await context.sync();
      const before = [amount.id, amount.index];
      table.columns.add(0, [["F"], [0], [0]]);
      amount.load("id,index,name");
      await context.sync();
      return [before, [amount.id, amount.index, amount.name]];
    });
    expect(ids).toEqual([
      [2, 1],
      [2, 2, "Amount"],
    ]);
  });

  test("rows.add appends inside the table and pushes what is below down", async () => {
    const sheet = sheetWith([...ROWS, [null, null], ["below", null]]);
    await addTable(sheet, "A1:B3");
    await Excel.run(async context => {
      context.workbook.worksheets
        .getItem(sheet.name)
        .tables.getItemAt(0)
        .rows.add(undefined, [["c", 3]]);
      await context.sync();
    });
    expect(sheet.grid.readColumn(0, 0, 6)).toEqual(["Id", "a", "b", "c", null, "below"]);
    expect(sheet.tables[0]?.range.rectangle?.rows).toBe(4);
  });

  test("the total row is added below and removed again", async () => {
    const sheet = sheetWith(ROWS);
    await addTable(sheet, "A1:B3");
    const set = async (show: boolean): Promise<void> =>
      Excel.run(async context => {
        context.workbook.worksheets.getItem(sheet.name).tables.getItemAt(0).showTotals = show;
        await context.sync();
      });
    await set(true);
    expect(sheet.tables[0]?.range.rectangle?.rows).toBe(4);
    expect(sheet.grid.getValue(3, 0)).toBe("Total");
    await set(false);
    expect(sheet.tables[0]?.range.rectangle?.rows).toBe(3);
    expect(sheet.grid.getValue(3, 0)).toBeNull();
  });

  test("convertToRange leaves the cells, delete takes them along", async () => {
    const kept = sheetWith(ROWS);
    await addTable(kept, "A1:B3");
    const removed = sheetWith(ROWS);
    await addTable(removed, "A1:B3");
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(kept.name).tables.getItemAt(0).convertToRange();
      context.workbook.worksheets.getItem(removed.name).tables.getItemAt(0).delete();
      await context.sync();
    });
    expect([kept.tables.length, removed.tables.length]).toEqual([0, 0]);
    expect(kept.usedRange(true)?.rows).toBe(3);
    expect(removed.usedRange(true)).toBeNull();
  });

  test("sort.apply sorts the body by a column's offset", async () => {
    const sheet = sheetWith([
      ["Id", "Amount"],
      ["a", 2],
      ["b", null],
      ["c", 5],
      ["d", "x"],
    ]);
    await addTable(sheet, "A1:B5");
    await Excel.run(async context => {
      context.workbook.worksheets
        .getItem(sheet.name)
        .tables.getItemAt(0)
        .sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    expect(sheet.grid.readColumn(0, 1, 4)).toEqual(["d", "c", "a", "b"]);
  });
});

describe("finding", () => {
  test("getItemOrNullObject finds by name in any case or answers a null object", async () => {
    await addTable(sheetWith(ROWS), "A1:B3", "Findable");
    const result = await Excel.run(async context => {
      const there = context.workbook.tables.getItemOrNullObject("FINDABLE");
      const missing = context.workbook.tables.getItemOrNullObject("Nope");
      there.load("name");
      missing.load("name");
      await context.sync();
      return [there.isNullObject, there.name, missing.isNullObject];
    });
    expect(result).toEqual([false, "Findable", true]);
  });

  test("a missing table is ItemNotFound", async () => {
    const run = Excel.run(async context => {
      context.workbook.tables.getItem("Nope").load("name");
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "ItemNotFound", location: "TableCollection.getItem" });
  });

  // [docs: types Range.getTables]
  test("getTables answers the tables that touch a range", async () => {
    const sheet = sheetWith(ROWS);
    await addTable(sheet, "A1:B3", "Touched");
    const names = await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const near = worksheet.getRange("B2:F9").getTables(false);
      const far = worksheet.getRange("F1:F9").getTables(false);
      near.load("items/name");
      far.load("items/name");
      await context.sync();
      return [near.items.map(table => table.name), far.items.length];
    });
    expect(names).toEqual([["Touched"], 0]);
  });
});
