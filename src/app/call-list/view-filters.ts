import { serialFromDay } from "#core/units";
import { idAndMark } from "../notes/id-marks";
import type { ColumnFilter } from "../workbook/tables";
import type { CallColumn, CallList, CallMember, CallView } from "./call-list";
import { NO_LINKS } from "./linked-members";
import type { Links } from "./linked-members";
import { isSearch } from "./search-members";
import { LAST_PRIORITY_OF_TODAY } from "./today-view";
import { PICKS, membersOfView } from "./views";

/** A filter on ids takes so many; whoever needs more needs no limit. */
export const LARGEST_TOP = 1_000;

/** Columns that a view can filter by; what people filter by other columns is theirs. */
const FILTER_COLUMNS: readonly CallColumn[] = [
  "callPriority", "doNotContact", "outcome", "control", "contactedOn", "nextFollowUp", "repurchase", "store", "owner", "segment",
  "memberId", "idMark",
]; // prettier-ignore

/** The headers whose filters a view replaces. */
export function headersOfViews({ headers }: CallList): string[] {
  return FILTER_COLUMNS.flatMap(id => headers[id] ?? []);
}

/** The filters that leave exactly the members of the view to see, among rows that nothing else hides. */
export function filtersOf(list: CallList, view: CallView, links: Links = NO_LINKS): ColumnFilter[] {
  const { headers, languages } = list;
  const custom = (id: CallColumn, criteria: readonly string[], operator: "And" | "Or" = "And"): ColumnFilter[] => {
    const header = headers[id];
    if (header === undefined || criteria.length === 0) return [];
    const [criterion1, criterion2, ...more] = criteria;
    if (more.length > 0) throw new Error(`a filter takes two criteria, not ${criteria.length}: ${criteria.join(", ")}`);
    return [
      { header, kind: "custom", criterion1: criterion1!, ...(criterion2 !== undefined && { criterion2, operator }) },
    ];
  };
  const values = (id: CallColumn, texts: readonly string[]): ColumnFilter[] =>
    headers[id] === undefined ? [] : [{ header: headers[id], kind: "values", values: [...new Set(texts)] }];

  // Every member has a priority, prospects and removed ones have none: a highest one leaves exactly the members.
  const isToday = view.id === "today" && !isSearch(view.search);
  const last = isToday ? LAST_PRIORITY_OF_TODAY : (list.members[list.members.length - 1]?.priority ?? 0);
  const priorities = custom("callPriority", [`<=${last}`]);
  const members = membersOfView(list, view, links);
  if (needsIds(list, view)) return [...priorities, ...idFilters(members, values)];
  const notYes = [...new Set(languages.all.map(words => `<>${words.yes}`))];
  const ofView: Readonly<Record<CallView["id"], () => ColumnFilter[]>> = {
    today: () => [...custom("contactedOn", [`<${list.quietFrom}`, "="], "Or")],
    due: () =>
      goesByRhythm(list)
        ? [...values("repurchase", rhythmTexts(list)), ...custom("contactedOn", [`<${list.quietFrom}`, "="], "Or")]
        : custom("nextFollowUp", [`<${serialFromDay(list.today, list.date1904) + 1}`]),
    store: () => (view.myStore === null ? [] : values("store", [view.myStore])),
    birthdays: () => [],
    all: () => [],
  };
  return [
    ...priorities,
    ...(view.id === "all"
      ? []
      : [...custom("doNotContact", notYes), ...custom("outcome", willingOutcomes(list)), ...custom("control", notYes)]),
    ...ofView[view.id](),
    ...PICKS.flatMap(id => (view[id] === null ? [] : values(id, [view[id]]))),
  ];
}

/** The words that refuse, as criteria: one in each language, as many as a filter takes. */
function willingOutcomes({ languages }: CallList): string[] {
  return [...new Set(languages.all.map(({ refusal }) => `<>*${refusal}*`))];
}

/** Nobody noted a follow-up, so the positions that the run wrote say who is due. */
function goesByRhythm({ members, headers }: CallList): boolean {
  return headers.repurchase !== undefined && members.every(({ noted }) => noted.nextFollowUp === "");
}

function rhythmTexts({ members }: CallList): string[] {
  return members.flatMap(({ rhythm }) => rhythm?.text ?? []);
}

/** Whether only the ids say who is in the view: no criterion of a column can. */
function needsIds(list: CallList, view: CallView): boolean {
  if (isSearch(view.search) || view.top !== null || view.budget !== null || view.id === "birthdays") return true;
  if (view.id === "store" && (view.myStore === null || view.store !== null)) return true;
  if (view.id === "all") return false;
  // One column holds the noted days and another the positions: no filter takes either of them.
  if (view.id === "due" && list.headers.repurchase !== undefined && !goesByRhythm(list)) return true;
  // A filter that lets nothing pass has no values.
  if (view.id === "due" && goesByRhythm(list) && rhythmTexts(list).length === 0) return true;
  const isHeard = ({ noted: { outcome } }: CallMember): boolean =>
    list.languages.all.some(({ refusal }) => String(outcome).toLowerCase().includes(refusal.toLowerCase()));
  return list.members.some(
    member =>
      (member.doNotContact && member.noted.outcome !== "" && !isHeard(member)) ||
      (view.id === "due" && member.due?.isText),
  );
}

/** Ids that read alike while masked are told apart by the marks beside them. */
function idFilters(
  members: readonly CallMember[],
  values: (id: CallColumn, texts: readonly string[]) => ColumnFilter[],
): ColumnFilter[] {
  const marks = members.map(({ memberId, rowId }) => (rowId === memberId ? "" : idAndMark(rowId).mark));
  return [
    ...values("memberId", members.map(({ memberId }) => memberId)), // prettier-ignore
    ...(marks.some(mark => mark !== "") ? values("idMark", marks) : []),
  ];
}
