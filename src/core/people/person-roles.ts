import { SALE } from "../measure/row-roles";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import { roundTo9Decimals } from "../stats/round";
import { NOBODY, SEVERAL } from "./named-people";
import type { NamedPeople } from "./named-people";
import type { PersonField } from "../row-people";

/** The roles that orders name, and the columns that name them. Source: rfmw.md 1.10. */
export const ROLES = ["decision-maker", "user", "influencer", "buyer"] as const;

export type Role = (typeof ROLES)[number];

const FIELD_OF: Readonly<Record<Role, PersonField>> = {
  "decision-maker": "approver",
  user: "recipient",
  influencer: "referrer",
  buyer: "payer",
};

/** Whether a person is a member; a name that several members bear is matched to none of them. */
export const IS_NO_MEMBER = 0;
export const IS_MEMBER = 1;
export const IS_ONE_OF_SEVERAL = 2;

/** One entry per person and role, roles in the order of ROLES, a role's persons in no order that anybody may rely on. */
export interface PersonRoles {
  /** Places in ROLES. */
  readonly role: Uint8Array;
  /** The member's code, -1 for somebody who is no member. */
  readonly member: Int32Array;
  /** An index into `names` where the person is no member, else -1. */
  readonly name: Int32Array;
  readonly isMember: Uint8Array;
  /** Valid purchases in which the person has the role. */
  readonly purchases: Int32Array;
  /** Their net amounts; of a purchase that names several persons in one role, to each the share of the lines naming them. */
  readonly netAmount: Float64Array;
  /** Members, the person not counted, in whose purchases the person has the role. */
  readonly linkedMembers: Int32Array;
  readonly names: readonly string[];
}

/**
 * Who had which role in the valid purchases: approver, recipient and referrer as the columns name them; who paid, and where no
 * row of the purchase says that, the member. A role without a column has no entry but the buyer. O(rows + members + people)
 */
export function personRoles(orders: OrderRows, bought: PurchasesAsOf, people: NamedPeople): PersonRoles {
  const parts = ROLES.map(role => playersOf(role, orders, bought, people));
  const memberCount = orders.memberIds.length;
  const identity = joined(Int32Array, parts, "identity");
  const role = new Uint8Array(identity.length);
  let end = 0;
  parts.forEach((part, at) => {
    role.fill(at, end, end + part.identity.length);
    end += part.identity.length;
  });
  return {
    role,
    member: identity.map(id => (id < memberCount ? id : NOBODY)),
    name: identity.map(id => (id < memberCount ? NOBODY : id - memberCount)),
    isMember: Uint8Array.from(identity, id => {
      if (id < memberCount) return IS_MEMBER;
      return people.memberOf[id - memberCount] === SEVERAL ? IS_ONE_OF_SEVERAL : IS_NO_MEMBER;
    }),
    purchases: joined(Int32Array, parts, "purchases"),
    netAmount: joined(Float64Array, parts, "net"),
    linkedMembers: joined(Int32Array, parts, "linked"),
    names: people.names,
  };
}

/** The same column of all parts, one part behind the other. */
function joined<A extends Int32Array | Float64Array, K extends string>(
  Column: new (length: number) => A,
  parts: readonly Readonly<Record<K, Int32Array | Float64Array>>[],
  name: K,
): A {
  const column = new Column(parts.reduce((sum, part) => sum + part[name].length, 0));
  let end = 0;
  for (const part of parts) {
    column.set(part[name], end);
    end += part[name].length;
  }
  return column;
}

/** Members by their code, others behind them by person. */
interface Players {
  readonly identity: Int32Array;
  readonly purchases: Int32Array;
  readonly net: Float64Array;
  readonly linked: Int32Array;
}

