import type { ScaledScores, ScoreMap, ScoreSegment } from "../segment-map";
import { elevenSegment } from "./eleven-segments";
import type { ElevenId } from "./eleven-segments";

/** One row per recency score, 1 first; one id per frequency score, 1 to 5. */
const GRID: readonly (readonly ElevenId[])[] = [
  ["hibernating", "hibernating", "risk", "risk", "cantlose"],
  ["hibernating", "hibernating", "risk", "risk", "cantlose"],
  ["sleepy", "sleepy", "attention", "loyal", "loyal"],
  ["promising", "potential", "potential", "loyal", "loyal"],
  ["new", "potential", "potential", "champions", "champions"],
];

/** Ten segments over recency and frequency alone; monetary and width are not looked at. */
export const tenRf: ScoreMap = {
  kind: "scores",
  id: "ten-rf",
  segments: [
    cells("champions"),
    cells("cantlose"),
    cells("loyal"),
    cells("risk"),
    cells("attention"),
    cells("potential"),
    cells("new"),
    cells("promising"),
    cells("sleepy"),
    cells("hibernating"),
  ],
};

function cells(id: ElevenId): ScoreSegment {
  return { ...elevenSegment(id), holds: scores => cellOf(scores) === id };
}

function cellOf(scores: ScaledScores): ElevenId | undefined {
  return GRID[scores.recency - 1]?.[scores.frequency - 1];
}
