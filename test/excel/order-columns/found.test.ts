import { beforeAll, describe, expect, it } from "vitest";
import { orderColumnSpecs } from "#app/outputs/order-columns/order-column-cells";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { bootExcelBench, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, OWN_HEADERS, openOrders } from "../../support/orders-session";
import { THREE_MEMBERS, scoreRows } from "../../support/score-rows";

const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
const SPECS = orderColumnSpecs(scoreRows(THREE_MEMBERS, { asOf: "2026-11-21" }).scored, languages);

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const six = (header: string) => [[header], ["a"], ["b"], ["c"], ["d"], ["e"], ["f"]];

/** What people do to our columns between two runs, and which columns are ours afterwards, by output column. */
const CASES: readonly [string, (sheet: Excel.Worksheet) => void, readonly number[]][] = [
  ["nothing", () => undefined, [6, 7, 8, 9, 10, 11, 12, 13]],
  [
    "a column of theirs between ours",
    sheet => {
      sheet.getRange("I:I").insert("Right").clear("Formats");
      sheet.getRange("I1:I7").values = six("我的");
    },
    [6, 7, 9, 10, 11, 12, 13, 14],
  ],
  ["one of ours deleted", sheet => sheet.getRange("I:I").delete("Left"), [6, 7, -1, 8, 9, 10, 11, 12]],
  [
    "the last of ours deleted, and theirs of the same name in its place",
    sheet => {
      sheet.getRange("N:N").delete("Left");
      sheet.getRange("N1:N7").values = six("行状态");
    },
    [6, 7, 8, 9, 10, 11, 12, -1],
  ],
  [
    "one look for the whole header row",
    sheet => void (sheet.getRange("A1:N1").format.fill.color = "#FFFF00"),
    [6, 7, 8, 9, 10, 11, 12, 13],
  ],
  [
    "a column of theirs at the left",
    sheet => {
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("A1:A7").values = six("序");
    },
    [7, 8, 9, 10, 11, 12, 13, 14],
  ],
];

describe("our columns beside the orders are found by one rule, whoever asks", () => {
  it.each(CASES)("after %s", async (_name, change, expected) => {
    const { edit, inspect, score, workbook } = await openOrders(bench);
    await score();
    await edit(change);
    const { source, headerRow, ownColumns } = await inspect();
    expect(ownColumns).toEqual(expected.filter(column => column >= 0).sort((a, b) => a - b));
    const plan = valueOf(await workbook.planOrderColumns(source, headerRow, SPECS));
    expect(plan).toMatchObject({ columns: expected });
  });

  it("keeps counting duplicates when a person put a column between ours", async () => {
    const rows = [ORDER_HEADER, ...ORDER_ROWS, ORDER_ROWS[0]!].map((row, k) => [...row, k === 0 ? "其它" : "t"]);
    const { edit, inspect, score } = await openOrders(bench, rows);
    expect((await score()).rowCheck.counts.rows.byStatus.duplicate).toBe(1);
    await edit(sheet => {
      sheet.getRange("I:I").insert("Right").clear("Formats");
      sheet.getRange("I1:I8").values = [["我的列"], ...rows.slice(1).map(() => ["a"])];
    });
    for (let run = 0; run < 3; run++) {
      await inspect();
      expect((await score()).rowCheck.counts.rows.byStatus.duplicate).toBe(1);
    }
  });

  it("never writes into a column of the user's that has the name of one of ours", async () => {
    const { edit, failure, inspect, score, values } = await openOrders(bench);
    await score();
    await edit(sheet => {
      sheet.getRange("N:N").delete("Left");
      sheet.getRange("N1:N7").values = six("行状态");
    });
    await inspect();
    await failure();
    expect(await values("N1:N7")).toEqual(six("行状态"));
    expect(await values("G1:M1")).toEqual([OWN_HEADERS.slice(0, 7)]);
  });
});
