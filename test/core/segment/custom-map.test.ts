import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { parseCustomRules } from "#core/custom-rules";
import { SEGMENT_MAPS, segmentMapOf, segmentOf } from "#core/segment-maps";
import { outputWords } from "#locales/output-words";
import { scoreRows, THREE_MEMBERS } from "../../support/score-rows";
import { contrastOf } from "../../../src/core/segment/contrast";

const HEADER = ["顺序", "名称", "英文名", "R 最小", "R 最大", "F 最小", "F 最大", "M 最小", "M 最大", "W 最小", "W 最大", "动作", "优先级", "颜色"]; // prettier-ignore

function sheet(...rows: Cell[][]): Cell[][] {
  return [HEADER, ...rows];
}

const BEST = [1, "铁粉", "Fans", 4, 5, 4, 5, "", "", "", "", "打电话", 1, "#1B7F4B"];
const REST = [2, "其他", "Others", 3, "", "", "", "", "", "", "", "", "", ""];

describe("the sheet of a person's own rules", () => {
  test("blank bounds are open, a blank priority is the segment's place", () => {
    const { rules, faults } = parseCustomRules(sheet(BEST, REST));
    expect(faults).toEqual([]);
    expect(rules).toHaveLength(2);
    expect(rules[0]).toMatchObject({ recency: { min: 4, max: 5 }, monetary: { min: 1, max: 5 }, priority: 1 });
    expect(rules[1]).toMatchObject({ recency: { min: 3, max: 5 }, priority: 2, colour: "" });
  });

  test("a header row is not needed, blank rows do not matter, full-width digits are digits", () => {
    const { rules, faults } = parseCustomRules([["１", "铁粉", "", "４", "５"], ["", ""], REST]);
    expect(faults).toEqual([]);
    expect(rules[0]!.recency).toEqual({ min: 4, max: 5 });
  });

  const wrong: [string, Cell[], unknown][] = [
    ["an order that is no number", ["x", "甲", ""], { code: "order-not-a-number", row: 2, column: "order", value: "x" }],
    ["an order that is there already", [1, "甲", ""], { code: "order-repeated", row: 2, column: "order", value: 1 }],
    ["no name at all", [3, "", ""], { code: "name-missing", row: 2, column: "nameZh", value: "" }],
    ["a score of 6", [3, "甲", "", 1, 6], { code: "score-not-1-to-5", row: 2, column: "recencyMax", value: 6 }],
    ["half a score", [3, "甲", "", "", "", 2.5], { code: "score-not-1-to-5", row: 2, column: "frequencyMin", value: 2.5 }],
    ["a minimum above its maximum", [3, "甲", "", "", "", "", "", 4, 2], { code: "min-above-max", row: 2, column: "monetaryMin", value: 4 }],
    ["a priority of 0", [3, "甲", "", "", "", "", "", "", "", "", "", "", 0], { code: "priority-not-a-whole-number", row: 2, column: "priority", value: 0 }],
    ["a colour by name", [3, "甲", "", "", "", "", "", "", "", "", "", "", "", "red"], { code: "colour-not-hex", row: 2, column: "colour", value: "red" }],
    ["another action for the same names", [3, "铁粉", "Fans", "", "", "", "", "", "", "", "", "发短信"], { code: "differs-from-first-of-its-name", row: 2, column: "action", value: "发短信" }],
  ]; // prettier-ignore
  test.each(wrong)("%s is named with row, column and value", (_title, row, fault) => {
    const { rules, faults } = parseCustomRules(sheet(BEST, row));
    expect(faults).toEqual([fault]);
    expect(rules).toHaveLength(1);
  });

  test("an empty sheet has no rules and no faults", () => {
    expect(parseCustomRules([])).toEqual({ rules: [], faults: [] });
    expect(parseCustomRules([HEADER])).toEqual({ rules: [], faults: [] });
  });
});

describe("a map of own rules", () => {
  const { rules: customRules } = parseCustomRules(sheet(BEST, REST));
  const map = segmentMapOf({ map: "custom", customRules });

  test("the first rule that fits wins, and what none holds is uncovered", () => {
    if (map.kind !== "scores") throw new Error("own rules look at scores");
    const place = (recency: number, frequency: number) => segmentOf(map, { recency, frequency, monetary: 3, width: 3 });
    expect([place(5, 5), place(5, 1), place(2, 5)]).toEqual([0, 1, 2]);
    expect(map.segments[2]).toMatchObject({ id: "uncovered", priority: 3 });
  });

  test("two rules of one name are one segment, and a rule of another between them keeps its own", () => {
    const again = [3, "铁粉", "Fans", 1, 2, "", "", "", "", "", "", "", "", ""];
    const joined = segmentMapOf({ map: "custom", customRules: parseCustomRules(sheet(BEST, REST, again)).rules });
    if (joined.kind !== "scores") throw new Error("own rules look at scores");
    const place = (recency: number) => segmentOf(joined, { recency, frequency: 4, monetary: 3, width: 3 });
    expect([place(5), place(3), place(1)]).toEqual([0, 1, 0]);
    expect(joined.segments.map(segment => segment.id)).toEqual(["custom-1", "custom-2", "uncovered"]);
  });

  test("names and actions are the person's, in either language", () => {
    expect(outputWords("zh-CN").segmentName(map, 0)).toBe("铁粉");
    expect(outputWords("en-US").segmentName(map, 0)).toBe("Fans");
    expect(outputWords("en-US").segmentAction(map, 0)).toBe("打电话");
    expect(outputWords("en-US").segmentName(map, 2)).toBe("Uncovered");
  });

  test("decides the segments of a run", () => {
    const { scored } = scoreRows(THREE_MEMBERS, { asOf: "2026-11-21", rules: { map: "custom", customRules } });
    // 王五 5524, 李四 4252, 张三 1151
    expect([...scored.segment]).toEqual([0, 1, 2]);
    expect(scored.segmentSizes).toEqual([1, 1, 1]);
  });

  test("without rules cannot be run", () => {
    expect(() => scoreRows(THREE_MEMBERS, { rules: { map: "custom" } })).toThrow("custom-map-without-rules");
  });

  test.each(["#000000", "#FFFFFF", "#777777", "#FF0000", "#00FF00", "#767676", "#808000"])(
    "the text on %s has a contrast of 4.5 or more",
    colour => {
      const { rules } = parseCustomRules(sheet([1, "甲", "", "", "", "", "", "", "", "", "", "", "", colour]));
      const [segment] = segmentMapOf({ map: "custom", customRules: rules }).segments;
      expect(contrastOf(segment!.fill, segment!.font)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

test.each(Object.values(SEGMENT_MAPS).map(map => [map.id, map] as const))(
  "%s: every text has a contrast of 4.5 or more, every priority is given once",
  (_id, map) => {
    for (const { fill, font } of map.segments) expect(contrastOf(fill, font)).toBeGreaterThanOrEqual(4.5);
    expect(new Set(map.segments.map(segment => segment.priority)).size).toBe(map.segments.length);
  },
);
