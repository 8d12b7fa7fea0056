import { describe, expect, it } from "vitest";
import type { DimensionBands } from "#core/scored-members";
import { createFormat } from "#locales/format";
import { levelLines } from "../../src/taskpane/result/levels";

const bands = (change: Partial<DimensionBands>): DimensionBands => ({
  dimension: "recency",
  asked: "own-cuts",
  used: "own-cuts",
  reason: "asked",
  levels: 3,
  cuts: [30, 90.5],
  shownCuts: [30, 90.5],
  cutBelongsAbove: false,
  sizes: [1, 2, 3],
  largestTie: { value: 1, memberCount: 1, score: 3 },
  ...change,
});

const ranges = (change: Partial<DimensionBands>) =>
  levelLines(bands(change), createFormat("en-US")).map(line => `${line.score}: ${line.range}`);

describe("levelLines(bands, format)", () => {
  it("put a value on a cut point where the cut belongs", () => {
    expect(ranges({})).toEqual(["3: ≤ 30", "2: 31–90", "1: ≥ 91"]);
    expect(ranges({ cutBelongsAbove: true })).toEqual(["3: ≤ 29", "2: 30–90", "1: ≥ 91"]);
  });

  it("name no range where a mode parts equal values and so has no cut points", () => {
    expect(ranges({ used: "compatibility", shownCuts: [] })).toEqual(["3: ", "2: ", "1: "]);
  });
});
