import { describe, expect, it } from "vitest";
import { checkRules } from "#core/rules-faults";
import { applyPreset } from "#core/presets";
import { defaultRules } from "#core/scoring-rules";
import type { CompatibilityRules, DimensionRules, OwnCuts, ScoringRules } from "#core/scoring-rules";
import { dayOf } from "../support/order-rows";

function withDimension(dimension: DimensionRules): ScoringRules {
  return { ...defaultRules(), dimensions: { ...defaultRules().dimensions, frequency: dimension } };
}

function withCuts(cuts: number[], levels: number, origin: OwnCuts["origin"] = { kind: "own" }): ScoringRules {
  return withDimension({ enabled: true, levels, method: "own-cuts", ownCuts: { cuts, boundary: "below", origin } });
}

const frozen = { kind: "frozen", asOf: dayOf("2026-08-31") } as const;

describe("checkRules(rules)", () => {
  it("finds nothing in the defaults and in the three-level preset", () => {
    expect(checkRules(defaultRules())).toEqual([]);
    expect(checkRules(applyPreset(defaultRules(), "classic3"))).toEqual([]);
    expect(applyPreset(defaultRules(), "classic3").dimensions.width).toEqual({
      enabled: true,
      levels: 3,
      method: "equal-frequency",
    });
    expect(applyPreset(defaultRules(), "classic3").order).toEqual(["recency", "frequency", "monetary", "width"]);
  });

  it.each([1, 6, 2.5, NaN])("finds %d levels out of range", levels => {
    const faults = checkRules(withDimension({ enabled: true, levels, method: "auto" }));
    expect(faults).toEqual([{ code: "levels-out-of-range", dimension: "frequency", levels }]);
  });

  it("allows up to nine levels in a compatibility mode", () => {
    const nine = withDimension({ enabled: true, levels: 9, method: "auto" });
    expect(checkRules({ ...nine, compatibility: { mode: "sql-ntile" } })).toEqual([]);
    const ten = withDimension({ enabled: true, levels: 10, method: "auto" });
    expect(checkRules({ ...ten, compatibility: { mode: "sql-ntile" } })).toEqual([
      { code: "levels-out-of-range", dimension: "frequency", levels: 10 },
    ]);
  });

  it("finds cut points that are missing, too many, not rising or no numbers", () => {
    expect(checkRules(withDimension({ enabled: true, levels: 2, method: "own-cuts" }))).toEqual([
      { code: "cuts-missing", dimension: "frequency" },
    ]);
    expect(checkRules(withCuts([1, 2, 3], 3))).toEqual([
      { code: "cuts-do-not-match-levels", dimension: "frequency", cutCount: 3, levels: 3 },
    ]);
    expect(checkRules(withCuts([1, 5, 5, 2], 5))).toEqual([
      { code: "cuts-not-rising", dimension: "frequency", place: 2, before: 5, cut: 5 },
      { code: "cuts-not-rising", dimension: "frequency", place: 3, before: 5, cut: 2 },
    ]);
    expect(checkRules(withCuts([NaN], 2))).toEqual([
      { code: "cut-not-a-number", dimension: "frequency", place: 0, cut: NaN },
    ]);
    expect(checkRules(withCuts([1, 2, 3, 5], 5))).toEqual([]);
  });

  it("lets frozen cut points repeat, as ties make them, or be none, but never fall", () => {
    expect(checkRules(withCuts([1, 1, 1.4, 2.2], 5, frozen))).toEqual([]);
    expect(checkRules(withCuts([], 5, frozen))).toEqual([]);
    expect(checkRules(withCuts([], 5))).toHaveLength(1);
    expect(checkRules(withCuts([2, 1], 3, frozen))).toEqual([
      { code: "cuts-not-rising", dimension: "frequency", place: 1, before: 2, cut: 1 },
    ]);
  });

  it("does not look at cut points that the method leaves alone", () => {
    const ownCuts: OwnCuts = { cuts: [9, 1], boundary: "below", origin: { kind: "own" } };
    expect(checkRules(withDimension({ enabled: true, levels: 5, method: "auto", ownCuts }))).toEqual([]);
  });

  it("finds lines of a lookup that are blank or contradict one another", () => {
    const widthLookup = [
      { keyword: " ", category: "Tops" },
      { keyword: "jeans", category: "" },
      { keyword: "tee", category: "Tops" },
      { keyword: "ＴＥＥ", category: "Basics" },
      { keyword: "Tee", category: "tops" },
    ];
    expect(checkRules({ ...defaultRules(), widthLookup })).toEqual([
      { code: "lookup-keyword-blank", place: 0 },
      { code: "lookup-category-blank", place: 1, keyword: "jeans" },
      { code: "lookup-keyword-repeated", place: 3, keyword: "ＴＥＥ" },
    ]);
  });

  it("takes own edges in the mode of the R package only", () => {
    const rules = withCuts([1, 2], 3);
    expect(checkRules({ ...rules, compatibility: { mode: "r-rfm" } })).toEqual([]);
    expect(checkRules({ ...rules, compatibility: { mode: "sql-ntile" } })).toEqual([
      { code: "own-cuts-in-compatibility-mode", dimension: "frequency", mode: "sql-ntile" },
    ]);
  });

  it("finds weights of SPSS Modeler below zero, and a mode of R, F and M without any of them", () => {
    const modeler = (recency: number): CompatibilityRules => ({
      mode: "spss-modeler",
      ties: "keep",
      weights: { recency, frequency: 10, monetary: 1 },
    });
    expect(checkRules({ ...defaultRules(), compatibility: modeler(-1) })).toEqual([
      { code: "weight-not-positive", dimension: "recency", weight: -1 },
    ]);
    const weights = { ...defaultRules().weights, recency: 1e308 };
    expect(checkRules({ ...defaultRules(), weights })).toEqual([
      { code: "weight-not-positive", dimension: "recency", weight: 1e308 },
    ]);
    const off: DimensionRules = { enabled: false, levels: 5, method: "auto" };
    const widthOnly = { recency: off, frequency: off, monetary: off, width: { ...off, enabled: true } };
    const rules = { ...defaultRules(), dimensions: widthOnly };
    expect(checkRules({ ...rules, compatibility: { mode: "spss-nested" } })).toEqual([
      { code: "no-dimension-enabled" },
    ]);
    expect(checkRules({ ...rules, compatibility: { mode: "sql-ntile" } })).toEqual([]);
  });
});
