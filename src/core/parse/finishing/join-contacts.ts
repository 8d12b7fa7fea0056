import { CONTACT_FIELDS } from "../../fields";
import type { ContactField } from "../../fields";
import type { ContactShare } from "../../ingest-evidence";
import { contactKey } from "../columns/member-ids";
import type { FinishChoices } from "../columns/ingest-options";
import { ROW_BLANK, ROW_TOTAL } from "../columns/row-flags";
import type { CodedColumn, RowReader } from "../columns/row-reader";
import { shareOf } from "./evidence-parts";
import type { RowFlags } from "../columns/row-flags";

/** Rows without an id that have a phone or an e-mail. */
export interface ContactRows {
  /** What they are by default: the rows whose contact exactly one id has, and the others. */
  readonly share: ContactShare;
  /** Rows whose contact exactly one id has, and rows whose contact tells of several, whatever was chosen. */
  readonly joined: readonly number[];
  readonly shared: readonly number[];
  /** Rows whose contact is a member of its own. */
  readonly apart: readonly number[];
}

const NO_CONTACTS: ContactRows = {
  share: { rowCount: 0, exampleRows: [], joinedCount: 0, sharedCount: 0, example: null },
  joined: [],
  shared: [],
  apart: [],
};

/**
 * Gives rows without an id that have a phone or an e-mail to the member whose it is. When exactly one id has it on other
 * rows, that is the member; otherwise the contact is a member of its own, which is the code that `member` holds so far. A
 * contact of several ids tells nothing, nor do a phone and an e-mail that name two people. The choices "use" and
 * "leave-out" join nobody. Nothing is looked up where every row has an id. Changes `member`. O(rows + contacts).
 *
 * @param member  codes as far as they are trusted
 */
export function joinContacts(
  reader: RowReader,
  choice: FinishChoices["phoneAsMember"],
  member: Int32Array,
  flags: RowFlags,
): ContactRows {
  const rows = reader.contactRows.values.slice(0, reader.contactRows.length);
  if (rows.length === 0) return NO_CONTACTS;
  const isId = rowsWithId(reader, rows, member, flags);
  const columns = CONTACT_FIELDS.flatMap(field => {
    const column = reader.attributes.get(field);
    return column ? [{ column, holders: holdersOf(field, column, rows, member, isId) }] : [];
  });
  const joined: number[] = [];
  const idCodes: number[] = [];
  const apart: number[] = [];
  const shared: number[] = [];
  for (const row of rows) {
    const found = columns.map(({ column, holders }) => holders[column.codes.values[row]!] ?? NOBODY);
    const known = [...new Set(found.filter(holder => holder >= 0))];
    if (known.length === 1) {
      joined.push(row);
      idCodes.push(known[0]!);
    } else {
      apart.push(row);
      if (found.some(holder => holder !== NOBODY)) shared.push(row);
    }
  }
  const { labels } = reader.memberIds.texts;
  const example =
    joined.length === 0 ? null : { contact: labels[member[joined[0]!]!]!, memberId: labels[idCodes[0]!]! };
  const share = { ...shareOf(rows), joinedCount: joined.length, sharedCount: shared.length, example };
  if (choice === "use") return { share, joined, shared, apart: [...rows] };
  if (choice === "leave-out") {
    for (const row of rows) member[row] = -1;
    return { share, joined, shared, apart: [] };
  }
  joined.forEach((row, place) => (member[row] = idCodes[place]!));
  return { share, joined, shared, apart };
}

/** 1 for rows whose own id is somebody's: neither a walk-in's nor on a row of totals. */
function rowsWithId(reader: RowReader, contactRows: Int32Array, member: Int32Array, flags: RowFlags): Uint8Array {
  const walkIn = reader.memberIds.walkIns();
  const isId = new Uint8Array(member.length);
  for (let row = 0; row < member.length; row += 1) {
    const code = member[row]!;
    if (code >= 0 && walkIn[code] === 0 && (flags[row]! & (ROW_BLANK | ROW_TOTAL)) === 0) isId[row] = 1;
  }
  for (const row of contactRows) isId[row] = 0;
  return isId;
}

const NOBODY = -1;
const SEVERAL = -2;

/** By code of the column: the one member whose ids stand beside that contact, however it is spelled, NOBODY or SEVERAL. */
function holdersOf(
  field: ContactField,
  { codes, dictionary }: CodedColumn,
  contactRows: Int32Array,
  member: Int32Array,
  isId: Uint8Array,
): Int32Array {
  const slotOfKey = new Map<string, number>();
  for (const row of contactRows) {
    const code = codes.values[row]!;
    const key = code < 0 ? "" : contactKey(field, dictionary.labels[code]!);
    if (key !== "" && !slotOfKey.has(key)) slotOfKey.set(key, slotOfKey.size);
  }
  const slotOf = Int32Array.from(dictionary.labels, label => slotOfKey.get(contactKey(field, label)) ?? -1);
  const holders = new Int32Array(slotOfKey.size).fill(NOBODY);
  for (let row = 0; row < member.length; row += 1) {
    const code = codes.values[row]!;
    if (isId[row] === 0 || code < 0 || slotOf[code]! < 0) continue;
    const holder = holders[slotOf[code]!]!;
    if (holder === NOBODY) holders[slotOf[code]!] = member[row]!;
    else if (holder !== member[row]) holders[slotOf[code]!] = SEVERAL;
  }
  return slotOf.map(slot => (slot < 0 ? NOBODY : holders[slot]!));
}
