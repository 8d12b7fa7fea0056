import { describe, expect, it } from "vitest";
import { callListOf } from "#app/call-list/understand-list";
import { NO_NOTES, rowsByMember } from "#app/notes/kept-notes";
import { MANUAL_COLUMNS } from "#app/notes/names";
import type { KeptNotes } from "#app/notes/kept-notes";
import { calendarOfRun, runOccasions } from "#app/occasions/run-occasions";
import { withRefusals } from "#app/outputs/members/do-not-contact";
import { memberTable } from "#app/outputs/members/member-table";
import { summaryTable } from "#app/outputs/summary/summary-table";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { ColumnSpec, TableSheetSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { applyPreset } from "#core/presets";
import { studyOccasions } from "#core/order-occasions";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { maskedIdsOf } from "../../support/id-forms";
import { THREE_MEMBERS, day, scoreRows } from "../../support/score-rows";

const inLanguage = (language: Language): OutputLanguages => ({
  current: outputWords(language),
  all: LANGUAGES.map(outputWords),
});
const zh = inLanguage("zh-CN");

const WIDE_HEADER = ["会员编号", "会员姓名", "手机号", "订单编号", "下单日期", "实付金额", "品类", "门店", "导购", "渠道", "勿扰"]; // prettier-ignore
const WIDE_ROWS: readonly (readonly Cell[])[] = [
  WIDE_HEADER,
  ["V001", "张三", "13812345678", "A1", "2026-01-05", 50, "上衣", "静安店", "陈晨", "门店", "否"],
  ["V001", "张三", "13812345678", "A2", "2026-02-05", 50, "裤装", "静安店", "陈晨", "小程序", "否"],
  ["V002", "李四", "13912345678", "A3", "2026-03-05", 70, "上衣", "徐汇店", "林夏", "门店", "是"],
];

/** Every column that a members table can have: with a phone that stands in for an id, and an order that waits to be paid. */
const EVERY_COLUMN: readonly (readonly Cell[])[] = [
  [
    ...WIDE_HEADER,
    "订单状态",
    "生日",
    "退款金额",
    "品牌",
    "吊牌金额",
    "满意度",
    "性别",
    "月收入",
    "职业",
    "学历",
    "使用人",
    "推荐人",
  ],
  ...WIDE_ROWS.slice(1).map((row, at) => [
    ...row,
    "已完成",
    "",
    0,
    `品牌${at % 2}`,
    100,
    5,
    "女",
    "1万-2万",
    "教师",
    "本科",
    "张三",
    "V002",
  ]),
  [
    "",
    "王五",
    "13712345678",
    "A4",
    "2026-03-05",
    70,
    "上衣",
    "徐汇店",
    "林夏",
    "门店",
    "否",
    "已完成",
    "1990-11-21",
    0,
    "品牌1",
    100,
    4,
    "",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "V002",
    "李四",
    "13912345678",
    "A5",
    "2026-03-06",
    30,
    "上衣",
    "徐汇店",
    "林夏",
    "门店",
    "否",
    "待付款",
    "19880209",
    0,
    "品牌1",
    100,
    "",
    "",
    "",
    "",
    "",
    "",
    "",
  ],
];

/** Notes with these outcomes, by member id. */
function outcomes(byMember: Readonly<Record<string, string>>): KeptNotes {
  const rows = Object.entries(byMember).map(([memberId, outcome]) => ({
    memberId,
    cells: MANUAL_COLUMNS.map(id => (id === "outcome" ? outcome : "")),
  }));
  return { ...NO_NOTES, ...rowsByMember(rows) };
}

function members(
  rows: readonly (readonly Cell[])[],
  notes: KeptNotes = NO_NOTES,
  languages = zh,
  rules: Partial<ScoringRules> = {},
  withMore = false,
) {
  const { orders, scored: counted } = scoreRows(rows, { asOf: "2026-11-21", rules });
  const days = { asOf: day("2026-11-21"), today: day("2026-11-21") };
  const calendar = calendarOfRun(null, null, languages);
  const question = { standing: calendar.standing, names: calendar.names, sameDayIsOnePurchase: false };
  const occasions = withMore
    ? runOccasions(calendar, studyOccasions(orders, days, question), languages, text => text)
    : null;
  const dictionaries = {
    memberIds: maskedIdsOf(orders),
    attributes: orders.attributes,
    widthValues: orders.width?.values ?? null,
  };
  const refused = withRefusals(counted, orders, notes, languages);
  const joinedIds = { ids: ["V009"], keys: ["V009"], member: Int32Array.of(0) };
  const scored = withMore ? { ...refused, traits: { ...refused.traits, joinedIds } } : refused;
  const request = {
    scored,
    orders: dictionaries,
    notes,
    maskPersonalData: true,
    date1904: false,
    languages,
    explain: messages(languages.current.language).explain,
    settings: { alsoWritten: ["memberColumns" as const], scripts: {} },
    occasions,
  };
  return { table: memberTable(request), summary: summaryTable({ ...request, campaign: null }), scored };
}

function spec(table: TableSheetSpec, header: string): ColumnSpec {
  const found = table.columns.find(column => column.header === header);
  if (!found) throw new Error(`no column ${header} among ${table.columns.map(column => column.header).join(", ")}`);
  return found;
}

function cells(table: TableSheetSpec, header: string): unknown[] {
  const at = table.columns.indexOf(spec(table, header));
  return table.rows(0, table.rowCount).map(row => row[at]);
}

describe.each(LANGUAGES)("the header notes of the members table in %s", language => {
  const languages = inLanguage(language);
  const longest: Partial<ScoringRules> = {
    frequencyScope: "own-window",
    monetaryBasis: "window-average",
    widthScope: "window",
    windowMonths: 120,
    weights: { recency: 12.345, frequency: 23.456, monetary: 34.567, width: 45.678 },
  };

  it.each([
    ["default rules", defaultRules()],
    ["the longest rules", longest],
    ["rules without width", { dimensions: { ...defaultRules().dimensions, width: { enabled: false, levels: 5, method: "auto" } } } as const], // prettier-ignore
  ])("stand on every computed column, name the as-of day and fit an input message, under %s", (_, rules) => {
    const { table } = members(EVERY_COLUMN, NO_NOTES, languages, rules, true);
    const computed = table.columns.filter(({ role }) => role === "computed");
    // The segment before and its last day come of snapshots, which these orders have none of.
    const ofSnapshots = ["previousSegment", "changedOn"];
    expect(computed.length).toBe(Object.keys(languages.current.memberColumns).length - ofSnapshots.length);
    for (const { header, note } of computed) {
      expect(`${header}: ${note}`).toContain("2026-11-21");
      expect([header, note!.length <= 255]).toEqual([header, true]);
    }
  });

  it("say on every manual column what it is for", () => {
    const manual = members(WIDE_ROWS, NO_NOTES, languages).table.columns.filter(({ role }) => role === "manual");
    expect(manual.map(({ note }) => (note?.length ?? 0) > 10 && note!.length <= 255)).toEqual(MANUAL_COLUMNS.map(() => true)); // prettier-ignore
  });

  it("do not need a comma inside a choice of a drop-down, which would cut it in two", () => {
    for (const { list } of members(WIDE_ROWS, NO_NOTES, languages).table.columns) {
      expect(list.filter(choice => choice.includes(","))).toEqual([]);
      expect(list.join(",").length).toBeLessThanOrEqual(255);
    }
  });
});

describe("the birthdays of the orders", () => {
  it("are written as the month alone, the latest that is told, and blank where no month can be read", () => {
    const rows: readonly (readonly Cell[])[] = [
      ["会员编号", "下单日期", "实付金额", "会员生日"],
      ["V001", "2026-05-18", 2000, "1990-06-24"],
      ["V001", "2026-06-18", 100, 33_927],
      ["V002", "2026-06-19", 100, "6月24日"],
      ["V003", "2026-06-20", 100, 1990],
      ["V004", "2026-06-21", 100, ""],
    ];
    const { table } = members(rows);
    const months = cells(table, "会员生日月");
    const ids = cells(table, "会员编号");
    expect(ids.map((id, row) => [id, months[row]]).sort()).toEqual([["V001", 11], ["V002", 6], ["V003", ""], ["V004", ""]]); // prettier-ignore
    expect(
      table
        .rows(0, table.rowCount)
        .flat()
        .map(String)
        .filter(text => /1990|1992|24/.test(text)),
    ).toEqual([]);
  });
});

describe("the looks of the members table", () => {
  it("give scores a scale with the bounds of their levels, so that equal scores look equal in every run", () => {
    const { table } = members(WIDE_ROWS, NO_NOTES, zh, applyPreset(defaultRules(), "classic3"));
    const scales = ["R分", "F分", "M分", "W分"].map(header => spec(table, header).colourScale);
    expect(scales).toEqual(scales.map(() => ({ from: 1, to: 3, low: "#E6EAF2", high: "#8FA3CA" })));
    expect(spec(table, "RFMW指数").colourScale).toBeUndefined();
    expect(spec(table, "RFMW指数").dataBar).toBe(true);
  });

  it("freeze the columns up to the phone, or up to the last of id, name and phone that there is", () => {
    expect(members(WIDE_ROWS).table.frozenColumns).toBe(5);
    expect(members(THREE_MEMBERS).table.frozenColumns).toBe(4);
    expect(members(THREE_MEMBERS.map(row => [row[0]!, ...row.slice(2)])).table.frozenColumns).toBe(3);
  });

  it("offer outcomes, channels and yes or no", () => {
    const { table } = members(WIDE_ROWS);
    expect(spec(table, "联系结果").list).toContain("勿再联系");
    expect(spec(table, "联系方式").list).toContain("微信");
    expect(spec(table, "是否响应").list).toEqual(["是", "否"]);
  });

  it("mark members that are gone from the data in the segment column too, in a colour of its own", () => {
    const notes = outcomes({ V009: "已接通" });
    const { table } = members(WIDE_ROWS, notes);
    expect([cells(table, "会员编号").at(-1), cells(table, "分群").at(-1), cells(table, "客户类型").at(-1)]).toEqual(["V009", "已移除", "已移除"]); // prettier-ignore
    for (const header of ["分群", "客户类型"])
      expect(spec(table, header).colours.filter(({ text }) => text === "已移除")).toHaveLength(1);
  });
});

describe("do not contact", () => {
  it("is said by the data or by an outcome in any language, and changes the suggested action", () => {
    const { table, summary, scored } = members(WIDE_ROWS, outcomes({ V001: "Do not contact again" }));
    expect([...cells(table, "会员编号")].sort()).toEqual(["V001", "V002"]);
    expect(cells(table, "勿扰")).toEqual(["是", "是"]);
    expect(cells(table, "建议动作")).toEqual(["勿扰，不主动联系", "勿扰，不主动联系"]);
    expect(cells(summary, "勿扰人数").reduce((sum: number, count) => sum + Number(count), 0)).toBe(2);
    expect(scored.optOut?.reduce((sum, flag) => sum + flag, 0)).toBe(2);
  });

  it("has its column where an outcome says so and no column of the data does, and none where neither does", () => {
    expect(members(THREE_MEMBERS).table.columns.map(({ header }) => header)).not.toContain("勿扰");
    const { table, summary } = members(THREE_MEMBERS, outcomes({ v003: "成交; 勿再联系" }));
    expect(cells(table, "会员编号")).toEqual(["V003", "V002", "V001"]);
    expect(cells(table, "勿扰")).toEqual(["是", "否", "否"]);
    expect(cells(table, "建议动作")[1]).not.toBe("勿扰，不主动联系");
    expect(cells(summary, "勿扰人数").map(Number)).toContain(1);
  });

  it("holds for a prospect whose outcome says so", () => {
    const rows = [...THREE_MEMBERS, ["V009", "赵六", "SO0014", "2026-11-01", 0, "上衣"]];
    const { table } = members(rows, outcomes({ V009: "勿再联系" }));
    expect([cells(table, "勿扰").at(-1), cells(table, "建议动作").at(-1)]).toEqual(["是", "勿扰，不主动联系"]);
  });

  it("keeps the outcome's member off today's list although the column has not been computed again", () => {
    const { table } = members(THREE_MEMBERS);
    const at = (header: string) => table.columns.findIndex(column => column.header === header);
    const rows = table.rows(0, 3).map(row => row.map(cell => (typeof cell === "object" ? "" : cell)));
    rows[0]![at("联系结果")] = "勿再联系";
    const reading = callListOf(
      {
        sheetName: "RFMW_会员",
        headers: table.columns.map(({ header }) => header),
        ownHeaders: null,
        rows,
        formulas: rows.map(row => row.map(() => null)),
        numberFormats: table.columns.map(() => "General"),
      },
      { languages: zh, today: day("2026-11-21"), date1904: false },
    );
    if (reading.kind !== "list") throw new Error("columns are missing");
    expect(reading.list.members.map(({ doNotContact }) => doNotContact)).toEqual([true, false, false]);
  });
});
