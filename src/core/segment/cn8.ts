import type { Segment, SegmentMap } from "../segment-map";

/**
 * The eight classes of Chinese textbooks over high or low recency, frequency and monetary. High is a score above the
 * middle of its bands, which on the 1 to 5 scale is always 4 or 5; a dimension that was left out is low. High recency
 * means more recent. Width is not looked at.
 */
export const cn8: SegmentMap = {
  id: "cn8",
  segments: [
    highLowSegment("v1", 1, "high high high", "#1B7F4B", "#FFFFFF"),
    highLowSegment("v2", 2, "low high high", "#E08A00", "#1F1300"),
    highLowSegment("v3", 3, "high low high", "#2F6DB5", "#FFFFFF"),
    highLowSegment("v4", 4, "low low high", "#B3261E", "#FFFFFF"),
    highLowSegment("g1", 5, "high high low", "#7CC49A", "#10331F"),
    highLowSegment("g3", 6, "high low low", "#A6DCDD", "#0E3032"),
    highLowSegment("g2", 7, "low high low", "#F6C667", "#3A2700"),
    highLowSegment("g4", 8, "low low low", "#6E6E6E", "#FFFFFF"),
  ],
};

type HighLow = "high" | "low";

/** `pattern` reads recency, frequency, monetary. */
function highLowSegment(
  id: string,
  priority: number,
  pattern: `${HighLow} ${HighLow} ${HighLow}`,
  fill: string,
  font: string,
): Segment {
  return {
    id,
    priority,
    group: null,
    fill,
    font,
    holds: scores => `${highLow(scores.recency)} ${highLow(scores.frequency)} ${highLow(scores.monetary)}` === pattern,
  };
}

function highLow(score: number): HighLow {
  return score > 3 ? "high" : "low";
}
