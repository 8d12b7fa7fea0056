/** Scores from `min` to `max`, both included, on the 1 to 5 scale. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
}

/**
 * One row of a person's own segment map. Plain data: it is stored with the settings and travels to the worker. The
 * first rule whose four ranges hold a member's scores gives the segment; rules of one name make one segment.
 */
export interface CustomRule {
  /** Rules are tried in ascending order. */
  readonly order: number;
  /** One of the two names may be empty: then the other stands for both. */
  readonly nameZh: string;
  readonly nameEn: string;
  readonly recency: ScoreRange;
  readonly frequency: ScoreRange;
  readonly monetary: ScoreRange;
  readonly width: ScoreRange;
  /** One line that says what to do with the members; may be empty. */
  readonly action: string;
  /** Call priority, 1 first. */
  readonly priority: number;
  /** Cell colour as #RRGGBB, or empty for one of ours. */
  readonly colour: string;
}
