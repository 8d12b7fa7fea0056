import type { OrderRows, TextColumn } from "#core/order-rows";
import { ROLES } from "#core/people";
import { cleanText } from "../../../src/core/parse/texts/clean-text";
import { idKey, isMaskedKey, isWalkInKey, memberIdKey, phoneKey } from "../../../src/core/parse/texts/id-text";
import { SALE } from "../../../src/core/measure/row-roles";
import type { PurchasesAsOf } from "../../../src/core/measure/purchases-as-of";
import type { PersonText } from "../../../src/core/people/person-text";
import { PERSON_FIELDS } from "#core/row-people";
import type { PersonField } from "#core/row-people";

// The plain twin of what core/people does with columns of codes: every text is read where it stands, people and members are
// kept in sets, and a purchase is a list of lines.

/** What a text says, each key worked out from the text anew. */
export function plainPersonText(text: string): PersonText {
  const memberKey = memberIdKey(cleanText(text));
  const key = plainNameKey(text);
  if (key === "" || isWalkInKey(memberKey)) return { kind: "nobody" };
  if (isMaskedKey(memberKey) || key.includes("…") || /^\d+:\S{4,}/.test(memberKey)) return { kind: "masked" };
  const phone = phoneKey(text);
  return { kind: "person", key: phone === "" ? key : phone, memberKey, phone };
}

function plainNameKey(text: string): string {
  return idKey(cleanText(text)).replace(/\s+/g, " ");
}

interface Person {
  readonly key: string;
  readonly first: Extract<PersonText, { kind: "person" }>;
  name: string;
}

/** A member's code, or the text of somebody who is no member. */
export type Who = number | string;

/** Whom a row names in a column; null for nobody. */
export type Naming = (field: PersonField, row: number) => Who | null;

/** Tells whom rows name: the member of the row where any of their texts is theirs, else the only member with the text. */
export function plainNaming(orders: OrderRows): Naming {
  const persons = new Map<string, Person>();
  for (const field of PERSON_FIELDS) {
    for (const text of orders.details[field]?.values ?? []) {
      const read = plainPersonText(text);
      if (read.kind !== "person") continue;
      const known = persons.get(read.key);
      if (known === undefined) persons.set(read.key, { key: read.key, first: read, name: text });
      else if (text < known.name) known.name = text;
    }
  }
  const bearers = (column: TextColumn | undefined, matches: (text: string) => boolean): Set<number> => {
    const found = new Set<number>();
    for (let row = 0; column !== undefined && row < orders.rowCount; row++) {
      const text = column.values[column.codes[row]!];
      if (orders.member[row]! >= 0 && text !== undefined && matches(text)) found.add(orders.member[row]!);
    }
    return found;
  };
  const found = new Map<string, readonly Set<number>[]>();
  for (const { key, first } of persons.values()) {
    const byId = orders.memberKeys.lastIndexOf(first.memberKey);
    found.set(key, [
      new Set(byId < 0 ? [] : [byId]),
      bearers(orders.attributes.phone, text => first.phone !== "" && phoneKey(text) === first.phone),
      bearers(orders.attributes.memberName, text => plainNameKey(text) === key),
    ]);
  }
  return (field, row) => {
    const column = orders.details[field];
    const text = column?.values[column.codes[row]!];
    const member = orders.member[row]!;
    const read = text === undefined || member < 0 ? null : plainPersonText(text);
    if (read?.kind !== "person") return null;
    const sets = found.get(read.key)!;
    const deciding = sets.find(({ size }) => size > 0);
    if (deciding === undefined) return persons.get(read.key)!.name;
    if (deciding.size === 1) return [...deciding][0]!;
    return sets.some(set => set.size > 1 && set.has(member)) ? member : persons.get(read.key)!.name;
  };
}

const FIELD_OF: Readonly<Record<(typeof ROLES)[number], PersonField>> = {
  "decision-maker": "approver",
  user: "recipient",
  influencer: "referrer",
  buyer: "payer",
};

/** Purchases, net amount and linked members by role and person, "role/who". */
export function plainRoles(orders: OrderRows, { purchases }: PurchasesAsOf, naming: Naming) {
  const entries = new Map<string, { purchases: number; net: number; linked: Set<number> }>();
  const { rows, rowStart, memberStart, valid } = purchases;
  for (const role of ROLES) {
    if (role !== "buyer" && orders.details[FIELD_OF[role]] === undefined) continue;
    for (let member = 0; member < orders.memberIds.length; member++) {
      for (let purchase = memberStart[member]!; purchase < memberStart[member + 1]!; purchase++) {
        if (valid[purchase] === 0) continue;
        const places = Array.from({ length: rowStart[purchase + 1]! - rowStart[purchase]! }, (_, i) => rowStart[purchase]! + i); // prettier-ignore
        const sales = places.filter(i => rows.role[i] === SALE);
        const isFree = sales.some(i => rows.money[i] === 0);
        const lines = sales.map(i => ({
          who: naming(FIELD_OF[role], rows.row[i]!),
          weight: isFree ? 1 : rows.money[i]!,
        }));
        const named = lines.filter(({ who }) => who !== null);
        const sum = (some: typeof lines) => some.reduce((total, { weight }) => total + weight, 0);
        const whole = role === "user" && orders.recipientIsUser ? sum(lines) : sum(named);
        const shares = named.map(({ who, weight }) => ({
          who: who!,
          net: (purchases.net[purchase]! * weight) / whole,
        }));
        if (shares.length === 0 && role === "buyer") shares.push({ who: member, net: purchases.net[purchase]! });
        for (const { who, net } of shares) {
          const key = `${role}/${who}`;
          const entry = entries.get(key) ?? { purchases: 0, net: 0, linked: new Set<number>() };
          entry.net += net;
          if (who !== member) entry.linked.add(member);
          entries.set(key, entry);
        }
        for (const who of new Set(shares.map(share => share.who))) entries.get(`${role}/${who}`)!.purchases += 1;
      }
    }
  }
  return entries;
}
