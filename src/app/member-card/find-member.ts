import type { Cell } from "#core/cell";
import { memberKey } from "#core/member-key";
import { MEMBERS_TABLE } from "../notes/names";
import type { MemberBook } from "../member-book/member-book";
import type { Inspection } from "../orders/inspection";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { SelectedRow } from "../workbook/orders";
import type { BookPlace, MemberRef } from "./member-card";
import { rowIdOfCells } from "./written-members";

/** What can be looked at to tell whose row is selected. */
export interface FinderSources {
  readonly inspection: Inspection | null;
  readonly books: readonly (MemberBook | null)[];
  readonly languages: OutputLanguages;
}

/** Why a selected row is nobody's. */
export type NoMember =
  /** Neither the orders that are shown nor the members table. */
  | "elsewhere"
  /** A header, a blank row, or one without an id that the orders give to nobody. */
  | "no-member";

/** Whose row is selected: of the orders that are shown, or of the members table. */
export function memberOfRow(selected: SelectedRow, sources: FinderSources): MemberRef | NoMember {
  const { table } = selected;
  if (table?.name.toLowerCase() === MEMBERS_TABLE.toLowerCase()) {
    const rowId = rowIdOfCells(table.headers, table.cells, sources.languages);
    return rowId === "" ? "no-member" : { kind: "row", rowId };
  }
  const { inspection } = sources;
  return inspection === null ? "elsewhere" : memberOfOrder(selected, inspection, sources);
}

/** By the id in the row, which stays with it however people sort; by the row's place only where it holds no id. */
function memberOfOrder(
  { sheetId, row, firstColumn, cells }: SelectedRow,
  inspection: Inspection,
  { books }: FinderSources,
): MemberRef | NoMember {
  const { source, headerRow, rowCount } = inspection;
  const dataRow = row - source.firstRow - headerRow - 1;
  if (sheetId !== source.sheetId || dataRow >= rowCount) return "elsewhere";
  if (dataRow < 0) return "no-member";
  const id = idOfOrder(inspection, column => cells[source.firstColumn + column - firstColumn] ?? "");
  if (id === null) {
    const book = books.find(one => one?.inspection.source.sheetId === sheetId);
    const code = book?.scored.rowMember[dataRow] ?? -1;
    return code < 0 ? "no-member" : { kind: "orders", memberId: book!.texts.memberIds[code]! };
  }
  const book = books.find(one => one?.inspection.source.sheetId === sheetId);
  return { kind: "orders", memberId: (book && memberOfJoinedId(book, id.key)) ?? id.text };
}

/** Whether a row of the orders, all of its cells, is still one of this member; a row without an id is not held against it. */
export function isStillOf(cells: readonly Cell[], { book, code }: BookPlace): boolean {
  const id = idOfOrder(book.inspection, column => cells[column] ?? "");
  if (id === null || id.key === book.texts.memberKeys[code]) return true;
  return memberOfJoinedId(book, id.key) === book.texts.memberIds[code];
}

/** The id of the member whom an id of theirs counts as, by its key; null where it counts as none. */
function memberOfJoinedId({ scored: { traits }, texts }: MemberBook, key: string): string | null {
  const at = traits.joinedIds?.keys.indexOf(key) ?? -1;
  return at < 0 ? null : texts.memberIds[traits.joinedIds!.member[at]!]!;
}

/** The id of an order row, null where it holds none. */
function idOfOrder(
  { mapping }: Inspection,
  cellAt: (column: number) => Cell,
): { readonly text: string; readonly key: string } | null {
  const column = mapping.memberId ?? mapping.phone;
  if (column === undefined) return null;
  const cell = cellAt(column);
  const key = memberKey(cell);
  return key === "" ? null : { text: String(cell), key };
}
