import { finalRowStatus } from "./measure/final-row-status";
import { measuredValues, monetaryBase } from "./measure/measured-values";
import type { MeasuredValues } from "./measure/measured-values";
import { memberMeasures } from "./measure/member-measures";
import { latestPurchaseValue, mainPurchaseValue } from "./measure/purchase-attributes";
import { countUnmatchedRefundRows } from "./measure/purchases";
import { purchasesAsOf } from "./measure/purchases-as-of";
import { latestRowValue, optOuts } from "./measure/row-attributes";
import { memberWidths } from "./measure/width";
import type { OrderColumns } from "./order-columns";
import { countStatuses } from "./row-status";
import { looksAtRows } from "./compatibility/compatible-scores";
import { rowMeasures } from "./compatibility/row-measures";
import type { RowMeasures } from "./compatibility/row-measures";
import { rulesWithLevels, scoreMeasures } from "./score/score-measures";
import { checkRules } from "./rules-faults";
import type { ScoredMembers } from "./scored-members";
import type { ScoringRules } from "./scoring-rules";
import { scoreNotes } from "./score/score-notes";
import { segmentMapOf } from "./segment-maps";
import { customerTypes } from "./segment/customer-types";
import { keyAccounts } from "./segment/key-accounts";
import { findProspects } from "./segment/prospects";
import { segmentsOfMembers } from "./segment/segments-of-members";
import { roundTo9Decimals } from "./stats/round";
import { preciseSum } from "./stats/sum";
import { takeDoubles, takeBytes, takeIntegers } from "./stats/take";
import { addMonths } from "./units";
import type { Day } from "./units";
import { lookUpWidth } from "./width-lookup";
import type { LookedUpWidth } from "./width-lookup";

/** The phases of a run, in order, for whoever shows progress. */
export type ScorePhase = "purchases" | "measures" | "bands" | "segments";

/** Called when a phase begins, and once at the end, with the fraction of the whole run that is done, 0 to 1. */
export type ReportScoring = (phase: ScorePhase, fraction: number) => void;

/** `asOf` null: the day of the latest valid purchase that is not after `today`. */
export interface ScoringDays {
  readonly asOf: Day | null;
  readonly today: Day;
}

/**
 * Order rows to scored members: rows to purchases, purchases to measures, measures to bands, bands to code, rank, index
 * and segment.
 *
 * - A purchase is what one member bought under one order id, or on one day where the row has none; it is valid when its
 *   sales minus its refunds are above zero. Its day is its first sale's.
 * - Rows after the as-of day do not count, refunds included.
 * - A refund whose order id has no sale lowers the member's net total only, to no less than 0.
 * - A sale called off or refunded as a whole contributes nothing, and takes up the refund rows of its own order.
 * - A dimension that is switched off, and width without a basis, has no bands and scores of 0; see `codeText`.
 * - Without any valid purchase there are no members and no bands, and as-of is `days.asOf` or else `days.today`.
 * - The order of rows decides nothing but the order of `prospects`.
 *
 * @throws RangeError when `rules` have a fault (see {@link checkRules}): the caller's mistake, not the data's
 *
 * O(rows + members log members); typed arrays throughout, no object per row.
 */
