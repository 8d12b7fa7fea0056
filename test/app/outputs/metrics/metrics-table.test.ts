import { beforeAll, describe, expect, it } from "vitest";
import { NO_NOTES } from "#app/notes/kept-notes";
import { metricsTable } from "#app/outputs/metrics/metrics-table";
import { METRICS_TABLE } from "#app/outputs/metrics/names";
import { ownMarks } from "#app/outputs/part/own-marks";
import { PARTS } from "#app/outputs/parts";
import { summaryTable } from "#app/outputs/summary/summary-table";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { Cell } from "#core/cell";
import { rowCoverage } from "#core/row-coverage";
import type { ScoringRules } from "#core/scoring-rules";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { bootExcelBench } from "../../../support/excel-host";
import type { ExcelBench } from "../../../support/excel-host";
import { openOrders } from "../../../support/orders-session";
import { THREE_MEMBERS, scoreRows } from "../../../support/score-rows";

const all = LANGUAGES.map(outputWords);
const zh: OutputLanguages = { current: outputWords("zh-CN"), all };
const en: OutputLanguages = { current: outputWords("en-US"), all };

/** The rows of the metrics table of a few orders, without the snapshot date. */
function metrics(
  rows: readonly (readonly Cell[])[],
  languages: OutputLanguages = zh,
  rules: Partial<ScoringRules> = {},
): unknown[][] {
  const { orders, scored } = scoreRows(rows, { asOf: "2026-11-21", rules });
  const dictionaries = { ...orders, widthValues: orders.width?.values ?? null };
  const summary = summaryTable({
    campaign: null,
    scored,
    orders: dictionaries,
    notes: NO_NOTES,
    settings: { alsoWritten: [] },
    date1904: false,
    languages,
  }).totals;
  const table = metricsTable({
    effect: null,
    scored,
    orders: dictionaries,
    notes: NO_NOTES,
    coverage: rowCoverage(orders),
    studies: {},
    summary,
    date1904: false,
    languages,
  });
  return table.rows(0, table.rowCount).map(row => row.slice(1));
}

/** Rows of one section, as [dimension, item, sub-item, metric, value, unit, N, note]. */
function section(name: string, rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.filter(row => row[0] === name).map(row => row.slice(1));
}

const DIRTY: readonly (readonly Cell[])[] = [
  ...THREE_MEMBERS,
  ["散客", "", "SO0013", "2026-11-01", 3000, "上衣"],
  ["V001", "张三", "SO0014", "unknown", 10, "上衣"],
  ["V009", "赵六", "SO0015", "2026-11-01", 0, ""],
];

