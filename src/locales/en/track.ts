import { LETTER } from "#core/dimensions";
import { FEWEST_TO_ORDER } from "#core/response";
import type { Dimension } from "#core/scoring-rules";
import type { TrackMessages } from "../track-words";
import { campaignEn, contactsEn, effectPaneEn } from "./effect-pane";
import { formatEn as format } from "./format";
import { movementEn } from "./movement";
import { paneEn } from "./pane";
import { refusedEn, standingEn } from "./response";
import { trackForecastEn } from "./track-forecast";

const members = (count: number): string => format.count(count, "member", "members");
const letters = (order: readonly Dimension[]): string => order.map(dimension => LETTER[dimension]).join("");

export const trackEn: TrackMessages = {
  intro: "What the scores are worth, put to the test on your own orders. Nothing is written unless you ask for it.",
  studies: {
    response: {
      title: "Response test",
      line: "Who bought again? Members are scored as they stood some time ago, and then it is counted.",
    },
    movement: {
      title: "Movement",
      line: "Who went up, who went down? Snapshots of earlier days are held against today.",
    },
    effect: {
      title: "Effect",
      line: "Did the calls work? Hold some members back, then compare what both groups bought.",
    },
    contacts: { title: "Response to contacts", line: "Who responded, among members with an outcome on the call list?" },
    campaign: { title: "Campaign participation", line: "Who took part in a campaign that the orders name?" },
    forecast: {
      title: "Forecast",
      line: "What a model expects members to buy, and how far off it was on days that it had not seen.",
    },
  },
  noOrders: "The rows have to be read for this. Nothing is written.",
  back: "All tests",
  working: fraction => `Working… ${format.progress(fraction)}`,
  cancel: "Cancel",
  stopped: "It was stopped.",
  again: "Try again",
  writeToo: "Write it with each run",
  writeTooHint: sheet => `From the next run on it stands on the sheet ${sheet}.`,
  scoreNow: "Score again now",
  effect: effectPaneEn,
  contacts: contactsEn,
  campaign: campaignEn,
  forecast: trackForecastEn,
  response: {
    horizon: "Days watched",
    days: days => format.count(days, "day", "days"),
    refused: refusedEn,
    watchFor: days => `Watch ${format.count(days, "day", "days")}`,
    verdict: ({ hits, of }, rate, cutoff, days) =>
      `Of ${members(of)} scored as of ${format.day(cutoff)}, ${format.integer(hits)} bought again within ${format.count(days, "day", "days")}: ${format.percent(rate.value)}.`,
    naming: "These are repeat purchases, not answers to a campaign: nobody wrote down who was contacted.",
    chart: dimension => `Bought again, by ${paneEn.dimension[dimension]} score`,
    keys: "Left and right arrow keys move from score to score.",
    bar: (dimension, score, { hits, of }, rate, evidence) => {
      const head = `${LETTER[dimension]} ${score}: `;
      if (rate === null) return `${head}no member has this score.`;
      const range = `${format.percent(rate.lower)} to ${format.percent(rate.upper)}`;
      return `${head}${format.integer(hits)} of ${members(of)} bought again, ${format.percent(rate.value)} (95% interval ${range}). Against all others: ${trackEn.response.evidence[evidence]}.`;
    },
    evidence: {
      clear: "a clear difference",
      suggestive: "may be a difference, may be chance",
      none: "no difference beyond chance",
      "too-few": "too few to compare",
    },
    power: (gini, error) => `Gini ${gini.toFixed(2)} ± ${(2 * error).toFixed(2)}`,
    powerHint:
      "Gini says how well a measure tells who buys again: 1 is perfect, 0 is chance, below 0 points the wrong way. ± is two standard errors.",
    standing: standingEn,
    suggest: order => `These orders suggest the order ${letters(order)}.`,
    keep: (reason, data, current) => {
      switch (reason) {
        case "nothing-to-rank":
          return `There are not two measures to compare, so the order ${letters(current)} stays.`;
        case "few-responders":
          return `Fewer than ${FEWEST_TO_ORDER} members bought again: too few to suggest an order, so ${letters(current)} stays.`;
        case "few-non-responders":
          return `Fewer than ${FEWEST_TO_ORDER} members did not buy again: too few to suggest an order, so ${letters(current)} stays.`;
        case "close-neighbours":
          return `By these orders it would be ${letters(data)}, but the differences may be chance, so ${letters(current)} stays.`;
        case "same-order":
          return `These orders bear out the order ${letters(current)}.`;
      }
    },
    apply: "Use this order",
    applied: order => `The order is now ${letters(order)}. It is used from the next run on.`,
    newcomers: count =>
      `${members(count)} bought for the first time after that day. They could not be scored and are not in these rates.`,
    undated: rows =>
      `${format.count(rows, "row up to that day has", "rows up to that day have")} a refund without a day of its own. It counts as known on that day, though it may have come later.`,
    withoutData: days =>
      `The orders end ${format.count(days, "day", "days")} before the last day watched. If purchases are missing there, the rates are too low.`,
    comparisons: count =>
      `${format.count(count, "group was compared", "groups were compared")} with all others; “clear” allows for that.`,
    segments: "By segment",
    codes: "By code",
    columns: {
      score: "Score",
      segment: "Segment",
      code: "Code",
      members: "Members",
      responders: "Bought again",
      rate: "Rate (95%)",
      lift: "Lift",
      against: "Against all others",
    },
    interval: ({ value, lower, upper }) =>
      `${format.percent(value)} (${format.percent(lower)}–${format.percent(upper)})`,
    lift: lift => lift.toFixed(2),
    points: ({ value, lower, upper }) => `${signed(value)} points (${signed(lower)} to ${signed(upper)})`,
  },
  movement: movementEn,
};

function signed(share: number): string {
  const points = (100 * share).toFixed(1);
  return share > 0 ? `+${points}` : points.replace("-", "−");
}
