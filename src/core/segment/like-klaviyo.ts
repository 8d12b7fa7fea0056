import type { ScaledScores, ScoreMap, ScoreSegment } from "../segment-map";

type GroupId = "champions" | "loyal" | "recent" | "attention" | "risk" | "inactive";

/**
 * Six groups over recency, frequency and monetary, each low, middle or high as three levels make them, after the words
 * in which Klaviyo describes its groups. Its table is not taken over: the borders are this product's own reading.
 * Width is not looked at.
 *
 * Source: https://help.klaviyo.com/hc/en-us/articles/17797937793179
 */
export const likeKlaviyo: ScoreMap = {
  kind: "scores",
  id: "like-klaviyo",
  segments: [
    group("champions", 1, "#1B7F4B", "#FFFFFF"),
    group("loyal", 3, "#7CC49A", "#10331F"),
    group("recent", 4, "#A6DCDD", "#0E3032"),
    group("attention", 5, "#F6C667", "#3A2700"),
    group("risk", 2, "#B3261E", "#FFFFFF"),
    group("inactive", 6, "#6E6E6E", "#FFFFFF"),
  ],
};

function group(id: GroupId, priority: number, fill: string, font: string): ScoreSegment {
  return { id, priority, group: null, fill, font, holds: scores => groupOf(scores) === id };
}

const isHigh = (score: number) => score >= 4;
const isLow = (score: number) => score <= 2;

function groupOf({ recency, frequency, monetary }: ScaledScores): GroupId {
  if (isHigh(recency) && isLow(frequency)) return "recent";
  if (isHigh(recency) && isHigh(frequency) && isHigh(monetary)) return "champions";
  if (isHigh(recency) || (!isLow(recency) && isHigh(frequency))) return "loyal";
  if (!isLow(recency)) return "attention";
  return isHigh(frequency) || isHigh(monetary) ? "risk" : "inactive";
}
