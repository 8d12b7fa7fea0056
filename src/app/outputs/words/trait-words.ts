import type { GapSource, RepurchasePosition } from "#core/member-traits";
import type { CustomerType } from "#core/scored-members";
import type { SegmentMap } from "#core/segment-map";

export const PREFERENCES = ["price-sensitive", "brand-loyal", "experience-oriented"] as const;

/** What a member seems to prefer, as far as orders tell. */
export type Preference = (typeof PREFERENCES)[number];

/** Why a category is suggested; `because` is null where it is only the one that most members bought. */
export interface NextReason {
  readonly because: string | null;
  readonly confidence: number;
  readonly support: number;
  readonly lift: number;
}

/** The words of what orders tell of a member beside the scores. */
export interface TraitWords {
  readonly preference: Readonly<Record<Preference, string>>;
  readonly notEnoughData: string;
  readonly nextReason: (reason: NextReason) => string;
  /** Where a member stands between purchases, and whose gaps say so. */
  readonly position: Readonly<Record<RepurchasePosition, string>>;
  readonly positionBy: (position: RepurchasePosition, source: GapSource | null) => string;
  /** What to say to the members of a segment; "" where nothing is shipped. */
  readonly script: (map: SegmentMap, place: number) => string;
  /** What to say to who gave a low rating, before any sale. */
  readonly careScript: Readonly<Record<Exclude<CustomerType, "prospect">, string>>;
}
