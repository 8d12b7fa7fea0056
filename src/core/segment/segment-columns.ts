import type { MeasuredMembers } from "../measure/measure-members";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import { rulesWithLevels } from "../score/score-measures";
import type { ScoresOfMembers } from "../score/score-measured";
import type { ScoredMembers } from "../scored-members";
import type { ScoringRules } from "../scoring-rules";
import { segmentMapOf } from "../segment-maps";
import { roundTo9Decimals } from "../stats/round";
import { takeBytes } from "../stats/take";
import { customerTypes } from "./customer-types";
import { keyAccounts } from "./key-accounts";
import { segmentsOfMembers } from "./segments-of-members";

/** Which segment, type and size each member is of, in order of response rank, and how large the segments are. O(members). */
export function segmentColumns(
  { asOf, purchases }: PurchasesAsOf,
  { measures }: MeasuredMembers,
  { values, scores, bands, order }: ScoresOfMembers,
  rules: ScoringRules,
) {
  const map = segmentMapOf(rules);
  const usedRules = rulesWithLevels(rules, bands);
  const segment = segmentsOfMembers(map, values, scores, usedRules, measures.member.length);
  const segmentSizes = map.segments.map(() => 0);
  const segmentNet = map.segments.map(() => 0);
  for (let rank = 0; rank < order.length; rank++) {
    const place = order[rank]!;
    segmentSizes[segment[place]!]! += 1;
    segmentNet[segment[place]!]! += measures.netAmount[place]!;
  }
  return {
    segment: takeBytes(segment, order),
    customerType: takeBytes(customerTypes(measures, purchases, scores, usedRules, asOf), order),
    keyAccount: takeBytes(keyAccounts(measures.netAmount), order),
    segmentSizes,
    segmentNet: segmentNet.map(roundTo9Decimals),
  } satisfies Partial<ScoredMembers>;
}
