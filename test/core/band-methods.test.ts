import { describe, expect, it } from "vitest";
import { BAND_METHODS, CUTTING_METHODS, isCutByValues, SIMPLE_BAND_METHODS, takesOwnCuts } from "#core/band-methods";
import type { BandMethod } from "#core/band-methods";
import { DIMENSIONS } from "#core/dimensions";
import { defaultRules } from "#core/scoring-rules";
import type { DimensionRules } from "#core/scoring-rules";
import { upgradeRules } from "#core/upgrade-rules";

const OWN = { cuts: [2, 4], boundary: "below", origin: { kind: "own" } } as const;

/** A measure whose values tie, so that methods which look at values have something to stumble over. */
const TIED = Float64Array.of(1, 1, 1, 2, 2, 3, 5, 8, 13, 21);

function asked(method: BandMethod): DimensionRules {
  return { enabled: true, levels: 3, method, ...(takesOwnCuts(method) ? { ownCuts: OWN } : {}) };
}

describe("the table of band methods", () => {
  it("starts with the choice that the product makes and ends with a person's own cut points", () => {
    expect(BAND_METHODS[0]).toBe("auto");
    expect(BAND_METHODS.at(-1)).toBe("own-cuts");
    expect(SIMPLE_BAND_METHODS).not.toContain("own-cuts");
  });

  it.each(BAND_METHODS)("%s can be asked for in a settings file", method => {
    const dimensions = { ...defaultRules().dimensions, frequency: asked(method) };
    const read = upgradeRules(JSON.parse(JSON.stringify({ ...defaultRules(), dimensions })));
    expect(read).toEqual({ rules: { ...defaultRules(), dimensions } });
  });

  it.each(Object.entries(CUTTING_METHODS))("%s gives cuts that never fall, at most one fewer than levels", (_, way) => {
    for (const dimension of DIMENSIONS) {
      const base = { money: 100, count: 10 };
      const { cuts } = way.cut({ dimension, ascending: TIED, levels: 3, monetaryBase: base, ownCuts: OWN });
      expect(cuts.length).toBeGreaterThan(0);
      expect(cuts.length).toBeLessThanOrEqual(2);
      expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
    }
  });

  it("knows which cuts follow the members' values: those need enough members, and ties can empty their bands", () => {
    for (const used of ["equal-frequency", "natural-breaks"] as const) expect(isCutByValues(used)).toBe(true);
    for (const used of ["fixed", "own-cuts", "one-value", "compatibility"] as const)
      expect(isCutByValues(used)).toBe(false);
  });
});
