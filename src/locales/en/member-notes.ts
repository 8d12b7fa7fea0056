import type { OutputWords } from "#app/outputs/words/output-words";
import { LETTER } from "#core/dimensions";
import type { Dimension, ScoringRules } from "#core/scoring-rules";

const letters = (order: readonly Dimension[]) => order.map(dimension => LETTER[dimension]).join(", ");

const score =
  (dimension: Dimension, meaning: (rules: ScoringRules) => string) => (asOf: string, rules: ScoringRules) =>
    rules.dimensions[dimension].enabled
      ? `${meaning(rules)}, as of ${asOf}: 1 to ${rules.dimensions[dimension].levels}, higher is better. Cut points are on the settings and metrics sheets.`
      : `As of ${asOf} this dimension was not scored.`;

const months = (count: number) => (count === 1 ? "month" : `${count} months`);

/** What each computed column of the members table means, and as of which day; at most 255 characters each. */
export const memberNotesEn: OutputWords["memberColumnNotes"] = {
  responseRank: (asOf, { order }) =>
    `As of ${asOf}: by the scores ${letters(order)} from high to low, then by the raw values.`,
  callPriority: asOf => `Whom to call first by segment, as of ${asOf}; 1 comes first. Today's list takes 1 to 5.`,
  memberId: asOf =>
    `The member id in the orders up to ${asOf}, kept as text. The next run finds your notes by it, so leave it as it is.`,
  memberName: asOf =>
    `The latest name in the orders up to ${asOf}. Masked unless you choose full names on the Method tab.`,
  phone: asOf =>
    `The latest phone in the orders up to ${asOf}. Masked unless you choose full numbers on the Method tab.`,
  owner: asOf =>
    `Salesperson of the latest purchase up to ${asOf}; of several on that day, the one who served this member most.`,
  store: asOf => `Store of the latest purchase up to ${asOf}; of several on that day, the one this member visits most.`,
  segment: asOf =>
    `The segment of the scores as of ${asOf}. A grey Removed marks members who are gone from the data but have notes.`,
  segmentGroup: asOf => `The group that the segment belongs to, as of ${asOf}.`,
  code: (asOf, { order }) =>
    `The scores as of ${asOf} in the order ${letters(order)}; a dash means that the dimension was not scored.`,
  recencyScore: score("recency", () => "How recent the last purchase is"),
  frequencyScore: score("frequency", ({ frequencyScope }) =>
    frequencyScope === "lifetime"
      ? "How often the member bought in all"
      : "How often the member bought within a period",
  ),
  monetaryScore: score("monetary", ({ monetaryBasis }) =>
    monetaryBasis === "total" ? "How much the member spent in all" : "How much the member spends per purchase",
  ),
  widthScore: score("width", () => "How many categories the member has bought"),
  index: (asOf, { weights }) =>
    `All scores in one number from 0 to 100, as of ${asOf}; weights R ${weights.recency}, F ${weights.frequency}, M ${weights.monetary}, W ${weights.width}.`,
  lastPurchase: asOf => `Day of the last valid purchase up to ${asOf}.`,
  recencyDays: asOf => `Days from the last purchase to ${asOf}.`,
  windowPurchases: (asOf, { windowMonths, frequencyScope }) =>
    `Valid purchases in the ${months(windowMonths)} up to ${frequencyScope === "own-window" ? `each member's own last purchase (not after ${asOf})` : asOf}.`,
  lifetimePurchases: asOf => `All valid purchases up to ${asOf}.`,
  averageAmount: (asOf, { monetaryBasis }) =>
    monetaryBasis === "window-average"
      ? `As of ${asOf}: net amount in the window divided by purchases in it; over all history for members without any.`
      : `As of ${asOf}: net amount divided by lifetime purchases.`,
  netAmount: asOf => `Amount of valid purchases up to ${asOf}, refunds taken off.`,
  widthCount: (asOf, { widthScope }) =>
    `Different categories bought ${widthScope === "window" ? "in the window " : ""}up to ${asOf} (brands or products where no category column is mapped).`,
  firstPurchase: asOf => `Day of the first valid purchase in the data up to ${asOf}.`,
  idMark: asOf =>
    `Tells members apart whose masked phone number or e-mail reads the same, as of ${asOf}. The next run finds your notes by it, so leave it as it is.`,
  customerType: asOf =>
    `As of ${asOf}. New: one purchase, at most 90 days ago. Loyal (proxy: told from orders alone): 4 or more purchases in 3 or more months, with good R and F. Prospect: no valid purchase.`,
  keyAccount: asOf => `Among the top 20% of members by net amount up to ${asOf}; equal amounts are all in or all out.`,
  widthValues: (asOf, { widthScope }) =>
    `Up to three categories with the highest net amount${widthScope === "window" ? " in the window" : ""}, as of ${asOf}.`,
  mainChannel: asOf => `The channel with the most purchases up to ${asOf}; of equals, the latest.`,
  birthdayMonth: asOf =>
    `The month of the latest birthday in the orders up to ${asOf}, never the day or the year. Blank where it cannot be read.`,
  doNotContact: asOf =>
    `As of ${asOf} the order data say not to contact this member, or an outcome does. Such members are not on today's list.`,
  unpaidAmount: asOf =>
    `What the member's orders would bring that still wait to be paid; those that were called off are not among them. The scores beside it are as of ${asOf}.`,
  action: asOf =>
    `What suits the segment as of ${asOf}; who has not bought yet is asked about an unpaid order. Members who are not to be contacted are left alone.`,
  roles: asOf =>
    `Every role in which a column of the orders names the member up to ${asOf}; nothing is inferred. Who pays is the buyer; without a payer it is the member.`,
  referredMembers: asOf => `Members whose first purchase, up to ${asOf}, names this member as referrer.`,
  ageBand: asOf =>
    `Age on ${asOf} by the birthday, else as the age column says. Blank where unknown, impossible, or below 14.`,
  gender: asOf => `As last written up to ${asOf}. Blank for children below 14.`,
  income: asOf => `As last written up to ${asOf}; numbers in bands, cut at rounded quartiles that the metrics state.`,
  occupation: asOf => `As last written up to ${asOf}.`,
  education: asOf => `As last written up to ${asOf}.`,
  dataConflict: asOf => `Rows up to ${asOf} give different ones; the latest counts.`,
  samePhone: asOf =>
    `Other member ids with the same phone in the orders (members as of ${asOf}): possibly one person. They are not merged.`,
  joinedIds: asOf =>
    `Other member ids that count as this member (rows up to ${asOf} and later): somebody decided that ids with one phone number are one member. The answer can be taken back on the Data tab.`,
  buysForOthers: asOf =>
    `Up to ${asOf}: purchases for somebody else, of those that say for whom. Where the column names who takes in the parcel, it stands for the user.`,
  referredAmount: asOf =>
    `Net amounts, up to ${asOf}, of the members whose first purchase names this member as referrer.`,
  influence: asOf =>
    `Yes where at least two members name this member as referrer on their first purchase up to ${asOf}.`,
  hasReferred: asOf =>
    `Yes where at least one member names this member as referrer on the first purchase up to ${asOf}.`,
  mainOccasion: asOf =>
    `The occasion of most purchases up to ${asOf}; of equals, the latest. Told by the day and the calendar: a proxy of the occasion.`,
  nextOccasion: asOf =>
    `The first day of its next window after ${asOf}. Blank for ordinary days, campaigns, and what the calendar does not have.`,
  occasionShare: asOf => `Purchases up to ${asOf} that are on no ordinary day, of all.`,
  openingSeason: asOf => `Bought in an opening season at least once up to ${asOf}.`,
  why: asOf =>
    `What put the member into the segment, in purchases, days and money as of ${asOf}; for who has no valid purchase, what became of the rows. No names in it.`,
  preferenceTags: asOf =>
    `Proxies from 3 purchases on, as of ${asOf}. Price-sensitive: 60% of purchases 10% below list, 10 points above the shop. Brand-loyal: 70% of money on one brand. Experience: half are rated. Never a ground to charge anybody more (PIPL Art. 24).`,
  nextCategory: asOf =>
    `A category not bought up to ${asOf} that similar members bought (brand or product where no category is mapped); blank for who bought all.`,
  nextReason: asOf =>
    `Why, as of ${asOf}: how many of those who bought the first category bought this one, too (5 members and 1% at least); otherwise the one that most members bought.`,
  repurchase: asOf =>
    `Proxy: days from the last purchase to ${asOf}, divided by the usual days between purchases (median). Under 0.25 post-purchase, from 0.75 due, from 1.25 overdue, above 2 broken. Under 3 purchase days: by category or store, and said so.`,
  contactDate: asOf =>
    `Last purchase plus the usual gap (median), not before the day after ${asOf}; that day where an order of the last 14 days is unpaid. Blank for who is not to be contacted.`,
  omnichannel: asOf =>
    `Bought online as well as in a shop up to ${asOf}. Purchases in a channel that says neither do not count.`,
  returnRate: asOf =>
    `Share of paid purchases up to ${asOf} of which something was refunded; refunds without their purchase do not count.`,
  averageRating: asOf => `Mean over rated purchases up to ${asOf}, on a scale to 5; blank without ratings.`,
  careFlag: asOf => `As of ${asOf} the latest rating is 2 of 5 or lower: put things right before any sale.`,
  scriptHint: asOf =>
    `An opening line for the segment as of ${asOf}, or for the main occasion (2 purchases on it) within 30 days before it. After a low rating care comes first; do-not-contact has none. Change it on the settings sheet for the next run.`,
  frequentUser: asOf => `F score of 5 on the scale of 1 to 5, as of ${asOf}.`,
  channelCount: asOf => `Different channels bought in up to ${asOf}.`,
  gapDays: asOf =>
    `Proxy, as of ${asOf}: median days between purchase days; with fewer than 3 such days that of the category or the store.`,
  gapTimes: asOf => `Proxy: days from the last purchase to ${asOf} in usual gaps.`,
  promoShare: asOf =>
    `Share of the purchases up to ${asOf} with a list price that were 10% or more below it. Never a ground to charge anybody more.`,
  topBrand: asOf => `Brand of the most net amount up to ${asOf}.`,
  previousSegment: asOf =>
    `By the snapshots: the other segment that the member was in before the one as of ${asOf}. All snapshots are cut by the cut points of this run, so only what members did counts. Blank: no change, or none on record.`,
  changedOn: asOf =>
    `By the snapshots: the first day on which the member was seen in the present segment, ${asOf} at the latest. The change came after the snapshot before, on or before this day.`,
};

/** What each column is for that people fill in. */
export const manualNotesEn: OutputWords["manualColumnNotes"] = {
  contactedOn:
    "The day of the contact. Members contacted within 14 days are not on today's list. Kept when you score again.",
  channelUsed: "How the member was contacted. Choose from the list or write your own. Kept when you score again.",
  outcome:
    "What came of the contact. After Do not contact again the member is not on today's list any more. Choose from the list or write your own. Kept when you score again.",
  responded: "Whether the member responded, Yes or No; the summary counts it. Kept when you score again.",
  nextFollowUp: "The day of the next contact. Kept when you score again.",
  style: "How the member likes to be talked to, written by whoever talked to them. Kept when you score again.",
  remarks: "Anything worth remembering. Kept when you score again.",
};
