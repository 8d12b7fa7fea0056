import type { CallList, CallMember, CallPick, CallView, CallViewId } from "./call-list";
import { NO_LINKS } from "./linked-members";
import type { Links } from "./linked-members";
import { isSearch, memberSearch } from "./search-members";
import { LAST_PRIORITY_OF_TODAY, TOP_OF_TODAY } from "./today-view";

export const VIEWS: readonly CallViewId[] = ["today", "due", "store", "birthdays", "all"];

export const PICKS: readonly CallPick[] = ["store", "owner", "segment"];

/** What changes with a step to another view. */
export function viewOf(id: CallViewId): Partial<CallView> {
  const step = { id, top: id === "today" ? TOP_OF_TODAY : null, budget: null, search: "" };
  return id === "store" ? { ...step, store: null } : step;
}

/** The members of a view in call order, those of the due view by the day; of a search, whoever is found in the whole list. */
export function membersOfView(list: CallList, view: CallView, links: Links = NO_LINKS): readonly CallMember[] {
  if (isSearch(view.search)) return list.members.filter(memberSearch(view.search, links));
  const members = list.members.filter(member => isPicked(member, view) && isInView(member, view));
  if (view.id === "due") members.sort((a, b) => dayOf(a) - dayOf(b));
  const { top } = view;
  if (top === null) return members;
  const named = members.filter(({ memberId }) => memberId !== "");
  const first = new Set(named.slice(0, top).map(({ rowId }) => textKey(rowId)));
  // A row that somebody copied has the same id: a filter shows both, so both are counted.
  return named.filter(({ rowId }) => first.has(textKey(rowId)));
}

/** Why members that the picks would give are not in the view; each is counted once, by the first reason. */
export interface LeftOut {
  readonly doNotContact: number;
  readonly control: number;
  readonly recentlyContacted: number;
  /** Of a later priority than today's list holds. */
  readonly later: number;
}

/** Whom a view leaves out although priority, day, store or month would put them there. */
export function leftOutOf(list: CallList, view: CallView): LeftOut {
  const counts = { doNotContact: 0, control: 0, recentlyContacted: 0, later: 0 };
  for (const member of list.members) {
    if (!isPicked(member, view)) continue;
    if (view.id === "today" && member.priority > LAST_PRIORITY_OF_TODAY) counts.later++;
    else if (!isMeant(member, view)) continue;
    else if (member.doNotContact) counts.doNotContact++;
    else if (isWholeList(view)) continue;
    else if (member.control) counts.control++;
    else if (view.id === "today" && member.recentlyContacted) counts.recentlyContacted++;
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
    if (text === "" || !isPicked(member, { ...view, [pick]: null }) || !isInView(member, view)) continue;
    const key = textKey(text);
    const choice = found.get(key) ?? { text, count: 0 };
    found.set(key, choice);
    choice.count++;
  }
  const chosen = view[pick];
  if (chosen !== null && !found.has(textKey(chosen))) found.set(textKey(chosen), { text: chosen, count: 0 });
  return [...found.values()];
}

/** The stores that members of the list belong to, each once, with how many. */
export function storesOf({ members }: CallList): { text: string; count: number }[] {
  const found = new Map<string, { text: string; count: number }>();
  for (const { store } of members) {
    if (store === "") continue;
    const choice = found.get(textKey(store)) ?? { text: store, count: 0 };
    found.set(textKey(store), choice);
    choice.count++;
  }
  return [...found.values()];
}

/** Whether two texts are one for a filter, which compares without regard to case. */
export function isSameText(a: string, b: string): boolean {
  return textKey(a) === textKey(b);
}

function isPicked(member: CallMember, view: CallView): boolean {
  if (view.budget !== null && !idsOf(view.budget).has(textKey(member.rowId))) return false;
  return PICKS.every(pick => view[pick] === null || isSameText(member[pick], view[pick]));
}

/** A budget of calls leaves alone whoever is not to be called, also who is so since it was planned. */
function isWholeList({ id, budget }: CallView): boolean {
  return id === "all" && budget === null;
}

const idsOfBudget = new WeakMap<readonly string[], ReadonlySet<string>>();

function idsOf(budget: readonly string[]): ReadonlySet<string> {
  const known = idsOfBudget.get(budget) ?? new Set(budget.map(textKey));
  idsOfBudget.set(budget, known);
  return known;
}

/** Every view but the whole list leaves alone who is not to be contacted, by their will or by the draw. */
function isInView(member: CallMember, view: CallView): boolean {
  if (isWholeList(view)) return true;
  if (!isMeant(member, view) || member.doNotContact || member.control) return false;
  return view.id !== "today" || !member.recentlyContacted;
}

/** Whether the view is about the member, willing or not. */
function isMeant(member: CallMember, { id, myStore }: CallView): boolean {
  switch (id) {
    case "today":
      return member.priority <= LAST_PRIORITY_OF_TODAY;
    case "due":
      return member.due !== null || member.rhythm !== null;
    case "store":
      return myStore !== null && isSameText(member.store, myStore);
    case "birthdays":
      return member.hasBirthday;
    case "all":
      return true;
  }
}

/** The day that somebody noted, or the one that the run suggests; without one a member comes last. */
function dayOf({ due, rhythm }: CallMember): number {
  return due?.day ?? rhythm?.day ?? Infinity;
}

function textKey(text: string): string {
  return text.toLowerCase();
}