function playersOf(role: Role, orders: OrderRows, { purchases }: PurchasesAsOf, people: NamedPeople): Players {
  const field = FIELD_OF[role];
  const personOf = people.personOf[field];
  const codes = orders.details[field]?.codes ?? null;
  if (personOf === null && role !== "buyer") {
    return {
      identity: new Int32Array(),
      purchases: new Int32Array(),
      net: new Float64Array(),
      linked: new Int32Array(),
    };
  }
  // A line that leaves open who uses its goods is nobody's; who paid, approved or takes in a parcel stands once an order.
  const leavesOpen = role === "user" && orders.recipientIsUser;
  const memberCount = orders.memberIds.length;
  const size = memberCount + people.names.length;
  const counted = new Int32Array(size);
  const net = new Float64Array(size);
  const linked = new Int32Array(size);
  const lastMember = new Int32Array(size).fill(NOBODY);
  const lastPurchase = new Int32Array(size).fill(NOBODY);
  const credit = (identity: number, member: number, purchase: number, amount: number): void => {
    net[identity]! += amount;
    if (lastPurchase[identity] !== purchase) counted[identity]! += 1;
    lastPurchase[identity] = purchase;
    if (lastMember[identity] !== member && identity !== member) linked[identity]! += 1;
    lastMember[identity] = member;
  };
  const { rows, rowStart } = purchases;
  // Of the purchase at hand, line by line: a person or NOBODY, and what the line weighs.
  const persons = new Int32Array(longest(rowStart));
  const weights = new Float64Array(persons.length);
  for (let member = 0; member < memberCount; member++) {
    for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
      if (purchases.valid[purchase] === 0) continue;
      const from = rowStart[purchase]!;
      const count = rowStart[purchase + 1]! - from;
      weighLines(rows, from, count, weights);
      let whole = 0;
      let named = 0;
      for (let i = 0; i < count; i++) {
        const code = codes === null || weights[i] === 0 ? NOBODY : codes[rows.row[from + i]!]!;
        persons[i] = code < 0 ? NOBODY : personOf![code]!;
        whole += weights[i]!;
        if (persons[i]! >= 0) named += weights[i]!;
      }
      const amount = purchases.net[purchase]!;
      if (named === 0) {
        if (role === "buyer") credit(member, member, purchase, amount);
        continue;
      }
      for (let i = 0; i < count; i++) {
        if (persons[i]! < 0) continue;
        const identity = identityOf(persons[i]!, member, people, memberCount);
        credit(identity, member, purchase, (amount * weights[i]!) / (leavesOpen ? whole : named));
      }
    }
  }
  const players = Int32Array.from(counted.keys()).filter(identity => counted[identity]! > 0);
  return {
    identity: players,
    purchases: players.map(identity => counted[identity]!),
    net: Float64Array.from(players, identity => roundTo9Decimals(net[identity]!)),
    linked: players.map(identity => linked[identity]!),
  };
}

function identityOf(person: number, member: number, people: NamedPeople, memberCount: number): number {
  if (people.isMember(person, member)) return member;
  const known = people.memberOf[person]!;
  return known >= 0 ? known : memberCount + person;
}

/** How many lines the purchase with most of them has. */
function longest(rowStart: Int32Array): number {
  let most = 0;
  for (let at = 1; at < rowStart.length; at++) most = Math.max(most, rowStart[at]! - rowStart[at - 1]!);
  return most;
}

/** What each line of a purchase weighs: its money, or all the same where one has none; lines that are no sale weigh nothing. */
function weighLines(
  { role, money }: PurchasesAsOf["purchases"]["rows"],
  from: number,
  count: number,
  weights: Float64Array,
): void {
  let hasZero = false;
  for (let i = 0; i < count; i++) {
    const isSale = role[from + i] === SALE;
    weights[i] = isSale ? money[from + i]! : 0;
    if (isSale && money[from + i] === 0) hasZero = true;
  }
  if (!hasZero) return;
  for (let i = 0; i < count; i++) weights[i] = role[from + i] === SALE ? 1 : 0;
}