export function scoreMembers(
  orders: OrderColumns,
  rules: ScoringRules,
  days: ScoringDays,
  report: ReportScoring = () => {},
): ScoredMembers {
  const faults = checkRules(rules);
  if (faults.length > 0) throw new RangeError(`scoring rules cannot be used: ${JSON.stringify(faults)}`);

  report("purchases", 0);
  const { asOf, roles, purchases } = purchasesAsOf(orders, days.asOf, days.today, rules.sameDayIsOnePurchase);
  const windowStart = (addMonths(asOf, -rules.windowMonths) + 1) as Day;

  report("measures", 0.4);
  const measures = memberMeasures(purchases, {
    asOf,
    windowStart,
    ownWindowMonths: rules.frequencyScope === "own-window" ? rules.windowMonths : null,
    averageInWindow: rules.monetaryBasis === "window-average",
  });
  const memberCount = measures.member.length;
  const lookedUp = widthToCount(orders, rules);
  const widthStart = rules.widthScope === "window" ? measures.windowStart : null;
  const widths = lookedUp && memberWidths(lookedUp.width, purchases, measures.member, widthStart);
  const purchaseCount = measures.lifetimePurchases.reduce((sum, count) => sum + count, 0);
  const netTotal = roundTo9Decimals(preciseSum(measures.netAmount));
  const averagePurchase = purchaseCount === 0 ? 0 : roundTo9Decimals(netTotal / purchaseCount);

  report("bands", 0.7);
  const memberKeys = new Array<string>(memberCount);
  for (let place = 0; place < memberCount; place++) memberKeys[place] = orders.memberKeys[measures.member[place]!]!;
  const { compatibility } = rules;
  const values =
    compatibility !== null && looksAtRows(compatibility)
      ? valuesOfRows(rowMeasures(purchases, orders.day, measures.member, asOf))
      : measuredValues(measures, widths, rules);
  const { scores, bands, index, order, combinedScore, notes } = scoreMeasures({
    values,
    memberKeys,
    rules,
    recencyDays: measures.recencyDays,
    averageAmount: measures.averageAmount,
    monetaryBase: monetaryBase(measures, rules.monetaryBasis),
  });

  report("segments", 0.9);
  const map = segmentMapOf(rules);
  const usedRules = rulesWithLevels(rules, bands);
  const segment = segmentsOfMembers(map, values, scores, usedRules, memberCount);
  const segmentSizes = map.segments.map(() => 0);
  const segmentNet = map.segments.map(() => 0);
  for (const place of order) {
    segmentSizes[segment[place]!]! += 1;
    segmentNet[segment[place]!]! += measures.netAmount[place]!;
  }
  const member = takeIntegers(measures.member, order);
  const lastDay = takeIntegers(measures.lastDay, order);
  const placeOfMember = new Int32Array(orders.memberIds.length).fill(-1);
  member.forEach((code, place) => (placeOfMember[code] = place));
  const { memberName, phone, store, salesperson, channel, gender } = orders.attributes;
  const channels = channel ? mainPurchaseValue(channel, purchases, member) : null;
  const rowStatus = finalRowStatus(orders, asOf, roles, purchases);
  const unmatchedRefundRows = countUnmatchedRefundRows(purchases);

  report("segments", 1);
  return {
    rules,
    asOf,
    windowStart,
    memberCount,
    purchaseCount,
    netTotal,
    averagePurchase,
    member,
    lastDay,
    firstDay: takeIntegers(measures.firstDay, order),
    recencyDays: takeIntegers(measures.recencyDays, order),
    windowPurchases: takeIntegers(measures.windowPurchases, order),
    lifetimePurchases: takeIntegers(measures.lifetimePurchases, order),
    averageAmount: takeDoubles(measures.averageAmount, order),
    netAmount: takeDoubles(measures.netAmount, order),
    windowNetAmount: takeDoubles(measures.windowNetAmount, order),
    refundAmount: takeDoubles(measures.refundAmount, order),
    widthCount: widths ? takeIntegers(widths.widthCount, order) : new Int32Array(memberCount),
    scores: {
      recency: takeBytes(scores.recency, order),
      frequency: takeBytes(scores.frequency, order),
      monetary: takeBytes(scores.monetary, order),
      width: takeBytes(scores.width, order),
    },
    compatibility: compatibility && {
      mode: compatibility.mode,
      values: {
        recency: values.recency && takeDoubles(values.recency, order),
        frequency: values.frequency && takeDoubles(values.frequency, order),
        monetary: values.monetary && takeDoubles(values.monetary, order),
        width: values.width && takeDoubles(values.width, order),
      },
      combinedScore: combinedScore && takeDoubles(combinedScore, order),
    },
    index: takeDoubles(index, order),
    segment: takeBytes(segment, order),
    customerType: takeBytes(customerTypes(measures, purchases, scores, usedRules, asOf), order),
    keyAccount: takeBytes(keyAccounts(measures.netAmount), order),
    memberName: memberName ? latestRowValue(orders, memberName, member, asOf) : null,
    phone: phone ? latestRowValue(orders, phone, member, asOf) : null,
    store: store ? latestPurchaseValue(store, purchases, member, lastDay) : null,
    salesperson: salesperson ? latestPurchaseValue(salesperson, purchases, member, lastDay) : null,
    mainChannel: channels?.main ?? null,
    channelCount: channels?.valueCount ?? null,
    gender: gender ? latestRowValue(orders, gender, member, asOf) : null,
    optOut: orders.optOut ? optOuts(orders, orders.optOut, member) : null,
    topWidthValues: widths ? takeIntegers(widths.topValues, order, 3) : null,
    lookedUpWidthValues: widths && rules.widthLookup.length > 0 ? lookedUp!.width.values : null,
    prospects: findProspects(orders, placeOfMember),
    placeOfMember,
    rowStatus,
    rowMember: orders.member,
    statusCounts: countStatuses(rowStatus),
    bands,
    segmentSizes,
    segmentNet: segmentNet.map(roundTo9Decimals),
    notes: [
      ...notes,
      ...scoreNotes({
        bands,
        rules,
        widths,
        unmatchedWidthTexts: lookedUp?.unmatched ?? [],
        mappedBasis: orders.width?.basis ?? null,
        firstDays: measures.firstDay,
        asOf,
        windowStart,
        unmatchedRefundRows,
      }),
    ],
  };
}

function valuesOfRows({ recencyDays, rowCount, amount }: RowMeasures): MeasuredValues {
  return { recency: recencyDays, frequency: rowCount, monetary: amount, width: null };
}

/** The width column as the rules want it counted; null when the data do not have the basis that they name. */
function widthToCount({ width }: OrderColumns, { widthBasis, widthLookup }: ScoringRules): LookedUpWidth | null {
  if (width === null || (widthBasis !== "first-mapped" && widthBasis !== width.basis)) return null;
  return lookUpWidth(width, widthLookup);
}
