import { NOT_ENOUGH, YES } from "#core/member-traits";
import { CUSTOMER_TYPES } from "#core/scored-members";
import type { CustomerType } from "#core/scored-members";
import type { Preference } from "../../outputs/words/trait-words";
import { PREFERENCES } from "../../outputs/words/trait-words";
import { findOnce, scoredSample } from "./find-once";

export interface SampleTypes {
  readonly memberCount: number;
  /** In the order of the types. Prospects are no scored members and come beside them. */
  readonly types: readonly { readonly type: CustomerType; readonly count: number }[];
  /** Of all scored members those who show a preference; null where the orders cannot tell. */
  readonly preferences: readonly { readonly preference: Preference; readonly count: number | null }[];
  /** Members with too few purchases for any preference. */
  readonly notEnough: number;
}

/** How many members of the sample are of each type, and how many show a preference. O(rows). */
export const sampleTypes = findOnce((sample): SampleTypes => {
  const { memberCount, customerType, counts, traits } = scoredSample(sample);
  const flags: Readonly<Record<Preference, Uint8Array | null>> = {
    "price-sensitive": traits.priceSensitive?.flag ?? null,
    "brand-loyal": traits.brandLoyal?.flag ?? null,
    "experience-oriented": traits.ratings?.experienceOriented ?? null,
  };
  const countOf = (type: CustomerType): number =>
    type === "prospect"
      ? counts.people.prospects
      : customerType.reduce((sum, code) => sum + Number(CUSTOMER_TYPES[code] === type), 0);
  const known = PREFERENCES.flatMap(preference => flags[preference] ?? []);
  return {
    memberCount,
    types: CUSTOMER_TYPES.map(type => ({ type, count: countOf(type) })),
    preferences: PREFERENCES.map(preference => ({
      preference,
      count: flags[preference] && count(flags[preference], YES),
    })),
    notEnough: customerType.reduce(
      (sum, _, place) => sum + Number(known.length > 0 && known.every(flag => flag[place] === NOT_ENOUGH)),
      0,
    ),
  };
});

function count(flags: Uint8Array, wanted: number): number {
  return flags.reduce((sum, flag) => sum + Number(flag === wanted), 0);
}
