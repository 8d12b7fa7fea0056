import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CustomRule } from "#core/custom-rule";
import { frozenRules } from "#core/frozen-rules";
import { scoreByCuts } from "#core/movement/score-by-cuts";
import { FREQUENCY_SCOPES, MONETARY_BASES, WIDTH_SCOPES, defaultRules } from "#core/scoring-rules";
import type { BandMethod, ScoringRules } from "#core/scoring-rules";
import {
  cutSetDifferences,
  cutSetOf,
  cutSetText,
  haveSameCuts,
  parseCutSet,
  rulesOfCutSet,
} from "#core/segment-movement";
import type { CountedOn, CutSet, Present } from "#core/segment-movement";
import { rfmw14 } from "#core/segment/rfmw14";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import type { OrderRow } from "../../support/order-rows";
import { BASE_DAY, ORDERS, purchases, run } from "./shop";

const TEXT =
  "cuts 1; order RFMW; R fixed 5 below 30 90 180 360 of days; F fixed 5 below 1 2 3 5 of window 12; " +
  "M fixed 5 above 500 800 1200 2000 of average; W fixed 5 below 1 2 3 4 of lifetime category; " +
  "same-day no; currency CNY; map rfmw14";

function setOf({ scored, counted }: Present, other: Partial<CountedOn> = {}): CutSet {
  const set = cutSetOf(scored, { ...counted, ...other });
  if (typeof set === "string") throw new Error(set);
  return set;
}

const rule = (name: string, priority: number, min: number): CustomRule => ({
  order: 1,
  nameZh: name,
  nameEn: name,
  recency: { min, max: 5 },
  frequency: { min: 1, max: 5 },
  monetary: { min: 1, max: 5 },
  width: { min: 1, max: 5 },
  action: "",
  priority,
  colour: "",
});
const custom = (rules: readonly CustomRule[]): ScoringRules => ({
  ...defaultRules(),
  map: "custom",
  customRules: rules,
});

describe("cutSetText(cutSetOf(run))", () => {
  it("says the whole method of a run in one line", () => {
    expect(cutSetText(setOf(run(ORDERS, BASE_DAY)))).toBe(TEXT);
  });

  it("says what was not scored, had one value only, and was counted otherwise", () => {
    const rules: ScoringRules = {
      ...defaultRules(),
      order: ["width", "monetary", "frequency", "recency"],
      frequencyScope: "own-window",
      windowMonths: 6,
      monetaryBasis: "window-average",
      sameDayIsOnePurchase: true,
      map: "cn8",
      strictSplit: true,
      dimensions: { ...defaultRules().dimensions, frequency: { enabled: false, levels: 5, method: "auto" } },
    };
    const present = run(purchases("A", ["2026-08-01 5"]), BASE_DAY, rules);
    expect(cutSetText(setOf(present, { currency: null }))).toBe(
      "cuts 1; order WMFR; R one-value 5 of days; F off; M one-value 5 of window-average of own-window 6; W off; " +
        "same-day yes; currency -; map cn8 strict",
    );
  });

  it("tells keyword tables and currencies by what they are, in a text without a loose semicolon", () => {
    const rules: ScoringRules = { ...defaultRules(), widthLookup: [{ keyword: "coat", category: "Outerwear" }] };
    const text = cutSetText(setOf(run(ORDERS, BASE_DAY, rules), { currency: "a; b" }));
    expect(text).toMatch(/ of lifetime category lookup [0-9a-f]{16}; same-day no; currency a%3B%20b; map/);
    expect(parseCutSet(text)).toMatchObject({ currency: "a; b" });
  });

  it("is the same for custom rules with new names and colours, and another for other ranges or priorities", () => {
    const textOf = (rules: readonly CustomRule[]) => cutSetText(setOf(run(ORDERS, BASE_DAY, custom(rules))));
    const text = textOf([rule("Good", 1, 3)]);
    expect(text).toMatch(/map custom [0-9a-f]{16}$/);
    expect(textOf([{ ...rule("Better", 1, 3), colour: "#FFFFFF" }])).toBe(text);
    expect(textOf([rule("Good", 1, 4)])).not.toBe(text);
    expect(textOf([rule("Good", 2, 3)])).not.toBe(text);
  });

  it("is refused for a run that has no cuts to keep", () => {
    expect(cutSetOf(run([], BASE_DAY).scored, { widthField: null, currency: null })).toBe("no-members");
    const rules: ScoringRules = { ...defaultRules(), compatibility: { mode: "sql-ntile" } };
    const { scored, counted } = run(ORDERS, BASE_DAY, rules);
    expect(cutSetOf(scored, counted)).toBe("compatibility");
  });
});

