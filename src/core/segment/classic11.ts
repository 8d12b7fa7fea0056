import type { ScaledScores, Segment, SegmentMap } from "../segment-map";

/** One row per recency score, 1 first; one id per mean of frequency and monetary, 1 to 5. */
const GRID: readonly (readonly string[])[] = [
  ["lost", "lost", "risk", "risk", "cantlose"],
  ["hibernating", "hibernating", "risk", "risk", "cantlose"],
  ["sleepy", "sleepy", "attention", "loyal", "loyal"],
  ["promising", "potential", "potential", "loyal", "loyal"],
  ["new", "potential", "potential", "champions", "champions"],
];

/**
 * The eleven widely used segments over recency and the mean of frequency and monetary (halves round up); width is not
 * looked at. Published definitions overlap or leave gaps, so an exclusive grid of 25 cells stands for them.
 */
export const classic11: SegmentMap = {
  id: "classic11",
  segments: [
    gridSegment("champions", 1, "#1B7F4B", "#FFFFFF"),
    gridSegment("cantlose", 2, "#B3261E", "#FFFFFF"),
    gridSegment("loyal", 3, "#7CC49A", "#10331F"),
    gridSegment("risk", 4, "#E6938D", "#3B0B08"),
    gridSegment("attention", 5, "#E08A00", "#1F1300"),
    gridSegment("potential", 6, "#2F6DB5", "#FFFFFF"),
    gridSegment("new", 7, "#12797E", "#FFFFFF"),
    gridSegment("promising", 8, "#A6DCDD", "#0E3032"),
    gridSegment("sleepy", 9, "#FBE7B8", "#3A2700"),
    gridSegment("hibernating", 10, "#CFC9D6", "#2B2730"),
    gridSegment("lost", 11, "#6E6E6E", "#FFFFFF"),
  ],
};

function gridSegment(id: string, priority: number, fill: string, font: string): Segment {
  return { id, priority, group: null, fill, font, holds: scores => gridCell(scores) === id };
}

function gridCell(scores: ScaledScores): string | undefined {
  const meanHalfUp = Math.floor((scores.frequency + scores.monetary) / 2 + 0.5);
  return GRID[scores.recency - 1]?.[meanHalfUp - 1];
}
