import type { AnyRefusal, ForecastWords } from "#app/outputs/words/forecast-words";
import { formatEn as format } from "./format";

const days = (count: number): string => format.count(count, "day", "days");

/** What a parameter of the models tells. */
const TELLS: Readonly<Record<Extract<AnyRefusal, { code: "at-limit" }>["parameter"], string>> = {
  r: "how often members buy",
  alpha: "how often members buy",
  a: "who stops coming",
  b: "who stops coming",
  p: "how much they spend",
  q: "how much they spend",
  v: "how much they spend",
};

/** Why there is no forecast, each with its numbers: what pane, metrics and forecast sheet all say. */
const REFUSALS: { readonly [C in AnyRefusal["code"]]: (refusal: Extract<AnyRefusal, { code: C }>) => string } = {
  "no-buyers": () => "Nobody has bought anything yet.",
  "mostly-anonymous": ({ share, mostShare }) =>
    `${format.percent(share)} of the sales are of nobody in particular; above ${format.percent(mostShare)} the members tell too little of the shop.`,
  "short-history": ({ days: held, leastDays }) =>
    `The purchases reach back ${days(held)}; a forecast needs ${leastDays}, about half a year.`,
  "old-data": ({ daysSinceLast, mostDays }) =>
    `The latest purchase was ${days(daysSinceLast)} before the as-of day; a forecast needs one within ${mostDays}.`,
  "few-buyers": ({ buyers, least }) =>
    `${format.count(buyers, "member has", "members have")} bought; a forecast needs ${format.integer(least)}.`,
  "no-repeats": ({ buyers }) =>
    `All of the ${format.count(buyers, "member", "members")} bought once only, so there is nothing to learn from.`,
  "mostly-one-time": ({ oneTime, buyers, share, mostShare }) =>
    `${format.integer(oneTime)} of ${format.integer(buyers)} members (${format.percent(share)}) bought once only; above ${format.percent(mostShare)} there is next to nothing to learn from.`,
  "few-repeat-buyers": ({ repeatBuyers, least }) =>
    `${format.count(repeatBuyers, "member has", "members have")} bought on more than one day; ${format.integer(least)} are needed.`,
  "short-test": ({ days: held, leastDays }) => `${days(held)} can be held out; ${leastDays} are needed.`,
  "not-settled": ({ evaluations }) =>
    `The model did not settle after ${format.integer(evaluations)} tries, so nothing is said.`,
  "at-limit": ({ parameter, value }) =>
    `These orders do not follow the model: it cannot tell ${TELLS[parameter]} (parameter ${parameter} went to its limit, ${value.toPrecision(3)}).`,
  "no-mean": ({ q }) => `The amounts vary too much for an average by the model (q is ${q.toFixed(2)}, not above 1).`,
};

export const forecastEn: ForecastWords = {
  columns: {
    daysAhead: "Days Ahead",
    repeats: "Repeat Days",
    expectedPurchases: "Expected Purchases",
    chanceActive: "Chance Still Active",
    chanceToBuy: "Chance To Buy",
    expectedSpend: "Expected Amount per Purchase",
    note: "Note",
  },
  columnNotes: {
    daysAhead: "From the day after the snapshot date on.",
    repeats: "Days with a purchase after the first one; all that is bought on one day is one purchase here.",
    expectedPurchases: "By the model (BG/NBD), within the days ahead. A model, not a promise.",
    chanceActive: "By the model. A member with one purchase has 100% by the model's definition.",
    chanceToBuy: "By the model: at least one purchase within the days ahead.",
    expectedSpend: "By the model (Gamma-Gamma), which takes amount and number of purchases to be unrelated.",
    note: "What to know about a row, or why there is no forecast.",
  },
  oneTime: "One purchase so far: the chance still active is 100% by the model's definition.",
  refusal: refusal => (REFUSALS[refusal.code] as (given: AnyRefusal) => string)(refusal),
  items: {
    purchaseModel: "BG/NBD",
    spendModel: "Gamma-Gamma",
    ahead: "Days ahead",
    heldOut: "Days held out",
    repeats: "Held out, by repeats before",
    chances: "Held out, by chance to buy",
    refused: "No forecast",
  },
  notes: {
    naming: "Members with a purchase. A model, not a promise.",
    ahead: (asOf, ahead) => `Within ${days(ahead)} after ${format.day(asOf)}.`,
    timeUnit: "In days.",
    heldOut: (split, end) => `Made from the orders up to ${format.day(split)}, for the days up to ${format.day(end)}.`,
    newBuyers: (buyers, purchases) =>
      `Of the same members. ${format.count(buyers, "member", "members")} who first bought later, with ${format.count(purchases, "purchase", "purchases")}, are left out.`,
    brier: ahead => `Of the chance to buy within ${days(ahead)} after the split: 0 is perfect.`,
    baseBrier: "Everybody given the share of all who bought. A forecast above this is worth nothing.",
    correlation: "Of number and mean amount of repeat purchases: the model takes it for 0.",
    repeats: (repeats, isOrMore) => `${repeats}${isOrMore ? "+" : ""}`,
    bin: (from, to) => `${format.percent(from)}–${format.percent(to)}`,
  },
};
