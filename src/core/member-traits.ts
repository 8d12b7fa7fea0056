import { channelMix } from "./traits/channel-mix";
import type { ChannelMix } from "./traits/channel-mix";
import { demographicTraits } from "./demographics/demographic-traits";
import type { DemographicTraits } from "./demographics/demographic-traits";
import { roleTraits, sharedPhones } from "./people/people-traits";
import type { RoleTraits, SharedPhones } from "./people/people-traits";
import type { JoinedIds } from "./shared-ids";
import { frequentUsers } from "./traits/frequent-users";
import { nextCategories } from "./traits/next-category";
import type { NextCategory } from "./traits/next-category";
import { pricesAndBrands } from "./traits/preferences";
import type { PricesAndBrands } from "./traits/preferences";
import { ratingsOfMembers } from "./traits/ratings";
import type { Ratings } from "./traits/ratings";
import { repurchasePositions } from "./traits/repurchase";
import type { Repurchase } from "./traits/repurchase";
import { returnRates } from "./traits/return-rates";
import type { TraitNote } from "./traits/trait-notes";
import type { TraitSources } from "./traits/trait-sources";

export { GAP_SOURCES, REPURCHASE_POSITIONS, UNKNOWN } from "./traits/repurchase";
export type { GapSource, RepurchasePosition } from "./traits/repurchase";
export { NO, NOT_ENOUGH, YES } from "./traits/preference-flags";
export type { TraitNote, TraitSources };

/**
 * What orders tell about members beside their scores, each by a definition of its own. Columns are by place; null where
 * the columns that a trait needs are not mapped, or do not carry it.
 */
export interface MemberTraits extends PricesAndBrands {
  readonly frequent: Uint8Array;
  readonly ratings: Ratings | null;
  /** 0 to 1. */
  readonly returnRate: Float64Array | null;
  readonly nextCategory: NextCategory | null;
  readonly repurchase: Repurchase;
  readonly channelMix: ChannelMix | null;
  /** What a mapped column cannot carry, or how it was read. */
  readonly notes: readonly TraitNote[];
  readonly demographics: DemographicTraits | null;
  readonly roles: RoleTraits | null;
  readonly sharedPhones: SharedPhones | null;
  /** Ids that count as the member of another id, as they are written; null when there are none. */
  readonly joinedIds: JoinedIds | null;
}

/** Finds every trait that the mapped columns carry. O(rows x categories looked at + members log members). */
export function memberTraits(sources: TraitSources): MemberTraits {
  const { priceSensitive, brandLoyal, notes } = pricesAndBrands(sources);
  const ratings = ratingsOfMembers(sources);
  const next = nextCategories(sources);
  const channels = channelMix(sources);
  return {
    frequent: frequentUsers(sources),
    priceSensitive,
    brandLoyal,
    ratings: ratings.ratings,
    returnRate: returnRates(sources),
    nextCategory: next.next,
    repurchase: repurchasePositions(sources),
    channelMix: channels.mix,
    notes: [...notes, ...ratings.notes, ...next.notes, ...channels.notes],
    demographics: demographicTraits(sources),
    roles: roleTraits(sources),
    sharedPhones: sharedPhones(sources.orders),
    joinedIds: sources.orders.joinedIds,
  };
}
