import type { CustomRule } from "./custom-rule";
import type { Dimension } from "./dimensions";
import { scoreOnMaps } from "./score-scale";
import type { ScoreMapId, ScoringRules, SplitMapId } from "./scoring-rules";
import type { ScaledScores, ScoreMap, SegmentMap, SplitMap } from "./segment-map";
import { classic11 } from "./segment/classic11";
import { cn8, cn8Mean, cn8Median, cn8ReversedR } from "./segment/cn8";
import { customMap } from "./segment/custom-map";
import { eleven125 } from "./segment/eleven125";
import { likeKlaviyo } from "./segment/like-klaviyo";
import { likeShopify } from "./segment/like-shopify";
import { rfmw14 } from "./segment/rfmw14";
import { tenRf } from "./segment/ten-rf";

/** The maps that ship with the product. "custom" stands here without rules: {@link segmentMapOf} gives it its own. */
export const SEGMENT_MAPS: Readonly<Record<ScoreMapId, ScoreMap> & Record<SplitMapId, SplitMap>> = {
  rfmw14,
  classic11,
  eleven125,
  "ten-rf": tenRf,
  "like-shopify": likeShopify,
  "like-klaviyo": likeKlaviyo,
  cn8,
  "cn8-mean": cn8Mean,
  "cn8-median": cn8Median,
  "cn8-reversed-r": cn8ReversedR,
  custom: customMap([]),
};

const customMaps = new WeakMap<readonly CustomRule[], ScoreMap>();

/** The map that a run with these rules uses; the same object for the same custom rules. */
export function segmentMapOf(rules: Pick<ScoringRules, "map" | "customRules">): SegmentMap {
  if (rules.map !== "custom" || rules.customRules === undefined) return SEGMENT_MAPS[rules.map];
  const known = customMaps.get(rules.customRules);
  if (known) return known;
  const made = customMap(rules.customRules);
  customMaps.set(rules.customRules, made);
  return made;
}

/**
 * The place in `map.segments` of the segment that `scores` belong to. O(segments).
 *
 * @throws RangeError when no segment holds the scores: they are not on the 1 to 5 scale, or the map has a gap
 */
export function segmentOf(map: ScoreMap, scores: ScaledScores): number {
  const place = map.segments.findIndex(segment => segment.holds(scores));
  if (place < 0) throw new RangeError(`no segment of ${map.id} holds ${JSON.stringify(scores)}`);
  return place;
}

/**
 * Scores of bands as the maps see them.
 *
 * @param scoreOf   1 to the dimension's levels, or 0 for a dimension without scores, which counts as the middle
 * @param levelsOf  the number of bands of each dimension
 */
export function scaledScores(
  scoreOf: (dimension: Dimension) => number,
  levelsOf: (dimension: Dimension) => number,
): ScaledScores {
  const scaled = (dimension: Dimension): number => scoreOnMaps(scoreOf(dimension), levelsOf(dimension));
  return {
    recency: scaled("recency"),
    frequency: scaled("frequency"),
    monetary: scaled("monetary"),
    width: scaled("width"),
  };
}
