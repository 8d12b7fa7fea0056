import type { OrderRows, TextColumn } from "../order-rows";
import { phoneKey } from "../parse/texts/id-text";
import { nameKey } from "../parse/texts/name-key";
import { PERSON_FIELDS } from "../row-people";
import type { PersonField } from "../row-people";
import { personText } from "./person-text";

/** A text that names nobody, or somebody whom nobody can tell from others. */
export const NOBODY = -1;
export const MASKED = -2;
/** Several members answer to a text. */
export const SEVERAL = -2;

/** Who the texts in the columns of people are. A person is an index into `names`. */
export interface NamedPeople {
  /** By code of the column: a person, NOBODY or MASKED; null for a column that is not mapped. */
  readonly personOf: Readonly<Record<PersonField, Int32Array | null>>;
  /** The text of each person; of several spellings the first in the order of texts. */
  readonly names: readonly string[];
  /** By person: the code of the one member who has this id, phone or name; NOBODY, or SEVERAL. */
  readonly memberOf: Int32Array;
  /** Whether the person is this member, by id, phone or name, even where other members share it. */
  readonly isMember: (person: number, member: number) => boolean;
}

/**
 * Finds the members among the people whom orders name: by member id, else by phone, else by name. Who shares a phone or a
 * name with others is matched to none of them. O(rows + members + texts).
 */
export function namedPeople(orders: OrderRows): NamedPeople {
  const personOfKey = new Map<string, number>();
  const names: string[] = [];
  // Of the first spelling of a person: whether it is a phone, and its key as a member's id where that is another one.
  const isPhone: boolean[] = [];
  const hasOtherKey: boolean[] = [];
  const personsOfOtherKey = new Map<string, number[]>();
  const personOf = Object.fromEntries(
    PERSON_FIELDS.map(field => {
      const column = orders.details[field];
      return [field, column ? codesOf(column.values, add) : null];
    }),
  ) as Record<PersonField, Int32Array | null>;
  function add(text: string): number {
    const read = personText(text);
    if (read.kind !== "person") return read.kind === "masked" ? MASKED : NOBODY;
    let person = personOfKey.get(read.key);
    if (person === undefined) {
      person = names.length;
      personOfKey.set(read.key, person);
      names.push(text);
      isPhone.push(read.phone !== "");
      hasOtherKey.push(read.memberKey !== read.key);
      if (read.memberKey !== read.key) addTo(personsOfOtherKey, read.memberKey, person);
    } else if (text < names[person]!) names[person] = text;
    return person;
  }

  const { phone, memberName } = orders.attributes;
  const byKey = new Int32Array(names.length).fill(NOBODY);
  const { joinedIds } = orders;
  const claim = (key: string, member: number): void => {
    const person = personOfKey.get(key);
    if (person !== undefined && !hasOtherKey[person]!) byKey[person] = member;
    for (const other of personsOfOtherKey.get(key) ?? []) byKey[other] = member;
  };
  orders.memberKeys.forEach(claim);
  // Other ids of the same members.
  joinedIds?.keys.forEach((key, at) => claim(key, joinedIds.member[at]!));
  const byPhone = membersByText(orders, phone, names.length, text => {
    const person = personOfKey.get(phoneKey(text));
    return person !== undefined && isPhone[person]! ? person : NOBODY;
  });
  const byName = membersByText(orders, memberName, names.length, text => personOfKey.get(nameKey(text)) ?? NOBODY);
  const memberOf = new Int32Array(names.length);
  for (let person = 0; person < memberOf.length; person++) {
    const first = byKey[person]! === NOBODY ? byPhone.holder[person]! : byKey[person]!;
    memberOf[person] = first === NOBODY ? byName.holder[person]! : first;
  }
  const isMember = (person: number, member: number): boolean =>
    memberOf[person] === member ||
    (memberOf[person] === SEVERAL && (bears(byPhone, person, member) || bears(byName, person, member)));
  return { personOf, names, memberOf, isMember };
}

/** Who bears the texts of one column. */
interface Bearers {
  /** By person: a member code, NOBODY or SEVERAL. */
  readonly holder: Int32Array;
  /** By member: the first person that their rows name in this column; NOBODY for none. */
  readonly ownPerson: Int32Array;
  /** The other persons of members whose rows name several. */
  readonly others: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Whether a member is one of several who bear a text. */
function bears({ holder, ownPerson, others }: Bearers, person: number, member: number): boolean {
  if (holder[person] !== SEVERAL) return false;
  return ownPerson[member] === person || others.get(member)?.has(person) === true;
}

/** By person the members on whose rows the text stands in this column. */
function membersByText(
  { member: members, memberIds, rowCount }: OrderRows,
  column: TextColumn | undefined,
  personCount: number,
  personOfText: (text: string) => number,
): Bearers {
  const holder = new Int32Array(personCount).fill(NOBODY);
  const ownPerson = new Int32Array(memberIds.length).fill(NOBODY);
  const others = new Map<number, Set<number>>();
  if (column === undefined) return { holder, ownPerson, others };
  const { codes } = column;
  const personOfCode = codesOf(column.values, personOfText);
  for (let row = 0; row < rowCount; row++) {
    const member = members[row]!;
    const person = member < 0 || codes[row]! < 0 ? NOBODY : personOfCode[codes[row]!]!;
    if (person < 0 || ownPerson[member] === person) continue;
    if (ownPerson[member] === NOBODY) ownPerson[member] = person;
    else {
      const all = others.get(member) ?? new Set();
      all.add(person);
      others.set(member, all);
    }
    if (holder[person] === NOBODY) holder[person] = member;
    else if (holder[person] !== member) holder[person] = SEVERAL;
  }
  return { holder, ownPerson, others };
}

function addTo(lists: Map<string, number[]>, key: string, value: number): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** The code of each text; a plain loop, because `from` with a function first makes a list of everything. */
function codesOf(texts: readonly string[], codeOf: (text: string) => number): Int32Array {
  const codes = new Int32Array(texts.length);
  for (let at = 0; at < codes.length; at++) codes[at] = codeOf(texts[at]!);
  return codes;
}
