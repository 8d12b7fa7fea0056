import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "#core/cell";
import { serialFromDay } from "#core/units";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { dayOf } from "../../support/order-rows";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
let orders: OrdersBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const CALENDAR = "RFMW_情境日历";
const serial = (iso: string): number => serialFromDay(dayOf(iso), false);
const HEADER = ["会员编号", "订单号", "下单日期", "金额", "活动"];
/** A buys on Double 11 twice, B on ordinary days twice and once in the opening season, C once around Christmas and names a campaign. */
const ROWS: readonly (readonly (string | number)[])[] = [
  ["A", "S1", serial("2024-11-11"), 100, ""],
  ["A", "S2", serial("2025-10-25"), 200, ""],
  ["B", "S3", serial("2025-07-15"), 50, ""],
  ["B", "S4", serial("2025-08-15"), 50, ""],
  ["B", "S5", serial("2026-02-20"), 60, ""],
  ["C", "S6", serial("2025-12-24"), 70, ""],
  ["C", "S7", serial("2026-09-20"), 80, "店庆"],
  ["C", "S8", serial("2026-09-21"), 80, "店庆"],
  ["D", "S9", serial("2026-10-01"), 10, ""],
];

const sheetNames = (): string[] => bench.host.workbook.sheets.map(sheet => sheet.name);
const sheetNamed = (name: string) => bench.host.workbook.sheets.find(sheet => sheet.name === name)!;

function block(name: string, column: number, rows: number, columns: number): Cell[][] {
  const cells = sheetNamed(name).grid.readBlock({ row: 0, column, rows, columns });
  return cells.map(row => row.map(cell => (cell ?? "") as Cell));
}

const calendar = (): Cell[][] => block(CALENDAR, 0, 200, 6).filter(row => row.some(cell => cell !== ""));

function column(name: string, header: string, rows: number): Cell[] {
  const all = block(name, 0, rows + 1, 90);
  const at = all[0]!.indexOf(header);
  if (at < 0) throw new Error(`no column ${header} on ${name}`);
  return all.slice(1).map(row => row[at]!);
}

function ofMember(id: string, ...headers: readonly string[]): Cell[] {
  const at = column("RFMW_会员", "会员编号", 8).indexOf(id);
  return headers.map(header => column("RFMW_会员", header, 8)[at]!);
}

function beside(): Cell[][] {
  const all = block("订单", HEADER.length, ROWS.length + 1, 12);
  return all.map(row => row.filter((_, at) => all[0]![at] !== ""));
}

function occasionsBeside(): Cell[] {
  const [header, ...rows] = beside();
  const at = header!.indexOf("客户情境");
  return rows.map(row => row[at]!);
}

/** Rows of the metrics about occasions: item, sub-item, metric, value, note. */
function metrics(): Cell[][] {
  return block("RFMW_指标", 0, 400, 10)
    .filter(row => row[1] === "情境")
    .map(row => [row[3]!, row[4]!, row[5]!, row[6]!, row[9]!]);
}

const setting = (key: string): Cell => {
  const found = block("RFMW_设置", 0, 300, 4).find(row => row[0] === key);
  return found?.[3] ?? "";
};

const lineOf = (name: string, start: string): number =>
  calendar().findIndex(row => row[0] === name && row[2] === serial(start));

const setCell = (row: number, at: number, value: string | number) => sheetNamed(CALENDAR).grid.setValue(row, at, value);

