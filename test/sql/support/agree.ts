import { createOrderIngest } from "#core/order-ingest";
import type { FinishChoices } from "#core/order-ingest";
import type { OrderRows } from "#core/order-rows";
import { countStatuses } from "#core/row-status";
import { codeText } from "#core/score-code";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { DIMENSIONS } from "#core/scoring-rules";
import type { WidthBasis } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { mappingForWidth } from "#core/width-basis";
import type { SqlDays } from "#core/score-sql";
import type { PlanToRun, TextOrders } from "./run-plan";

/** What SQL does with rows that the product would look at beside one another. */
export const AS_SQL_READS: FinishChoices = {
  orderAmountRepeated: "per-row",
  duplicates: "count",
  orderStates: "count",
  rowsWithoutHead: "leave-out",
  mergedMembers: "leave-out",
  phoneAsMember: "leave-out",
  damagedOrderIds: "as-written",
  damagedMemberIds: "as-written",
  decimalMark: "dot",
};

/** The same orders as the product reads them. */
export function coreOrders({ fields, rows }: TextOrders, basis: WidthBasis, choices: FinishChoices = {}): OrderRows {
  const mapping = mappingForWidth(Object.fromEntries(fields.map((field, place) => [field, place])), basis);
  const ingest = createOrderIngest({
    mapping,
    date1904: false,
    headers: fields,
    blankDateMeansUnpaid: false,
    amountFactor: 1,
    expectedRowCount: rows.length,
  });
  ingest.add({ rowCount: rows.length, blocks: [{ firstColumn: 0, values: rows }] });
  return ingest.finish(new Int32Array(0), { ...AS_SQL_READS, ...choices });
}

export function coreScores(orders: OrderRows, { rules, days }: PlanToRun): ScoredMembers {
  return scoreMembers(orders, rules, daysOf(days));
}

function daysOf(days: SqlDays): { readonly asOf: Day | null; readonly today: Day } {
  if (days.kind === "fixed") return { asOf: days.asOf, today: days.asOf };
  return { asOf: null, today: days.today! };
}

/** The columns of the result that are compared, in the order of {@link coreLines}. */
export const COMPARED = [
  "member_key", "member_id", "first_purchase", "last_purchase", "recency_days", "window_purchases", "lifetime_purchases",
  "average_amount", "net_amount", "window_net_amount", "refund_amount", "categories", "recency_score", "frequency_score",
  "monetary_score", "width_score", "rfmw_code", "rfmw_index", "segment_id", "segment", "call_priority",
]; // prettier-ignore

/** One line per member as the product has it, by member. */
export function coreLines(scored: ScoredMembers, orders: OrderRows): string[] {
  const map = segmentMapOf(scored.rules);
  const hasWidth =
    orders.width !== null &&
    (scored.rules.widthBasis === "first-mapped" || scored.rules.widthBasis === orders.width.basis);
  return Array.from(scored.member, (member, place) => {
    const segment = map.segments[scored.segment[place]!]!;
    return [
      orders.memberKeys[member]!,
      isoDay(scored.firstDay[place]! as Day),
      isoDay(scored.lastDay[place]! as Day),
      scored.recencyDays[place]!,
      scored.windowPurchases[place]!,
      scored.lifetimePurchases[place]!,
      scored.averageAmount[place]!,
      scored.netAmount[place]!,
      scored.windowNetAmount[place]!,
      scored.refundAmount[place]!,
      hasWidth ? scored.widthCount[place]! : "",
      ...DIMENSIONS.map(name => scored.scores[name][place] || ""),
      codeText(scored, place),
      scored.index[place]!,
      segment.id,
      `name of ${segment.id}`,
      segment.priority,
    ].join(" | ");
  }).sort();
}

const NUMBERS = ["average_amount", "net_amount", "window_net_amount", "refund_amount", "rfmw_index"].map(name =>
  COMPARED.indexOf(name),
);

/** The same of an engine's rows. Which spelling stands for a member of several is the engine's to choose. */
export function sqlLines(rows: readonly (readonly (string | null)[])[]): string[] {
  return rows
    .map(row => row.map((cell, i) => (NUMBERS.includes(i) ? Number(cell) : (cell ?? ""))))
    .map(row => row.filter((_, i) => COMPARED[i] !== "member_id").join(" | "))
    .sort();
}

/** Rows by their final status, without those that do not occur. */
export function coreStatuses(scored: ScoredMembers): string[] {
  return Object.entries(countStatuses(scored.rowStatus))
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${status} ${count}`)
    .sort();
}

/** Lines that only one of two sorted lists has, a few of each: what a person looks at when they differ. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  const inOne = new Set(one);
  const inOther = new Set(other);
  return [
    ...one.filter(line => !inOther.has(line)).map(line => `core: ${line}`),
    ...other.filter(line => !inOne.has(line)).map(line => `sql:  ${line}`),
  ]
    .sort((a, b) => (a.slice(6) < b.slice(6) ? -1 : 1))
    .slice(0, 8);
}
