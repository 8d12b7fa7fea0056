import { SALE } from "../measure/row-roles";
import type { Purchases } from "../measure/purchases";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import { roundTo9Decimals } from "../stats/round";
import { NOBODY, SEVERAL } from "./named-people";
import type { NamedPeople } from "./named-people";
import type { PersonField } from "../row-people";
import type { RowIdentities } from "./order-roles";

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
export function personRoles(
  orders: OrderRows,
  bought: PurchasesAsOf,
  people: NamedPeople,
  identities: RowIdentities,
): PersonRoles {
  const weights = weighLines(bought.purchases);
  const parts = ROLES.map(role => playersOf(role, orders, bought, people, identities[FIELD_OF[role]], weights));
  const memberCount = orders.memberIds.length;
  const count = parts.reduce((sum, { identity }) => sum + identity.length, 0);
  const entries = {
    role: new Uint8Array(count),
    member: new Int32Array(count).fill(NOBODY),
    name: new Int32Array(count).fill(NOBODY),
    isMember: new Uint8Array(count).fill(IS_NO_MEMBER),
    purchases: new Int32Array(count),
    netAmount: new Float64Array(count),
    linkedMembers: new Int32Array(count),
    names: people.names,
  };
  let end = 0;
  parts.forEach((part, role) => {
    entries.purchases.set(part.purchases, end);
    entries.netAmount.set(part.net, end);
    entries.linkedMembers.set(part.linked, end);
    for (let i = 0; i < part.identity.length; i++, end++) {
      const person = part.identity[i]! - memberCount;
      entries.role[end] = role;
      if (person < 0) {
        entries.member[end] = part.identity[i]!;
        entries.isMember[end] = IS_MEMBER;
      } else {
        entries.name[end] = person;
        if (people.memberOf[person] === SEVERAL) entries.isMember[end] = IS_ONE_OF_SEVERAL;
      }
    }
  });
  return entries;
}

/** Members by their code, others behind them by person. */
interface Players {
  readonly identity: Int32Array;
  readonly purchases: Int32Array;
  readonly net: Float64Array;
  readonly linked: Int32Array;
}

function playersOf(
  role: Role,
  orders: OrderRows,
  { purchases }: PurchasesAsOf,
  people: NamedPeople,
  identities: Int32Array | null,
  weights: Float64Array,
): Players {
  if (identities === null && role !== "buyer") return noPlayers(0);
  const tallies = noTallies(orders.memberIds.length + people.names.length);
  if (identities === null) creditMembers(tallies, purchases);
  else {
    creditNamed(tallies, purchases, identities, weights, {
      // A line that leaves open who uses its goods is nobody's; who paid, approved or takes in a parcel stands once an order.
      leavesOpen: role === "user" && orders.recipientIsUser,
      isOwnUnlessNamed: role === "buyer",
    });
  }
  return playersIn(tallies);
}

/** What the purchases come to, by identity. */
interface Tallies {
  readonly purchases: Int32Array;
  readonly net: Float64Array;
  readonly linked: Int32Array;
  readonly lastPurchase: Int32Array;
}

function noTallies(size: number): Tallies {
  return {
    purchases: new Int32Array(size),
    net: new Float64Array(size),
    linked: new Int32Array(size),
    lastPurchase: new Int32Array(size).fill(NOBODY),
  };
}

/** Every valid purchase to its member. */
function creditMembers(tallies: Tallies, { memberStart, valid, net }: Purchases): void {
  for (let member = 0; member + 1 < memberStart.length; member++) {
    for (let purchase = memberStart[member]!; purchase < memberStart[member + 1]!; purchase++) {
      if (valid[purchase] === 0) continue;
      tallies.purchases[member]! += 1;
      tallies.net[member]! += net[purchase]!;
    }
  }
}

interface Naming {
  /** A line without a name takes its share of the purchase away. */
  readonly leavesOpen: boolean;
  /** A purchase that names nobody is its member's. */
  readonly isOwnUnlessNamed: boolean;
}

