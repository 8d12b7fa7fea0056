import { expect, test } from "vitest";
import { frozenDimensions } from "#core/frozen-rules";
import { defaultRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { dayOf } from "../../support/order-rows";
import { scoreByCuts } from "../../../src/core/movement/score-by-cuts";
import { bandDimension } from "../../../src/core/score/band-dimension";

const VALUES = [0, 1, 2, 3, 0.1 + 0.2, 0.3, 29.999999999999996, 30, 31, 1234567.891, 1e9];

test.each([
  { name: "rising", cuts: [0.3, 1, 2, 30], levels: 5 },
  { name: "repeated", cuts: [1, 1, 30, 30], levels: 5 },
  { name: "typed with noise", cuts: [0.1 + 0.2, 30], levels: 3 },
  { name: "no", cuts: [], levels: 4 },
])("$name cuts give the scores that a run by the same rules gives", ({ cuts, levels }) => {
  const column = Float64Array.from({ length: 60 }, (_, at) => VALUES[(at * 7) % VALUES.length]!);
  const values = { recency: column, frequency: column, monetary: column, width: column };
  for (const cutBelongsAbove of [false, true]) {
    const rules = defaultRules();
    const bands = { levels, cuts, cutBelongsAbove };
    const dimensions = frozenDimensions(rules, name => (name === "width" ? null : bands), dayOf("2026-01-31"));
    const map = segmentMapOf(rules);
    if (map.kind === "split") throw new Error("the default map goes by scores");
    const { scores } = scoreByCuts(values, column.length, { ...rules, dimensions }, map);
    for (const name of ["recency", "frequency", "monetary"] as const) {
      const rounded = column.map(value => (value === 0.1 + 0.2 ? 0.3 : value === 29.999999999999996 ? 30 : value));
      const { scores: banded } = bandDimension(name, rounded, dimensions[name], { money: 0, count: 0 });
      expect([...scores[name]], `${name}, equal values ${cutBelongsAbove ? "above" : "below"}`).toEqual([...banded]);
    }
    expect([...scores.width].every(score => score === 0)).toBe(true);
  }
});
