import { describe, expect, it } from "vitest";
import { callFunction } from "#functions/worksheet-functions";
import type { FunctionId } from "#functions/function-ids";
import { functionWords } from "#locales/worksheet-functions";
import type { FunctionFault } from "#locales/function-words";

/** What a cell shows: the value, or the error and why. */
function cell(id: FunctionId, ...given: unknown[]): unknown {
  const answer = callFunction(id, given, "en-US");
  return answer.ok ? answer.value : `${answer.error}: ${answer.message}`;
}
const value = (fault: FunctionFault): string => `value: ${functionWords("en-US").faults[fault]}`;
const notAvailable = (fault: FunctionFault): string => `not-available: ${functionWords("en-US").faults[fault]}`;

const CUTS = [[30, 90, 180, 360]];

describe("RFMW.SCORE(value, cuts, [reverse], [cut_above])", () => {
  it("puts a value on a cut point below it, or above it where asked", () => {
    expect([30, 31, 90, 361].map(days => cell("SCORE", days, CUTS))).toEqual([1, 2, 2, 5]);
    expect([30, 29, 360].map(days => cell("SCORE", days, CUTS, false, true))).toEqual([2, 1, 5]);
  });

  it("gives fewer days the higher score where reversed", () => {
    expect([30, 31, 361].map(days => cell("SCORE", days, CUTS, true))).toEqual([5, 4, 1]);
  });

  it("takes cut points from a row, a column or a single cell, in any order, without blank cells", () => {
    expect(cell("SCORE", 100, [[360], [30], [""], [null], [180], [90]])).toBe(3);
    expect(cell("SCORE", 3, [[2]])).toBe(2);
  });

  it("counts equal cut points as often as they are there", () => {
    expect([1, 2].map(count => cell("SCORE", count, [[1, 1, 1, 2]]))).toEqual([1, 4]);
  });

  it("takes the text of the settings sheet, which says on which side a cut point lies", () => {
    expect(cell("SCORE", 0.8, [["fixed 5 above 0.5 0.8 1.2 2 · as set"]])).toBe(3);
    expect(cell("SCORE", 0.8, [["equal-frequency 5 below 0.5 0.8 1.2 2 · as set"]])).toBe(2);
    expect(cell("SCORE", 7, "frozen-cuts 3 below 2026-11-21 1 7", true)).toBe(2);
  });

  it("gives the middle band where every member had the same value", () => {
    expect(cell("SCORE", 7, "one-value 5 · every member has the same value")).toBe(3);
  });

  it("compares as cells keep amounts, so an average stands on the cut point that it came from", () => {
    expect(cell("SCORE", 66.666667, "equal-frequency 2 below 66.666666667 · as set")).toBe(1);
  });

  it.each([
    [notAvailable("no-value"), [null, CUTS]],
    [notAvailable("no-value"), ["", CUTS]],
    [value("value-not-a-number"), ["12", CUTS]],
    [value("value-not-a-number"), [true, CUTS]],
    [notAvailable("no-cuts"), [1, [["", null]]]],
    [value("cuts-not-numbers"), [1, [[1, "2"]]]],
    [value("cuts-not-numbers"), [1, [[1, 2, 3, 4, 5, 6, 7, 8, 9]]]],
    [value("cuts-unreadable"), [1, "auto 5"]],
    [value("cuts-unreadable"), [1, "fixed 5 below 1 2"]],
    [value("boundary-contradicts-cuts"), [1, "fixed 2 below 1 · as set", false, true]],
    [value("flag-unreadable"), [1, CUTS, "yes"]],
  ])("answers %s to what it cannot score", (expected, given) => {
    expect(cell("SCORE", ...given)).toBe(expected);
  });
});

describe("RFMW.SEGMENT(code, [map], [order], [levels])", () => {
  it("names the segment of a code, as text or number", () => {
    expect(cell("SEGMENT", "5544")).toBe("Core VIPs");
    expect(cell("SEGMENT", 5544)).toBe("Core VIPs");
    expect(callFunction("SEGMENT", ["5544"], "zh-CN")).toEqual({ ok: true, value: "核心会员" });
  });

  it("reads another map, another order and other levels", () => {
    expect(cell("SEGMENT", "555-", "classic11")).toBe("Champions");
    expect(cell("SEGMENT", "4455", "", "WMFR")).toBe("Core VIPs");
    expect(cell("SEGMENT", "3333", "", "", 3)).toBe("Core VIPs");
    expect(cell("SEGMENT", "3343", "", "", "3355")).toBe("Core VIPs");
  });

  it("takes a dimension that was not scored as the middle", () => {
    expect(cell("SEGMENT", "554-")).toBe(cell("SEGMENT", "5543"));
  });

  it.each([
    [value("code-unreadable"), ["554"]],
    [value("code-unreadable"), [""]],
    [value("code-unreadable"), ["5x44"]],
    [value("code-unreadable"), ["----"]],
    [value("score-above-levels"), ["5644"]],
    [value("map-unknown"), ["5544", "toString"]],
    [notAvailable("map-of-own-rules"), ["5544", "custom"]],
    [notAvailable("map-of-measures"), ["5544", "cn8-mean"]],
    [value("order-unreadable"), ["5544", "", "RFM"]],
    [value("levels-unreadable"), ["5544", "", "", "1"]],
  ])("answers %s to what it cannot place", (expected, given) => {
    expect(cell("SEGMENT", ...given)).toBe(expected);
  });
});

describe("RFMW.EXPLAIN(code, [map], [order], [levels])", () => {
  it("says what each digit means, the segment and what to do, in the language of the pane", () => {
    expect(cell("EXPLAIN", "53-1")).toBe(
      "R 5 of 5: bought recently. F 3 of 5: buys now and then. M was not scored. W 1 of 5: buys few categories. " +
        "Segment: Broaden-Next. What to do: Recommend a second or third category.",
    );
    expect(callFunction("EXPLAIN", ["53-1"], "zh-CN")).toEqual({
      ok: true,
      value:
        "R 5 分（共 5 级）：最近买过。F 3 分（共 5 级）：偶尔来买。M 没有打分。W 1 分（共 5 级）：买的品类少。" +
        "分群：待拓宽会员。建议：关联推荐第二、第三品类。",
    });
  });
});
