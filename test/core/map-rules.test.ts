import { describe, expect, test } from "vitest";
import { DIMENSIONS } from "#core/dimensions";
import { scoreBoxes, splitPatterns } from "#core/map-rules";
import type { ScoreBox } from "#core/map-rules";
import type { ScaledScores, ScoreMap } from "#core/segment-map";
import { segmentMapOf, segmentOf, SEGMENT_MAPS } from "#core/segment-maps";
import { R_RFM_0_3_0 } from "./segment/published-maps";

const FIVE = [1, 2, 3, 4, 5];
const ALL: readonly ScaledScores[] = FIVE.flatMap(recency =>
  FIVE.flatMap(frequency => FIVE.flatMap(monetary => FIVE.map(width => ({ recency, frequency, monetary, width })))),
);

const holds = (box: ScoreBox, scores: ScaledScores) =>
  DIMENSIONS.every(dimension => scores[dimension] >= box[dimension].min && scores[dimension] <= box[dimension].max);

const shipped = Object.values(SEGMENT_MAPS).filter(map => map.kind === "scores");
const own = segmentMapOf({ map: "custom", customRules: R_RFM_0_3_0 }) as ScoreMap;

describe("scoreBoxes(map)", () => {
  test.each([...shipped, own].map(map => [map.id, map] as const))(
    "of %s hold every combination in the segment that the map gives it, and in no other",
    (_, map) => {
      const boxes = scoreBoxes(map);
      for (const scores of ALL) {
        const holding = boxes.flatMap((ofSegment, place) => (ofSegment.some(box => holds(box, scores)) ? [place] : []));
        expect(holding).toEqual([segmentOf(map, scores)]);
      }
    },
  );

  test("are as few as the rules that a person wrote", () => {
    const sizes = scoreBoxes(SEGMENT_MAPS.rfmw14).map(boxes => boxes.length);
    expect(sizes.slice(0, 6)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3);
    expect(scoreBoxes(SEGMENT_MAPS.cn8).map(boxes => boxes.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test("leave dimensions open that a map does not look at", () => {
    for (const boxes of scoreBoxes(SEGMENT_MAPS["ten-rf"]))
      for (const box of boxes)
        expect([box.monetary, box.width]).toEqual([
          { min: 1, max: 5 },
          { min: 1, max: 5 },
        ]);
  });
});

test("splitPatterns(map) names one pattern per class, with R the other way round only in its days", () => {
  expect(splitPatterns(SEGMENT_MAPS["cn8-mean"])).toEqual([
    "high high high", "low high high", "high low high", "low low high", "high high low", "high low low", "low high low", "low low low",
  ]); // prettier-ignore
  expect(new Set(splitPatterns(SEGMENT_MAPS["cn8-reversed-r"])).size).toBe(8);
});
