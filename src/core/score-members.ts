import { countData } from "./count-data";
import { memberTraits } from "./member-traits";
import { attributeColumns, prospectColumns } from "./measure/attribute-columns";
import { finalRowStatus } from "./measure/final-row-status";
import { measureColumns, measureMembers, measureTotals } from "./measure/measure-members";
import { countUnmatchedRefundRows } from "./measure/purchases";
import { purchasesAsOf } from "./measure/purchases-as-of";
import { unpaidOrders } from "./measure/unpaid-orders";
import type { OrderRows } from "./order-rows";
import { checkRules } from "./rules-faults";
import { rulesWithLevels } from "./score/score-measures";
import { scoreColumns, scoreMeasured } from "./score/score-measured";
import { scoreNotes } from "./score/score-notes";
import type { ScoredMembers } from "./scored-members";
import type { ScoringRules } from "./scoring-rules";
import { findProspects } from "./segment/prospects";
import { segmentColumns } from "./segment/segment-columns";
import type { Day } from "./units";

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
  orders: OrderRows,
  rules: ScoringRules,
  days: ScoringDays,
  report: ReportScoring = () => {},
): ScoredMembers {
  const faults = checkRules(rules);
  if (faults.length > 0) throw new RangeError(`scoring rules cannot be used: ${JSON.stringify(faults)}`);

  report("purchases", 0);
  const bought = purchasesAsOf(orders, days.asOf, days.today, rules.sameDayIsOnePurchase);

  report("measures", 0.4);
  const measured = measureMembers(orders, bought, rules);

  report("bands", 0.7);
  const scored = scoreMeasured(orders, bought, measured, rules);

  report("segments", 0.9);
  const { asOf, roles, purchases } = bought;
  const columns = measureColumns(measured, scored.order, rules);
  const rowStatus = finalRowStatus(orders, asOf, roles, purchases);
  const notes = scoreNotes({
    bands: scored.bands,
    rules,
    widths: measured.widths,
    unmatchedWidthTexts: measured.lookedUp?.unmatched ?? [],
    mappedBasis: orders.width?.basis ?? null,
    firstDays: columns.firstDay,
    asOf,
    windowStart: measured.windowStart,
    unmatchedRefundRows: countUnmatchedRefundRows(purchases),
  });
  const attributes = attributeColumns(orders, bought, columns.member, columns.lastDay);
  const places = placesOfMembers(orders, columns.member);
  const counts = countData(orders, {
    bought,
    measures: measured.measures,
    rowStatus,
    prospects: places.prospects,
    optOut: attributes.optOut,
  });
  // The latest purchase ends what is scored, not what is known: an order of the day after may wait to be paid.
  const lastKnownDay = days.asOf ?? days.today;
  const { unpaidDay, ...unpaid } = unpaidOrders(orders, lastKnownDay);
  const ranked = { ...columns, ...scoreColumns(scored, rules), ...segmentColumns(bought, measured, scored, rules) };
  const traits = memberTraits({
    ...ranked,
    orders,
    bought,
    unpaidDay,
    width: measured.lookedUp?.width ?? null,
    widthValues: rules.widthScope === "lifetime" && measured.widths ? measured.widths.values : null,
    measuredPlace: scored.order,
    rules: rulesWithLevels(rules, scored.bands),
  });
  const result = {
    rules,
    asOf,
    windowStart: measured.windowStart,
    ...measureTotals(measured),
    ...ranked,
    traits,
    ...attributes,
    ...places,
    prospectColumns: prospectColumns(orders, lastKnownDay, places.prospects),
    ...unpaid,
    rowStatus,
    rowMember: orders.member,
    counts,
    notes: [...scored.notes, ...notes, ...traits.notes],
  };
  report("segments", 1);
  return result;
}

/** The way back from a member code to its place in the result, and the members who have none. */
function placesOfMembers(orders: OrderRows, member: Int32Array) {
  const placeOfMember = new Int32Array(orders.memberIds.length).fill(-1);
  member.forEach((code, place) => (placeOfMember[code] = place));
  return { placeOfMember, prospects: findProspects(orders, placeOfMember) };
}
