import type { Cell } from "#core/cell";
import { serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { isRefusal, isYes } from "../outputs/members/do-not-contact";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { OutputWords } from "../outputs/words/output-words";
import type { ExistingTable } from "../workbook/tables";
import type { CallColumn, CallList, CallMember } from "./call-list";

/** Call priorities that today's list holds: those a person would phone; later ones are for bulk messages. */
export const LAST_PRIORITY_OF_TODAY = 5;
/** Who was contacted within so many days before today is left alone. */
export const QUIET_DAYS = 14;

const COLUMNS: readonly CallColumn[] = [
  "memberId", "callPriority", "responseRank", "memberName", "phone", "owner", "store", "segment",
  "recencyDays", "lifetimePurchases", "doNotContact", "action", "contactedOn", "outcome", "control",
]; // prettier-ignore

/** Without these nothing can be listed: whom, and in which order. */
const NEEDED: readonly CallColumn[] = ["memberId", "callPriority"];

export type CallListReading =
  | { readonly kind: "list"; readonly list: CallList }
  | { readonly kind: "columns-missing"; readonly headers: readonly string[] };

/**
 * Reads the members table of any language, wherever its columns were moved and however its rows are sorted. Rows
 * without a number as their call priority, prospects and the removed block, are not members to call.
 */
export function callListOf(
  table: ExistingTable,
  { languages, today, date1904 }: { languages: OutputLanguages; today: Day; date1904: boolean },
): CallListReading {
  const columnAt = new Map<CallColumn, number>();
  for (const id of COLUMNS) {
    const column = columnOf(table, id, languages);
    if (column >= 0) columnAt.set(id, column);
  }
  const missing = NEEDED.filter(id => !columnAt.has(id));
  if (missing.length > 0) {
    return { kind: "columns-missing", headers: missing.map(id => headerOf(id, languages.current)) };
  }
  const quietFrom = serialFromDay((today - QUIET_DAYS) as Day, date1904);
  const cell = (row: readonly Cell[], id: CallColumn): Cell => row[columnAt.get(id) ?? -1] ?? "";
  const text = (row: readonly Cell[], id: CallColumn): string => String(cell(row, id));
  const number = (row: readonly Cell[], id: CallColumn): number | null => {
    const value = cell(row, id);
    return typeof value === "number" ? value : null;
  };
  const ranked = table.rows.flatMap(row => {
    const priority = number(row, "callPriority");
    if (priority === null) return [];
    const contactedOn = cell(row, "contactedOn");
    const member: CallMember = {
      memberId: text(row, "memberId"),
      priority,
      name: text(row, "memberName"),
      phone: text(row, "phone"),
      owner: text(row, "owner"),
      store: text(row, "store"),
      segment: text(row, "segment"),
      action: text(row, "action"),
      recencyDays: number(row, "recencyDays"),
      lifetimePurchases: number(row, "lifetimePurchases"),
      doNotContact: isYes(cell(row, "doNotContact"), languages) || isRefusal(cell(row, "outcome"), languages),
      control: isYes(cell(row, "control"), languages),
      recentlyContacted: contactedOn !== "" && !(typeof contactedOn === "number" && contactedOn < quietFrom),
    };
    return [{ member, rank: number(row, "responseRank") ?? Infinity }];
  });
  // The sort is stable: without ranks, members of one priority stay in the order of the sheet.
  ranked.sort((a, b) => a.member.priority - b.member.priority || (a.rank === b.rank ? 0 : a.rank - b.rank));
  const headers = Object.fromEntries([...columnAt].map(([id, column]) => [id, table.headers[column]!.trim()]));
  return { kind: "list", list: { members: ranked.map(({ member }) => member), headers, quietFrom, languages } };
}

/** By its header in any language; where the run before left word of its headers, a person's own column is none of ours. */
function columnOf(table: ExistingTable, id: CallColumn, languages: OutputLanguages): number {
  const texts = languages.all.map(words => headerOf(id, words));
  // Nobody draws a control group for us yet: a column of that name is a person's, and means what it says.
  const written = table.ownHeaders === null || id === "control" ? null : new Set(table.ownHeaders);
  return table.headers.findIndex(header => {
    const trimmed = header.trim();
    return texts.includes(trimmed) && (written === null || written.has(trimmed));
  });
}

function headerOf(id: CallColumn, words: OutputWords): string {
  if (id === "control") return words.control;
  return id === "contactedOn" || id === "outcome" ? words.manualColumns[id] : words.memberColumns[id];
}
