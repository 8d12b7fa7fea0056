import { scoreOnMaps } from "#core/score-scale";
import { levelsOf } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";

/**
 * Members per R score (5 to 1 down) and F score (1 to 5 across) on the 1 to 5 scale: `[5 - r][f - 1]`. A dimension that
 * was left out counts as the middle. O(members).
 *
 * @param counts  whether the member at this place is counted; everyone by default
 */
export function recencyByFrequency(scored: ScoredMembers, counts: (place: number) => boolean = () => true): number[][] {
  const matrix = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  const { recency, frequency } = scored.scores;
  const recencyLevels = levelsOf(scored, "recency");
  const frequencyLevels = levelsOf(scored, "frequency");
  for (let place = 0; place < scored.memberCount; place++) {
    if (!counts(place)) continue;
    const r = scoreOnMaps(recency[place]!, recencyLevels);
    const f = scoreOnMaps(frequency[place]!, frequencyLevels);
    matrix[5 - r]![f - 1]! += 1;
  }
  return matrix;
}
