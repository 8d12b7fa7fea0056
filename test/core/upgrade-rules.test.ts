import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPreset } from "#core/presets";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { upgradeRules } from "#core/upgrade-rules";
import { dayOf } from "../support/order-rows";

const VERSION_1 = {
  version: 1,
  order: ["frequency", "recency", "monetary", "width"],
  weights: { recency: 1, frequency: 2, monetary: 3, width: 0 },
  windowMonths: 6,
  dimensions: {
    recency: { enabled: true, levels: 3, method: "fixed" },
    frequency: { enabled: true, levels: 5, method: "auto" },
    monetary: { enabled: false, levels: 4, method: "equal-frequency" },
    width: { enabled: true, levels: 2, method: "auto" },
  },
  map: "cn8",
  sameDayIsOnePurchase: true,
};

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function faultsOf(parsed: unknown) {
  const upgraded = upgradeRules(parsed);
  return "faults" in upgraded ? upgraded.faults : [];
}

describe("upgradeRules(parsed)", () => {
  it("reads version 1 with the meaning it had: scopes as by default and no compatibility mode", () => {
    const { version, ...kept } = VERSION_1;
    expect(version).toBe(1);
    expect(upgradeRules(asJson(VERSION_1))).toEqual({ rules: { ...defaultRules(), ...kept } });
  });

  it("reads version 2 back as it was stored", () => {
    const rules: ScoringRules = {
      ...applyPreset(defaultRules(), "classic3"),
      frequencyScope: "own-window",
      monetaryBasis: "total",
      widthScope: "window",
      widthBasis: "product",
      widthLookup: [{ keyword: "T恤", category: "上衣" }],
      strictSplit: true,
      dimensions: {
        ...applyPreset(defaultRules(), "classic3").dimensions,
        recency: {
          enabled: true,
          levels: 3,
          method: "own-cuts",
          ownCuts: { cuts: [30, 90], boundary: "below", origin: { kind: "own" } },
        },
        monetary: {
          enabled: true,
          levels: 3,
          method: "own-cuts",
          ownCuts: { cuts: [1, 1], boundary: "above", origin: { kind: "frozen", asOf: dayOf("2026-08-31") } },
        },
      },
    };
    expect(upgradeRules(asJson(rules))).toEqual({ rules });
    for (const compatibility of [
      { mode: "r-rfm" },
      { mode: "pandas-qcut", ties: "rank-first" },
      { mode: "spss-modeler", ties: "next", weights: { recency: 100, frequency: 10, monetary: 1 } },
    ] as const) {
      const chosen = { ...defaultRules(), compatibility };
      expect(upgradeRules(asJson(chosen))).toEqual({ rules: chosen });
    }
  });

  it("takes the day of frozen cuts as a person writes it", () => {
    const frozen = { cuts: [1], boundary: "below", origin: { kind: "frozen", asOf: "2026-08-31" } };
    const width = { enabled: true, levels: 2, method: "own-cuts", ownCuts: frozen };
    const upgraded = upgradeRules({ ...defaultRules(), dimensions: { ...defaultRules().dimensions, width } });
    expect(upgraded).toMatchObject({
      rules: { dimensions: { width: { ownCuts: { origin: { asOf: dayOf("2026-08-31") } } } } },
    });
  });

  it("names unknown keys and dimensions, missing keys and values that nobody knows, each with its path", () => {
    const { windowMonths, ...rest } = VERSION_1;
    expect(windowMonths).toBe(6);
    const dimensions = {
      ...VERSION_1.dimensions,
      recency: { enabled: "yes", levels: 5, method: "quintile" },
      loyalty: { enabled: true, levels: 5, method: "auto" },
    };
    expect(faultsOf({ ...rest, dimensions, colour: "red" })).toEqual([
      { code: "key-unknown", path: "colour" },
      { code: "key-missing", path: "windowMonths" },
      { code: "key-unknown", path: "dimensions.loyalty" },
      { code: "value-unknown", path: "dimensions.recency.enabled", value: '"yes"', expected: ["true", "false"] },
      {
        code: "value-unknown",
        path: "dimensions.recency.method",
        value: '"quintile"',
        expected: ["auto", "equal-frequency", "fixed"],
      },
    ]);
  });

  it("names a version from the future and what is no object at all", () => {
    const future = faultsOf({ ...defaultRules(), version: 3 });
    expect(future).toEqual([{ code: "value-unknown", path: "version", value: "3", expected: ["1", "2"] }]);
    for (const nothing of [null, [], "rules", 2, undefined]) {
      expect(faultsOf(nothing)).toEqual([{ code: "not-an-object", path: "" }]);
    }
  });

  it("hands on the faults of rules that read well but make no sense", () => {
    const dimensions = { ...VERSION_1.dimensions, width: { enabled: true, levels: 1, method: "auto" } };
    expect(faultsOf({ ...VERSION_1, dimensions })).toEqual([
      { code: "levels-out-of-range", dimension: "width", levels: 1 },
    ]);
  });

  it("gives rules or at least one fault for any JSON, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map(part => ({ ...VERSION_1, dimensions: part })),
        ),
        parsed => {
          const upgraded = upgradeRules(parsed);
          expect("rules" in upgraded || upgraded.faults.length > 0).toBe(true);
        },
      ),
      { seed: 2026, numRuns: 300 },
    );
  });
});
