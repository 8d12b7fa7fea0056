import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import { buysForOthersShare, memberRoles, namesSomebody } from "./member-roles";
import { SEVERAL, namedPeople } from "./named-people";
import type { PersonField } from "../row-people";
import { maskedRows, orderRoles, rowIdentities } from "./order-roles";
import { personRoles } from "./person-roles";
import type { PersonRoles } from "./person-roles";
import { referrals } from "./referrals";
import type { Referrals } from "./referrals";
import { sharedPhones } from "./shared-phones";
import type { SharedPhones } from "./shared-phones";

export interface PeopleSources {
  readonly orders: OrderRows;
  readonly bought: PurchasesAsOf;
  /** Member codes by place, and by place what was found out of them. */
  readonly member: Int32Array;
  readonly firstDay: Int32Array;
  readonly netAmount: Float64Array;
}

/** Who took part in the orders, by the columns that say so. Source: rfmw.md 1.9, 1.10. */
export interface RoleTraits {
  /** By order row, see `rowPeople`. */
  readonly orderRoles: Uint8Array;
  /** By place, bits by the place in ROLES. */
  readonly memberRoles: Uint8Array;
  /** By place; NaN where no purchase says for whom it is. Null without a recipient column. */
  readonly buysForOthers: Float64Array | null;
  readonly persons: PersonRoles;
  readonly referrals: Referrals | null;
  /** By place, 1 where any row of the member names a referrer; null without such a column. */
  readonly hasReferrer: Uint8Array | null;
  /** The recipient column names users; else those who take in parcels, who stand for users. */
  readonly recipientIsUser: boolean;
  /** Rows of members that hide whom they name; null for a column that is not mapped. */
  readonly maskedRows: Readonly<Record<PersonField, number | null>>;
  /** Different phones and names in these columns that several members share: matched to none of them. */
  readonly ambiguousNames: number;
}

/** Roles and referrals; null where no column names people. O(rows + members). */
export function roleTraits({ orders, bought, ...members }: PeopleSources): RoleTraits | null {
  const people = namedPeople(orders);
  const identities = rowIdentities(orders, people);
  const roles = orderRoles(orders, identities);
  if (roles === null) return null;
  const persons = personRoles(orders, bought, people, identities);
  const placeOf = new Int32Array(orders.memberIds.length).fill(-1);
  members.member.forEach((code, place) => (placeOf[code] = place));
  return {
    orderRoles: roles,
    memberRoles: memberRoles(persons, placeOf, members.member.length),
    buysForOthers: people.personOf.recipient && buysForOthersShare(bought, roles, members.member),
    persons,
    referrals: referrals(orders, bought, people, members, placeOf),
    hasReferrer: namesSomebody(orders, "referrer", members.member),
    recipientIsUser: orders.recipientIsUser,
    maskedRows: maskedRows(orders, people),
    ambiguousNames: people.memberOf.reduce((count, member) => (member === SEVERAL ? count + 1 : count), 0),
  };
}

export { sharedPhones };
export type { SharedPhones };
