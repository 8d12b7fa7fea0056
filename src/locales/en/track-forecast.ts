import type { ForecastMessages } from "../forecast-words";
import { forecastEn as sheet } from "./forecast";
import { formatEn as format } from "./format";

const members = (count: number): string => format.count(Math.round(count), "member", "members");
const purchases = (count: number): string => format.count(Math.round(count), "purchase", "purchases");
const days = (count: number): string => format.count(count, "day", "days");

/** How far what was expected lies from what happened. */
function miss(expected: number, actual: number): string {
  if (actual === 0) return "";
  const off = (expected - actual) / actual;
  if (Math.round(1000 * Math.abs(off)) === 0) return " It was as good as exact.";
  return ` That is ${format.percent(Math.abs(off))} too ${off < 0 ? "few" : "many"}.`;
}

export const trackForecastEn: ForecastMessages = {
  horizon: "Days ahead",
  naming:
    "A model, not a promise: it carries on what members did so far and knows of no campaigns, seasons or prices to come.",
  refused: "No forecast from these orders",
  verdict: (totals, asOf, ahead) =>
    `The model expects about ${purchases(totals.expectedPurchases)} of ${members(totals.buyers)} within ${days(ahead)} after ${format.day(asOf)}; about ${format.integer(Math.round(totals.expectedBuyers))} of them would buy.`,
  amount: amount => `These would be worth about ${format.integer(Math.round(amount))} together.`,
  heldOut: ({ splitDay, endDay, expected, actual }) =>
    `Held against what happened: from the orders up to ${format.day(splitDay)} it expected ${purchases(expected)} in the ${days(endDay - splitDay)} after, which it had not seen, and ${format.integer(actual)} happened.${miss(expected, actual)}`,
  notHeldOut: reasons => `It could not be held against days that it had not seen. ${reasons.join(" ")}`,
  noAmount: reason => `No amounts are forecast. ${reason}`,
  correlation: correlation =>
    `The model of amounts takes for granted that how much members spend has nothing to do with how often they buy. Here the correlation is ${correlation.toFixed(2)}.`,
  newBuyers: (buyers, count) =>
    `${members(buyers)} first bought after the split, ${purchases(count)} in all. No model could know them; they are left out.`,
  sameDay: "All that a member buys on one day is one purchase here.",
  counts: (totals, ahead) => [
    `${members(totals.likelyToBuy)}: a chance of 50% or more to buy within ${days(ahead)}.`,
    `${members(totals.likelyGone)} bought again before, and by the model are more likely gone than not.`,
    `${members(totals.oneTime)} bought once. By the model's definition their chance of being active is 100%: it says nothing of them.`,
  ],
  picture: {
    weeks: "Repeat purchases so far, week by week",
    repeats: "Purchases in the days held out, by repeats before",
    chances: "Chance given, and share who bought",
  },
  keys: {
    weeks: "Left and right arrow keys move from week to week.",
    repeats: "Left and right arrow keys move from group to group.",
    chances: "Left and right arrow keys move from group to group.",
  },
  actual: "Happened",
  expected: "Expected",
  split: day => `Held out after ${format.day(day)}`,
  week: ({ endDay, actual, expected, isAfterSplit }) =>
    `Up to ${format.day(endDay)}${isAfterSplit ? ", held out" : ""}: ${format.integer(actual)} happened, ${format.integer(Math.round(expected))} expected.`,
  group: group =>
    group.buyers === 0
      ? `${trackForecastEn.groupName(group)} repeats before: nobody.`
      : `${trackForecastEn.groupName(group)} repeats before: ${members(group.buyers)} bought ${format.integer(group.actual)} times, ${format.integer(Math.round(group.expected))} expected.`,
  groupName: ({ repeats, isOrMore }) => sheet.notes.repeats(repeats, isOrMore),
  bin: bin =>
    `Chance of ${trackForecastEn.binName(bin)}, ${format.percent(bin.meanChance)} on average: ${format.integer(bin.bought)} of ${members(bin.buyers)} bought, ${trackForecastEn.interval(bin)}.`,
  binName: ({ from, to }) => sheet.notes.bin(from, to),
  brier: (score, base, ahead) =>
    `Brier score ${score.toFixed(3)} for ${days(ahead)} (0 is perfect); knowing only the share of all who bought scores ${base.toFixed(3)}, so the model is ${score < base ? "better than that" : "no better than that"}.`,
  top: count => `The ${count} members of whom most is expected`,
  openCard: name => `Open the card of ${name}`,
  columns: {
    weekUpTo: "Up to",
    repeats: "Repeats",
    chance: "Chance",
    meanChance: "Mean",
    members: "Members",
    member: "Member",
    purchases: "Purchases",
    toBuy: "Chance to buy",
    bought: "Bought (95%)",
  },
  purchases: expected => expected.toFixed(2),
  interval: ({ rate }) => `${format.percent(rate.value)} (${format.percent(rate.lower)}–${format.percent(rate.upper)})`,
};
