import { describe, expect, it } from "vitest";
import { recencyByFrequency } from "#app/findings/recency-by-frequency";
import { overviewSheet } from "#app/outputs/overview/overview-sheet";
import { OVERVIEW_MARK } from "#app/outputs/overview/names";
import { areaOfBlock } from "#app/workbook/report-specs";
import type { ReportArea, ReportCell, ReportSheetSpec } from "#app/workbook/report-specs";
import type { Cell } from "#core/cell";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { tieReports } from "#core/ties";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { THREE_MEMBERS, scoreRows } from "../../../support/score-rows";

const HEADER = ["会员编号", "订单编号", "下单日期", "实付金额", "品类"];

/** Sixty members; the n-th has n % 6 + 1 orders of 10 n and n % 4 + 1 categories, the last one n days ago. */
function sixtyMembers(): Cell[][] {
  const rows: Cell[][] = [HEADER];
  for (let member = 1; member <= 60; member++) {
    for (let order = 0; order <= member % 6; order++) {
      const date = new Date(Date.UTC(2026, 10, 20 - member - order)).toISOString().slice(0, 10);
      rows.push([`V${member}`, `S${member}-${order}`, date, 10 * member, "ABCD"[order % ((member % 4) + 1)]!]);
    }
  }
  return rows;
}

/** Thirty members with orders on days of November 2026, as pairs of day and amount. */
function thirty(ordersOf: (member: number) => readonly (readonly [day: number, amount: number])[]): Cell[][] {
  return Array.from({ length: 30 }, (_, member) =>
    ordersOf(member).map(([date, amount]): Cell[] => [
      `V${member}`,
      `S${member}-${date}`,
      `2026-11-0${date}`,
      amount,
      "A",
    ]),
  ).flat();
}

function overview(
  rows: readonly (readonly Cell[])[] = sixtyMembers(),
  rules: Partial<ScoringRules> = {},
  language: Language = "zh-CN",
) {
  const { scored } = scoreRows(rows, { asOf: "2026-11-21", rules });
  const languages = { current: outputWords(language), all: LANGUAGES.map(outputWords) };
  const request = { scored, ties: tieReports(scored), languages, beforeTables: ["tblRFMWMembers"] };
  return { scored, spec: overviewSheet(request) };
}

/** The cell at an address such as "C5"; undefined where the report writes nothing. */
function cell(spec: ReportSheetSpec, address: string): ReportCell | undefined {
  const [, letters, digits] = /^([A-Z])(\d+)$/.exec(address)!;
  const column = letters!.charCodeAt(0) - 65;
  const row = Number(digits) - 1;
  for (const block of spec.blocks) {
    const found = block.cells[row - block.firstRow]?.[column - block.firstColumn];
    if (found !== undefined && row >= block.firstRow && column >= block.firstColumn) return found;
  }
  return undefined;
}

const value = (spec: ReportSheetSpec, address: string) => cell(spec, address)?.value;

/** The values of the cells that an area covers, which one block must hold whole. */
function values(spec: ReportSheetSpec, area: ReportArea): (string | number)[][] {
  const holder = spec.blocks.find(block => {
    const { firstRow, firstColumn, rowCount, columnCount } = areaOfBlock(block);
    return (
      firstRow <= area.firstRow &&
      firstColumn <= area.firstColumn &&
      firstRow + rowCount >= area.firstRow + area.rowCount &&
      firstColumn + columnCount >= area.firstColumn + area.columnCount
    );
  });
  if (!holder) throw new Error(`no block holds ${JSON.stringify(area)}`);
  const top = area.firstRow - holder.firstRow;
  const left = area.firstColumn - holder.firstColumn;
  return holder.cells
    .slice(top, top + area.rowCount)
    .map(row => row.slice(left, left + area.columnCount).map(found => found.value));
}

/** The row of the first cell in a column with this text, as people count it. */
function rowOf(spec: ReportSheetSpec, column: string, text: string): number {
  for (let row = 1; row < 100; row++) if (value(spec, `${column}${row}`) === text) return row;
  throw new Error(`no ${text} in column ${column}`);
}

function sum(numbers: readonly (string | number)[]): number {
  return numbers.reduce<number>((total, one) => total + (one as number), 0);
}

