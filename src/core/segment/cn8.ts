import type { SplitMapId } from "../scoring-rules";
import type { HighLow, HighLowPattern, ScoreMap, Segment, SplitMap, SplitMiddle } from "../segment-map";

/** Id, priority, pattern of recency, frequency and monetary, fill and font. */
const CLASSES: readonly (readonly [string, number, HighLowPattern, string, string])[] = [
  ["v1", 1, "high high high", "#1B7F4B", "#FFFFFF"],
  ["v2", 2, "low high high", "#E08A00", "#1F1300"],
  ["v3", 3, "high low high", "#2F6DB5", "#FFFFFF"],
  ["v4", 4, "low low high", "#B3261E", "#FFFFFF"],
  ["g1", 5, "high high low", "#7CC49A", "#10331F"],
  ["g3", 6, "high low low", "#A6DCDD", "#0E3032"],
  ["g2", 7, "low high low", "#F6C667", "#3A2700"],
  ["g4", 8, "low low low", "#6E6E6E", "#FFFFFF"],
];

const SEGMENTS: readonly Segment[] = CLASSES.map(([id, priority, , fill, font]) => ({
  id,
  priority,
  group: null,
  fill,
  font,
}));

/**
 * The eight classes of Chinese textbooks over high or low recency, frequency and monetary. High is a score above the
 * middle of its bands, which on the 1 to 5 scale is always 4 or 5; a dimension that was left out is low. High recency
 * means more recent. Width is not looked at.
 */
export const cn8: ScoreMap = {
  kind: "scores",
  id: "cn8",
  segments: SEGMENTS.map((segment, place) => ({
    ...segment,
    holds: scores =>
      `${highLow(scores.recency)} ${highLow(scores.frequency)} ${highLow(scores.monetary)}` === CLASSES[place]![2],
  })),
};

/** The same classes by measures: high is at most the mean of days, at least the mean of purchases and of money. */
export const cn8Mean: SplitMap = splitMap("cn8-mean", "mean", false);

/** By the median. Where most members buy once, the median of purchases is 1 and nearly everybody is high. */
export const cn8Median: SplitMap = splitMap("cn8-median", "median", false);

/**
 * The textbook classes as a template that is often copied gets them wrong: days since the last purchase at or above the
 * mean count as high, so members who have been away for longest carry the names of those who were just there. Only to
 * show what the mistake does.
 */
export const cn8ReversedR: SplitMap = splitMap("cn8-reversed-r", "mean", true);

function splitMap(id: SplitMapId, middle: SplitMiddle, reversedRecency: boolean): SplitMap {
  return {
    kind: "split",
    id,
    middle,
    reversedRecency,
    segments: SEGMENTS,
    placeOf: pattern => CLASSES.findIndex(([, , own]) => own === pattern),
  };
}

function highLow(score: number): HighLow {
  return score > 3 ? "high" : "low";
}
