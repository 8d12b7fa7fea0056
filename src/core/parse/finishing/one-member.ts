import type {
  IdOfPhone,
  JoinedIds,
  OneMemberChoice,
  SharedId,
  SharedPhoneIds,
  SharedPhoneRule,
} from "../../shared-ids";
import { APART, SHARED_PHONE_RULES } from "../../shared-ids";
import type { CompactMembers } from "../columns/member-ids";
import { ROW_BLANK, ROW_TOTAL } from "../columns/row-flags";
import type { RowFlags } from "../columns/row-flags";
import type { CodedColumn, RowReader } from "../columns/row-reader";
import { isMaskedKey, phoneKey } from "../texts/id-text";
import { nameKey } from "../texts/name-key";
import { isPhoneKey } from "../texts/phone-text";

/** A number that more ids have than a family is the shop's own or was typed to get on. */
const MOST_OF_ONE_PERSON = 10;
const EXAMPLES_SHOWN = 3;
const SEVERAL_NAMES = -2;

/** Ids with one phone, and which of them a person counts as one member. */
export interface OneMember {
  readonly shared: SharedPhoneIds;
  /** By code of an id: that of its member; null where no two ids are one. */
  readonly codeOf: Int32Array | null;
}

export const NO_SHARED_PHONES: SharedPhoneIds = {
  groupCount: 0,
  idCount: 0,
  fewerMembers: { leave: 0, "same-name": 0, join: 0 },
  examples: [],
  ids: [],
};

/**
 * Finds the ids that have one phone, however it is spelled, and gives the rows of those that a person counts as one member
 * to the earliest of them: the shortest, and of the same length the first in the order of texts, wherever rows stand. Nobody
 * is joined unless a person says so. Masked ids, walk-ins and rows without an id have no part in it. Changes `member`.
 * Source: rfmw.md 1.4, 1.14. O(rows + phones + groups).
 *
 * @param member  codes as far as they are trusted, before rows without an id are joined by their contact
 */
export function joinIds(
  reader: RowReader,
  choice: OneMemberChoice | undefined,
  member: Int32Array,
  flags: RowFlags,
): OneMember {
  const { memberId, phone, memberName } = reader.options.mapping;
  const phones = reader.attributes.get("phone");
  if (phones === undefined || memberId === undefined || memberId === phone) return NOBODY_SHARES;
  const named = namedRows(reader, member, flags);
  const phoneSlots = slotsOf(phones);
  const groups = groupsOf(reader, phones, phoneSlots, member, named);
  if (groups.length === 0) return NOBODY_SHARES;
  const pairs = pairsOf(reader, groups, member, named);
  const canBeAsked = memberId === memberName ? () => false : (key: string) => !isContact(key, phoneSlots.ofKey);
  const shared = sharedOf(reader, groups, pairs, canBeAsked);
  const codeOf = choice === undefined ? null : unite(reader, pairs, choice);
  if (codeOf !== null) for (let row = 0; row < member.length; row += 1) if (member[row]! >= 0) member[row] = codeOf[member[row]!]!; // prettier-ignore
  return { shared, codeOf };
}

const NOBODY_SHARES: OneMember = { shared: NO_SHARED_PHONES, codeOf: null };

/** The ids that count as another's member; null for none. Of ids that no row names any more nothing is said. O(rows). */
export function joinedIdsOf(
  { memberIds: { texts }, member: written }: RowReader,
  { codeOf }: OneMember,
  { member }: CompactMembers,
): JoinedIds | null {
  if (codeOf === null) return null;
  const found = new Map<number, number>();
  for (let row = 0; row < member.length; row += 1) {
    const code = written.values[row]!;
    if (code >= 0 && codeOf[code] !== code && member[row]! >= 0) found.set(code, member[row]!);
  }
  if (found.size === 0) return null;
  const codes = [...found.keys()].sort((a, b) => (isEarlier(texts.keys[a]!, texts.keys[b]!) ? -1 : 1));
  return {
    ids: codes.map(code => texts.labels[code]!),
    keys: codes.map(code => texts.keys[code]!),
    member: Int32Array.from(codes, code => found.get(code)!),
  };
}

