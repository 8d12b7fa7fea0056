import { scoreRanges } from "#core/score-ranges";
import type { DimensionBands } from "#core/scored-members";
import type { Format } from "#locales/format";
import { rangeText } from "#locales/range-text";

/** One level of a dimension as a line of a table. */
export interface LevelLine {
  readonly score: number;
  readonly range: string;
  readonly memberCount: number;
}

/** The levels of a dimension, top score first, with the values each one takes. */
export function levelLines(bands: DimensionBands, format: Format): LevelLine[] {
  return scoreRanges(bands)
    .map(range => ({ score: range.score, range: rangeText(range, format), memberCount: range.memberCount }))
    .sort((a, b) => b.score - a.score);
}
