import type { ScoreMapId, SplitMapId } from "./scoring-rules";

/** Scores on the 1 to 5 scale, whatever the number of bands; a dimension that was left out counts as 3. */
export interface ScaledScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly width: number;
}

export type SegmentGroup = "core" | "grow" | "recent" | "watch" | "win-back";

/** Words that a person gave a segment; ours stand in the locales. */
export interface OwnWords {
  readonly nameZh: string;
  readonly nameEn: string;
  /** May be empty. */
  readonly action: string;
}

/** What every segment of every map has. */
export interface Segment {
  readonly id: string;
  /** Call priority, 1 first. */
  readonly priority: number;
  readonly group: SegmentGroup | null;
  /** Cell colours with a contrast of at least 4.5 to 1. */
  readonly fill: string;
  readonly font: string;
  readonly own?: OwnWords;
}

/** A segment that a combination of scores belongs to. */
export interface ScoreSegment extends Segment {
  readonly holds: (scores: ScaledScores) => boolean;
}

/** An ordered list of segments over scores: the first that holds a combination has it, and every combination has one. */
export interface ScoreMap {
  readonly kind: "scores";
  readonly id: ScoreMapId;
  readonly segments: readonly ScoreSegment[];
}

export type SplitMiddle = "mean" | "median";

/** High and low of a member in three dimensions: "high low high" is R high, F low, M high. */
export type HighLow = "high" | "low";
export type HighLowPattern = `${HighLow} ${HighLow} ${HighLow}`;

/** Segments over high and low, where each measure is compared with the middle of all members: data decide, not scores. */
export interface SplitMap {
  readonly kind: "split";
  readonly id: SplitMapId;
  readonly middle: SplitMiddle;
  /** High recency means longer ago: the mistake of a template that is often copied. */
  readonly reversedRecency: boolean;
  readonly segments: readonly Segment[];
  /** The place in `segments` of every pattern. */
  readonly placeOf: (pattern: HighLowPattern) => number;
}

export type SegmentMap = ScoreMap | SplitMap;