/** 1 for rows whose own id is somebody's. */
function namedRows(reader: RowReader, member: Int32Array, flags: RowFlags): Uint8Array {
  const { keys } = reader.memberIds.texts;
  const walkIn = reader.memberIds.walkIns();
  const isNobody = keys.map((key, code) => walkIn[code] === 1 || isMaskedKey(key));
  const named = new Uint8Array(member.length);
  for (let row = 0; row < member.length; row += 1) {
    const code = member[row]!;
    if (code >= 0 && !isNobody[code] && (flags[row]! & (ROW_BLANK | ROW_TOTAL)) === 0) named[row] = 1;
  }
  for (const row of reader.contactRows.values.subarray(0, reader.contactRows.length)) named[row] = 0;
  return named;
}

/** A number for each different phone. */
interface PhoneSlots {
  readonly ofKey: ReadonlyMap<string, number>;
  /** By code of the column; -1 for a text that tells of nobody. */
  readonly ofCode: Int32Array;
}

function slotsOf({ dictionary }: CodedColumn): PhoneSlots {
  const ofKey = new Map<string, number>();
  const ofCode = Int32Array.from(dictionary.labels, label => {
    const key = phoneKey(label);
    if (key === "") return -1;
    const slot = ofKey.get(key) ?? ofKey.size;
    ofKey.set(key, slot);
    return slot;
  });
  return { ofKey, ofCode };
}

/** Codes of ids with one phone, the earliest first; two phones of the same ids are one group. Sorted by their first ids. */
function groupsOf(
  { memberIds: { texts } }: RowReader,
  { codes }: CodedColumn,
  { ofKey, ofCode: slotOf }: PhoneSlots,
  member: Int32Array,
  named: Uint8Array,
): number[][] {
  const first = new Int32Array(ofKey.size).fill(-1);
  const holders = new Map<number, Set<number>>();
  for (let row = 0; row < member.length; row += 1) {
    const slot = named[row] === 0 || codes.values[row]! < 0 ? -1 : slotOf[codes.values[row]!]!;
    if (slot < 0) continue;
    const code = member[row]!;
    if (first[slot] === -1) first[slot] = code;
    else if (first[slot] !== code) {
      const all = holders.get(slot);
      if (all === undefined) holders.set(slot, new Set([first[slot]!, code]));
      else all.add(code);
    }
  }
  const compare = (a: number, b: number): number => (isEarlier(texts.keys[a]!, texts.keys[b]!) ? -1 : 1);
  const groups = new Map<string, number[]>();
  for (const ids of holders.values()) {
    if (ids.size > MOST_OF_ONE_PERSON) continue;
    const sorted = [...ids].sort(compare);
    groups.set(sorted.join(), sorted);
  }
  return [...groups.values()].sort((one, other) => {
    const at = one.findIndex((code, place) => code !== other[place]);
    return at < 0 || at >= other.length ? one.length - other.length : compare(one[at]!, other[at]!);
  });
}

/** Two ids of one phone. */
interface Pair {
  readonly later: number;
  readonly earlier: number;
  readonly sameName: boolean;
}

function pairsOf(reader: RowReader, groups: readonly number[][], member: Int32Array, named: Uint8Array): Pair[] {
  const names = onlyNames(reader, new Set(groups.flat()), member, named);
  const pairs = new Map<string, Pair>();
  for (const group of groups) {
    group.forEach((later, place) => {
      for (const earlier of group.slice(0, place)) {
        const name = names.get(later) ?? SEVERAL_NAMES;
        pairs.set(`${later} ${earlier}`, { later, earlier, sameName: name >= 0 && names.get(earlier) === name });
      }
    });
  }
  return [...pairs.values()];
}

