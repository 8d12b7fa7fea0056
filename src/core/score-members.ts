import { countData } from "./count-data";
import { memberTraits } from "./member-traits";
import { attributeColumns, prospectColumns } from "./measure/attribute-columns";
import { finalRowStatus } from "./measure/final-row-status";
import { purchasesAsOf } from "./measure/purchases-as-of";
import { unpaidOrders } from "./measure/unpaid-orders";
import type { OrderRows } from "./order-rows";
import { rankMembers } from "./rank-members";
import { checkRules } from "./rules-faults";
import { rulesWithLevels } from "./score/score-measures";
import type { ScoredMembers } from "./scored-members";
import type { ScoringRules } from "./scoring-rules";
import { findProspects } from "./segment/prospects";
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
  const { measured, scored, totals, columns, placeOfMember, notes } = rankMembers(orders, bought, rules, phase =>
    report(phase, phase === "bands" ? 0.7 : 0.9),
  );

  const { asOf, roles, purchases } = bought;
  const rowStatus = finalRowStatus(orders, asOf, roles, purchases);
  const attributes = attributeColumns(orders, bought, columns.member, columns.lastDay);
  const prospects = findProspects(orders, placeOfMember);
  const counts = countData(orders, {
    bought,
    measures: measured.measures,
    rowStatus,
    prospects,
    optOut: attributes.optOut,
  });
  // The latest purchase ends what is scored, not what is known: an order of the day after may wait to be paid.
  const lastKnownDay = days.asOf ?? days.today;
  const { unpaidDay, ...unpaid } = unpaidOrders(orders, lastKnownDay);
  const traits = memberTraits({
    ...columns,
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
    ...totals,
    ...columns,
    traits,
    ...attributes,
    placeOfMember,
    prospects,
    prospectColumns: prospectColumns(orders, lastKnownDay, prospects),
    ...unpaid,
    rowStatus,
    rowMember: orders.member,
    counts,
    notes: [...notes, ...traits.notes],
  };
  report("segments", 1);
  return result;
}
