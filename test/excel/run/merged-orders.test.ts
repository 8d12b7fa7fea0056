import { beforeAll, describe, expect, it } from "vitest";
import { inspectOrders } from "#app/orders/inspect-orders";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { ROW_STATUSES } from "#core/row-status";
import { openFile, saveWorkbook } from "#files/open-workbook";
import { fillWorkbook } from "#files/to-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { QUIET, bootExcelBench, fill, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { dayOf } from "../../support/order-rows";
import { openOrders } from "../../support/orders-session";
import { readRows } from "../../support/read-rows";
import type { ReadRows } from "../../support/read-rows";

const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

function merge(sheet: WorksheetModel, ...addresses: readonly (readonly [number, number, number, number])[]): void {
  for (const [row, column, rows, columns] of addresses) {
    sheet.mergedAreas.push(sheet.anchor({ row, column, rows, columns }));
  }
}

async function read(): Promise<ReadRows> {
  const workbook = bench.workbook();
  const inspection = valueOf(await inspectOrders(workbook, {}, languages));
  const request = {
    answers: {},
    widthBasis: "first-mapped",
    compareAmounts: true,
    lastDay: dayOf("2026-06-30"),
  } as const;
  return valueOf(await readRows(workbook, inspection, request, QUIET));
}

function purchases({ orders }: ReadRows): Record<string, string> {
  const scored = scoreMembers(orders, defaultRules(), { asOf: dayOf("2026-06-30"), today: dayOf("2026-06-30") });
  return Object.fromEntries(
    Array.from(scored.member, (code, place) => [
      orders.memberIds[code]!,
      `F${scored.windowPurchases[place]} M${scored.averageAmount[place]}`,
    ]),
  );
}

/** The till's report of the field's case 21 as a workbook: merged title, header and member cells, formulas for subtotals. */
function tillReport(): void {
  const sheet = bench.blank("明细");
  fill(sheet, [
    ["会员消费明细", "", "", "", "", "", ""],
    ["门店：示例一店", "", "日期：2026-01-01 至 2026-06-30", "", "", "", ""],
    ["打印时间：2026-07-01 09:00", "", "", "", "", "", ""],
    ["", "", "", "", "", "", ""],
    ["会员信息", "", "销售", "", "金额", "", "商品类别"],
    ["卡号", "姓名", "日期", "单号", "应收", "实收", ""],
    ["0008001", "王示例", 46086, "S001", 120, 100, "护肤"],
    ["", "", 46148, "S002", 80, 80, "彩妆"],
    ["小计", "", "", "2笔", 200, 180, ""],
    ["0008002", "李示例", 46174, "S003", 300, 260, "护肤"],
    ["小计", "", "", "1笔", 300, 260, ""],
    ["散客", "", 46175, "S004", 15, 15, "护肤"],
    ["散客", "", 46176, "S005", 15, 15, "护肤"],
    ["合计", "", "", "5笔", 530, 470, ""],
    ["第1页/共1页", "", "", "", "", "", ""],
  ]);
  merge(sheet, [0, 0, 1, 7], [4, 0, 1, 2], [4, 2, 1, 2], [4, 4, 1, 2], [4, 6, 2, 1], [6, 0, 2, 1], [6, 1, 2, 1]);
  bench.host.workbook.select(sheet, [{ row: 7, column: 3, rows: 1, columns: 1 }]);
}

describe("orders in which cells are merged", () => {
  it("are read with certainty: every row has its member, and nothing is asked about it", async () => {
    tillReport();
    const found = await read();
    expect(purchases(found)).toEqual({ "0008001": "F2 M90", "0008002": "F1 M260" });
    expect(found.questions.map(({ id }) => id)).not.toContain("merged-members");
    expect([...found.orders.attributes.memberName!.codes].slice(0, 2)).toEqual([0, 0]);
  });

  it("are read the same from the file that they are saved in", async () => {
    tillReport();
    const bytes = await saveWorkbook(bench.host.workbook);
    bench.blank();
    const opened = await openFile(bytes, "report.xlsx");
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    fillWorkbook(bench.host.workbook, opened.workbook);
    expect(purchases(await read())).toEqual({ "0008001": "F2 M90", "0008002": "F1 M260" });
  });

  it("count the amount that is merged over the lines of an order once", async () => {
    const sheet = bench.blank();
    fill(sheet, [
      ["会员编号", "订单号", "下单日期", "商品", "实付金额"],
      ["V1", "S1", 46086, "茶", 100],
      ["", "", "", "杯", ""],
      ["V2", "S2", 46148, "茶", 60],
    ]);
    merge(sheet, [1, 0, 2, 1], [1, 1, 2, 1], [1, 2, 2, 1], [1, 4, 2, 1]);
    bench.host.workbook.select(sheet, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
    const found = await read();
    expect(purchases(found)).toEqual({ V1: "F1 M100", V2: "F1 M60" });
    expect([...found.orders.status].map(code => ROW_STATUSES[code])).toEqual(["counted", "bad-amount", "counted"]);
  });

  it("are scored and scored again: the rows that were read are found again before anything is written", async () => {
    const orders = await openOrders(bench, [
      ["会员编号", "会员姓名", "订单号", "下单日期", "金额", "品类"],
      ["V001", "张三", "S1", 45900, 100, "A"],
      ["", "", "S2", 45950, 300, "B"],
      ["", "", "S3", 45960, 20, "B"],
      ["V002", "李四", "S4", 45920, 200, "A"],
    ]);
    merge(orders.orders, [1, 0, 3, 1], [1, 1, 3, 1]);
    await orders.inspect();
    const first = await orders.score();
    expect([first.rowCheck.counts.people.members, first.rowCheck.counts.purchases]).toEqual([2, 4]);
    const second = await orders.score();
    expect([second.rowCheck.counts.people.members, second.rowCheck.counts.purchases]).toEqual([2, 4]);
    expect((await orders.values("A2:A4")).flat()).toEqual(["V001", "", ""]);
  });
});
