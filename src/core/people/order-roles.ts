import type { OrderRows } from "../order-rows";
import { ANOTHER, PERSON_FIELDS, THE_MEMBER } from "../row-people";
import type { PersonField } from "../row-people";
import { MASKED, NOBODY, SEVERAL } from "./named-people";
import type { NamedPeople } from "./named-people";

/**
 * Whom each row names, by column: the code of the member who it is, or the number of members plus the person; NOBODY for rows
 * without a member and rows that name nobody. Null for a column that is not mapped.
 */
export type RowIdentities = Readonly<Record<PersonField, Int32Array | null>>;

/** Whom the columns of people name, row by row. Nothing is inferred: a column that is blank or hides its text names nobody. O(rows). */
export function rowIdentities(orders: OrderRows, people: NamedPeople): RowIdentities {
  const identities = PERSON_FIELDS.map(field => {
    const personOf = people.personOf[field];
    return [field, personOf && identitiesIn(orders, orders.details[field]!.codes, personOf, people)];
  });
  return Object.fromEntries(identities) as Record<PersonField, Int32Array | null>;
}

function identitiesIn(
  { rowCount, member: members, memberIds }: OrderRows,
  codes: Int32Array,
  personOf: Int32Array,
  { memberOf, isMember }: NamedPeople,
): Int32Array {
  const identities = new Int32Array(rowCount).fill(NOBODY);
  const memberCount = memberIds.length;
  for (let row = 0; row < rowCount; row++) {
    const member = members[row]!;
    if (member < 0 || codes[row]! < 0) continue;
    const person = personOf[codes[row]!]!;
    if (person < 0) continue;
    const known = memberOf[person]!;
    // Only of who is one of several more has to be asked.
    if (known >= 0) identities[row] = known;
    else identities[row] = known === SEVERAL && isMember(person, member) ? member : memberCount + person;
  }
  return identities;
}

/** Who took part in each row, as a code for `rowPeople`; null where no column names people. O(rows). */
export function orderRoles({ rowCount, member }: OrderRows, identities: RowIdentities): Uint8Array | null {
  if (PERSON_FIELDS.every(field => identities[field] === null)) return null;
  const roles = new Uint8Array(rowCount);
  PERSON_FIELDS.forEach((field, at) => {
    if (identities[field] !== null) addRoles(roles, identities[field], member, 3 ** at);
  });
  return roles;
}

/** Adds what one column says to the codes of all rows. */
function addRoles(roles: Uint8Array, identities: Int32Array, member: Int32Array, weight: number): void {
  for (let row = 0; row < roles.length; row++) {
    const identity = identities[row]!;
    if (identity >= 0) roles[row]! += weight * (identity === member[row] ? THE_MEMBER : ANOTHER);
  }
}

/** How many rows of members hide whom they name, by column; null for a column that is not mapped. O(rows). */
export function maskedRows(orders: OrderRows, people: NamedPeople): Readonly<Record<PersonField, number | null>> {
  const counts = PERSON_FIELDS.map(field => {
    const personOf = people.personOf[field];
    return [field, personOf && countMasked(orders, orders.details[field]!.codes, personOf)];
  });
  return Object.fromEntries(counts) as Record<PersonField, number | null>;
}

function countMasked({ rowCount, member }: OrderRows, codes: Int32Array, personOf: Int32Array): number {
  if (!personOf.includes(MASKED)) return 0;
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    if (codes[row]! >= 0 && member[row]! >= 0 && personOf[codes[row]!] === MASKED) count += 1;
  }
  return count;
}
