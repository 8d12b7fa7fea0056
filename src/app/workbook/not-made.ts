import type { Failure } from "../failures";

/** What may be missing of a sheet that stands all the same. */
const DETAILS = ["charts", "slicers"] as const;

export type Detail = (typeof DETAILS)[number];

export interface NotMade {
  /** A {@link Detail}; or a whole part by its id. */
  readonly extra: string;
  readonly failure: Failure;
}

/** Whether only a detail was not made, and not a whole part. */
export function isDetail(extra: string): extra is Detail {
  return (DETAILS as readonly string[]).includes(extra);
}
