import type { CallView } from "./call-list";

/** Everybody, without a search. */
export const ALL_MEMBERS: Omit<CallView, "myStore"> = {
  id: "all", store: null, owner: null, segment: null, top: null, budget: null, search: "",
}; // prettier-ignore
