import type { MemberCardMessages } from "../member-words";
import { formatEn as format } from "./format";
import { paneEn } from "./pane";

export const memberEn: MemberCardMessages = {
  title: "Member card",
  back: "Back",
  ofSelected: "Card of the selected row",
  readSelection: "Read the selection",
  finding: "Looking at the selected row…",
  empty: { title: "No member yet", body: "Select an order row or a member to see the member card." },
  nobody: {
    elsewhere: "The selected row is neither one of the orders that the pane shows nor one of the members table.",
    "no-member": "The selected row belongs to no member. Select an order row or a row of the members table.",
    unknown:
      "Neither the orders that were read nor the members table know this member. Read the orders, then try again.",
  },
  previous: "Previous member",
  next: "Next member",
  keys: "Alt+Up and Alt+Down go to the previous and the next member, Esc goes back.",
  position: (place, count) => `${format.integer(place)} of ${format.integer(count)} in the list`,
  arrived: (name, segment, position) => `${name}, ${segment}, ${position}`,
  showFull: "Show full name and number",
  showFullHint: "In this pane only; nothing is written.",
  priority: (priority, lowest) => `Call priority ${format.integer(priority)} of ${format.integer(lowest)}`,
  asOf: asOf => `As of ${format.day(asOf)}`,
  preview: "Worked out from the orders by the settings of the pane; not written to a sheet.",
  noSegment: "No purchase yet",
  scores: "Scores",
  tile: (dimension, score, levels, value) => `${dimension} ${score} of ${levels}, ${value}`,
  notScored: dimension => `${dimension} was not scored`,
  notScoredShort: "not scored",
  value: (dimension, value, widthBasis) => {
    if (dimension !== "width") return paneEn.measured(dimension, value);
    const forms = {
      "first-mapped": ["category", "categories"],
      category: ["category", "categories"],
      brand: ["brand", "brands"],
      product: ["product", "products"],
    }[widthBasis] as [string, string];
    return format.count(value, ...forms);
  },
  why: "Why this segment",
  steps: "How each score came about",
  oneChange: "One change away",
  purchases: "Purchases over time",
  purchasesFinding: (count, last, net, usualGap) =>
    `${format.count(count, "purchase", "purchases")} · last on ${format.day(last)} · net ${format.amount(net)}${usualGap === null ? "" : ` · usually every ${format.count(usualGap, "day", "days")}`}`,
  noPurchases: "No valid purchase.",
  window: (months, scope) =>
    scope === "window"
      ? `last ${format.count(months, "month", "months")}`
      : `${format.count(months, "month", "months")} to the last purchase`,
  timelineKeys: "Left and right arrow keys move along the purchases.",
  purchase: (place, count, day, amount) =>
    `Purchase ${format.integer(place)} of ${format.integer(count)}: ${format.day(day)}, ${format.amount(amount)}`,
  asOfMark: asOf => format.day(asOf),
  table: {
    show: "Show as table",
    hide: "Hide table",
    day: "Day",
    year: "Year",
    purchases: "Purchases",
    amount: "Net amount",
  },
  asking: "Looking up the purchases…",
  rowsGone: "The order rows are no longer in memory. Read the orders to see the purchases.",
  noOrders: "The pane shows no orders, so the purchases are not known. Select a cell in the orders and choose Change.",
  readOrders: "Read the orders",
  readingOrders: "Reading the orders…",
  otherPurchases: (found, counted) =>
    `The orders now hold ${format.count(found, "purchase", "purchases")} of this member; the scores above were made from ${format.integer(counted)}. Score again to bring them together.`,
  widthValues: { "first-mapped": "Categories", category: "Categories", brand: "Brands", product: "Products" },
  boughtIn: (count, first) =>
    count > first.length ? format.list([...first, `${format.integer(count - first.length)} more`]) : format.list(first),
  mainOccasion: (occasion, nextDay) =>
    `${occasion} (proxy, by the day)${nextDay === null ? "" : `, next from ${format.day(nextDay)}`}`,
  nextCategory: (category, reason) => (reason === "" ? category : `${category}: ${reason}`),
  repurchase: (position, day) =>
    position === "" || day === null ? position : `${position}; contact suggested on ${format.day(day)}`,
  action: "Suggested action",
  unpaidTitle: "Left unpaid",
  unpaid: (amount, orders) =>
    orders === null
      ? `Orders of ${format.amount(amount)} wait to be paid.`
      : `${format.count(orders, "order waits", "orders wait")} to be paid, ${format.amount(amount)} in all.`,
  asWritten:
    "The numbers of this row do not fit what the settings sheet says of the run, so only what stands in the row is shown. Score again to see the whole card.",
  forecastTitle: "Model, not a promise",
  forecast: (expected, days, chanceActive, isOneTime) =>
    `Expected purchases within ${format.count(days, "day", "days")}: ${expected.toFixed(2)} · chance still active: ${format.percent(chanceActive)}${isOneTime ? " (a member with one purchase has 100% by the model's definition)" : ""}`,
  seeOrders: "See orders",
  ordersMoved:
    "Another order stands in that row by now: the orders were sorted or changed after they were read. Read them again, then see the orders.",
  log: "Log the outcome",
  logged: "The outcome is logged.",
};
