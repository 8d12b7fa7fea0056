import { refusalWords } from "../outputs/members/do-not-contact";
import type { ColumnFilter } from "../workbook/tables";
import type { CallColumn, CallList, CallMember, CallPick, CallView } from "./call-list";
import { LAST_PRIORITY_OF_TODAY } from "./understand-list";

/** A filter on ids takes so many; whoever needs more needs no limit. */
export const LARGEST_TOP = 1_000;

export const TODAY_VIEW: CallView = { today: true, store: null, owner: null, segment: null, top: 20 };

export const PICKS: readonly CallPick[] = ["store", "owner", "segment"];

/** Columns that a view can filter by; what people filter by other columns is theirs. */
const FILTER_COLUMNS: readonly CallColumn[] = [
  "callPriority", "doNotContact", "outcome", "control", "contactedOn", "store", "owner", "segment", "memberId",
]; // prettier-ignore

/** The members of a view in call order. */
export function membersOfView(list: CallList, view: CallView): readonly CallMember[] {
  const members = list.members.filter(member => isPicked(member, view) && (!view.today || isForToday(member)));
  const { top } = view;
  if (top === null) return members;
  const named = members.filter(({ memberId }) => memberId !== "");
  const first = new Set(named.slice(0, top).map(({ memberId }) => textKey(memberId)));
  // A row that somebody copied has the same id: a filter shows both, so both are counted.
  return named.filter(({ memberId }) => first.has(textKey(memberId)));
}

/** Whom today's list leaves out of the members that its priorities and the picks would hold; each is counted once. */
export function leftOutOfToday(
  list: CallList,
  view: CallView,
): { readonly doNotContact: number; readonly control: number; readonly recentlyContacted: number } {
  const counts = { doNotContact: 0, control: 0, recentlyContacted: 0 };
  for (const member of list.members) {
    if (!isPicked(member, view) || member.priority > LAST_PRIORITY_OF_TODAY) continue;
    if (member.doNotContact) counts.doNotContact++;
    else if (member.control) counts.control++;
    else if (member.recentlyContacted) counts.recentlyContacted++;
  }
  return counts;
}

/** Members of the list that are not to be contacted, in whatever view. */
export function doNotContactOf({ members }: CallList): number {
  return members.reduce((count, { doNotContact }) => (doNotContact ? count + 1 : count), 0);
}

/** What can be picked, with how many members each would give under the rest of the view; the limit is not counted. */
export function choicesOf(list: CallList, view: CallView, pick: CallPick): { text: string; count: number }[] {
  const found = new Map<string, { text: string; count: number }>();
  for (const member of list.members) {
    const text = member[pick];
    if (text === "") continue;
    const key = textKey(text);
    const choice = found.get(key) ?? { text, count: 0 };
    found.set(key, choice);
    if (isPicked(member, { ...view, [pick]: null }) && (!view.today || isForToday(member))) choice.count++;
  }
  return [...found.values()];
}

/** The headers whose filters a view replaces. */
export function headersOfViews({ headers }: CallList): string[] {
  return FILTER_COLUMNS.flatMap(id => headers[id] ?? []);
}

/** The filters that leave exactly the members of the view to see, among rows that nothing else hides. */
export function filtersOf(list: CallList, view: CallView): ColumnFilter[] {
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
    headers[id] === undefined ? [] : [{ header: headers[id], kind: "values", values: texts }];

  // Every member has a priority, prospects and removed ones have none: a highest one leaves exactly the members.
  const last = view.today ? LAST_PRIORITY_OF_TODAY : (list.members[list.members.length - 1]?.priority ?? 0);
  const notYes = [...new Set(languages.all.map(words => `<>${words.yes}`))];
  return [
    ...custom("callPriority", [`<=${last}`]),
    ...(view.today
      ? [
          ...custom("doNotContact", notYes),
          ...custom("control", notYes),
          ...custom("outcome", refusalWords(languages.all).map(words => `<>*${words}*`)), // prettier-ignore
          ...custom("contactedOn", [`<${list.quietFrom}`, "="], "Or"),
        ]
      : []),
    ...PICKS.flatMap(id => (view[id] === null ? [] : values(id, [view[id]]))),
    ...(view.top === null
      ? []
      : values("memberId", [...new Set(membersOfView(list, view).map(({ memberId }) => memberId))])),
  ];
}

function isPicked(member: CallMember, view: CallView): boolean {
  return PICKS.every(pick => view[pick] === null || textKey(member[pick]) === textKey(view[pick]));
}

function isForToday(member: CallMember): boolean {
  const { priority, doNotContact, control, recentlyContacted } = member;
  return priority <= LAST_PRIORITY_OF_TODAY && !doNotContact && !control && !recentlyContacted;
}

/** Filters compare texts without regard to case. */
function textKey(text: string): string {
  return text.toLowerCase();
}
