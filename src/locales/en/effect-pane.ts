import type { CampaignMessages, ContactsMessages, EffectMessages } from "../effect-words";
import type { SpanRating } from "#core/effect";
import { FEWEST_TO_COMPARE } from "#core/response";
import type { Estimate, Share } from "#core/response";
import { effectEn } from "./effect";
import { formatEn as format } from "./format";

const members = (count: number): string => format.count(count, "member", "members");
const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text.replace("-", "−"));
const points = (share: number): string => signed(share, (100 * share).toFixed(1));
const money = (value: number): string =>
  signed(value, value < 0 ? `−${format.amount(-cents(value))}` : format.amount(cents(value)));
const cents = (value: number): number => Math.round(value * 100) / 100;
const range = ({ lower, upper }: Estimate): string => `${format.percent(lower)} to ${format.percent(upper)}`;
const rateOf = ({ hits, of }: Share, rate: Estimate | null): string =>
  `${format.integer(hits)} of ${members(of)}${rate === null ? "" : `, ${format.percent(rate.value)} (95% interval ${range(rate)})`}`;

export const effectPaneEn: EffectMessages = {
  said: effectEn,
  why: "Hold a few members back at random and call the others. Only then can the difference be put down to the calls.",
  share: "Held back, % of each segment",
  shareFault: largest => `A number from 0 to ${format.integer(100 * largest)}.`,
  expected: "Bought without a call, % expected",
  expectedHint: "The response test fills this in once it was made; or type what you expect.",
  expectedFrom: days => `From the response test: bought again within ${format.count(days, "day", "days")}.`,
  percentFault: "A number from 0 to 100.",
  noExpected: "Type an expected rate to see what these groups could show.",
  sizes: ({ contactCount, controlCount, optOutCount }) =>
    `${format.integer(contactCount)} to contact, ${format.integer(controlCount)} held back${optOutCount > 0 ? `; ${format.count(optOutCount, "do-not-contact member is", "do-not-contact members are")} in neither group` : ""}.`,
  withoutControl: segments =>
    `${format.count(segments, "small segment would have", "small segments would have")} nobody held back and could not be compared.`,
  visible: (effect, expected) => {
    if (effect.kind === "too-few") return `These groups are too small: each needs at least ${members(effect.needed)}.`;
    if (effect.kind === "never") return "These groups could not show an effect even if everybody who is called bought.";
    return `These groups show a rise from ${format.percent(expected)} to ${format.percent(effect.rate)} or more (${points(effect.difference)} points) in four of five cases. A smaller effect would mostly go unseen.`;
  },
  drawHint:
    "Drawing scores the orders and writes two columns, Control and Segment at Draw, into the members table. They stay with their members in later runs; new members are in neither group.",
  draw: "Draw the control group",
  drawn: (share, day) => `${format.percent(share)} of each segment were held back on ${format.day(day)}.`,
  ownColumn:
    "The members table has a Control column that was not drawn here. It is used as it is, from the first contact on.",
  halfColumn:
    "The members table has a Control column with one group only, and it is left alone. Write Yes for members held back and No for those to contact, or take the column away to draw here.",
  columnGone:
    "A group was drawn earlier, but the members table has no Control column any more, so its effect cannot be told.",
  noDay: "Nobody was contacted yet, so there is no day from which to compare.",
  drawAgain: "Draw anew for the next campaign",
  drawAgainHint:
    "The draw before is replaced: what came of it can no longer be told. Its figures stay only where they were written.",
  drawAgainNow: "Replace the draw",
  group: (name, share, rate) => `${name}: bought ${rateOf(share, rate)}.`,
  span: (name, { share, rate, netPerMember }) =>
    `${name}: bought ${rateOf(share, rate)}${netPerMember === null ? "" : `; ${format.amount(cents(netPerMember))} per member`}.`,
  ratings: ({ before, after }) => {
    const of = ({ ratedCount, mean }: SpanRating): string =>
      mean === null ? "nobody rated" : `${mean.toFixed(2)} (${format.count(ratedCount, "member", "members")} rated)`;
    return `Mean rating: before ${of(before)}, since ${of(after)}.`;
  },
  uplift: ({ value, lower, upper }) =>
    `Difference: ${points(value)} points (95% interval ${points(lower)} to ${points(upper)}).`,
  money: ({ contactedMean, controlMean, difference }) =>
    `Net amount per member: ${format.amount(cents(contactedMean))} and ${format.amount(cents(controlMean))}${difference === null ? "" : `, difference ${money(difference.value)} (95% interval ${money(difference.lower)} to ${money(difference.upper)})`}.`,
  answered: (contacted, share, rate) =>
    share.of === 0
      ? `${members(contacted)} contacted; no outcome says yet who responded.`
      : `${members(contacted)} contacted; by the noted outcomes ${rateOf(share, rate)} responded.`,
  segments: "By segment at the draw",
  columns: { segment: "Segment", uplift: "Difference" },
  budget: {
    title: "What would a budget of calls do?",
    count: "Calls I can make",
    costPerContact: "Cost per contact",
    profitPerSale: "Net profit per sale",
    fault: "No number that fits here.",
    calls: (calls, callable, notCallable, by) =>
      `${format.count(calls, "call goes", "calls go")} to the first of ${members(callable)} by ${by === "expected-rate" ? "expected rate, then call priority and rank" : "call priority, then rank"}; ${format.integer(notCallable)} may not be called.`,
    show: count => `Show ${count === 1 ? "this one" : `these ${format.integer(count)}`} in list and sheet`,
    showHint:
      "Filters the call list and the members table; no cell changes. Nobody of the control group or marked do not contact is among them. Show everybody undoes it.",
    showFirst: count =>
      `A filter takes ${format.integer(count)} members at most: the first ${format.integer(count)} are shown.`,
    notInTable: count =>
      `${format.count(count, "member of the plan has", "members of the plan have")} no row in the members table yet. Score again to have them there.`,
    showAll: "Show everybody",
    noTest: "Make the response test first to see how many of them would be expected to buy.",
    expected: ({ responders: { value, lower, upper } }, days) =>
      `Expected to buy within ${format.count(days, "day", "days")}: about ${format.integer(Math.round(value))} (95% interval ${format.integer(Math.floor(lower))} to ${format.integer(Math.ceil(upper))}).`,
    proxy: "By how members of the same segments bought in the response test, called or not: many would come anyway.",
    onBase: count =>
      `For ${members(count)} the rate of all members stands in, because their segment was too small in the test.`,
    cost: cost => `The calls cost ${format.amount(cents(cost))}.`,
    breakEven: (found, index) => {
      if (found.kind === "no-profit") return "A sale brings no profit, so no rate pays for the calls.";
      if (found.kind === "unreachable")
        return "A contact costs more than a sale brings: not even a sale on each call would pay.";
      return `Break-even is at ${format.percent(found.rate)} of the calls${index === null ? "" : `; the expected rate has the break-even index ${signed(Math.round(index), String(Math.round(index)))} (0 is break-even)`}.`;
    },
    netReturn: ({ value, lower, upper }) =>
      `Expected return after cost: ${money(value)} (95% interval ${money(lower)} to ${money(upper)}).`,
  },
};