describe("parseCutSet(text)", () => {
  it("gives back the set of any run, with every digit of its cuts", () => {
    const row: fc.Arbitrary<OrderRow> = fc.record({
      member: fc.constantFrom("A", "B", "C", "D", "E"),
      day: fc.integer({ min: BASE_DAY - 700, max: BASE_DAY }).map(day => isoDay(day as Day)),
      amount: fc.double({ min: 0.01, max: 1e7, noNaN: true }),
      width: fc.constantFrom("Tops", "Hats"),
    });
    const rules = fc.record({
      order: fc.shuffledSubarray([...defaultRules().order], { minLength: 4 }),
      frequencyScope: fc.constantFrom(...FREQUENCY_SCOPES),
      monetaryBasis: fc.constantFrom(...MONETARY_BASES),
      widthScope: fc.constantFrom(...WIDTH_SCOPES),
      method: fc.constantFrom<BandMethod>("auto", "equal-frequency", "natural-breaks", "fixed"),
      levels: fc.integer({ min: 2, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), rules, (rows, { method, levels, ...rest }) => {
        const one = { enabled: true, levels, method };
        const dimensions = { recency: one, frequency: one, monetary: one, width: one };
        const present = run(rows, BASE_DAY, { ...defaultRules(), ...rest, dimensions });
        const set = setOf(present);
        expect(parseCutSet(cutSetText(set))).toEqual(set);
        expect(rulesOfCutSet(set, present.scored.rules, BASE_DAY)).toEqual(frozenRules(present.scored));
      }),
      { seed: 2026, numRuns: 100 },
    );
  });

  it.each([
    ["", { code: "not-a-cut-set" }],
    ["=1+1", { code: "not-a-cut-set" }],
    [TEXT.replace("cuts 1", "cuts 2"), { code: "other-version", version: "2" }],
    [TEXT.replace("RFMW", "RFMM"), { code: "part-unreadable", part: "order", text: "order RFMM" }],
    [TEXT.replace("R fixed", "R guessed"), { code: "part-unreadable", part: "recency", text: "R guessed 5 below 30 90 180 360 of days" }],
    [TEXT.replace("of window 12", "of weeks"), { code: "part-unreadable", part: "frequency", text: "F fixed 5 below 1 2 3 5 of weeks" }],
    [TEXT.replace("800", "many"), { code: "part-unreadable", part: "monetary", text: "M fixed 5 above 500 many 1200 2000 of average" }],
    [TEXT.replace(" 360", ""), { code: "cuts-do-not-match-levels", dimension: "recency", cutCount: 3, levels: 5 }],
    [TEXT.replace("500 800", "800 500"), { code: "cuts-falling", dimension: "monetary" }],
    [TEXT.replace(/[RFMW] fixed [^;]+/g, match => `${match[0]} off`), { code: "no-dimension" }],
    [TEXT.replace("same-day no", "same-day maybe"), { code: "part-unreadable", part: "same-day", text: "same-day maybe" }],
    [TEXT.replace("CNY", "%E0%A4%A"), { code: "part-unreadable", part: "currency", text: "currency %E0%A4%A" }],
    [TEXT.replace("rfmw14", "rfmw15"), { code: "part-unreadable", part: "map", text: "map rfmw15" }],
    [TEXT.replace("rfmw14", "custom"), { code: "part-unreadable", part: "map", text: "map custom" }],
    [TEXT.slice(0, TEXT.indexOf("; map")), { code: "part-unreadable", part: "map", text: "" }],
    [TEXT.replace("1200", "1200.0"), { code: "not-as-written" }],
    [`${TEXT}; more`, { code: "not-as-written" }],
  ])("refuses %j", (text, fault) => {
    expect(parseCutSet(text)).toEqual(fault);
  }); // prettier-ignore

  it("does not mind blanks around the text", () => {
    expect(parseCutSet(` ${TEXT}\n`)).toEqual(setOf(run(ORDERS, BASE_DAY)));
  });
});

describe("cutSetDifferences(base, present)", () => {
  const base = setOf(run(ORDERS, BASE_DAY));
  const by = (rules: Partial<ScoringRules>, other: Partial<CountedOn> = {}) =>
    cutSetDifferences(base, setOf(run(ORDERS, BASE_DAY, { ...defaultRules(), ...rules }), other));

  it("are none for other cuts, levels and another order of the code", () => {
    const three = { enabled: true, levels: 3, method: "equal-frequency" as const };
    const dimensions = { recency: three, frequency: three, monetary: three, width: three };
    const other = setOf(
      run(ORDERS, BASE_DAY, { ...defaultRules(), dimensions, order: ["width", "monetary", "frequency", "recency"] }),
    );
    expect(cutSetDifferences(base, other)).toEqual([]);
    expect(haveSameCuts(base, other)).toBe(false);
    expect(haveSameCuts(base, setOf(run(ORDERS, BASE_DAY)))).toBe(true);
  });

  it("tell levels apart also where one value left no cuts: everybody has another middle band", () => {
    const one = purchases("A", ["2026-08-01 5"]);
    const byLevels = (levels: number) => {
      const dimension = { enabled: true, levels, method: "auto" as const };
      const dimensions = { recency: dimension, frequency: dimension, monetary: dimension, width: dimension };
      return setOf(run(one, BASE_DAY, { ...defaultRules(), dimensions }));
    };
    expect(haveSameCuts(byLevels(5), byLevels(5))).toBe(true);
    expect(haveSameCuts(byLevels(5), byLevels(3))).toBe(false);
  });

  it("name another map, dimension, measure, column, currency and way to count a day", () => {
    const { width } = defaultRules().dimensions;
    expect(by({ map: "cn8" })).toEqual([{ code: "map", base: "rfmw14", present: "cn8" }]);
    expect(by({ dimensions: { ...defaultRules().dimensions, width: { ...width, enabled: false } } })).toEqual([
      { code: "dimension", dimension: "width", scoredIn: "base" },
    ]);
    expect(by({ windowMonths: 6 })).toEqual([
      { code: "measure", dimension: "frequency", base: "window 12", present: "window 6" },
    ]);
    expect(by({ monetaryBasis: "total" })).toEqual([
      { code: "measure", dimension: "monetary", base: "average", present: "total" },
    ]);
    expect(by({}, { widthField: "brand" })).toEqual([
      { code: "measure", dimension: "width", base: "lifetime category", present: "lifetime brand" },
    ]);
    expect(by({ sameDayIsOnePurchase: true })).toEqual([{ code: "same-day-purchases" }]);
    expect(by({}, { currency: "USD" })).toEqual([{ code: "currency", base: "CNY", present: "USD" }]);
    expect(by({}, { currency: null })).toEqual([]);
    const unnamed = setOf(run(ORDERS, BASE_DAY), { currency: null });
    expect(cutSetDifferences(unnamed, base)).toEqual([]);
  });

  it("tell custom rules apart", () => {
    const set = (rules: readonly CustomRule[]) => setOf(run(ORDERS, BASE_DAY, custom(rules)));
    expect(cutSetDifferences(set([rule("A", 1, 3)]), set([rule("A", 1, 4)]))).toEqual([{ code: "custom-rules" }]);
  });
});

describe("rulesOfCutSet(set, rules, asOf)", () => {
  it("print codes in the order of the set", () => {
    const order = ["width", "monetary", "frequency", "recency"] as const;
    const set = { ...setOf(run(ORDERS, BASE_DAY)), order };
    expect(rulesOfCutSet(set, defaultRules(), BASE_DAY).order).toEqual(order);
  });

  it("score a value that a cell gave back with noise as the value that it was", () => {
    const set = setOf(run(ORDERS, BASE_DAY));
    const rules = rulesOfCutSet(set, defaultRules(), BASE_DAY);
    const values = {
      recency: Float64Array.of(30.000000000000004),
      frequency: Float64Array.of(1),
      monetary: Float64Array.of(1999.9999999999998),
      width: Float64Array.of(1),
    };
    const { scores } = scoreByCuts(values, 1, rules, rfmw14);
    expect([scores.recency[0], scores.monetary[0]]).toEqual([5, 5]);
  });
});
