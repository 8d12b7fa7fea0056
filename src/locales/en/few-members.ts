import { formatEn as format } from "./format";

/** On the overview and on the Result tab alike. */
export const fewMembersEn = (count: number): string =>
  `Only ${format.count(count, "member", "members")}: shares say nothing here. Read the rows: how often, how much, how long ago.`;