describe("the segments of the overview", () => {
  it("stand in map order with their own colours, and add up to the members and the net amount of the run", () => {
    const { scored, spec } = overview();
    expect(["B", "C", "D", "E", "F", "G", "H", "I", "J"].map(column => value(spec, `${column}4`))).toEqual(
      ["序号", "分群", "分群大类", "会员数", "占比", "累计净额", "净额占比", "次均金额", "建议动作"], // prettier-ignore
    );
    expect(value(spec, "C5")).toBe("核心会员");
    expect(cell(spec, "C5")!.look).toMatchObject({ fill: "#1B7F4B", font: "#FFFFFF" });
    expect(value(spec, "C18")).toBe("流失会员");
    const column = (at: number) =>
      values(spec, { firstRow: 4, firstColumn: at, rowCount: 14, columnCount: 1 }).map(row => row[0]!);
    expect(column(4)).toEqual(scored.segmentSizes);
    expect(sum(column(4))).toBe(60);
    expect(sum(column(5))).toBeCloseTo(1, 12);
    expect(sum(column(6))).toBeCloseTo(scored.netTotal, 6);
    expect(sum(column(7))).toBeCloseTo(1, 12);
    expect([
      value(spec, "C19"),
      value(spec, "E19"),
      value(spec, "F19"),
      value(spec, "G19"),
      value(spec, "H19"),
    ]).toEqual(["合计", 60, 1, scored.netTotal, 1]);
    expect(value(spec, "I19")).toBe(scored.averagePurchase);
  });

  it("show the amount per purchase of their members, and none where a segment has no members", () => {
    const { spec } = overview(THREE_MEMBERS);
    // 王五 bought 8 times for 500; nobody is a core member.
    expect(value(spec, `I${rowOf(spec, "C", "忠诚常客")}`)).toBe(500);
    expect(cell(spec, "I5")).toMatchObject({ value: "–", kind: "text" });
    expect(value(spec, "E5")).toBe(0);
  });

  it("have bars over members and net share whose longest is the largest number", () => {
    const { scored, spec } = overview();
    const bars = spec.rules.filter(rule => rule.kind === "bars");
    expect(bars.map(({ area, longest }) => [area.firstColumn, area.firstRow, area.rowCount, longest])).toEqual([
      [4, 4, 14, Math.max(...scored.segmentSizes)],
      [7, 4, 14, Math.max(...scored.segmentNet) / scored.netTotal],
    ]);
  });

  it("of another map are as many as that map has, and a map without groups says so", () => {
    const { spec } = overview(sixtyMembers(), { map: "cn8" });
    expect(value(spec, "C5")).toBe("重要价值客户");
    expect(value(spec, "D5")).toBe("–");
    expect(value(spec, "C13")).toBe("合计");
  });
});

describe("the matrices of the overview", () => {
  it("show members by R from 5 down and F from 1 across, as the result does", () => {
    const { scored, spec } = overview();
    expect(values(spec, { firstRow: 4, firstColumn: 12, rowCount: 5, columnCount: 5 })).toEqual(
      recencyByFrequency(scored),
    );
    expect([value(spec, "L5"), value(spec, "L9"), value(spec, "M10"), value(spec, "Q10")]).toEqual([
      "R5",
      "R1",
      "F1",
      "F5",
    ]);
    expect(spec.rules.find(rule => rule.kind === "scale")).toEqual({
      kind: "scale",
      area: { firstRow: 4, firstColumn: 12, rowCount: 5, columnCount: 5 },
      low: "#FFFFFF",
      high: "#6FA8DC",
      largest: Math.max(...recencyByFrequency(scored).flat()),
    });
  });

  it("split the members into narrow and wide by W, on one scale, and the two add up to the whole", () => {
    const { scored, spec } = overview();
    const [, narrow, wide] = spec.rules.filter(rule => rule.kind === "scale");
    const left = values(spec, narrow!.area) as number[][];
    const right = values(spec, wide!.area) as number[][];
    expect(left.map((row, r) => row.map((count, f) => count + right[r]![f]!))).toEqual(recencyByFrequency(scored));
    const narrowMembers = [...scored.scores.width].filter(score => score <= 2).length;
    expect(sum(left.flat())).toBe(narrowMembers);
    expect(narrowMembers).toBeGreaterThan(0);
    expect((narrow as { largest: number }).largest).toBe((wide as { largest: number }).largest);
  });

  it("are one where the data have nothing to count width on", () => {
    const { spec } = overview(sixtyMembers().map(row => row.slice(0, 4)));
    expect(spec.rules.filter(rule => rule.kind === "scale")).toHaveLength(1);
  });
});

