import type { Cell } from "#core/cell";
import { NOT_IN_CAMPAIGN } from "#core/effect";
import { GAP_SOURCES } from "#core/member-traits";
import { civilFromDay, serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { groupOfCell, outcomeOfCells } from "../effect/campaign-columns";
import type { CampaignRow } from "../effect/campaign-columns";
import { idOfCells } from "../notes/id-marks";
import { noteKey } from "../notes/kept-notes";
import type { KeptCell } from "../notes/kept-notes";
import { isYes } from "../outputs/members/do-not-contact";
import { isListedOutcome, isRefusal } from "../outputs/members/refusals";
import { ownColumn } from "../outputs/shapes/own-column";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { MemberColumnId, OutputWords } from "../outputs/words/output-words";
import type { ExistingTable } from "../workbook/tables";
import type { CallColumn, CallList, CallMember, ContactsShown, FollowUp, NoteColumn } from "./call-list";
import { birthMonthOfCell, dayOfCell } from "../notes/noted-days";

/** Who was contacted within so many days before today is left alone. */
export const QUIET_DAYS = 14;

export const NOTE_COLUMNS: readonly NoteColumn[] = ["contactedOn", "outcome", "nextFollowUp", "remarks"];

/** Columns of the run's own that the list reads. */
const OWN_COLUMNS: readonly (CallColumn & MemberColumnId)[] = [
  "memberId", "idMark", "callPriority", "responseRank", "memberName", "phone", "owner", "store", "segment",
  "lastPurchase", "recencyDays", "lifetimePurchases", "birthdayMonth", "doNotContact", "action", "repurchase", "contactDate",
]; // prettier-ignore

const COLUMNS: readonly CallColumn[] = [...OWN_COLUMNS, ...NOTE_COLUMNS, "control", "birthday"];

/** Without these nothing can be listed: whom, and in which order. */
const NEEDED: readonly CallColumn[] = ["memberId", "callPriority"];

/** In what surroundings a table is read. */
export interface ListReading {
  readonly languages: OutputLanguages;
  readonly today: Day;
  readonly date1904: boolean;
}

export type CallListReading =
  | { readonly kind: "list"; readonly list: CallList }
  | { readonly kind: "columns-missing"; readonly headers: readonly string[] };

/**
 * Reads the members table of any language, wherever its columns were moved and however its rows are sorted. Rows
 * without a number as their call priority, prospects and the removed block, are not members to call.
 */
export function callListOf(table: ExistingTable, reading: ListReading): CallListReading {
  const { languages, today, date1904 } = reading;
  const columnAt = columnsOf(table, languages);
  const missing = NEEDED.filter(id => !columnAt.has(id));
  if (missing.length > 0) {
    return { kind: "columns-missing", headers: missing.map(id => headersOf(id, languages.current)[0]!) };
  }
  const remindersOf = reminders(languages);
  const ranked = table.rows.flatMap((cells, row) => {
    const member = memberOf({ cells, formulas: table.formulas[row] ?? [] }, columnAt, reading, remindersOf);
    return member === null ? [] : [member];
  });
  // The sort is stable: without ranks, members of one priority stay in the order of the sheet.
  ranked.sort((a, b) => a.member.priority - b.member.priority || (a.rank === b.rank ? 0 : a.rank - b.rank));
  const members = ranked.map(({ member }) => member);
  const headers = Object.fromEntries([...columnAt].map(([id, column]) => [id, table.headers[column]!.trim()]));
  return {
    kind: "list",
    list: {
      members,
      headers,
      today,
      asOf: asOfDay(members),
      date1904,
      quietFrom: serialFromDay((today - QUIET_DAYS) as Day, date1904),
      languages,
      markers: [],
      campaign: campaignOf(table, columnAt, reading),
      contacts: contactsShown(members),
      otherOutcomes: otherOutcomes(members, languages),
    },
  };
}

interface Row {
  readonly cells: readonly Cell[];
  readonly formulas: readonly (string | null)[];
}

function memberOf(
  { cells, formulas }: Row,
  columnAt: ReadonlyMap<CallColumn, number>,
  { languages, today, date1904 }: ListReading,
  remindersOf: ReadonlyMap<string, boolean>,
): { readonly member: CallMember; readonly rank: number } | null {
  const cell = (id: CallColumn): Cell => cells[columnAt.get(id) ?? -1] ?? "";
  const text = (id: CallColumn): string => String(cell(id));
  const number = (id: CallColumn): number | null => {
    const value = cell(id);
    return typeof value === "number" ? value : null;
  };
  const kept = (id: NoteColumn): KeptCell => {
    const formula = formulas[columnAt.get(id) ?? -1];
    return formula ? { formula } : cell(id);
  };
  const priority = number("callPriority");
  if (priority === null) return null;
  const contactedOn = cell("contactedOn");
  const contactDay = dayOfCell(contactedOn, date1904);
  const memberId = text("memberId");
  const followUp = cell("nextFollowUp");
  const followUpDay = dayOfCell(followUp, date1904);
  // A column of a person knows better than the orders.
  const birthMonth = birthMonthOfCell(cell("birthday"), date1904) ?? number("birthdayMonth");
  // What a filter of the sheet cannot read as a date does not pass there either.
  const recentlyContacted =
    contactedOn !== "" && !(typeof contactedOn === "number" && contactDay! < today - QUIET_DAYS);
  const isOverdue = remindersOf.get(text("repurchase"));
  const rhythm =
    isOverdue === undefined
      ? null
      : { day: dayOfCell(cell("contactDate"), date1904), isOverdue, text: text("repurchase") };
  const member: CallMember = {
    memberId,
    rowId: idOfCells(memberId, text("idMark")),
    priority,
    name: text("memberName"),
    phone: text("phone"),
    owner: text("owner"),
    store: text("store"),
    segment: text("segment"),
    action: text("action"),
    lastPurchase: dayOfCell(cell("lastPurchase"), date1904),
    recencyDays: number("recencyDays"),
    lifetimePurchases: number("lifetimePurchases"),
    doNotContact: isYes(cell("doNotContact"), languages) || isRefusal(cell("outcome"), languages),
    control: isYes(cell("control"), languages),
    recentlyContacted,
    due: followUpDay === null ? null : dueOf(followUpDay, today, typeof followUp === "string"),
    rhythm: followUp === "" && !recentlyContacted ? rhythm : null,
    followUpUnreadable: followUp !== "" && followUpDay === null,
    hasBirthday: birthMonth === civilFromDay(today).month,
    noted: {
      contactedOn: kept("contactedOn"),
      outcome: kept("outcome"),
      nextFollowUp: kept("nextFollowUp"),
      remarks: kept("remarks"),
    },
  };
  return { member, rank: number("responseRank") ?? Infinity };
}

/** Of rows of the same member the upper one counts. */
function campaignOf(
  table: ExistingTable,
  columnAt: ReadonlyMap<CallColumn, number>,
  { languages, date1904 }: ListReading,
): CampaignRow[] {
  const segmentAt = ownColumn(
    { headers: table.headers, ownHeaders: null },
    languages.all.map(words => words.drawnSegment),
  );
  const respondedAt = ownColumn(
    table,
    languages.all.map(words => words.manualColumns.responded),
  );
  const rows = new Map<string, CampaignRow>();
  for (const cells of table.rows) {
    const cell = (column: number | undefined): Cell => cells[column ?? -1] ?? "";
    const of = (id: CallColumn): Cell => cell(columnAt.get(id));
    const group = groupOfCell(of("control"), languages.all);
    const contactedOn = of("contactedOn");
    if (group === NOT_IN_CAMPAIGN && contactedOn === "") continue;
    const rowId = idOfCells(String(of("memberId")), String(of("idMark")));
    const key = noteKey(rowId);
    if (key === "" || rows.has(key)) continue;
    rows.set(key, {
      rowId,
      group,
      segment: String(cell(segmentAt)).trim(),
      wasContacted: contactedOn !== "",
      contactedOn: dayOfCell(contactedOn, date1904),
      outcome: outcomeOfCells(cell(respondedAt), of("outcome"), languages.all),
    });
  }
  return [...rows.values()];
}

function dueOf(day: Day, today: Day, isText: boolean): FollowUp | null {
  return day > today ? null : { day, isOverdue: day < today, isText };
}

/** Texts of the positions of a member who is to be reminded, whoever's gaps they go by, and whether it is overdue. */
function reminders({ all }: OutputLanguages): ReadonlyMap<string, boolean> {
  const texts = all.flatMap(({ traits }) =>
    GAP_SOURCES.flatMap(source => [
      [traits.positionBy("due", source), false] as const,
      [traits.positionBy("overdue", source), true] as const,
    ]),
  );
  return new Map(texts);
}

/** The day from which the days without a purchase are counted, the same for all members of a run. */
function asOfDay(members: readonly CallMember[]): Day | null {
  for (const { lastPurchase, recencyDays } of members) {
    if (lastPurchase !== null && recencyDays !== null) return (lastPurchase + recencyDays) as Day;
  }
  return null;
}

function contactsShown(members: readonly CallMember[]): ContactsShown {
  const texts = members.flatMap(({ name, phone }) => [name, phone]).filter(text => text !== "");
  if (texts.length === 0) return "none";
  const masked = texts.filter(text => text.includes("*")).length;
  if (masked === texts.length) return "masked";
  return masked === 0 ? "full" : "some-full";
}

function otherOutcomes(members: readonly CallMember[], languages: OutputLanguages): CallList["otherOutcomes"] {
  const counts = new Map<string, number>();
  for (const { noted } of members) {
    const { outcome } = noted;
    if (typeof outcome !== "string" || outcome.trim() === "" || isListedOutcome(outcome, languages)) continue;
    counts.set(outcome.trim(), (counts.get(outcome.trim()) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count, isRefusal: isRefusal(text, languages) }));
}

function columnsOf(table: ExistingTable, languages: OutputLanguages): Map<CallColumn, number> {
  const columnAt = new Map<CallColumn, number>();
  for (const id of COLUMNS) {
    const column = columnOf(table, id, languages);
    if (column >= 0) columnAt.set(id, column);
  }
  return columnAt;
}

/** By its header in any language. No run writes the columns of a person, so there the header alone says it. */
function columnOf(table: ExistingTable, id: CallColumn, languages: OutputLanguages): number {
  const texts = languages.all.flatMap(words => headersOf(id, words));
  const isPersons = id === "control" || id === "birthday";
  return ownColumn(isPersons ? { ...table, ownHeaders: null } : table, texts);
}

function headersOf(id: CallColumn, words: OutputWords): readonly string[] {
  switch (id) {
    case "control":
      return [words.control];
    case "birthday":
      return words.birthday;
    case "contactedOn":
    case "outcome":
    case "nextFollowUp":
    case "remarks":
      return [words.manualColumns[id]];
    default:
      return [words.memberColumns[id]];
  }
}
