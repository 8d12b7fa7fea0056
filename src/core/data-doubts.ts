import type { DataCounts } from "./data-counts";
import type { ScoringRules } from "./scoring-rules";
import { DIMENSIONS } from "./scoring-rules";
import { addMonths } from "./units";
import type { Day } from "./units";

/** What makes recency, frequency and money doubtful in these data. None of it stops a run. */
export type DataDoubt =
  /** Less history than people need to come back in. */
  | { readonly code: "short-history"; readonly dayCount: number; readonly monthsNeeded: number }
  /** Frequency tells hardly anybody apart. Share: 0 to 1 of the members. */
  | { readonly code: "bought-once"; readonly memberCount: number; readonly share: number }
  /** The members are a small part of the shop's sales. Share: 0 to 1 of the money sold. */
  | { readonly code: "mostly-anonymous"; readonly share: number }
  /** Everybody looks more dormant than they are. */
  | { readonly code: "old-data"; readonly last: Day; readonly asOf: Day; readonly dayCount: number }
  /** Too few members for so many levels. */
  | { readonly code: "few-members"; readonly memberCount: number; readonly levels: number; readonly needed: number };

const MONTHS_NEEDED = 6;
const MOSTLY_ONCE = 0.9;
/** More of the sales than this to nobody in particular, and members tell little of the shop. */
export const MOSTLY_ANONYMOUS = 0.5;
/** A purchase so many days before the as-of day is not recent for a shop that sells every day. */
const OLD_AFTER_DAYS = 31;
const MEMBERS_FOR_FIVE_LEVELS = 200;

/** The doubts that the counts of the data raise, worst for the scores first; none without any member. */
export function dataDoubts({ people, money, days }: DataCounts, rules: ScoringRules): DataDoubt[] {
  const { first, last, asOf } = days;
  const { members, boughtOnce } = people;
  if (first === null || last === null || members === 0) return [];
  const doubts: DataDoubt[] = [];
  if (asOf - last > OLD_AFTER_DAYS) doubts.push({ code: "old-data", last, asOf, dayCount: asOf - last });
  if (last < addMonths(first, MONTHS_NEEDED) - 1) {
    doubts.push({ code: "short-history", dayCount: last - first + 1, monthsNeeded: MONTHS_NEEDED });
  }
  if (boughtOnce >= MOSTLY_ONCE * members) {
    doubts.push({ code: "bought-once", memberCount: boughtOnce, share: boughtOnce / members });
  }
  const anonymous = money.ofNobody / (money.ofNobody + money.gross);
  if (anonymous > MOSTLY_ANONYMOUS) doubts.push({ code: "mostly-anonymous", share: anonymous });
  const enabled = DIMENSIONS.filter(dimension => rules.dimensions[dimension].enabled);
  const levels = Math.max(0, ...enabled.map(dimension => rules.dimensions[dimension].levels));
  if (levels >= 5 && members < MEMBERS_FOR_FIVE_LEVELS) {
    doubts.push({ code: "few-members", memberCount: members, levels, needed: MEMBERS_FOR_FIVE_LEVELS });
  }
  return doubts;
}