describe("the levels of the overview", () => {
  it("give the members per score from the highest down, and the method and the whole ranges in words", () => {
    const { scored, spec } = overview();
    expect(["S", "T", "X"].map(column => value(spec, `${column}5`))).toEqual(["维度", 5, 1]);
    const sizes = values(spec, { firstRow: 5, firstColumn: 19, rowCount: 4, columnCount: 5 }) as number[][];
    expect(sizes).toEqual(scored.bands.map(band => [...band.sizes].reverse()));
    expect(sizes.map(sum)).toEqual([60, 60, 60, 60]);
    expect(value(spec, "S10")).toBe("R 等频（天）");
    expect(value(spec, "S11")).toMatch(/^≤ \d+( · \d+(–\d+)?){3} · ≥ \d+$/);
    expect(value(spec, "S16")).toMatch(/^W .*（类）$/);
    expect(value(spec, "S17")).toMatch(/^≤ 1 · /);
  });

  it("say in the colour of caution what ties did", () => {
    const { spec } = overview(sixtyMembers(), {
      dimensions: {
        ...defaultRules().dimensions,
        width: { enabled: true, levels: 5, method: "equal-frequency" },
      },
    });
    const line = spec.blocks.flatMap(block => block.cells.flat()).find(({ look }) => look.font === "#8A5A00");
    // Every fourth member has one category at most, and every sixth only one order: 15 + 10 - 5.
    expect(line?.value).toBe("W：要 5 级得 4 级，20 位同为 1 类");
  });

  it("leave a dash where a dimension has fewer levels than another", () => {
    const { spec } = overview(sixtyMembers(), {
      dimensions: { ...defaultRules().dimensions, recency: { enabled: true, levels: 3, method: "equal-frequency" } },
    });
    const sizes = values(spec, { firstRow: 5, firstColumn: 19, rowCount: 1, columnCount: 5 })[0]!;
    expect(sizes).toEqual(["–", "–", 20, 20, 20]);
  });
});

describe("the row counts of the overview", () => {
  it("name each status that rows ended in and add up to all rows", () => {
    const rows = [...THREE_MEMBERS, ["", "", "SO0013", "2026-11-01", 10, "上衣"]];
    const { spec } = overview(rows);
    const first = rowOf(spec, "C", "行状态") + 1;
    expect([0, 1, 2].map(at => [value(spec, `C${first + at}`), value(spec, `D${first + at}`)])).toEqual([
      ["计入", 12],
      ["无会员号", 1],
      ["合计", 13],
    ]);
  });
});

describe("the Pareto part of the overview", () => {
  it("gives the share of the net amount that the best members bring", () => {
    const { spec } = overview([HEADER, ...thirty(member => [[1, 4000 * (member < 3 ? 9 : 1)]])]);
    const head = rowOf(spec, "F", "排前的会员");
    // 3 of 30 spent nine times as much as each of the others: 27 parts of 54.
    expect([1, 2, 5, 11].map(at => [value(spec, `F${head + at}`), value(spec, `G${head + at}`)])).toEqual([
      ["0%", 0],
      ["10%", 27 / 54],
      ["40%", 36 / 54],
      ["100%", 1],
    ]);
    expect(value(spec, `F${head - 1}`)).toBe("前 20% 的会员贡献 55.6% 的净额。");
  });

  it("is not told of fewer than thirty members, and neither are ties: one sentence says to read the rows", () => {
    const rows = thirty(() => [[1, 100]]);
    const texts = (members: number) => {
      const { spec } = overview([HEADER, ...rows.slice(0, members)], {
        dimensions: { ...defaultRules().dimensions, recency: { enabled: true, levels: 5, method: "equal-frequency" } },
      });
      return {
        charts: spec.charts.length,
        texts: spec.blocks.flatMap(block => block.cells.flat()).map(cell => String(cell.value)),
      };
    };
    const few = texts(29);
    expect(few.texts).toContain("只有 29 位会员，占比说明不了什么：请逐行看每位会员的次数、金额和远近。");
    expect(few.texts.filter(text => /贡献|同为|一律/.test(text))).toEqual([]);
    expect(few.charts).toBe(1);
    const enough = texts(30);
    expect(enough.texts.filter(text => /贡献|同为|一律/.test(text))).toHaveLength(5);
    expect(enough.charts).toBe(2);
  });

  it("says so where the net amounts add up to nothing, and draws no curve", () => {
    const { scored, spec } = overview([
      HEADER,
      ...thirty(() => [
        [1, 10],
        [2, -10],
      ]),
    ]);
    expect(scored.netTotal).toBe(0);
    expect(spec.blocks.flatMap(block => block.cells.flat()).map(found => found.value)).toContain(
      "净额合计不大于零，没有占比可算。",
    );
    expect(spec.charts.map(chart => [chart.name, chart.series.length])).toEqual([["RFMW_Chart_Segments", 1]]);
    expect(spec.chartsToRemove).toEqual(["RFMW_Chart_Pareto"]);
  });
});

