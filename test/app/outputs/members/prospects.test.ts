import { describe, expect, it } from "vitest";
import { NO_NOTES, rowsByMember } from "#app/notes/kept-notes";
import { MANUAL_COLUMNS } from "#app/notes/names";
import type { KeptNotes } from "#app/notes/kept-notes";
import { memberTable } from "#app/outputs/members/member-table";
import type { Cell } from "#core/cell";
import { messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { maskedIdsOf } from "../../../support/id-forms";
import { scoreRows } from "../../../support/score-rows";

const HEADER = [
  "会员编号",
  "会员姓名",
  "手机号",
  "门店",
  "导购",
  "订单编号",
  "下单日期",
  "实付金额",
  "订单状态",
  "勿扰",
];
const BOUGHT: readonly Cell[] = ["V1", "张三", "13812345678", "静安店", "陈晨", "A1", "2026-01-05", 50, "已完成", "否"];
const WAITS: readonly Cell[] = ["V2", "李四", "13912345678", "徐汇店", "林夏", "A2", "2026-03-05", 70, "待付款", "否"];

/** The row with other cells in some columns, by header. */
function changed(row: readonly Cell[], cells: Readonly<Record<string, Cell>>): Cell[] {
  return row.map((cell, at) => cells[HEADER[at]!] ?? cell);
}

function rowOf(
  rows: readonly (readonly Cell[])[],
  { language = "zh-CN" as Language, notes = NO_NOTES, masked = true } = {},
) {
  const { orders, scored } = scoreRows([HEADER, ...rows], { asOf: "2026-11-21" });
  const table = memberTable({
    scored,
    orders: {
      memberIds: masked ? maskedIdsOf(orders) : orders.memberIds,
      attributes: orders.attributes,
      widthValues: null,
    },
    notes,
    maskPersonalData: masked,
    date1904: false,
    languages: { current: outputWords(language), all: LANGUAGES.map(outputWords) },
    explain: messages(language).explain,
    settings: { alsoWritten: [], scripts: {} },
  });
  const headers = table.columns.map(({ header }) => header);
  const found = table
    .rows(0, table.rowCount)
    .map(row => Object.fromEntries(headers.map((header, at) => [header, row[at]])));
  return { headers, rows: found };
}

describe("a prospect in the members table", () => {
  it("has name, phone, store and owner, masked as all others, what is unpaid, and the question to ask", () => {
    expect(rowOf([BOUGHT, WAITS]).rows[1]).toMatchObject({
      会员编号: "V2",
      会员姓名: "李*",
      手机号: "139****5678",
      归属门店: "徐汇店",
      负责人: "林夏",
      客户类型: "潜在客户",
      未付金额: 70,
      建议动作: "询问未付款订单（70）",
      名单优先级: "",
      分群: "",
    });
    expect(rowOf([BOUGHT, WAITS], { masked: false }).rows[1]).toMatchObject({
      会员姓名: "李四",
      手机号: "13912345678",
    });
  });

  it("is asked in English, too", () => {
    const { rows } = rowOf([BOUGHT, WAITS], { language: "en-US" });
    expect(rows[1]).toMatchObject({ "Unpaid Amount": 70, "Suggested Action": "Ask about the unpaid order (70)" });
  });

  it("is asked nothing about an order that was called off", () => {
    const cancelled = changed(WAITS, { 订单状态: "已取消" });
    const { headers, rows } = rowOf([BOUGHT, cancelled]);
    expect(headers).not.toContain("未付金额");
    expect(rows[1]).toMatchObject({ 会员姓名: "李*", 建议动作: "" });
  });

  it("is left alone when the data say so, or an outcome does", () => {
    const left = { 勿扰: "是", 建议动作: "勿扰，不主动联系" };
    expect(rowOf([BOUGHT, changed(WAITS, { 勿扰: "是" })]).rows[1]).toMatchObject(left);
    const cells = MANUAL_COLUMNS.map(id => (id === "outcome" ? "勿再联系" : ""));
    const notes: KeptNotes = { ...NO_NOTES, ...rowsByMember([{ memberId: "V2", cells }]) };
    expect(rowOf([BOUGHT, WAITS], { notes }).rows[1]).toMatchObject(left);
  });
});

describe("the unpaid amount", () => {
  it("stands with members who have bought, too, and is blank where nothing waits; their action is their segment's", () => {
    const { rows } = rowOf([
      BOUGHT,
      changed(BOUGHT, { 订单编号: "A3", 实付金额: 30, 订单状态: "待付款" }),
      changed(BOUGHT, { 会员编号: "V3", 订单编号: "A4" }),
    ]);
    expect(rows.map(row => row["未付金额"])).toEqual([30, ""]);
    expect(rows[0]!["建议动作"]).not.toMatch(/^询问未付款订单/);
  });
});

describe("a member whose phone or e-mail stands in for a blank id", () => {
  const noId = changed(BOUGHT, { 会员编号: "" });
  const HAS_ID = changed(BOUGHT, { 会员编号: "V9", 手机号: "13600000000", 订单编号: "A8" });

  it("is shown by it, masked, with the mark in a folded column of its own", () => {
    const { headers, rows } = rowOf([
      noId,
      changed(noId, { 手机号: "13899995678", 订单编号: "A9" }),
      changed(WAITS, { 会员编号: "" }),
      HAS_ID,
    ]);
    const shown = rows.map(row => row["会员编号"]);
    expect(shown.sort()).toEqual(["138****5678", "138****5678", "139****5678", "V9"]);
    const marks = rows.map(row => String(row["编号标记"])).filter(mark => mark !== "");
    expect(new Set(marks).size).toBe(3);
    for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{12}$/);
    expect(headers.indexOf("编号标记")).toBe(headers.indexOf("首次消费日") + 1);
  });

  it("is shown in full where nothing is masked; then, and where every member has an id, there are no marks", () => {
    const full = rowOf([noId, HAS_ID], { masked: false });
    expect(full.rows.map(row => row["会员编号"]).sort()).toEqual(["13812345678", "V9"]);
    expect([full.headers, rowOf([BOUGHT]).headers].map(headers => headers.includes("编号标记"))).toEqual([
      false,
      false,
    ]);
  });
});
