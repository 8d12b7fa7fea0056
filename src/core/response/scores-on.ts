import { purchasesAsOf } from "../measure/purchases-as-of";
import type { Purchases } from "../measure/purchases";
import type { OrderRows } from "../order-rows";
import { rankMembers } from "../rank-members";
import { checkRules } from "../rules-faults";
import type { ScoreNote, ScoredMembers } from "../scored-members";
import type { ScoredColumns } from "../scored-values";
import type { ScoringRules } from "../scoring-rules";
import type { Day } from "../units";

/** What a response is held against: columns in order of response rank. */
export type Scores = ScoredColumns & Pick<ScoredMembers, "memberCount" | "member" | "scores" | "segment" | "bands">;

export interface ScoresOn {
  readonly scored: Scores;
  /** Per member code the place in the columns, or -1. */
  readonly placeOfMember: Int32Array;
  /** Remarks about the scores; what columns say of members beside scores is not looked at. */
  readonly notes: readonly ScoreNote[];
  /** As they were known on that day. */
  readonly purchases: Purchases;
}

/**
 * Members scored as they stood on a day, by what was known then: what `scoreMembers` says of scores, without everything else
 * that it finds out of members.
 *
 * @throws RangeError when the rules have a fault
 *
 * O(rows + members log members).
 */
export function scoresOn(orders: OrderRows, rules: ScoringRules, day: Day): ScoresOn {
  const faults = checkRules(rules);
  if (faults.length > 0) throw new RangeError(`scoring rules cannot be used: ${JSON.stringify(faults)}`);
  const bought = purchasesAsOf(orders, day, day, rules.sameDayIsOnePurchase);
  const { totals, columns, placeOfMember, notes } = rankMembers(orders, bought, rules);
  return { scored: { rules, ...totals, ...columns }, placeOfMember, notes, purchases: bought.purchases };
}
