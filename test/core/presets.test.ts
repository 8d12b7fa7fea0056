import { describe, expect, test } from "vitest";
import { applyPreset, PRESET_IDS, presetChanges, presetOf } from "#core/presets";
import { checkRules } from "#core/rules-faults";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";

const OWN: ScoringRules = {
  ...defaultRules(),
  order: ["monetary", "width", "recency", "frequency"],
  weights: { recency: 1, frequency: 2, monetary: 3, width: 4 },
  dimensions: {
    ...defaultRules().dimensions,
    recency: {
      enabled: true,
      levels: 3,
      method: "own-cuts",
      ownCuts: { cuts: [30, 90], boundary: "below", origin: { kind: "own" } },
    },
    width: { enabled: false, levels: 4, method: "fixed" },
  },
};

describe("presets", () => {
  test.each(PRESET_IDS)("%s can be used, is known again, and changes nothing more", preset => {
    const rules = applyPreset(OWN, preset);
    expect(checkRules(rules)).toEqual([]);
    expect(presetOf(rules)).toBe(preset);
    expect(presetChanges(rules, preset)).toEqual([]);
    expect(applyPreset(rules, preset)).toEqual(rules);
  });

  test.each(PRESET_IDS)("%s never touches the order of the dimensions or the weights", preset => {
    const { order, weights } = applyPreset(OWN, preset);
    expect([order, weights]).toEqual([OWN.order, OWN.weights]);
  });

  test.each(PRESET_IDS)("%s says everything that it changes", preset => {
    const after = applyPreset(OWN, preset);
    const told = presetChanges(OWN, preset);
    const changed = (Object.keys(after) as (keyof ScoringRules)[]).filter(
      key => JSON.stringify(after[key]) !== JSON.stringify(OWN[key]),
    );
    expect(told.map(({ setting }) => (setting === "levels" ? "dimensions" : setting)).sort()).toEqual(changed.sort());
    const dimensions = told.flatMap(change => (change.setting === "levels" ? change.dimensions : []));
    for (const dimension of OWN.order) {
      const isSame = JSON.stringify(after.dimensions[dimension]) === JSON.stringify(OWN.dimensions[dimension]);
      expect(dimensions.includes(dimension)).toBe(!isSame);
    }
  });

  test("of maps without width leave width as it is", () => {
    for (const preset of ["cn8", "like-shopify", "like-klaviyo"] as const)
      expect(applyPreset(OWN, preset).dimensions.width).toEqual(OWN.dimensions.width);
  });

  test("the standard is the method's default, and settings of one's own are none", () => {
    expect(presetOf(defaultRules())).toBe("standard");
    expect(presetOf(OWN)).toBeNull();
  });
});
