import { IS_MEMBER, ROLES } from "#core/people";
import type { Role } from "#core/people";
import { findOnce, scoredSample } from "./find-once";

export interface SampleRoles {
  readonly roles: readonly { readonly role: Role; readonly persons: number; readonly members: number }[];
  /** The recipient column names users; else those who take in parcels stand for them. */
  readonly recipientIsUser: boolean;
  /** Members with a purchase for somebody else. */
  readonly buyForOthers: number;
  /** Members who brought others, and how many these are together. */
  readonly referrers: number;
  readonly referred: number;
}

/** Who took part in the sample's orders as its columns name them; null where none does. O(rows). */
export const sampleRoles = findOnce((sample): SampleRoles | null => {
  const { roles } = scoredSample(sample).traits;
  if (roles === null) return null;
  const { persons, buysForOthers, referrals, recipientIsUser } = roles;
  const count = (role: number, isCounted: (entry: number) => boolean): number =>
    persons.role.reduce((sum, of, entry) => sum + Number(of === role && isCounted(entry)), 0);
  return {
    roles: ROLES.map((role, place) => ({
      role,
      persons: count(place, () => true),
      members: count(place, entry => persons.isMember[entry] === IS_MEMBER),
    })),
    recipientIsUser,
    // Without a purchase that says for whom it is the share is NaN.
    buyForOthers: buysForOthers?.reduce((sum, share) => sum + Number(share > 0), 0) ?? 0,
    referrers: referrals?.members.reduce((sum, members) => sum + Number(members > 0), 0) ?? 0,
    referred: referrals?.members.reduce((sum, members) => sum + members, 0) ?? 0,
  };
});
