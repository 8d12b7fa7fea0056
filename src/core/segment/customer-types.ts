import type { MemberMeasures } from "../measure/member-measures";
import type { Purchases } from "../measure/purchases";
import { scoreOnMaps } from "../score-scale";
import { CUSTOMER_TYPES } from "../scored-members";
import type { CustomerType } from "../scored-members";
import type { Dimension, ScoringRules } from "../scoring-rules";
import { civilFromDay } from "../units";
import type { Day } from "../units";

const NEW_FOR_DAYS = 90;
const LOYAL_PURCHASES = 4;
const LOYAL_MONTHS = 3;

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
  const scaled = (dimension: Dimension, place: number): number =>
    scoreOnMaps(scores[dimension][place]!, rules.dimensions[dimension].levels);
  const typeOf = (place: number): CustomerType => {
    const lifetime = measures.lifetimePurchases[place]!;
    if (lifetime === 1) return asOf - measures.firstDay[place]! <= NEW_FOR_DAYS ? "new" : "existing";
    const loyal =
      lifetime >= LOYAL_PURCHASES &&
      scaled("frequency", place) >= 4 &&
      scaled("recency", place) >= 3 &&
      boughtInMonths(purchases, measures.member[place]!, LOYAL_MONTHS);
    return loyal ? "loyal-proxy" : "existing";
  };
  return Uint8Array.from(measures.member, (_, place) => CUSTOMER_TYPES.indexOf(typeOf(place)));
}

function boughtInMonths(purchases: Purchases, member: number, monthCount: number): boolean {
  const months = new Set<number>();
  for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
    if (purchases.valid[purchase] === 0) continue;
    const { year, month } = civilFromDay(purchases.day[purchase]! as Day);
    months.add(year * 12 + month);
    if (months.size >= monthCount) return true;
  }
  return false;
}
