import type { Failure } from "../failures";

/** Extras that a run does without where they cannot be made. */
export type Extra = "overview" | "charts" | "pivot" | "slicers";

export interface NotMade {
  readonly extra: Extra;
  readonly failure: Failure;
}
