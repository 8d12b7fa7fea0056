import type { SqlContext, SqlStage, SqlStageId } from "../context";

/**
 * One row per purchase as of the day: what one member bought under one order id, or on one day without. Entries that are
 * no valid purchase stay, because refunds without their sale are taken from the member's net amount.
 */
export function purchases(context: SqlContext): SqlStage {
  return { id: "purchases", query: purchaseQuery(context, "as_of", "as_of") };
}

/**
 * @param stage   the one row that holds the day
 * @param column  the day: rows after it are not looked at
 */
export function purchaseQuery({ from, answers }: SqlContext, stage: SqlStageId, column: string): string {
  const unmatched = answers.ignoresUnmatchedRefunds ? "0" : "refunds";
  const refunded = answers.ignoresUnmatchedRefunds
    ? "CASE WHEN first_day IS NULL AND cancelled_sales = 0 THEN 0 ELSE refunded END"
    : "refunded";
  return `WITH money AS (
  SELECT
    o.member_key, o.has_order, o.purchase_key, o.member_id, o.order_day, o.row_role, o.row_status, o.refund,
    CASE
      WHEN o.row_role <> 'cancelled' THEN ABS(o.amount)
      WHEN o.amount > 0 THEN o.amount
      ELSE o.refund
    END AS amount
  FROM ${from("orders")} o
  CROSS JOIN ${from(stage)} d
  WHERE o.row_role <> 'none' AND o.order_day <= d.${column}
),
sums AS (
  SELECT
    member_key, has_order, purchase_key,
    MIN(member_id) AS member_id,
    MIN(CASE WHEN row_role = 'sale' THEN order_day END) AS first_day,
    SUM(amount) AS moved,
    SUM(CASE WHEN row_role = 'sale' THEN amount ELSE 0 END) AS sales,
    SUM(CASE WHEN row_role = 'sale' THEN refund ELSE 0 END) AS refunded_parts,
    SUM(CASE WHEN row_role = 'refund' THEN amount ELSE 0 END) AS refunds,
    SUM(CASE WHEN row_role = 'cancelled' THEN amount ELSE 0 END) AS cancelled_sales,
    SUM(CASE WHEN row_role = 'cancelled' AND row_status = 'refund' THEN amount ELSE 0 END) AS refunded_sales
  FROM money
  GROUP BY member_key, has_order, purchase_key
),
netted AS (
  SELECT
    member_key, has_order, purchase_key, member_id, first_day, moved, refunds, cancelled_sales,
    sales - refunded_parts - CASE WHEN refunds > cancelled_sales THEN refunds - cancelled_sales ELSE 0 END AS net_amount,
    refunded_parts + CASE WHEN refunds > refunded_sales THEN refunds ELSE refunded_sales END AS refunded
  FROM sums
)
SELECT
  member_key, has_order, purchase_key, member_id, first_day, moved,
  CASE WHEN first_day IS NOT NULL AND net_amount > 0 THEN 1 ELSE 0 END AS is_valid,
  CASE WHEN first_day IS NOT NULL AND net_amount > 0 THEN net_amount ELSE 0 END AS net_amount,
  CASE WHEN first_day IS NULL AND cancelled_sales = 0 THEN ${unmatched} ELSE 0 END AS unmatched_refund,
  ${refunded} AS refunded
FROM netted`;
}
