import type { ConfirmMessages } from "../confirm-words";
import { formatEn as format } from "./format";

export const confirmEn: ConfirmMessages = {
  title: "This is what will be counted",
  again: "What is counted",
  hide: "Hide what is counted",
  labels: { people: "Who", purchase: "A purchase", refunds: "Refunds", days: "As of", window: "Frequency" },
  people: (members, prospects) =>
    prospects === 0
      ? format.count(members, "member", "members")
      : `${format.count(members, "member", "members")}, and ${format.count(prospects, "prospect", "prospects")} without a valid purchase`,
  rows: (counted, read) => `${format.integer(counted)} of ${format.count(read, "row", "rows")}`,
  purchase: {
    "order-or-day": "All rows of one member with the same order number; without one, all rows of one day.",
    day: "All rows of one member on one day.",
  },
  purchases: count => format.count(count, "purchase", "purchases"),
  refunds: (refunded, net) => `${refunded} is taken off what members spent; ${net} is left.`,
  refundsNotTaken: rows =>
    `${format.count(rows, "refund row", "refund rows")}; nothing is taken off what counts. An order that was refunded in full does not count.`,
  noRefunds: "None found. An order that was refunded in full does not count.",
  asOf: (asOf, isLatest) => (isLatest ? `${format.day(asOf)}, the day of the last purchase` : format.day(asOf)),
  window: (scope, months, asOf) =>
    ({
      window: `Purchases of the ${format.count(months, "month", "months")} up to ${format.day(asOf)}.`,
      lifetime: "All purchases in the data.",
      "own-window": `Purchases of the ${format.count(months, "month", "months")} up to each member's last one.`,
    })[scope],
  edit: "Change day, window or levels",
};
