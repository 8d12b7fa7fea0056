import { DIMENSIONS, LETTER } from "#core/dimensions";
import type { ScoreBox } from "#core/map-rules";

/** The scores that a box asks for, as "R 4–5"; a dimension whose every score is taken is not named. None for any scores. */
export function boxParts(box: ScoreBox): string[] {
  return DIMENSIONS.flatMap(dimension => {
    const { min, max } = box[dimension];
    if (min === 1 && max === 5) return [];
    return [`${LETTER[dimension]} ${min === max ? String(min) : `${min}–${max}`}`];
  });
}
