import type { OrderRows, TextColumn } from "../order-rows";
import { phoneKey } from "../parse/texts/id-text";
import { PERSON_FIELDS } from "../row-people";
import type { PersonField } from "../row-people";
import { nameKey, personText } from "./person-text";

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
  const memberKeys: string[] = [];
  const phones: string[] = [];
  const personOf = Object.fromEntries(
    PERSON_FIELDS.map(field => {
      const column = orders.details[field];
      const codes = column && Int32Array.from(column.values, text => add(text));
      return [field, codes ?? null];
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
      memberKeys.push(read.memberKey);
      phones.push(read.phone);
    } else if (text < names[person]!) names[person] = text;
    return person;
  }

  const byKey = membersByKey(orders, memberKeys);
  const byPhone = membersByText(orders, orders.attributes.phone, phones, phoneKey);
  const byName = membersByText(orders, orders.attributes.memberName, [...personOfKey.keys()], nameKey);
  const memberOf = Int32Array.from(names, (_, person) => {
    for (const { holder } of [byKey, byPhone, byName]) if (holder[person] !== NOBODY) return holder[person]!;
    return NOBODY;
  });
  const isMember = (person: number, member: number): boolean =>
    memberOf[person] === member ||
    (memberOf[person] === SEVERAL && [byPhone, byName].some(found => found.shared.get(person)?.has(member)));
  return { personOf, names, memberOf, isMember };
}

interface Holders {
  /** By person: a member code, NOBODY or SEVERAL. */
  readonly holder: Int32Array;
  /** The members of persons who are SEVERAL. */
  readonly shared: ReadonlyMap<number, ReadonlySet<number>>;
}

function membersByKey({ memberKeys, joinedIds }: OrderRows, wanted: readonly string[]): Holders {
  const holder = new Int32Array(wanted.length).fill(NOBODY);
  const personsOf = indexOf(wanted);
  for (let member = 0; member < memberKeys.length; member++) {
    for (const person of personsOf.get(memberKeys[member]!) ?? []) holder[person] = member;
  }
  joinedIds?.keys.forEach((key, at) => {
    for (const person of personsOf.get(key) ?? []) holder[person] = joinedIds.member[at]!;
  });
  return { holder, shared: new Map() };
}

/** By person the members on whose rows the text stands in this column. */
function membersByText(
  { member: members, rowCount }: OrderRows,
  column: TextColumn | undefined,
  wanted: readonly string[],
  keyOf: (text: string) => string,
): Holders {
  const holder = new Int32Array(wanted.length).fill(NOBODY);
  const shared = new Map<number, Set<number>>();
  if (column === undefined) return { holder, shared };
  const personsOf = indexOf(wanted);
  const personsOfCode = column.values.map(text => personsOf.get(keyOf(text)));
  for (let row = 0; row < rowCount; row++) {
    const member = members[row]!;
    const code = column.codes[row]!;
    if (member < 0 || code < 0) continue;
    for (const person of personsOfCode[code] ?? []) {
      const known = holder[person]!;
      if (known === NOBODY) holder[person] = member;
      else if (known !== member) {
        const all = shared.get(person) ?? new Set([known]);
        all.add(member);
        shared.set(person, all);
        holder[person] = SEVERAL;
      }
    }
  }
  return { holder, shared };
}

/** The places of each text in a list, the empty text left out. */
function indexOf(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((text, place) => {
    if (text === "") return;
    const known = places.get(text);
    if (known) known.push(place);
    else places.set(text, [place]);
  });
  return places;
}
