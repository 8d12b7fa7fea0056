import type { OrderRows } from "../order-rows";
import { ANOTHER, PERSON_FIELDS, THE_MEMBER } from "../row-people";
import type { PersonField } from "../row-people";
import { MASKED, NOBODY } from "./named-people";
import type { NamedPeople } from "./named-people";

/**
 * Who took part in each row, as a code for `rowPeople`; 0 for rows without a member and rows that name nobody. Null
 * where no column names people. Nothing is inferred: a column that is blank or hides its text names nobody. O(rows).
 */
export function orderRoles(orders: OrderRows, people: NamedPeople): Uint8Array | null {
  const columns = PERSON_FIELDS.flatMap((field, at) => {
    const personOf = people.personOf[field];
    return personOf ? [{ codes: orders.details[field]!.codes, personOf, weight: 3 ** at }] : [];
  });
  if (columns.length === 0) return null;
  const roles = new Uint8Array(orders.rowCount);
  for (let row = 0; row < orders.rowCount; row++) {
    const member = orders.member[row]!;
    if (member < 0) continue;
    for (const { codes, personOf, weight } of columns) {
      const person = codes[row]! < 0 ? NOBODY : personOf[codes[row]!]!;
      if (person >= 0) roles[row]! += weight * (people.isMember(person, member) ? THE_MEMBER : ANOTHER);
    }
  }
  return roles;
}

/** How many rows of members hide whom they name, by column; null for a column that is not mapped. O(rows). */
export function maskedRows(orders: OrderRows, people: NamedPeople): Readonly<Record<PersonField, number | null>> {
  const counts = PERSON_FIELDS.map(field => {
    const personOf = people.personOf[field];
    if (personOf === null) return [field, null];
    const { codes } = orders.details[field]!;
    let count = 0;
    for (let row = 0; row < orders.rowCount; row++) {
      if (codes[row]! >= 0 && orders.member[row]! >= 0 && personOf[codes[row]!] === MASKED) count += 1;
    }
    return [field, count];
  });
  return Object.fromEntries(counts) as Record<PersonField, number | null>;
}
