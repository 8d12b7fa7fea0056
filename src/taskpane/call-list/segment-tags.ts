import type { CallWords } from "#app/call-list/call-list";
import type { ScoringRules } from "#core/scoring-rules";
import type { Segment } from "#core/segment-map";
import { segmentMapOf } from "#core/segment-maps";

/**
 * The segments of a map by name, in every language: the sheet may have been written in another one. A name that is none
 * of them, because the sheet was scored with another map, has no colour.
 */
export function segmentsByName(rules: ScoringRules, words: readonly CallWords[]): ReadonlyMap<string, Segment> {
  const map = segmentMapOf(rules);
  return new Map(
    words.flatMap(language =>
      map.segments.map((segment, place): [string, Segment] => [language.segmentName(map, place), segment]),
    ),
  );
}
