import type { SegmentMapId } from "./scoring-rules";

/** Scores on the 1 to 5 scale, whatever the number of bands; a dimension that was left out counts as 3. */
export interface ScaledScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly width: number;
}

export type SegmentGroup = "core" | "grow" | "recent" | "watch" | "win-back";

export interface Segment {
  readonly id: string;
  /** Call priority, 1 first. */
  readonly priority: number;
  readonly group: SegmentGroup | null;
  /** Cell colours with a contrast of at least 4.5 to 1. */
  readonly fill: string;
  readonly font: string;
  readonly holds: (scores: ScaledScores) => boolean;
}

/** An ordered list of segments that gives every combination of scores exactly one segment. */
export interface SegmentMap {
  readonly id: SegmentMapId;
  readonly segments: readonly Segment[];
}