describe("the overview sheet", () => {
  it("begins with a line of the facts of the run", () => {
    const { spec } = overview(THREE_MEMBERS);
    expect(value(spec, "B1")).toBe("RFMW 概览");
    expect(String(value(spec, "B2")).split("　　")).toEqual([
      "基准日 2026-11-21",
      "密度期限 2025-11-22 至 2026-11-21",
      "打分会员 3",
      "计入的行 12 / 12",
      "每次平均 1,000",
    ]);
  });

  it("charts the cells of its own tables: shares by segment, and the curve", () => {
    const { scored, spec } = overview();
    const [segments, pareto] = spec.charts;
    expect(values(spec, segments!.categories)[13]).toEqual(["流失会员"]);
    expect(segments!.series.map(series => values(spec, series.values)[13]![0])).toEqual([
      scored.segmentSizes[13]! / 60,
      scored.segmentNet[13]! / scored.netTotal,
    ]);
    expect(values(spec, pareto!.categories).map(row => row[0])).toEqual(
      ["0%", "10%", "20%", "30%", "40%", "50%", "60%", "70%", "80%", "90%", "100%"], // prettier-ignore
    );
    expect(values(spec, pareto!.series[0]!.values)[10]).toEqual([1]);
    expect(pareto!.largest).toBe(1);
  });

  it.each(
    LANGUAGES.flatMap(language => (["rfmw14", "classic11", "cn8"] as const).map(map => [language, map] as const)),
  )("has blocks without blank cells that do not overlap one another or a chart (%s, %s)", (language, map) => {
    const { spec } = overview(sixtyMembers(), { map }, language);
    const taken = new Set<string>();
    const take = (area: ReportArea) => {
      for (let row = area.firstRow; row < area.firstRow + area.rowCount; row++) {
        for (let column = area.firstColumn; column < area.firstColumn + area.columnCount; column++) {
          const key = `${row} ${column}`;
          expect(taken.has(key), `cell ${key} twice`).toBe(false);
          taken.add(key);
        }
      }
    };
    for (const block of spec.blocks) {
      take(areaOfBlock(block));
      for (const row of block.cells) {
        expect(row).toHaveLength(block.cells[0]!.length);
        for (const found of row) {
          if (found.kind === "text") expect(found.value).toMatch(/\S/);
          else expect(found.value).toSatisfy(Number.isFinite);
          if (language === "en-US") expect(String(found.value)).not.toMatch(/\p{Script=Han}/u);
        }
      }
    }
    for (const chart of spec.charts) take(chart.area);
    expect(spec.markName).toBe(OVERVIEW_MARK);
    expect(spec.sheetAliases).toEqual(["RFMW_概览", "RFMW_Overview"]);
  });

  it("is one page unless a map of one's own makes it longer than can be read", () => {
    expect(overview().spec.fitsOnePage).toBe(true);
    const every = { min: 1, max: 5 };
    const customRules = Array.from({ length: 60 }, (_, at) => {
      const ranges = { recency: every, frequency: every, monetary: every, width: every };
      return { order: at, nameZh: `群 ${at}`, nameEn: "", action: "", priority: at + 1, colour: "", ...ranges };
    });
    const { spec } = overview(sixtyMembers(), { map: "custom", customRules });
    expect(value(spec, "C64")).toBe("群 59");
    expect(value(spec, "J64")).toBe("–");
    expect(spec.fitsOnePage).toBe(false);
  });
});
