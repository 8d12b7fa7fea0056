import type { ExplainWords } from "#app/outputs/words/explain-words";
import type { Counting, Rfmw14Reason, ScoreStep, WhyNumbers } from "#core/explain-member";
import { LETTER } from "#core/dimensions";
import type { WidthBasis } from "#core/scoring-rules";
import { formatEn as format } from "./format";
import { paneEn } from "./pane";

type CountedStep = Extract<ScoreStep, { kind: "counted" }>;
type MoneyStep = Extract<ScoreStep, { kind: "money" }>;

const THINGS: Readonly<Record<WidthBasis, readonly [string, string]>> = {
  "first-mapped": ["category", "categories"],
  category: ["category", "categories"],
  brand: ["brand", "brands"],
  product: ["product", "products"],
};

/** Over how long purchases are counted. */
function period({ frequencyScope, months }: Counting): string {
  if (frequencyScope === "lifetime") return "in all";
  const length = months === 1 ? "month" : `${months} months`;
  return frequencyScope === "window" ? `in the last ${length}` : `in the ${length} up to the last purchase`;
}

function times(purchases: number): string {
  return purchases === 1 ? "once" : `${format.integer(purchases)} times`;
}

function purchasesMade(purchases: number, counting: Counting): string {
  const count = purchases === 0 ? "no purchase" : format.count(purchases, "purchase", "purchases");
  return `${count} ${period(counting)}`;
}

function spent(money: string, { monetaryBasis }: Counting): string {
  if (monetaryBasis === "total") return `${money} in all`;
  return monetaryBasis === "window-average" ? `${money} per purchase in the window` : `${money} per purchase`;
}

function things(count: number, { widthBasis, widthScope }: Counting): string {
  return format.count(count, ...THINGS[widthBasis]) + (widthScope === "window" ? " in the window" : "");
}

function days(count: number): string {
  return format.count(count, "day", "days");
}

/** What a member did, as clauses that stand in any of the sentences. */
const DID = {
  here: (m: WhyNumbers) => (m.days === 0 ? "was here on the as-of day" : `was here ${days(m.days)} ago`),
  latest: (m: WhyNumbers) => (m.days === 0 ? "most recently on the as-of day" : `most recently ${days(m.days)} ago`),
  lastHere: (m: WhyNumbers) => (m.days === 0 ? "was last here on the as-of day" : `was last here ${days(m.days)} ago`),
  away: (m: WhyNumbers) => (m.days === 0 ? "was here on the as-of day" : `has been away for ${days(m.days)}`),
  times: (m: WhyNumbers) => `${times(m.purchases)} ${period(m.counting)}`,
  came: (m: WhyNumbers) => `${m.purchases === 0 ? "did not come" : `came ${times(m.purchases)}`} ${period(m.counting)}`,
  made: (m: WhyNumbers) => purchasesMade(m.purchases, m.counting),
  spent: (m: WhyNumbers) => spent(format.amount(m.money), m.counting),
  bought: (m: WhyNumbers) => things(m.categories, m.counting),
};

const WHY: Readonly<Record<Rfmw14Reason, (member: WhyNumbers, segment: string) => string>> = {
  core: (m, to) =>
    `This member ${DID.came(m)}, ${DID.latest(m)}, spending ${DID.spent(m)} across ${DID.bought(m)}. All four conditions hold: ${to}.`,
  regular: (m, to) =>
    `This member comes often and lately (${DID.times(m)}, ${DID.latest(m)}, ${DID.bought(m)}); ${DID.spent(m)} is below the high level. The segment is ${to}.`,
  fan: (m, to) =>
    `This member comes often and lately (${DID.times(m)}, ${DID.latest(m)}) but has bought only ${DID.bought(m)}. The segment is ${to}.`,
  rising: (m, to) =>
    `This member ${DID.here(m)}, ${DID.came(m)}, which is in the middle, and has already bought ${DID.bought(m)}. The segment is ${to}.`,
  broaden: (m, to) =>
    `This member ${DID.here(m)} and ${DID.came(m)}, which is in the middle, but has bought only ${DID.bought(m)}. The segment is ${to}.`,
  recent_hi: (m, to) =>
    `This member ${DID.here(m)}, ${DID.came(m)}, and spent at the high level: ${DID.spent(m)}. The segment is ${to}.`,
  recent: (m, to) =>
    `This member ${DID.here(m)} and ${DID.came(m)}, spending ${DID.spent(m)}. The segment is ${to}; Customer Type says whether new or returning.`,
  slipping: (m, to) => `This member ${DID.came(m)}, as regulars do, but ${DID.away(m)}. The segment is ${to}.`,
  wavering: (m, to) =>
    `This member ${DID.came(m)} and ${DID.lastHere(m)}; both are in the middle. The segment is ${to}.`,
  drowsy: (m, to) => `This member ${DID.came(m)} and ${DID.lastHere(m)}. The segment is ${to}.`,
  "winback-often": (m, to) => `This member came often (${DID.times(m)}) but ${DID.away(m)}. The segment is ${to}.`,
  "winback-high": (m, to) =>
    `This member ${DID.away(m)} but spent ${DID.spent(m)} across ${DID.bought(m)}. The segment is ${to}.`,
  sleep_hi: (m, to) =>
    `This member ${DID.away(m)}; spending was high at ${DID.spent(m)}, on only ${DID.bought(m)}. The segment is ${to}.`,
  dormant: (m, to) =>
    `This member ${DID.away(m)}, with ${DID.made(m)}; spending was ${DID.spent(m)}. The segment is ${to}.`,
  lost: (m, to) =>
    `This member ${DID.away(m)}, with ${DID.made(m)}, and has bought only ${DID.bought(m)}. Recency and frequency are at the lowest level: ${to}.`,
};

