import { SALE } from "../measure/row-roles";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import { roundTo9Decimals } from "../stats/round";
import { NOBODY, SEVERAL } from "./named-people";
import type { NamedPeople } from "./named-people";

/** Somebody who brought as many members has influence. Source: rfmw.md 1.9. */
const INFLUENCE_FROM = 2;

/** What became of the referrers whom members' first purchases name: members, each once. */
export interface ReferralCounts {
  /** Of another member with a valid purchase: these are the referred members. */
  readonly matched: number;
  /** Of somebody who is no scored member. */
  readonly notMembers: number;
  /** Of a phone or name that several members share. */
  readonly ambiguous: number;
  /** Of themselves. */
  readonly self: number;
  /** First purchases of one day that name different people. */
  readonly several: number;
}

/** Columns are by place. */
export interface Referrals {
  /** Members whose first purchase names this member as referrer. */
  readonly members: Int32Array;
  /** The net amounts of those members. */
  readonly amount: Float64Array;
  /** 1 where two or more were referred. */
  readonly influence: Uint8Array;
  readonly counts: ReferralCounts;
}

/** No or several: markers beside persons. */
const DIFFERENT = -3;

/**
 * Who was brought by whom, by the referrer of each member's first valid purchase; null without such a column. All purchases
 * of the first day are looked at. A later purchase brings nobody: the member was there already. O(rows of purchases).
 *
 * @param members    codes by place, with what each is worth in `netAmount` and their first days
 * @param placeOf    by member code, -1 for who is not scored
 */
export function referrals(
  orders: OrderRows,
  { purchases }: PurchasesAsOf,
  people: NamedPeople,
  {
    member: members,
    firstDay,
    netAmount,
  }: Readonly<{ member: Int32Array; firstDay: Int32Array; netAmount: Float64Array }>,
  placeOf: Int32Array,
): Referrals | null {
  const personOf = people.personOf.referrer;
  if (personOf === null) return null;
  const { codes } = orders.details.referrer!;
  const count = members.length;
  const referred = new Int32Array(count);
  const amount = new Float64Array(count);
  const counts = { matched: 0, notMembers: 0, ambiguous: 0, self: 0, several: 0 };
  const { rows, rowStart, memberStart } = purchases;
  for (let place = 0; place < count; place++) {
    const member = members[place]!;
    let referrer = NOBODY;
    for (let purchase = memberStart[member]!; purchase < memberStart[member + 1]!; purchase++) {
      if (purchases.valid[purchase] === 0 || purchases.day[purchase] !== firstDay[place]) continue;
      for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
        const code = rows.role[i] === SALE ? codes[rows.row[i]!]! : NOBODY;
        const person = code < 0 ? NOBODY : personOf[code]!;
        if (person < 0) continue;
        referrer = referrer === NOBODY || referrer === person ? person : DIFFERENT;
      }
    }
    if (referrer === NOBODY) continue;
    if (referrer === DIFFERENT) counts.several += 1;
    else if (people.isMember(referrer, member)) counts.self += 1;
    else if (people.memberOf[referrer] === SEVERAL) counts.ambiguous += 1;
    else {
      const by = people.memberOf[referrer]! < 0 ? -1 : placeOf[people.memberOf[referrer]!]!;
      if (by < 0) counts.notMembers += 1;
      else {
        counts.matched += 1;
        referred[by]! += 1;
        amount[by]! += netAmount[place]!;
      }
    }
  }
  return {
    members: referred,
    amount: amount.map(roundTo9Decimals),
    influence: Uint8Array.from(referred, found => (found >= INFLUENCE_FROM ? 1 : 0)),
    counts,
  };
}
