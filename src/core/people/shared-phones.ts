import type { OrderRows } from "../order-rows";
import { phoneKey } from "../parse/texts/id-text";
import { nameKey } from "../parse/texts/name-key";

/** A number that more ids have than a family is the shop's own or was typed to get on. */
const MOST_OF_ONE_PERSON = 10;

/**
 * Ids that have one phone: possibly one person. They are listed and never merged. Groups are in the order of their first
 * member codes; codes within one ascend.
 */
export interface SharedPhones {
  /** The members of group g: `member[start[g]]` to `member[start[g + 1] - 1]`. Groups of up to 10 ids. */
  readonly member: Int32Array;
  readonly start: Int32Array;
  /** 1 where every id of the group has one and the same name, too; 0 where not, or where names are unknown. */
  readonly sameName: Uint8Array;
  /** Numbers that more ids have, which say nothing of a person, and the ids that have them. */
  readonly crowdedPhones: number;
  readonly crowdedMembers: number;
}

/** Finds the ids that share a phone number, however it is spelled; null where no phone is mapped. O(rows + phones). */
export function sharedPhones(orders: OrderRows): SharedPhones | null {
  const { phone, memberName } = orders.attributes;
  if (phone === undefined) return null;
  const slotOfKey = new Map<string, number>();
  const slotOf = Int32Array.from(phone.values, text => {
    const key = phoneKey(text);
    if (key === "") return -1;
    const slot = slotOfKey.get(key) ?? slotOfKey.size;
    slotOfKey.set(key, slot);
    return slot;
  });
  const first = new Int32Array(slotOfKey.size).fill(-1);
  const holders = new Map<number, Set<number>>();
  for (let row = 0; row < orders.rowCount; row++) {
    const member = orders.member[row]!;
    const slot = phone.codes[row]! < 0 ? -1 : slotOf[phone.codes[row]!]!;
    if (member < 0 || slot < 0) continue;
    if (first[slot] === -1) first[slot] = member;
    else if (first[slot] !== member) {
      const all = holders.get(slot) ?? new Set([first[slot]!]);
      all.add(member);
      holders.set(slot, all);
    }
  }
  const all = [...holders.values()];
  const crowded = all.filter(({ size }) => size > MOST_OF_ONE_PERSON);
  // Two numbers of the same ids are one finding.
  const groups = new Map(
    all
      .filter(({ size }) => size <= MOST_OF_ONE_PERSON)
      .map(members => [...members].sort((a, b) => a - b))
      .map(members => [members.join(), members]),
  );
  const sorted = [...groups.values()].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
  const start = new Int32Array(sorted.length + 1);
  sorted.forEach((members, at) => (start[at + 1] = start[at]! + members.length));
  const names = memberName ? onlyNames(orders, memberName, new Set(sorted.flat())) : new Map<number, string>();
  return {
    member: Int32Array.from(sorted.flat()),
    start,
    sameName: Uint8Array.from(sorted, members => {
      const different = new Set(members.map(member => names.get(member) ?? ""));
      return different.size === 1 && !different.has("") ? 1 : 0;
    }),
    crowdedPhones: crowded.length,
    crowdedMembers: new Set(crowded.flatMap(members => [...members])).size,
  };
}

/** The name of each of these members; none of who has several. */
function onlyNames(
  { member: members, rowCount }: OrderRows,
  { codes, values }: NonNullable<OrderRows["attributes"]["memberName"]>,
  wanted: ReadonlySet<number>,
): Map<number, string> {
  const names = new Map<number, string>();
  for (let row = 0; row < rowCount; row++) {
    const member = members[row]!;
    if (codes[row]! < 0 || !wanted.has(member)) continue;
    const name = nameKey(values[codes[row]!]!);
    const known = names.get(member);
    names.set(member, known === undefined || known === name ? name : "");
  }
  return names;
}
