import { beforeAll, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import { bootHost, failureOf, freshSheet } from "./client";

// The other outcome of rules whose evidence is [unverified]: the add-in must live with both.
let host: Host;
beforeAll(async () => {
  host = await bootHost({
    rules: {
      tableGrowsRight: false,
      numbersInTextFormat: "text",
      severalAreasCode: "GeneralException",
      tableOverlapCode: "GeneralException",
      longTextCode: null,
      largeReadCode: "OperationCellsExceedLimit",
      changeEvents: "perPiece",
    },
    calculate: formula => (formula === "=1+1" ? 2 : "?"),
  });
});

test("values beside a table stay outside", async () => {
  const name = freshSheet(host);
  const sheet = host.workbook.sheetNamed(name);
  sheet?.grid.setBlock(0, 0, [["a"], [1]]);
  await Excel.run(async context => {
    const worksheet = context.workbook.worksheets.getItem(name);
    worksheet.tables.add("A1:A2", true);
    worksheet.getRange("B1:B2").values = [["b"], [2]];
    await context.sync();
  });
  expect(sheet?.tables[0]?.range.rectangle?.columns).toBe(1);
});

test("a number in a text cell becomes text, a long text is cut, a formula shows what calculate answers", async () => {
  const name = freshSheet(host);
  const values = await Excel.run(async context => {
    const range = context.workbook.worksheets.getItem(name).getRange("A1:A3");
    range.numberFormat = [["@"], ["General"], ["General"]];
    range.values = [[5], ["x".repeat(40_000)], ["=1+1"]];
    await context.sync();
    const again = context.workbook.worksheets.getItem(name).getRange("A1:A3");
    again.load("values");
    await context.sync();
    return again.values as [string, string, number][];
  });
  expect([values[0]?.[0], String(values[1]?.[0]).length, values[2]?.[0]]).toEqual(["5", 32_767, 2]);
});

test("codes can be those of another version of Excel", async () => {
  const name = freshSheet(host);
  host.workbook.select(host.workbook.activeSheet, [
    { row: 0, column: 0, rows: 1, columns: 1 },
    { row: 2, column: 0, rows: 1, columns: 1 },
  ]);
  const selection = Excel.run(async context => {
    context.workbook.getSelectedRange();
    await context.sync();
  });
  expect((await failureOf(selection)).code).toBe("GeneralException");
  const overlap = Excel.run(async context => {
    const { tables } = context.workbook.worksheets.getItem(name);
    tables.add("A1:A2", true);
    tables.add("A2:A3", true);
    await context.sync();
  });
  expect((await failureOf(overlap)).code).toBe("GeneralException");
  const large = Excel.run(async context => {
    context.workbook.worksheets.getItem(name).getRangeByIndexes(0, 0, 1_000_000, 6).load("values");
    await context.sync();
  });
  expect((await failureOf(large)).code).toBe("OperationCellsExceedLimit");
});

test("one onChanged per piece when Excel should work that way", async () => {
  const name = freshSheet(host);
  let calls = 0;
  await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.onChanged.add(async () => void calls++);
    await context.sync();
    sheet.getRange("A1:A3200").values = Array.from({ length: 3_200 }, (_unused, index) => [index]);
    await context.sync();
  });
  await new Promise(resolve => setTimeout(resolve, 30));
  expect(calls).toBe(3);
});