/** Every valid purchase to whom its lines name. */
function creditNamed(
  tallies: Tallies,
  { memberStart, valid, net, rowStart, rows }: Purchases,
  identities: Int32Array,
  weights: Float64Array,
  { leavesOpen, isOwnUnlessNamed }: Naming,
): void {
  // Whom the lines of the purchase at hand name.
  const named = new Int32Array(longest(rowStart));
  for (let member = 0; member + 1 < memberStart.length; member++) {
    const first = memberStart[member]!;
    for (let purchase = first; purchase < memberStart[member + 1]!; purchase++) {
      if (valid[purchase] === 0) continue;
      const from = rowStart[purchase]!;
      const count = rowStart[purchase + 1]! - from;
      let whole = 0;
      let ofNamed = 0;
      for (let i = 0; i < count; i++) {
        const weight = weights[from + i]!;
        named[i] = weight === 0 ? NOBODY : identities[rows.row[from + i]!]!;
        whole += weight;
        if (named[i]! >= 0) ofNamed += weight;
      }
      const amount = net[purchase]!;
      if (ofNamed === 0) {
        if (isOwnUnlessNamed) credit(tallies, member, member, purchase, first, amount);
        continue;
      }
      const all = leavesOpen ? whole : ofNamed;
      for (let i = 0; i < count; i++) {
        if (named[i]! >= 0) credit(tallies, named[i]!, member, purchase, first, (amount * weights[from + i]!) / all);
      }
    }
  }
}

/** @param first  the first purchase of the member: purchases come member by member, so that those before it are of others */
function credit(
  { purchases, net, linked, lastPurchase }: Tallies,
  identity: number,
  member: number,
  purchase: number,
  first: number,
  amount: number,
): void {
  net[identity]! += amount;
  const last = lastPurchase[identity]!;
  if (last === purchase) return;
  lastPurchase[identity] = purchase;
  purchases[identity]! += 1;
  if (last < first && identity !== member) linked[identity]! += 1;
}

function noPlayers(count: number) {
  return {
    identity: new Int32Array(count),
    purchases: new Int32Array(count),
    net: new Float64Array(count),
    linked: new Int32Array(count),
  };
}

/** Who has any purchase. */
function playersIn({ purchases, net, linked }: Tallies): Players {
  let count = 0;
  for (let identity = 0; identity < purchases.length; identity++) if (purchases[identity]! > 0) count += 1;
  const players = noPlayers(count);
  let next = 0;
  for (let identity = 0; identity < purchases.length; identity++) {
    if (purchases[identity] === 0) continue;
    players.identity[next] = identity;
    players.purchases[next] = purchases[identity]!;
    players.net[next] = roundTo9Decimals(net[identity]!);
    players.linked[next] = linked[identity]!;
    next += 1;
  }
  return players;
}

/** How many lines the purchase with most of them has. */
function longest(rowStart: Int32Array): number {
  let most = 0;
  for (let at = 1; at < rowStart.length; at++) most = Math.max(most, rowStart[at]! - rowStart[at - 1]!);
  return most;
}

/**
 * What the lines of each purchase weigh: their money, or all the same where one of the purchase has none; lines that are no
 * sale weigh nothing. In the order of the rows of purchases.
 */
function weighLines({ count, rowStart, rows: { role, money } }: Purchases): Float64Array {
  const weights = new Float64Array(money.length);
  for (let purchase = 0; purchase < count; purchase++) {
    const from = rowStart[purchase]!;
    const to = rowStart[purchase + 1]!;
    let hasZero = false;
    for (let i = from; i < to; i++) {
      if (role[i] !== SALE) continue;
      weights[i] = money[i]!;
      if (money[i] === 0) hasZero = true;
    }
    if (!hasZero) continue;
    for (let i = from; i < to; i++) weights[i] = role[i] === SALE ? 1 : 0;
  }
  return weights;
}
