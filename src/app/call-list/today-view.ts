import type { CallList, CallView } from "./call-list";

/** Today's list is as long as a day's work unless somebody wants another length. */
export const TOP_OF_TODAY = 20;

/** Call priorities that today's list holds: those a person would phone; later ones are for bulk messages. */
export const LAST_PRIORITY_OF_TODAY = 5;

/** Whether nobody has a priority of today's list, as in an example of a few members: then it says nothing to begin with. */
export function isWithoutToday({ members }: CallList): boolean {
  return members.every(({ priority }) => priority > LAST_PRIORITY_OF_TODAY);
}

/** The view to begin with. */
export const TODAY_VIEW: CallView = {
  id: "today", store: null, owner: null, segment: null, top: TOP_OF_TODAY, myStore: null, budget: null, search: "",
}; // prettier-ignore
