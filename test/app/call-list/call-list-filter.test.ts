import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallView } from "#app/call-list/call-list";
import { membersOfView } from "#app/call-list/views";
import { outputWords } from "#locales/output-words";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

const HEADER = ["会员编号", "会员姓名", "手机号", "订单号", "付款时间", "金额", "品类", "门店", "导购", "勿扰"];
const SHEET = "RFMW_会员";
/** 2026-11-21 as a serial; the pane's clock stands on that day. */
const TODAY = 46347;
const ALL: CallView = {
  id: "all", store: null, owner: null, segment: null, top: null, myStore: null, budget: null, search: "",
}; // prettier-ignore

/** Twelve members, M01 the most recent and the most frequent; two stores, three salespeople; M02 is not to be disturbed. */
function orderRows(): (string | number)[][] {
  const rows: (string | number)[][] = [HEADER];
  for (let member = 1; member <= 12; member++) {
    const id = `M${String(member).padStart(2, "0")}`;
    const orders = Math.max(1, 8 - member);
    for (let order = 0; order < orders; order++) {
      const serial = TODAY - 5 * member * member - 20 * order;
      const refuses = member === 2 ? "是" : "";
      rows.push([id, `会员${member}`, `1990000${1000 + member}`, `${id}-${order}`, serial, 100 * member, order % 2 ? "上衣" : "裤装", member % 2 ? "静安店" : "徐汇店", `导购${member % 3}`, refuses]); // prettier-ignore
    }
  }
  // A prospect: nothing of theirs counts.
  rows.push(["P01", "潜在", "19900009999", "P01-0", TODAY - 3, 0, "上衣", "静安店", "导购1", ""]);
  return rows;
}

let bench: ExcelBench;
let bed: OrdersBench;

beforeAll(async () => {
  bench = await bootExcelBench();
});

beforeEach(async () => {
  bed = await openOrders(bench, orderRows());
  await bed.score();
});

function sheet() {
  return bench.sheet(SHEET);
}

