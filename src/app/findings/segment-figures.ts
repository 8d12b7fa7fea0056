import type { ScoringRules } from "#core/scoring-rules";

/** What the pictures of a result show, whether a run of this pane found it or it was read from the sheets. */
export interface SegmentFigures {
  /** They name the map, and hold its rules where it is one's own. */
  readonly rules: ScoringRules;
  /** Members per segment of the map, in map order, and their net amounts. */
  readonly segmentSizes: readonly number[];
  readonly segmentNet: readonly number[];
  /** Members per R score (5 to 1 down) and F score (1 to 5 across) on the 1 to 5 scale: `[5 - r][f - 1]`. */
  readonly recencyByFrequency: readonly (readonly number[])[];
}
