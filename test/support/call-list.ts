import type { CallList, CallMember, NotedCells } from "#app/call-list/call-list";
import { TODAY } from "./fake-session";

export const NOTHING_NOTED: NotedCells = { contactedOn: "", outcome: "", nextFollowUp: "", remarks: "" };

/** A member of the list to whom nothing applies but what is said. */
export function callMember(change: Partial<CallMember> = {}): CallMember {
  const memberId = change.memberId ?? "V1";
  return {
    memberId,
    rowId: memberId,
    priority: 1,
    name: "",
    phone: "",
    owner: "",
    store: "",
    segment: "",
    action: "",
    lastPurchase: null,
    recencyDays: 3,
    lifetimePurchases: 2,
    doNotContact: false,
    control: false,
    recentlyContacted: false,
    due: null,
    rhythm: null,
    followUpUnreadable: false,
    hasBirthday: false,
    noted: NOTHING_NOTED,
    ...change,
  };
}

/** A list of these members, read today, from a table without columns but what is said. */
export function callList(members: readonly CallMember[], change: Partial<CallList> = {}): CallList {
  return {
    members,
    headers: {},
    campaign: [],
    today: TODAY,
    asOf: TODAY,
    date1904: false,
    quietFrom: 0,
    languages: { all: [] },
    markers: [],
    contacts: "masked",
    otherOutcomes: [],
    ...change,
  };
}