export const contactsEn: ContactsMessages = {
  noTable: "There is no members table to read outcomes from. Score first, then note outcomes on the call list.",
  refused: outcome =>
    outcome.kind === "nobody-contacted"
      ? "Nobody was contacted yet: Contacted On is empty in the members table."
      : `${members(outcome.contactedCount)} were contacted, but none of them both had bought by ${format.day(outcome.cutoff)} and has a known outcome.`,
  verdict: (share, rate, cutoff) =>
    `${rateOf(share, rate)} responded. Scores are as of ${format.day(cutoff)}, the day before the first contact.`,
  naming:
    "The response of members who were contacted. It says nothing of those who never were, nor that the calls caused it.",
  unscored: count => `${members(count)} had bought nothing before the first contact and could not be scored.`,
  few: count => `${members(count)}, fewer than ${FEWEST_TO_COMPARE}: the rate says little.`,
  shortHistory: "Fewer than 12 months of purchases are known before that day, so frequency rests on less.",
};

export const campaignEn: CampaignMessages = {
  noColumn: "No campaign column is in use. Choose one on the Data tab if your orders carry the name of a campaign.",
  choose: "Campaign",
  none: "Choose one",
  refused: outcome => {
    switch (outcome.kind) {
      case "no-campaign-column":
      case "unknown-campaign":
        return "The orders do not carry this campaign any more.";
      case "no-participants":
        return "No valid purchase up to the as-of day carries it.";
      case "nobody-to-score":
        return `Nobody had bought anything by ${format.day(outcome.cutoff)}, so there is nobody to score.`;
    }
  },
  verdict: (share, rate, cutoff) =>
    `${rateOf(share, rate)} took part. Scores are as of ${format.day(cutoff)}, the day before its first purchase.`,
  naming:
    "Participation among all members: the orders do not say who was asked, so this is not what the campaign caused.",
  newcomers: count =>
    `${format.count(count, "more member took part with a first purchase and was", "more members took part with a first purchase and were")} not scored; left out of these rates.`,
};