function scores({ dimension, score, levels }: Extract<ScoreStep, { score: number }>): string {
  const name = paneEn.dimension[dimension].toLowerCase();
  if (score === levels) return `${name} scores the top ${score}`;
  return score === 1 ? `${name} scores 1` : `${name} scores ${score} of ${levels}`;
}

function countedStep(step: CountedStep): string {
  const { dimension, value, from, to, counting } = step;
  const fact = {
    recency: value === 0 ? "The last purchase was on the as-of day" : `The last purchase was ${days(value)} ago`,
    frequency: value === 0 ? `No purchase ${period(counting)}` : purchasesMade(value, counting),
    width: things(value, counting),
  }[dimension];
  const unit = { recency: ["day", "days"], frequency: ["purchase", "purchases"], width: THINGS[counting.widthBasis] }[
    dimension
  ] as readonly [string, string];
  if (from === null && to === 0) return `${fact}: ${scores(step)}.`;
  if (from === null) return `${fact}, up to ${format.count(to!, ...unit)}: ${scores(step)}.`;
  if (to === null && dimension === "recency")
    return `${fact}, more than ${format.count(from! - 1, ...unit)}: ${scores(step)}.`;
  if (to === null) return `${fact}, at least ${format.count(from!, ...unit)}: ${scores(step)}.`;
  if (from === to) return `${fact}; this level is exactly ${format.count(from!, ...unit)}: ${scores(step)}.`;
  return `${fact}, within ${format.integer(from!)}–${format.count(to, ...unit)}: ${scores(step)}.`;
}

function moneyStep(step: MoneyStep): string {
  const { low, high, decimals, cutBelongsAbove, isOnCut, counting } = step;
  const amount = (value: number) => format.amountTo(value, decimals);
  const bounds = [
    ...(low === null ? [] : [`${cutBelongsAbove ? "at least" : "above"} ${amount(low)}`]),
    ...(high === null ? [] : [`${cutBelongsAbove ? "below" : "up to"} ${amount(high)}`]),
  ].join(" and ");
  const onCut = isOnCut ? " That is exactly on a cut point." : "";
  return `${spent(amount(step.value), counting)}, ${bounds}: ${scores(step)}.${onCut}`;
}

export const explainEn: ExplainWords = {
  why: (why, { map, segment }) => {
    switch (why.kind) {
      case "did":
        return WHY[why.reason](why.numbers, segment);
      case "scores": {
        const all = why.scores.map(({ dimension, score }) => `${LETTER[dimension]} ${score}`);
        return `Under “${map}”, ${all.join(", ")} ${all.length === 1 ? "gives" : "give"} ${segment}.`;
      }
      case "middle":
        return `Under “${map}”, recency, frequency and money are each compared with the ${why.middle} of all members: ${segment}.`;
    }
  },
  whyProspect: statuses =>
    statuses.length === 0
      ? "This member has no valid purchase yet, so there are no scores."
      : `This member has no valid purchase yet, so there are no scores: ${statuses.join(", ")}.`,
  step: step => {
    const name = paneEn.dimension[step.dimension];
    switch (step.kind) {
      case "left-out":
        return `${name} was not scored.`;
      case "compatibility":
        return `Scored the way of the chosen tool: ${scores(step)}.`;
      case "one-value":
        return step.kept
          ? `The cut points are those of an earlier run, in which every member had the same ${name.toLowerCase()}, so all get the middle score ${step.score}.`
          : `Every member has the same ${name.toLowerCase()}. It tells nothing apart, so all get the middle score ${step.score}.`;
      case "counted":
        return countedStep(step);
      case "money":
        return moneyStep(step);
    }
  },
  upward: (change, to, widthBasis) => {
    switch (change.kind) {
      case "once":
        return `One more purchase makes this member ${to}.`;
      case "new-category":
        return `A purchase in a new ${THINGS[widthBasis][0]} makes this member ${to}.`;
      case "amount":
        return change.below === null
          ? `One purchase of ${format.amount(change.amount)} or more makes this member ${to}.`
          : `One purchase of at least ${format.amount(change.amount)} and below ${format.amount(change.below)} makes this member ${to}.`;
      case "times":
        return change.before === null
          ? `${change.times} more purchases make this member ${to}.`
          : `${change.times} more purchases before ${format.day(change.before)} make this member ${to}.`;
    }
  },
  upwardLabel: (change, widthBasis) => {
    switch (change.kind) {
      case "once":
        return "One more purchase";
      case "new-category":
        return `A purchase in a new ${THINGS[widthBasis][0]}`;
      case "amount":
        return change.below === null
          ? `One purchase of ${format.amount(change.amount)} or more`
          : `One purchase from ${format.amount(change.amount)} to below ${format.amount(change.below)}`;
      case "times":
        return change.before === null
          ? `${change.times} more purchases`
          : `${change.times} more purchases before ${format.day(change.before)}`;
    }
  },
  idleLabel: ({ day }) => `No purchase by ${format.day(day)}`,
  idle: ({ day }, to) => `With no purchase by ${format.day(day)}, this member becomes ${to}.`,
  isFirst: "Already in the first segment.",
  noneUpward: "No single change moves this member up.",
  upwardUnknown: "The data at hand do not tell what one more purchase would do.",
  idleUnknown: "Without the days of purchases nobody can tell how long it takes to change the segment.",
  unavailable: {
    "no-members": "Nobody has been scored yet, so no change can be worked out.",
    compatibility: "Scored as another tool there are no fixed cut points, so no change can be worked out.",
    "split-map": "This map compares with the mean or median of all members, so no change of one can be worked out.",
    "other-cuts":
      "The scores of this member are not those of the cut points at hand. Score again to work out a change.",
  },
  note: "Worked out with this run's cut points; other members unchanged.",
};
