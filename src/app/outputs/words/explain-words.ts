import type { IdleChange, OneChange, ScoreStep, UpwardChange, Why } from "#core/explain-member";
import type { WidthBasis } from "#core/scoring-rules";

/** The sentences about one member: never a name in them, never a motive. */
export interface ExplainWords {
  readonly why: (why: Why, names: { readonly map: string; readonly segment: string }) => string;
  /** With what became of their rows. */
  readonly whyProspect: (statuses: readonly string[]) => string;
  readonly step: (step: ScoreStep) => string;
  /** `to` is the name of the segment. */
  readonly upward: (change: UpwardChange, to: string, widthBasis: WidthBasis) => string;
  readonly idle: (change: IdleChange, to: string) => string;
  /** The same without the segment, for a place that shows it beside the words. */
  readonly upwardLabel: (change: UpwardChange, widthBasis: WidthBasis) => string;
  readonly idleLabel: (change: IdleChange) => string;
  readonly isFirst: string;
  readonly noneUpward: string;
  readonly upwardUnknown: string;
  readonly idleUnknown: string;
  readonly unavailable: Readonly<Record<Extract<OneChange, { kind: "unavailable" }>["reason"], string>>;
  /** What the changes were worked out with. */
  readonly note: string;
}
