/** What a dimension that was left out counts as in every map: the middle of the 1 to 5 scale. */
const MIDDLE_OF_FIVE = 3;

/** A score of 1 to `levels` on the 1 to 5 scale: 2 bands give 1, 5; 3 give 1, 3, 5; 4 give 1, 2, 4, 5. */
export function scaleToFive(score: number, levels: number): number {
  return Math.floor(1 + ((score - 1) * 4) / (levels - 1) + 0.5);
}

/** A score of 1 to 5 on the scale of `levels` bands; undoes {@link scaleToFive}. 4 bands give 1, 2, 3, 3, 4. */
export function scaleFromFive(scoreOfFive: number, levels: number): number {
  return Math.floor(1 + ((scoreOfFive - 1) * (levels - 1)) / 4 + 0.5);
}

/** The band of `levels` that says nothing either way: 2 of 2, 2 of 3, 3 of 4, 3 of 5. */
export function middleBand(levels: number): number {
  return scaleFromFive(MIDDLE_OF_FIVE, levels);
}

/** A score as the maps see it: on the 1 to 5 scale, and 3 where the dimension was left out (score 0). */
export function scoreOnMaps(score: number, levels: number): number {
  return score === 0 ? MIDDLE_OF_FIVE : scaleToFive(score, levels);
}
