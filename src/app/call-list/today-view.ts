import type { CallView } from "./call-list";

/** Today's list is as long as a day's work unless somebody wants another length. */
export const TOP_OF_TODAY = 20;

/** The view to begin with. */
export const TODAY_VIEW: CallView = {
  id: "today", store: null, owner: null, segment: null, top: TOP_OF_TODAY, myStore: null, search: "",
}; // prettier-ignore
