import type { Cell } from "#core/cell";
import { idOfCells } from "../notes/id-marks";
import { ownColumn } from "../outputs/shapes/own-column";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { MemberColumnId } from "../outputs/words/output-words";
import type { ExistingTable } from "../workbook/tables";

/** The columns of the members table that a card is made of. */
const COLUMNS = [
  "memberId", "idMark", "memberName", "phone", "owner", "store", "segment", "callPriority",
  "recencyScore", "frequencyScore", "monetaryScore", "widthScore",
  "recencyDays", "windowPurchases", "lifetimePurchases", "averageAmount", "netAmount", "widthCount", "widthValues",
  "doNotContact", "unpaidAmount", "action", "why",
  "preferenceTags", "nextCategory", "nextReason", "repurchase", "contactDate",
  "mainOccasion", "nextOccasion",
] as const satisfies readonly MemberColumnId[]; // prettier-ignore

/** The cells of one member's row by column; "" where the table has no such column. */
export type WrittenMember = Readonly<Record<(typeof COLUMNS)[number], Cell>>;

/** The rows of the members table by their id with its mark; of a row that somebody copied, the upper one. */
export type WrittenMembers = ReadonlyMap<string, WrittenMember>;

/** Reads the members table of any language, wherever its columns were moved and however its rows are sorted. O(cells). */
export function writtenMembers(table: ExistingTable, languages: OutputLanguages): WrittenMembers {
  const at = COLUMNS.map(id => [id, columnAt(table, id, languages)] as const);
  const members = new Map<string, WrittenMember>();
  for (const cells of table.rows) {
    const member = Object.fromEntries(at.map(([id, column]) => [id, cells[column] ?? ""])) as WrittenMember;
    const rowId = rowIdOf(member);
    if (rowId !== "" && !members.has(rowId)) members.set(rowId, member);
  }
  return members;
}

/** The id with its mark of a row of the members table; "" where the row has none, or the table no column of ids. */
export function rowIdOfCells(headers: readonly string[], cells: readonly Cell[], languages: OutputLanguages): string {
  const table = { headers, ownHeaders: null };
  const cell = (id: "memberId" | "idMark"): Cell => cells[columnAt(table, id, languages)] ?? "";
  return rowIdOf({ memberId: cell("memberId"), idMark: cell("idMark") });
}

function rowIdOf({ memberId, idMark }: Pick<WrittenMember, "memberId" | "idMark">): string {
  return idOfCells(String(memberId), String(idMark));
}

function columnAt(
  table: Pick<ExistingTable, "headers" | "ownHeaders">,
  id: MemberColumnId,
  { all }: OutputLanguages,
): number {
  return ownColumn(
    table,
    all.map(words => words.memberColumns[id]),
  );
}
