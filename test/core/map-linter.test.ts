import { describe, expect, test } from "vitest";
import { lintMap } from "#core/map-linter";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { R_RFM_0_2_0, R_RFM_0_3_0 } from "./segment/published-maps";

describe("the linter of segment maps", () => {
  test("finds 36 uncovered codes, 39 in more than one rule and 3 rules that never fire in the map of R rfm 0.2.0", () => {
    const report = lintMap(R_RFM_0_2_0, 3);
    expect([report.combinationCount, report.uncovered.length, report.overlapping.length]).toEqual([125, 36, 39]);
    expect(report.neverFire.map(place => R_RFM_0_2_0[place]!.nameEn)).toEqual([
      "New Customers",
      "Promising",
      "Can't Lose Them",
    ]);
  });

  test("finds 10 uncovered codes and 58 in more than one rule in the example map of R rfm 0.3.0", () => {
    const report = lintMap(R_RFM_0_3_0, 3);
    expect([report.uncovered.length, report.overlapping.length]).toEqual([10, 58]);
  });

  test.each(["eleven125", "ten-rf", "classic11", "cn8", "like-shopify", "like-klaviyo"] as const)(
    "passes %s over its 125 codes",
    id => {
      expect(lintMap(SEGMENT_MAPS[id], 3)).toEqual({
        combinationCount: 125,
        uncovered: [],
        overlapping: [],
        neverFire: [],
      });
    },
  );

  test("passes the default map over 625", () => {
    expect(lintMap(SEGMENT_MAPS.rfmw14)).toEqual({
      combinationCount: 625,
      uncovered: [],
      overlapping: [],
      neverFire: [],
    });
  });

  test("counts every width of a code as a combination of its own", () => {
    const report = lintMap(R_RFM_0_2_0);
    expect([report.combinationCount, report.uncovered.length, report.overlapping.length]).toEqual([625, 180, 195]);
  });

  test("names codes and rules: a narrower rule behind a wider one never fires", () => {
    const wide = { ...R_RFM_0_2_0[0]!, recency: { min: 1, max: 5 }, frequency: { min: 1, max: 5 }, order: 1 };
    const narrow = { ...wide, monetary: { min: 5, max: 5 }, order: 2 };
    const report = lintMap([narrow, wide], 3);
    expect(report.neverFire).toEqual([1]);
    expect(report.overlapping[0]).toEqual({ code: "115", rules: [0, 1] });
    expect(report.uncovered.slice(0, 4)).toEqual(["111", "112", "113", "121"]);
  });

  test("without rules everything is uncovered", () => {
    expect(lintMap([], 3).uncovered).toHaveLength(125);
  });
});
