import type { MemberMeasures } from "../measure/member-measures";
import type { Purchases } from "../measure/purchases";
import { scoreOnMaps } from "../score-scale";
import { CUSTOMER_TYPES } from "../scored-members";
import type { CustomerType } from "../scored-members";
import type { Dimension, ScoringRules } from "../scoring-rules";
import { civilFromDay } from "../units";
import type { Day } from "../units";

const NEW = codeOf("new");
const LOYAL = codeOf("loyal-proxy");
const EXISTING = codeOf("existing");

const NEW_FOR_DAYS = 90;
const LOYAL_PURCHASES = 4;

/**
 * The type of each scored member, as codes into CUSTOMER_TYPES, in this order: new (one purchase, at most 90 days ago),
 * loyal as far as orders can tell (4 or more purchases in 3 or more calendar months, F of 4 and R of 3 or more on the 1
 * to 5 scale), existing. Scored members are never prospects. Without scores for a dimension it counts as 3.
 */
export function customerTypes(
  measures: MemberMeasures,
  purchases: Purchases,
  scores: Readonly<Record<Dimension, Uint8Array>>,
  rules: ScoringRules,
  asOf: Day,
): Uint8Array {
  const { member, lifetimePurchases, firstDay } = measures;
  const { frequency, recency } = scores;
  const isOften = scoresOnMaps("frequency", 4, rules);
  const isLately = scoresOnMaps("recency", 3, rules);
  const types = new Uint8Array(member.length).fill(EXISTING);
  for (let place = 0; place < types.length; place++) {
    const lifetime = lifetimePurchases[place]!;
    if (lifetime === 1) {
      if (asOf - firstDay[place]! <= NEW_FOR_DAYS) types[place] = NEW;
      continue;
    }
    const loyal =
      lifetime >= LOYAL_PURCHASES &&
      isOften[frequency[place]!] === 1 &&
      isLately[recency[place]!] === 1 &&
      boughtInMonths(purchases, member[place]!);
    if (loyal) types[place] = LOYAL;
  }
  return types;
}

function codeOf(type: CustomerType): number {
  return CUSTOMER_TYPES.indexOf(type);
}

/** By score of a dimension: 1 where it is at least `least` on the 1 to 5 scale. */
function scoresOnMaps(dimension: Dimension, least: number, rules: ScoringRules): Uint8Array {
  const { levels } = rules.dimensions[dimension];
  return Uint8Array.from({ length: MOST_SCORES }, (_, score) => (scoreOnMaps(score, levels) >= least ? 1 : 0));
}

/** Scores go up to 9 in a compatibility mode. */
const MOST_SCORES = 10;

/** Whether a member bought in three calendar months or more. */
function boughtInMonths({ memberStart, valid, day }: Purchases, member: number): boolean {
  const end = memberStart[member + 1]!;
  let one = NaN;
  let other = NaN;
  for (let purchase = memberStart[member]!; purchase < end; purchase++) {
    if (valid[purchase] === 0) continue;
    const month = monthOf(day[purchase]! as Day);
    if (month === one || month === other) continue;
    if (Number.isNaN(one)) one = month;
    else if (Number.isNaN(other)) other = month;
    else return true;
  }
  return false;
}

function monthOf(day: Day): number {
  const { year, month } = civilFromDay(day);
  return year * 12 + month;
}
