import type { ScaledScores, ScoreMap, ScoreSegment } from "../segment-map";
import { elevenSegment } from "./eleven-segments";
import type { ElevenId } from "./eleven-segments";

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
export const classic11: ScoreMap = {
  kind: "scores",
  id: "classic11",
  segments: [
    gridSegment("champions"),
    gridSegment("cantlose"),
    gridSegment("loyal"),
    gridSegment("risk"),
    gridSegment("attention"),
    gridSegment("potential"),
    gridSegment("new"),
    gridSegment("promising"),
    gridSegment("sleepy"),
    gridSegment("hibernating"),
    gridSegment("lost"),
  ],
};

function gridSegment(id: ElevenId): ScoreSegment {
  return { ...elevenSegment(id), holds: scores => gridCell(scores) === id };
}

function gridCell(scores: ScaledScores): string | undefined {
  const meanHalfUp = Math.floor((scores.frequency + scores.monetary) / 2 + 0.5);
  return GRID[scores.recency - 1]?.[meanHalfUp - 1];
}
