import type { ListMessages } from "../list-words";
import { formatEn as format } from "./format";

function allRows(rowCount: number, members: number): string {
  const others = rowCount - members;
  const ofMembers = format.count(members, "member", "members");
  return others === 0 ? ofMembers : `${ofMembers} and ${format.count(others, "row", "rows")} of prospects and notes`;
}

export const listEn: ListMessages = {
  title: "Call list",
  reading: "Reading the call list…",
  views: "Views",
  viewName: (view, count) => `${view}, ${format.count(count, "member", "members")}`,
  pick: { store: "Store", owner: "Owner", segment: "Segment" },
  everyPick: { store: "Every store", owner: "Every owner", segment: "Every segment" },
  choice: (text, count) => `${text} (${format.integer(count)})`,
  top: { before: "Top", after: "", label: "How many members at most" },
  budget: count => `Budget of ${format.count(count, "call", "calls")}`,
  leaveBudget: count => `Budget of ${format.count(count, "call", "calls")}: show everybody again`,
  topHint: largest => `Write 1 to ${format.integer(largest)}, or leave it empty for no limit.`,
  fact: (days, purchases) =>
    `${days === 0 ? "Bought on the as-of day" : `Here ${format.count(days, "day", "days")} ago`}${purchases === null ? "" : `, ${format.count(purchases, "purchase", "purchases")} in all`}`,
  masked: "masked",
  filter: count => `Filter ${count === 1 ? "this one" : `these ${format.integer(count)}`} in the sheet`,
  showAll: "Show all",
  filtered: (visible, wanted) =>
    visible === wanted
      ? `The sheet now shows ${visible === 1 ? "this one member" : `these ${format.integer(visible)} members`}.`
      : `The sheet now shows ${format.integer(visible)} of ${format.count(wanted, "member", "members")}; other filters or rows hidden by hand keep the rest out of sight.`,
  allShown: (visible, rowCount, members) =>
    visible === rowCount
      ? `The sheet now shows ${rowCount === 1 ? "its one row" : `all ${format.integer(visible)} rows`}: ${allRows(rowCount, members)}.`
      : `The filters of the view are off. The sheet shows ${format.integer(visible)} of ${format.count(rowCount, "row", "rows")}; other filters or rows hidden by hand keep the rest out of sight.`,
  empty: { title: "The call list is empty", body: "After scoring it shows whom to contact, by priority." },
  columnsMissing: headers => ({
    title: "The members table lacks a column",
    body: `There is no column ${format.list(headers.map(header => `"${header}"`))}, so the list cannot be put in order. Change the header back, or score again to restore it; what was written by hand is kept.`,
  }),
};