/** A number for the one name of each of these ids; SEVERAL_NAMES of who has several. A masked name is none. */
function onlyNames(
  reader: RowReader,
  wanted: ReadonlySet<number>,
  member: Int32Array,
  named: Uint8Array,
): Map<number, number> {
  const found = new Map<number, number>();
  const column = reader.attributes.get("memberName");
  if (column === undefined) return found;
  const slots = new Map<string, number>();
  const slotOf = new Int32Array(column.dictionary.labels.length).fill(-1);
  for (let row = 0; row < member.length; row += 1) {
    const code = column.codes.values[row]!;
    if (named[row] === 0 || code < 0 || !wanted.has(member[row]!)) continue;
    if (slotOf[code] === -1) {
      const key = nameKey(column.dictionary.labels[code]!);
      slotOf[code] = isMaskedKey(key) ? SEVERAL_NAMES : (slots.get(key) ?? slots.size);
      if (slotOf[code] >= 0) slots.set(key, slotOf[code]);
    }
    const known = found.get(member[row]!);
    found.set(member[row]!, known === undefined || known === slotOf[code] ? slotOf[code]! : SEVERAL_NAMES);
  }
  return found;
}

function sharedOf(
  reader: RowReader,
  groups: readonly number[][],
  pairs: readonly Pair[],
  canBeAsked: (key: string) => boolean,
): SharedPhoneIds {
  const { keys, labels } = reader.memberIds.texts;
  const withOf = new Map<number, IdOfPhone[]>();
  for (const { later, earlier, sameName } of pairs) {
    if (!canBeAsked(keys[later]!) || !canBeAsked(keys[earlier]!)) continue;
    const found = { key: keys[earlier]!, id: labels[earlier]!, sameName };
    const known = withOf.get(later);
    if (known === undefined) withOf.set(later, [found]);
    else known.push(found);
  }
  const ids = [...withOf].map(([code, others]): SharedId => {
    const sorted = others.sort((one, other) => (isEarlier(one.key, other.key) ? -1 : 1));
    return { key: keys[code]!, id: labels[code]!, with: sorted };
  });
  const rank = (id: SharedId): number => (id.with.some(({ sameName }) => sameName) ? 0 : 1);
  ids.sort((one, other) => rank(one) - rank(other) || (isEarlier(one.key, other.key) ? -1 : 1));
  const fewer = SHARED_PHONE_RULES.map(rule => {
    const codeOf = unite(reader, pairs, { rule, byId: new Map() });
    return [rule, codeOf === null ? 0 : codeOf.reduce((count, to, code) => (to === code ? count : count + 1), 0)];
  });
  return {
    groupCount: groups.length,
    idCount: new Set(groups.flat()).size,
    fewerMembers: Object.fromEntries(fewer) as Record<SharedPhoneRule, number>,
    examples: groups.slice(0, EXAMPLES_SHOWN).map(group => group.map(code => labels[code]!)),
    ids,
  };
}

/**
 * By code the earliest id of the same member; null where each is its own. An id that was decided on its own follows that
 * alone: it is joined with no other id by the rule, nor is another one with it while it stays apart.
 */
function unite(
  { memberIds: { texts } }: RowReader,
  pairs: readonly Pair[],
  { rule, byId }: OneMemberChoice,
): Int32Array | null {
  const { keys } = texts;
  const parent = Int32Array.from(keys.keys());
  const rootOf = (code: number): number => {
    let root = code;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = code; parent[at] !== root;) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  let united = false;
  for (const { later, earlier, sameName } of pairs) {
    const decided = byId.get(keys[later]!);
    const byRule = byId.get(keys[earlier]!) !== APART && (rule === "join" || (rule === "same-name" && sameName));
    if (decided === undefined ? !byRule : decided !== keys[earlier]) continue;
    const [a, b] = [rootOf(later), rootOf(earlier)];
    if (a === b) continue;
    if (isEarlier(keys[a]!, keys[b]!)) parent[b] = a;
    else parent[a] = b;
    united = true;
  }
  return united ? parent.map((_, code) => rootOf(code)) : null;
}

/** An order of ids that does not depend on the rows, so that the same id stays the member's from run to run. */
function isEarlier(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}

/** Shorter numbers of the phone column, such as extensions, may well be ids. */
const SHORTEST_PHONE = 7;
const HOLDS_MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** An id that is, or holds, what must not be kept with settings: a phone, whatever its country, or an e-mail. */
function isContact(key: string, phones: ReadonlyMap<string, number>): boolean {
  if (isPhoneKey(key) || HOLDS_MOBILE.test(key) || key.includes("@")) return true;
  const phone = key.length < SHORTEST_PHONE ? "" : phoneKey(key);
  return phone !== "" && phones.has(phone);
}
