import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "#core/cell";
import { saveWorkbook } from "#files/open-workbook";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";
import { stringsOutside } from "../../support/personal-data";

let bench: ExcelBench;
let orders: OrdersBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const HEADER = [
  "会员编号",
  "会员姓名",
  "手机号",
  "订单号",
  "下单日期",
  "金额",
  "性别",
  "生日",
  "付款人",
  "使用人",
  "推荐人",
  "审批人",
];
/** Twelve members; 钱 pays for 赵, 孙 approves; everybody after the first names the first as referrer. */
const ROWS: readonly (readonly (string | number)[])[] = Array.from({ length: 12 }, (_, at) => [
  `V${100 + at}`, `赵甲${"一二三四五六七八九十百千"[at]}`, `1391234560${at % 10}`, `S${at}`, 45_700 + at, 100 + at,
  at % 2 === 0 ? "女" : "男", at === 11 ? 42_000 : 30_000 + at * 400, at === 0 ? "钱多多" : "", at === 0 ? "赵甲一" : at === 1 ? "小明明" : "",
  at === 0 ? "" : "V100", at === 0 ? "孙大圣" : "",
]); // prettier-ignore
const SECRETS = ["钱多多", "小明明", "孙大圣", "赵甲一", "13912345600"];

const sheetNames = (): string[] => bench.host.workbook.sheets.map(sheet => sheet.name);
const sheetNamed = (name: string) => bench.host.workbook.sheets.find(sheet => sheet.name === name)!;
const block = (name: string, rows: number, columns: number): Cell[][] => readAt(name, 0, rows, columns);

function readAt(name: string, column: number, rows: number, columns: number): Cell[][] {
  const cells = sheetNamed(name).grid.readBlock({ row: 0, column, rows, columns });
  return cells.map(row => row.map(cell => (cell ?? "") as Cell));
}

const headerOf = (name: string): string[] => block(name, 1, 80)[0]!.map(String);

function column(name: string, header: string, rows: number): Cell[] {
  const at = headerOf(name).indexOf(header);
  if (at < 0) throw new Error(`no column ${header} on ${name}`);
  return block(name, rows + 1, 80)
    .slice(1)
    .map(row => row[at]!);
}

describe("what orders say of people", () => {
  it("stands in the members table and beside the orders, and on no sheet of its own unless asked for", async () => {
    orders = await openOrders(bench, [HEADER, ...ROWS]);
    await orders.score();
    expect(sheetNames().filter(name => /角色|人口/.test(name))).toEqual([]);
    expect(readAt("订单", HEADER.length, 3, 9).map(row => row[7])).toEqual([
      "客户角色",
      "他人代付；本人使用；他人审批",
      "为他人购买；经人推荐",
    ]);
    const at = column("RFMW_会员", "会员编号", 12).indexOf("V100");
    expect(column("RFMW_会员", "角色", 12)[at]).toBe("使用者、影响者");
    expect(column("RFMW_会员", "推荐人数", 12)[at]).toBe(11);
    expect(headerOf("RFMW_会员")).not.toContain("性别");
  });

  it("stands on sheets and in more columns when asked for, with names masked", async () => {
    orders.session.changeSettings({ alsoWritten: ["memberColumns", "roles", "demographics"] });
    const { places } = await orders.score();
    expect(places.map(({ part }) => part)).toEqual(expect.arrayContaining(["roles", "demographics"]));
    expect(block("RFMW_角色", 2, 8)).toEqual([
      ["角色", "姓名或称呼", "会员编号", "是否会员", "客户类型", "购买次数", "净额", "关联会员数"],
      ["决策者", "孙**", "", "否", "潜在客户", 1, 100, 1],
    ]);
    // Who paid is no prospect, and a member has the type of the members table.
    const types = block("RFMW_角色", 17, 5).slice(1).map(([role, person, , isMember, type]) => [role, person, isMember, type]); // prettier-ignore
    expect(types).toContainEqual(["购买者", "钱**", "否", ""]);
    expect(types).toContainEqual(["影响者", "赵**", "是", "新客户"]);
    const persons = block("RFMW_角色", 17, 3).slice(1);
    expect(persons.filter(([role]) => role === "使用者")).toEqual([
      ["使用者", "小**", ""],
      ["使用者", "赵**", "V100"],
    ]);
    const gender = block("RFMW_人口统计", 60, 7).filter(([attribute, , no]) => attribute === "性别" && no === 0);
    // The twelfth is a child, of unknown gender to all: one unknown or one other, nobody can tell.
    expect(gender.map(([, value, , , members]) => [value, members])).toEqual([
      ["未知", ""],
      ["女", 6],
      ["男", 5],
      ["其他", ""],
    ]);
    const at = column("RFMW_会员", "会员编号", 12).indexOf("V111");
    expect(["性别", "年龄段", "会员生日月"].map(header => column("RFMW_会员", header, 12)[at])).toEqual(["", "", ""]);
    const same = column("RFMW_会员", "会员编号", 12).indexOf("V110");
    expect(column("RFMW_会员", "同号会员", 12)[same]).toBe("V100");
  });

  it("holds no name and no phone in full outside the orders", async () => {
    const strings = await stringsOutside(await saveWorkbook(bench.host.workbook), "订单");
    expect(strings.filter(text => SECRETS.some(secret => text.includes(secret)))).toEqual([]);
  });

  it("is written again in place, and in the words of another language", async () => {
    const before = block("RFMW_角色", 20, 7);
    await orders.score();
    expect(block("RFMW_角色", 20, 7)).toEqual(before);
    expect(sheetNames().filter(name => /角色|人口/.test(name))).toEqual(["RFMW_角色", "RFMW_人口统计"]);
    const beside = headerBeside();
    expect(beside.filter(text => text === "客户角色").length).toBe(1);
  });

  it("stops a run, before anything is written, where people added a column that it would lose", async () => {
    await Excel.run(async context => {
      const table = context.workbook.tables.getItem("tblRFMWRoles");
      table.rows.load("count");
      await context.sync();
      table.columns.add(undefined, [["我的列"], ...Array.from({ length: table.rows.count }, (_, at) => [at])]);
      await context.sync();
    });
    const members = block("RFMW_会员", 13, 40);
    expect(await orders.failure()).toMatchObject({ sheet: "RFMW_角色" });
    expect(block("RFMW_会员", 13, 40)).toEqual(members);
    await Excel.run(async context => {
      context.workbook.tables.getItem("tblRFMWRoles").columns.getItem("我的列").delete();
      await context.sync();
    });
  });

  it("is taken away with everything else, but for what people wrote beside it", async () => {
    sheetNamed("RFMW_人口统计").grid.setValue(1, 20, "我的话");
    await orders.score();
    expect(sheetNamed("RFMW_人口统计").grid.getValue(1, 20)).toBe("我的话");
    await orders.session.askRemoval();
    await orders.session.removeResults();
    expect(sheetNames()).toEqual(["订单", "RFMW_人口统计"]);
    expect(
      block("RFMW_人口统计", 3, 30)
        .flat()
        .filter(cell => cell !== ""),
    ).toEqual(["我的话"]);
    expect(headerBeside().filter(text => text !== "")).toEqual([]);
  });
});

function headerBeside(): string[] {
  return readAt("订单", HEADER.length, 1, 20)[0]!.map(String);
}
