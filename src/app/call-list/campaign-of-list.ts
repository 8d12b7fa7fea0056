import { CONTROL } from "#core/effect";
import type { CallQuestion } from "#core/effect";
import { OUTCOME_UNKNOWN } from "#core/response";
import type { ContactOutcomes } from "#core/response";
import { segmentMapOf } from "#core/segment-maps";
import { NO_DAY } from "#core/units";
import type { MemberBook } from "../member-book/member-book";
import { memberFinder } from "../outputs/members/shown-ids";
import type { CallList } from "./call-list";

/** Finds the member codes of a book by the ids of the table; null for an id of nobody. */
export function codeFinder({ campaign, members, markers }: CallList, book: MemberBook) {
  const { memberIds, memberKeys } = book.texts;
  const ids = [...campaign, ...members].map(({ rowId }) => rowId);
  return memberFinder(ids, { full: memberIds, members: { memberKeys }, markers });
}

/** Contacts and their outcomes per member code of a book. */
export function contactOutcomesOf(list: CallList, book: MemberBook): ContactOutcomes {
  const find = codeFinder(list, book);
  const count = book.texts.memberIds.length;
  const contactedDay = new Int32Array(count).fill(NO_DAY);
  const outcome = new Int8Array(count).fill(OUTCOME_UNKNOWN);
  for (const row of list.campaign) {
    const code = row.contactedOn === null ? null : find(row.rowId);
    if (code === null) continue;
    contactedDay[code] = row.contactedOn!;
    outcome[code] = row.outcome;
  }
  return { contactedDay, outcome };
}

/** The rows of the list that hold the members at these places of a book's scoring, in that order; who has none is left out. */
export function rowsOfPlaces(list: CallList, book: MemberBook, places: Int32Array): string[] {
  const find = codeFinder(list, book);
  const rowOf = new Map<number, string>();
  for (const { rowId } of list.members) {
    const code = rowId === "" ? null : find(rowId);
    const place = code === null ? -1 : book.scored.placeOfMember[code]!;
    if (place >= 0 && !rowOf.has(place)) rowOf.set(place, rowId);
  }
  return [...places].flatMap(place => rowOf.get(place) ?? []);
}

/** By place in a book's scoring: the call priority, and whether a member may be called by data, notes and draw. */
export function callableOf(list: CallList | null, book: MemberBook): Pick<CallQuestion, "priority" | "mayCall"> {
  const { scored } = book;
  const { segments } = segmentMapOf(scored.rules);
  const mayCall = Uint8Array.from(scored.segment, (_, place) => (scored.optOut?.[place] === 1 ? 0 : 1));
  if (list !== null) {
    const find = codeFinder(list, book);
    const leave = (rowId: string): void => {
      const code = find(rowId);
      const place = code === null ? -1 : scored.placeOfMember[code]!;
      if (place >= 0) mayCall[place] = 0;
    };
    for (const { rowId, doNotContact } of list.members) if (doNotContact) leave(rowId);
    for (const { rowId, group } of list.campaign) if (group === CONTROL) leave(rowId);
  }
  return { priority: Uint8Array.from(scored.segment, segment => segments[segment]!.priority), mayCall };
}