describe("the calendar of occasions", () => {
  it("stands nowhere unless it was asked for", async () => {
    orders = await openOrders(bench, [HEADER, ...ROWS]);
    const result = await orders.score();
    expect(sheetNames()).not.toContain(CALENDAR);
    expect(beside()[0]).not.toContain("客户情境");
    expect(metrics()).toEqual([]);
    expect(setting("calendar")).toBe("");
    expect(result.calendar).toBeNull();
  });

  it("is written when asked for, with the occasion of each order, of members and in the metrics", async () => {
    orders.session.changeSettings({ alsoWritten: ["memberColumns", "calendar"], asOf: dayOf("2026-10-01") });
    const result = await orders.score();
    expect(result.notMade).toEqual([]);
    expect(result.calendar).toMatchObject({ isNew: true, faults: [] });
    const lines = calendar();
    expect(lines[0]).toEqual(["情境名称", "英文名称", "开始日期", "结束日期", "", ""]);
    expect(lines.length - 1).toBe(result.calendar!.added);
    // Ids stay text, and 618 is no number.
    expect(lines[lineOf("618", "2026-06-01")]).toEqual(["618", "618", serial("2026-06-01"), serial("2026-06-20"), "", ""]);
    expect(occasionsBeside()).toEqual(["双11", "双11", "平日", "平日", "春节", "圣诞", "店庆", "店庆", "国庆"]);
    const headers = ["主要情境", "下次情境日", "情境购买占比", "开门红"];
    expect(ofMember("A", ...headers)).toEqual(["双11", serial("2026-10-20"), 1, "否"]);
    expect(ofMember("B", ...headers)).toEqual(["平日", "", 1 / 3, "是"]);
    expect(ofMember("C", ...headers)).toEqual(["店庆", "", 1, "否"]);
    expect(ofMember("D", ...headers)).toEqual(["国庆", serial("2027-09-28"), 1, "否"]);
    const values = (metric: string) =>
      Object.fromEntries(metrics().filter(row => row[2] === metric).map(row => [row[0], row[3]]));
    expect(values("行数")).toEqual({ 平日: 2, 春节: 1, 国庆: 1, 双11: 2, 圣诞: 1, 店庆: 2 });
    expect(values("购买次数")).toEqual({ 平日: 2, 春节: 1, 国庆: 1, 双11: 2, 圣诞: 1, 店庆: 2 });
    expect(values("会员数")).toEqual({ 平日: 1, 春节: 1, 国庆: 1, 双11: 1, 圣诞: 1, 店庆: 1, 开门红: 1 });
    expect(values("累计净额")).toEqual({ 平日: 100, 春节: 60, 国庆: 10, 双11: 300, 圣诞: 70, 店庆: 160 });
    expect(values("主要情境是它的会员")).toEqual({ 平日: 1, 春节: 0, 国庆: 1, 双11: 1, 圣诞: 0, 店庆: 1 });
    expect(setting("calendar")).toBe("shipped 1");
  }); // prettier-ignore

  it("has a script for who bought twice on an occasion that begins within 30 days, in a person's own words if they like", async () => {
    expect(ofMember("A", "话术提示")).toEqual(["双11快到了，您想买的先告诉我，活动出来我第一时间跟您说。"]);
    expect(ofMember("D", "话术提示")[0]).not.toMatch(/国庆/);
    const lines = block("RFMW_设置", 0, 300, 4);
    const at = lines.findIndex(row => row[0] === "script occasion double-11");
    expect(lines[at]!.slice(1, 3)).toEqual(["话术：双11", "双11快到了，您想买的先告诉我，活动出来我第一时间跟您说。"]);
    sheetNamed("RFMW_设置").grid.setValue(at, 2, "双11提前看看？");
    await orders.score();
    expect(ofMember("A", "话术提示")).toEqual(["双11提前看看？"]);
  });

  it("is written again as it stands: nothing is added and nothing moves", async () => {
    const before = calendar();
    const result = await orders.score();
    expect(calendar()).toEqual(before);
    expect(result.calendar).toMatchObject({ added: 0, isNew: false });
    expect(beside()[0]!.filter(header => header === "客户情境").length).toBe(1);
  });

  it("is people's to change: a run goes by what stands, touches none of it and records it", async () => {
    await Excel.run(async context => {
      const table = context.workbook.tables.getItem("tblRFMWCalendar");
      table.columns.add(undefined, [["谁负责"], ...Array.from({ length: calendar().length - 1 }, () => ["小王"])]);
      table.rows.add(undefined, [["店庆周", "", serial("2025-07-14"), serial("2025-07-20"), "我"]]);
      await context.sync();
    });
    setCell(lineOf("双11", "2025-10-20"), 2, serial("2025-11-01"));
    setCell(lineOf("圣诞", "2025-12-20"), 0, "年末");
    setCell(lineOf("年末", "2025-12-20"), 1, "");
    const before = calendar();
    const result = await orders.score();
    expect(calendar()).toEqual(before);
    expect(result.calendar).toMatchObject({ added: 0, faults: [] });
    expect(occasionsBeside()).toEqual(["双11", "平日", "店庆周", "平日", "春节", "年末", "店庆", "店庆", "国庆"]);
    expect(setting("calendar")).toBe("own");
    const kept = block("RFMW_设置", 0, 400, 4).filter(row => String(row[0]).startsWith("calendar "));
    expect(kept.map(row => row[3])).toContain(`2025-07-14 2025-07-20 ["店庆周",""]`);
    expect(kept.length).toBe(before.length - 1);
  });

  it("names a line that cannot be used, why, and goes without it", async () => {
    const at = lineOf("店庆周", "2025-07-14");
    setCell(at, 3, serial("2025-07-01"));
    setCell(lineOf("双11", "2024-10-20"), 2, "下个月");
    const before = calendar();
    const result = await orders.score();
    expect(calendar()).toEqual(before);
    expect(result.calendar!.faults.map(({ line, name, code, column: where }) => [line, name, code, where])).toEqual([
      [before.findIndex(row => row[2] === "下个月"), "双11", "date-unreadable", "start"],
      [at, "店庆周", "end-before-start", "end"],
    ]);
    expect(occasionsBeside().slice(0, 3)).toEqual(["平日", "平日", "平日"]);
    const notes = metrics().filter(row => row[0] === "情境日历里没有用上的条目");
    expect(notes.map(row => row[1])).toEqual(result.calendar!.faults.map(({ line }) => `第 ${line} 条`));
    expect(notes[0]![4]).toBe("「开始日期」里的「下个月」不是日期，这一条没有用上。");
  });

  it("gets further years at its end, of the occasions that it still has", async () => {
    setCell(lineOf("店庆周", "2025-07-14"), 3, serial("2025-07-20"));
    // Nobody celebrates 520 here: in every year it is made a day of the shop's own.
    for (const [row, cells] of calendar().entries())
      if (cells[0] === "520") [0, 1].forEach(at => setCell(row, at, "会员日"));
    const before = calendar();
    orders.session.changeSettings({ asOf: dayOf("2027-11-21") });
    const result = await orders.score();
    const after = calendar();
    expect(after.slice(0, before.length)).toEqual(before);
    const added = after.slice(before.length);
    expect(result.calendar!.added).toBe(added.length);
    expect(added.map(row => row[0])).toContain("双11");
    expect(added.map(row => row[0])).not.toContain("520");
    expect(added.every(row => row[4] === "")).toBe(true);
    expect(await orders.score()).toMatchObject({ calendar: { added: 0 } });
  });

  it("stays when everything else is taken away, as long as people's changes are in it", async () => {
    const before = calendar();
    await orders.session.askRemoval();
    await orders.session.removeResults();
    expect(sheetNames()).toEqual(["订单", CALENDAR]);
    expect(calendar()).toEqual(before);
    const { removal } = orders.session.store.read();
    expect(removal).toMatchObject({ removed: { sheets: expect.arrayContaining([expect.objectContaining({ sheet: "calendar", stays: "edited" })]) as unknown } }); // prettier-ignore
    expect(beside()[0]!.filter(header => header !== "")).toEqual([]);
  });

  it("goes with everything else where nobody changed it", async () => {
    orders = await openOrders(bench, [HEADER, ...ROWS]);
    orders.session.changeSettings({ alsoWritten: ["calendar"] });
    await orders.score();
    expect(sheetNames()).toContain(CALENDAR);
    await orders.session.askRemoval();
    await orders.session.removeResults();
    expect(sheetNames()).toEqual(["订单"]);
  });

  it("comes back as people had it where its sheet is gone and the settings still have it", async () => {
    orders = await openOrders(bench, [HEADER, ...ROWS]);
    orders.session.changeSettings({ alsoWritten: ["calendar"] });
    await orders.score();
    setCell(lineOf("双11", "2025-10-20"), 2, serial("2025-11-01"));
    await orders.score();
    const before = calendar();
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(CALENDAR).delete();
      await context.sync();
    });
    await orders.score();
    expect(calendar()).toEqual(before);
  });

  it("is told of, and the run goes on without occasions, where a column of it was renamed", async () => {
    setCell(0, 2, "从哪天起");
    const before = calendar();
    const result = await orders.score();
    expect(calendar()).toEqual(before);
    expect(result.notMade).toMatchObject([{ extra: "calendar", failure: { code: "table-columns-differ" } }]);
    expect(occasionsBeside()).toEqual(ROWS.map(() => ""));
    expect(metrics()).toEqual([]);
    // What was written down of it earlier is all that still says how it was.
    expect(setting("calendar")).toBe("own");
  });
});
