import { DIMENSIONS } from "./dimensions";
import type { Dimension } from "./dimensions";
import type { ScoreRange } from "./custom-rule";
import type { HighLow, HighLowPattern, ScaledScores, ScoreMap, SplitMap } from "./segment-map";
import { segmentOf } from "./segment-maps";

/** Combinations of scores that share a segment: every combination of the ranges, from 1 to 5, belongs to it. */
export type ScoreBox = Readonly<Record<Dimension, ScoreRange>>;

const LOWEST = 1;
const HIGHEST = 5;
const CELLS = HIGHEST ** DIMENSIONS.length;

/**
 * The rules of a map as a person can read them: for each of its segments the boxes of scores that it takes, few and as
 * large as they go. Boxes of one segment may overlap, those of two never do, and together they are all 625 combinations.
 * They are found by asking the map itself, so they cannot say anything else than it does.
 */
export function scoreBoxes(map: ScoreMap): readonly (readonly ScoreBox[])[] {
  const segmentOfCell = Array.from({ length: CELLS }, (_, cell) => segmentOf(map, scoresOf(cell)));
  return map.segments.map((_, segment) => boxesOf(segmentOfCell, segment));
}

/** For each segment of a map that compares with the middle, what is high and what is low in it. */
export function splitPatterns(map: SplitMap): readonly HighLowPattern[] {
  const sides: readonly HighLow[] = ["high", "low"];
  const all = sides.flatMap(r => sides.flatMap(f => sides.map((m): HighLowPattern => `${r} ${f} ${m}`)));
  return map.segments.map((_, place) => all.find(pattern => map.placeOf(pattern) === place)!);
}

function boxesOf(segmentOfCell: readonly number[], segment: number): ScoreBox[] {
  const boxes: ScoreBox[] = [];
  const covered = new Set<number>();
  for (let cell = CELLS - 1; cell >= 0; cell--) {
    if (segmentOfCell[cell] !== segment || covered.has(cell)) continue;
    const isFree = (box: ScoreBox) => cellsOf(box).every(one => segmentOfCell[one] === segment);
    const grown = orders(DIMENSIONS).map(order => grow(scoresOf(cell), order, isFree));
    const best = grown.reduce((largest, box) => (cellsOf(box).length > cellsOf(largest).length ? box : largest));
    boxes.push(best);
    for (const one of cellsOf(best)) covered.add(one);
  }
  return boxes;
}

/** The box around one combination, as wide as it goes in one dimension after the other. */
function grow(scores: ScaledScores, order: readonly Dimension[], isFree: (box: ScoreBox) => boolean): ScoreBox {
  let box = Object.fromEntries(
    DIMENSIONS.map(dimension => [dimension, { min: scores[dimension], max: scores[dimension] }]),
  ) as ScoreBox;
  for (const dimension of order) {
    for (const step of [-1, 1]) {
      for (;;) {
        const { min, max } = box[dimension];
        const range = step < 0 ? { min: min - 1, max } : { min, max: max + 1 };
        if (range.min < LOWEST || range.max > HIGHEST) break;
        const wider = { ...box, [dimension]: range };
        if (!isFree(wider)) break;
        box = wider;
      }
    }
  }
  return box;
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, place) =>
    orders([...items.slice(0, place), ...items.slice(place + 1)]).map(rest => [item, ...rest]),
  );
}

function scoresOf(cell: number): ScaledScores {
  const digit = (place: number) => LOWEST + (Math.floor(cell / HIGHEST ** (DIMENSIONS.length - 1 - place)) % HIGHEST);
  return { recency: digit(0), frequency: digit(1), monetary: digit(2), width: digit(3) };
}

function cellsOf(box: ScoreBox): number[] {
  return DIMENSIONS.reduce<number[]>(
    (cells, dimension) => {
      const { min, max } = box[dimension];
      const scores = Array.from({ length: max - min + 1 }, (_, i) => min + i);
      return cells.flatMap(cell => scores.map(score => cell * HIGHEST + score - LOWEST));
    },
    [0],
  );
}
