import type { EffectWords } from "#app/outputs/words/effect-words";
import { formatEn as format } from "./format";

const members = (count: number): string => format.count(count, "member", "members");
const are = (count: number): string => format.count(count, "member is", "members are");
const ratingPoints = (points: number): string => {
  const shown = Math.abs(points).toFixed(2);
  if (Number(shown) === 0) return shown;
  return `${points > 0 ? "+" : "−"}${shown}`;
};

export const effectEn: EffectWords = {
  toContact: "Contact group",
  control: "Control group",
  uplift: "Contact group minus control group",
  contacted: "Contacted members",
  before: "Before",
  since: "Since",
  naming: (after, asOf) =>
    `Bought means a valid purchase after ${format.day(after)} and up to ${format.day(asOf)}. The groups are compared as they were drawn, whoever was reached.`,
  verdict: {
    raised: "The calls raised the rate: the 95% interval lies above zero.",
    lowered: "The contact group bought less often: the 95% interval lies below zero.",
    "not-shown": "No effect is shown: the 95% interval holds zero, so the difference may be chance.",
  },
  moneyVerdict: ({ verdict, difference }) => {
    if (difference === null) return "The amounts do not differ, so money tells nothing.";
    const said = {
      raised: "The contact group also spent more per member.",
      lowered: "The contact group spent less per member.",
      "not-shown": "Whether it changed the money per member is not shown.",
    }[verdict];
    return difference.isSkewed
      ? `${said} A few large amounts decide these means, so this interval is less sure than it looks.`
      : said;
  },
  insufficient: (contacted, control, needed) =>
    `Too few for a verdict: ${format.integer(contacted)} in the contact group and ${format.integer(control)} in the control group; ${format.integer(needed)} are needed in each.`,
  nothingSince: after =>
    `The orders do not go beyond ${format.day(after)} yet. Add the orders that came later and score again.`,
  notAttributable:
    "Nobody was held back, so this cannot be attributed to the calls: season, prices and the usual ups and downs are in it.",
  gone: count =>
    `${format.count(count, "divided member is", "divided members are")} not in the orders; counted as not having bought.`,
  uncompared: count => `${are(count)} in segments without anybody in the other group, and left out of the comparison.`,
  notReached: count => `${members(count)} of the contact group have no contact on record; they count with their group.`,
  contactedControl: count =>
    `${members(count)} of the control group were contacted all the same; they count with their group.`,
  evidence: {
    clear: "a clear difference",
    suggestive: "may be a difference, may be chance",
    none: "no difference beyond chance",
    "too-few": "too few to compare",
  },
  comparisons: count =>
    `${format.count(count, "segment was compared", "segments were compared")}; “clear” allows for that.`,
  unknown: count =>
    `${format.count(count, "contacted member has", "contacted members have")} no outcome that says whether they responded (reached or not reached does not); left out, not taken for a no.`,
  noContacts:
    "No contact is on record. If nobody was called, these are two random groups, and their difference says nothing of calls.",
  onlyResponses:
    "Everybody of whom it is known responded. The rate means something only if those who did not are noted, too, as a no or as declined.",
  ratingChange: ({ change, bothCount }) => {
    if (change.kind === "too-few")
      return `Ratings: insufficient sample. ${format.count(bothCount, "member rated", "members rated")} both before and since; ${format.integer(change.needed)} are needed to compare.`;
    const who = `${members(bothCount)} who rated both before and since`;
    if (change.kind === "alike")
      return `The ratings of ${who} all changed by ${ratingPoints(change.value)}, so there is no interval.`;
    const { value, lower, upper } = change.estimate;
    const found = `${ratingPoints(value)} on average (95% interval ${ratingPoints(lower)} to ${ratingPoints(upper)})`;
    const holdsZero = lower <= 0 && upper >= 0;
    return `The ratings of ${who} changed by ${found}${holdsZero ? ": no change is shown" : ""}.`;
  },
  ratingNaming:
    "Ratings are of 5 and come only from members who give them. Before and since cannot be attributed to the calls.",
  noSegment: "Segment not recorded",
};