describe("the metrics table", () => {
  it("has the columns of the specification in their order, in both languages", () => {
    const headers = (languages: OutputLanguages) => {
      const { orders, scored } = scoreRows(THREE_MEMBERS);
      const summary = { members: 3, netAmount: 12000 };
      return metricsTable({
        effect: null,
        scored,
        orders,
        notes: NO_NOTES,
        coverage: rowCoverage(orders),
        studies: {},
        summary,
        date1904: false,
        languages,
      }).columns.map(column => column.header);
    };
    expect(headers(zh)).toEqual(["快照日期", "模块", "维度", "项目", "子项", "指标", "数值", "单位", "样本数", "备注"]);
    expect(headers(en)).toEqual([
      "Snapshot Date", "Section", "Dimension", "Item", "Sub-item", "Metric", "Value", "Unit", "N", "Note",
    ]); // prettier-ignore
  });

  it("counts every status that occurs, and what the order rows hold", () => {
    const rows = section("体检", metrics(DIRTY));
    expect(rows.slice(0, 4)).toEqual([
      ["", "行状态", "计入", "行数", 12, "行", 15, ""],
      ["", "行状态", "零金额", "行数", 1, "行", 15, ""],
      ["", "行状态", "非会员", "行数", 1, "行", 15, ""],
      ["", "行状态", "日期无效", "行数", 1, "行", 15, ""],
    ]);
    const value = (item: string, metric: string) => rows.find(row => row[1] === item && row[3] === metric)?.[4];
    expect(value("能认出会员的行", "占比")).toBeCloseTo(14 / 15);
    expect(value("日期可用的行", "行数")).toBe(14);
    expect(value("有品类的行", "行数")).toBe(14);
    expect(value("非会员销售", "销售额")).toBe(3000);
    expect(value("非会员销售", "销售额占比")).toBe(0.2);
    expect(value("已打分会员", "会员数")).toBe(3);
    expect(value("潜在客户", "人数")).toBe(1);
    expect(rows.find(row => row[1] === "勿扰会员")).toEqual([
      "",
      "勿扰会员",
      "",
      "会员数",
      "",
      "人",
      3,
      "没有对应的列。",
    ]);
  });

  it("gives per level its members and the whole range of its values, and per dimension the method and why", () => {
    const rows = section("切分点", metrics(THREE_MEMBERS));
    expect(rows.filter(row => row[0] === "R").slice(0, 4)).toEqual([
      ["R", "分级方法", "", "级数", 5, "级", 3, "固定阈值；自动：会员太少，不用等频"],
      ["R", "1 分", "", "会员数", 1, "人", 3, ""],
      ["R", "1 分", "", "下界", 361, "天", 3, "含正好等于这个值的会员。"],
      ["R", "2 分", "", "会员数", 0, "人", 3, "没有会员落在这一级。"],
    ]);
    // The amount of the fixed bands is lower-inclusive, and the base is 1,000.
    expect(rows.filter(row => row[0] === "M" && row[1] === "5 分")).toEqual([
      ["M", "5 分", "", "会员数", 2, "人", 3, ""],
      ["M", "5 分", "", "下界", 2000, "金额", 3, "含正好等于这个值的会员。"],
    ]);
    const members = rows.filter(row => row[3] === "会员数").map(row => row[4] as number);
    expect(members.reduce((sum, count) => sum + count, 0)).toBe(4 * 3);
  });

  it("tells the top members' share, the segments, and which dimensions were measured", () => {
    const off = { width: { enabled: false, levels: 5, method: "auto" } } as const;
    const { dimensions } = scoreRows(THREE_MEMBERS).scored.rules;
    const rows = metrics(THREE_MEMBERS, en, { dimensions: { ...dimensions, ...off } });
    expect(section("Pareto", rows).slice(0, 2)).toEqual([
      ["", "Top 10%", "", "Members", 1, "members", 3, "By net amount from high to low, rounded up to a whole member."],
      ["", "Top 10%", "", "Share of net amount", 1 / 3, "share", 3, ""],
    ]);
    const segments = section("Segments", rows);
    expect(segments.length).toBe(14 * 4);
    expect(segments.filter(row => row[1] === "Loyal Regulars").map(row => row.slice(2, 6))).toEqual([
      ["Core", "Members", 1, "members"],
      ["Core", "Share", 1 / 3, "share"],
      ["Core", "Net amount", 4000, "amount"],
      ["Core", "Share of net amount", 1 / 3, "share"],
    ]);
    expect(
      section("Coverage", rows)
        .slice(0, 4)
        .map(row => [row[0], row[4], row[7]]),
    ).toEqual([
      ["R", 1, "Measured."],
      ["F", 1, "Measured."],
      ["M", 1, "Measured."],
      ["W", 0, "Switched off in the settings."],
    ]);
  });

  it("says of how many members the data tell anything, by each of the four ways to know a customer", () => {
    expect(
      section("Coverage", metrics(THREE_MEMBERS, en))
        .slice(4)
        .map(row => [row[1], row[4]]),
    ).toEqual([
      ["Demographic", 0],
      ["Psychographic", 0],
      ["Behavioural", 1],
      ["Social", 0],
      ["Socio-cultural", ""],
    ]);
  });

  it("has a number or a blank in every value cell, and a note for every blank", () => {
    const free = THREE_MEMBERS.map((row, at) => (at === 0 ? row : [...row.slice(0, 4), 0.001, row[5]!]));
    for (const rows of [metrics(DIRTY), metrics(THREE_MEMBERS, en), metrics(free)]) {
      for (const row of rows) {
        if (row[5] === "") expect(row[8]).not.toBe("");
        else expect(Number.isFinite(row[5])).toBe(true);
      }
    }
  });
});

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** The written cells of a sheet, by header, for the rows whose cell in `present` is filled. */
function written(sheetName: string, present: string): Record<string, unknown>[] {
  const sheet = bench.host.workbook.sheetNamed(sheetName)!;
  const block = sheet.grid.readBlock({ row: 0, column: 0, rows: 200, columns: 45 }) as unknown[][];
  const [head, ...rows] = block as [unknown[], ...unknown[][]];
  return rows
    .map(row => Object.fromEntries(head.map((header, column) => [String(header), row[column]])))
    .filter(row => row[present] !== null && row[present] !== "");
}

describe("the written summary, members table and metrics", () => {
  const HEADER = ["会员编号", "订单号", "下单日期", "金额", "门店"];
  const ROWS = Array.from({ length: 90 }, (_, at) => [
    `V${at % 40}`,
    `S${at}`,
    45900 + at,
    ((at * 7919) % 1000) / 3 + 0.1,
    `店${at % 3}`,
  ]);

  it("add up to the same members and the same net amount, as the metrics say", async () => {
    const orders = await openOrders(bench, [HEADER, ...ROWS]);
    await orders.score();
    const members = written("RFMW_会员", "响应排名");
    const summary = written("RFMW_汇总", "会员数");
    const sum = (rows: Record<string, unknown>[], header: string) =>
      rows.reduce((total, row) => total + (row[header] as number), 0);
    expect(members.length).toBe(40);
    expect(summary.length).toBeGreaterThan(1);
    expect(sum(summary, "会员数")).toBe(40);
    expect(sum(summary, "累计净额")).toBeCloseTo(sum(members, "累计净额"), 7);

    const checks = written("RFMW_指标", "模块").filter(row => row["模块"] === "核对");
    const check = (item: string, subItem: string | null) =>
      checks.find(row => row["项目"] === item && (row["子项"] || null) === subItem)!["数值"];
    expect(check("会员数核对", "汇总表")).toBe(40);
    expect(check("会员数核对", "会员表")).toBe(40);
    expect(check("会员数核对", null)).toBe(0);
    expect(check("累计净额核对", "汇总表")).toBeCloseTo(sum(summary, "累计净额"), 7);
    expect(check("累计净额核对", "会员表")).toBeCloseTo(sum(members, "累计净额"), 7);
    expect(check("累计净额核对", null)).toBe(0);
  });

  it("are all written by a run, the metrics as a table of ours", async () => {
    const orders = await openOrders(bench);
    const { places } = await orders.score();
    expect(places.map(({ part }) => part)).toContain("metrics");
    expect(ownMarks(PARTS).tables).toContain(METRICS_TABLE);
    expect(bench.host.workbook.tables.map(table => table.name)).toContain(METRICS_TABLE);
  });
});