/** Texts of a column of the members sheet, all rows below the header or only those that are visible. */
async function column(header: string, which: "all" | "visible" = "all"): Promise<unknown[]> {
  const values = await Excel.run(async context => {
    const range = context.workbook.tables.getItem("tblRFMWMembers").getRange();
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  const at = values[0]!.indexOf(header);
  if (at < 0) throw new Error(`no column ${header} among ${values[0]!.join(", ")}`);
  return values.slice(1).flatMap((row, k) => (which === "visible" && sheet().isRowHidden(k + 1) ? [] : [row[at]]));
}

async function change(header: string, memberId: string, value: string | number): Promise<void> {
  const row = (await column("会员编号")).indexOf(memberId);
  await Excel.run(async context => {
    const body = context.workbook.tables.getItem("tblRFMWMembers").columns.getItem(header).getDataBodyRange();
    body.getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

async function table(edit: (table: Excel.Table) => void): Promise<void> {
  await Excel.run(async context => {
    edit(context.workbook.tables.getItem("tblRFMWMembers"));
    await context.sync();
  });
}

function calls() {
  const { calls: state } = bed.session.store.read();
  const { notice } = bed.session.store.read();
  if (state.status !== "ready") throw new Error(`not ready: ${JSON.stringify(state)}`);
  if (notice !== null) throw new Error(`refused: ${JSON.stringify(notice)}`);
  return state;
}

/** Filters by a view; gives the ids of the view, and says what the host counted. */
async function filterBy(view: Partial<CallView>): Promise<{ ids: string[]; visibleRows: number }> {
  await bed.session.readCallList();
  bed.session.changeCallView({ ...ALL, ...view });
  await bed.session.filterCalls();
  const { list, filtered } = calls();
  const ids = membersOfView(list, bed.session.store.read().callView).map(({ memberId }) => memberId);
  expect(filtered?.wanted).toBe(ids.length);
  return { ids, visibleRows: filtered!.visibleRows };
}

const sorted = (texts: readonly unknown[]) => [...texts].sort();

describe("filtering the members table by a view", () => {
  it("leaves today's list to see: the first five priorities, without those to be left alone", async () => {
    await bed.session.readCallList();
    const urgent = calls().list.members.filter(({ priority }) => priority <= 5);
    expect(urgent.map(({ memberId }) => memberId)).toContain("M02");
    expect(urgent.length).toBeGreaterThan(3);
    const [first, second, third] = urgent.filter(({ memberId }) => memberId !== "M02").map(({ memberId }) => memberId);
    await change("联系日期", first!, TODAY - 14);
    await change("联系日期", second!, TODAY - 15);
    await change("联系结果", third!, "Do not contact again, she says");

    const { ids, visibleRows } = await filterBy({ id: "today" });
    const leftAlone = ["M02", first, third];
    expect(ids).toEqual(urgent.map(({ memberId }) => memberId).filter(id => !leftAlone.includes(id)));
    expect(ids).toContain(second);
    expect(visibleRows).toBe(ids.length);
    expect(sorted(await column("会员编号", "visible"))).toEqual(sorted(ids));
    expect(bench.host.workbook.activeSheet.name).toBe(SHEET);
  });

  it("shows every scored member and no prospect where nothing is chosen", async () => {
    const { ids, visibleRows } = await filterBy({});
    expect(ids).toHaveLength(12);
    expect(visibleRows).toBe(12);
    expect(await column("会员编号", "visible")).not.toContain("P01");
  });

  it("shows whom a budget of calls reaches, in list and sheet, and everybody again after that", async () => {
    await bed.session.showBudget(["M07", "M01", "M02"]);
    const { list, filtered } = calls();
    // M02 is not to be disturbed.
    expect(filtered).toEqual({ visibleRows: 2, wanted: 2, isAll: false });
    expect(membersOfView(list, bed.session.store.read().callView).map(({ memberId }) => memberId)).toEqual([
      "M01",
      "M07",
    ]);
    expect(sorted(await column("会员编号", "visible"))).toEqual(["M01", "M07"]);
    const before = await column("会员编号");
    bed.session.changeCallView(ALL);
    await bed.session.showAllCalls();
    expect(calls().filtered).toMatchObject({ visibleRows: 13, isAll: true });
    expect(await column("会员编号", "visible")).toEqual(before);
  });

  it("shows who is due or overdue by the usual gap, and whom people noted a day for by that day instead", async () => {
    const position = "复购周期位置（推断）";
    await change(position, "M03", "逾期");
    await change(position, "M04", "到期提醒（按全店）");
    await change(position, "M05", "到期提醒");
    await change("联系日期", "M05", TODAY - 3);
    await change(position, "M06", "平稳期");
    const byGap = await filterBy({ id: "due" });
    expect(sorted(byGap.ids)).toEqual(["M03", "M04"]);
    expect(sorted(await column("会员编号", "visible"))).toEqual(["M03", "M04"]);
    await change("下次跟进", "M04", TODAY + 9);
    await change("下次跟进", "M07", TODAY - 1);
    const noted = await filterBy({ id: "due" });
    expect(sorted(noted.ids)).toEqual(["M03", "M07"]);
    expect(sorted(await column("会员编号", "visible"))).toEqual(["M03", "M07"]);
  });

  it("combines store and owner, and takes the first in call order however the sheet is sorted", async () => {
    await table(members => members.sort.apply([{ key: 2, ascending: false }]));
    const { ids, visibleRows } = await filterBy({ store: "静安店", top: 2 });
    expect(visibleRows).toBe(2);
    expect(sorted(await column("会员编号", "visible"))).toEqual(sorted(ids));
    const priorities = calls()
      .list.members.filter(({ store }) => store === "静安店")
      .map(({ memberId }) => memberId);
    expect(ids).toEqual(priorities.slice(0, 2));

    const both = await filterBy({ store: "静安店", owner: "导购1" });
    expect(sorted(both.ids)).toEqual(["M01", "M07"]);
    expect(sorted(await column("会员编号", "visible"))).toEqual(["M01", "M07"]);
  });

  it("finds its columns again after people have put one of their own before them", async () => {
    await table(members => {
      members.columns.add(0, undefined, "VIP");
    });
    const { ids, visibleRows } = await filterBy({ store: "徐汇店" });
    expect(ids).toHaveLength(6);
    expect(visibleRows).toBe(6);
    expect(new Set(await column("归属门店", "visible"))).toEqual(new Set(["徐汇店"]));
  });

  it("keeps a filter of the user's own, and says that fewer rows are visible than the view has", async () => {
    const ids = await column("会员编号");
    await change("沟通风格", String(ids[0]), "直接");
    await table(members => members.columns.getItem("沟通风格").filter.applyValuesFilter(["直接"]));
    const { ids: wanted, visibleRows } = await filterBy({});
    expect(wanted).toHaveLength(12);
    expect(visibleRows).toBe(1);
    await bed.session.showAllCalls();
    expect(calls().filtered).toEqual({ visibleRows: 1, wanted: 13, isAll: true });
    expect(await column("会员编号", "visible")).toEqual([ids[0]]);
  });

  it("takes its own filters off again, prospects included", async () => {
    await filterBy({ store: "徐汇店", top: 3 });
    await bed.session.showAllCalls();
    expect(calls().filtered).toEqual({ visibleRows: 13, wanted: 13, isAll: true });
    expect(await column("会员编号", "visible")).toHaveLength(13);
  });

  it("does not hinder the next run, which shows every row again", async () => {
    await filterBy({ store: "徐汇店", top: 3 });
    await bed.inspect();
    await bed.score();
    expect(bed.session.store.read().calls).toEqual({ status: "unread" });
    expect(await column("会员编号", "visible")).toHaveLength(13);
  });

  it("replaces the filter of the view before", async () => {
    await filterBy({ store: "徐汇店", id: "today" });
    const { visibleRows } = await filterBy({ store: "静安店" });
    expect(visibleRows).toBe(6);
  });

  it("works on a table in English, on a sheet under another name", async () => {
    await Excel.run(async context => {
      const members = context.workbook.worksheets.getItem(SHEET);
      members.name = "My calls";
      const header = members.tables.getItem("tblRFMWMembers").getHeaderRowRange();
      header.load("values");
      await context.sync();
      const zh = outputWords("zh-CN");
      const en = outputWords("en-US");
      const pairs = [
        ...Object.entries(zh.memberColumns).map(([id, text]) => [text, en.memberColumns[id as "owner"]] as const),
        ...Object.entries(zh.manualColumns).map(([id, text]) => [text, en.manualColumns[id as "style"]] as const),
      ];
      const english = new Map<unknown, string>(pairs);
      header.values = [header.values[0]!.map(text => english.get(text) ?? text)];
      // What the run wrote down of its headers is gone with them.
      members.names.getItem("tblRFMWMembers_Headers").delete();
      await context.sync();
    });
    await bed.session.readCallList();
    bed.session.changeCallView({ ...ALL, id: "today", owner: "导购1" });
    await bed.session.filterCalls();
    const { list, filtered } = calls();
    expect(filtered?.visibleRows).toBe(membersOfView(list, bed.session.store.read().callView).length);
    expect(filtered?.visibleRows).toBeGreaterThan(0);
    expect(list.headers.store).toBe("Store");
  });

  it("counts dates from 1904 where the workbook does", async () => {
    bench.host.workbook.date1904 = true;
    const [first, second] = (await filterBy({ id: "today" })).ids;
    await change("联系日期", first!, TODAY - 1462 - 14);
    await change("联系日期", second!, TODAY - 1462 - 15);
    const { ids, visibleRows } = await filterBy({ id: "today" });
    expect(ids).not.toContain(first);
    expect(ids).toContain(second);
    expect(visibleRows).toBe(ids.length);
  });
});

describe("without a members table", () => {
  it("the list is empty, also when the table goes between reading and filtering", async () => {
    await bed.session.readCallList();
    expect(calls().list.members).toHaveLength(12);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(SHEET).delete();
      await context.sync();
    });
    await bed.session.filterCalls();
    expect(bed.session.store.read().calls).toEqual({ status: "empty" });
  });

  it("it says which column is gone that the list cannot do without", async () => {
    await table(members => members.columns.getItem("名单优先级").delete());
    await bed.session.readCallList();
    expect(bed.session.store.read().calls).toEqual({ status: "columns-missing", headers: ["名单优先级"] });
  });
});
