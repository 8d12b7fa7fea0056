import type { SqlContext, SqlStage } from "../context";

/** One row per member with a valid purchase: what was bought, when, for how much and of how many categories. */
export function members(context: SqlContext): SqlStage {
  const { dialect, rules, from, numbers } = context;
  const ownWindow = rules.frequencyScope === "own-window";
  const windowStart = ownWindow ? dialect.monthsBefore("b.last_purchase", "d.window_months") : "d.day_before_window";
  // Orders of one day are one purchase by choice; their money is the same.
  const count = (days: string) => (rules.sameDayIsOnePurchase ? `COUNT(DISTINCT ${days})` : `COUNT(${days})`);
  const perPurchase = numbers.ratio(numbers.billionths("w.net_amount"), numbers.whole("w.lifetime_purchases"));
  const inWindow = numbers.ratio(
    numbers.billionths("COALESCE(i.net_amount, 0)"),
    numbers.whole("CASE WHEN i.purchases > 0 THEN i.purchases ELSE 1 END"),
  );
  const average =
    rules.monetaryBasis === "window-average"
      ? `CASE WHEN i.purchases > 0 THEN ${inWindow} ELSE ${perPurchase} END`
      : perPurchase;
  return {
    id: "members",
    query: `WITH bought AS (
  SELECT
    member_key,
    MIN(CASE WHEN is_valid = 1 THEN member_id END) AS member_id,
    MIN(CASE WHEN is_valid = 1 THEN first_day END) AS first_purchase,
    MAX(CASE WHEN is_valid = 1 THEN first_day END) AS last_purchase,
    ${count("CASE WHEN is_valid = 1 THEN first_day END")} AS lifetime_purchases,
    SUM(net_amount) - SUM(unmatched_refund) AS net_amount,
    SUM(refunded) AS refund_amount
  FROM ${from("purchases")}
  GROUP BY member_key
),
windows AS (
  SELECT
    b.member_key, b.member_id, b.first_purchase, b.last_purchase, b.lifetime_purchases, b.refund_amount,
    CASE WHEN b.net_amount > 0 THEN b.net_amount ELSE 0 END AS net_amount,
    ${dialect.daysBetween("b.last_purchase", "d.as_of")} AS recency_days,
    ${windowStart} AS day_before_window
  FROM bought b
  CROSS JOIN ${from("as_of")} d
  WHERE b.lifetime_purchases > 0
),
in_window AS (
  SELECT p.member_key, ${count("p.first_day")} AS purchases, SUM(p.net_amount) AS net_amount
  FROM ${from("purchases")} p
  JOIN windows w ON w.member_key = p.member_key
  WHERE p.is_valid = 1 AND p.first_day > w.day_before_window
  GROUP BY p.member_key
)${widthQuery(context)}
SELECT
  w.member_key, w.member_id, w.first_purchase, w.last_purchase,
  CAST(w.recency_days AS ${dialect.integerType}) AS recency_days,
  CAST(COALESCE(i.purchases, 0) AS ${dialect.integerType}) AS window_purchases,
  CAST(w.lifetime_purchases AS ${dialect.integerType}) AS lifetime_purchases,
  ${average} AS average_amount,
  ${numbers.measure("w.net_amount")} AS net_amount,
  ${numbers.measure("COALESCE(i.net_amount, 0)")} AS window_net_amount,
  ${numbers.measure("w.refund_amount")} AS refund_amount,
  ${categories(context)} AS categories
FROM windows w
LEFT JOIN in_window i ON i.member_key = w.member_key${context.widthField === null ? "" : "\nLEFT JOIN widths c ON c.member_key = w.member_key"}`,
  };
}

/** At least 1 for who bought anything in the scope: a purchase is of something, named or not. */
function categories({ widthField, rules, dialect }: SqlContext): string {
  if (widthField === null) return `CAST(NULL AS ${dialect.integerType})`;
  const noPurchase = rules.widthScope === "window" ? "WHEN COALESCE(i.purchases, 0) = 0 THEN 0 " : "";
  return `CAST(CASE ${noPurchase}WHEN c.categories > 0 THEN c.categories ELSE 1 END AS ${dialect.integerType})`;
}

/** A category of a purchase counts unless what came back took all of its money. */
function widthQuery({ widthField, rules, from }: SqlContext): string {
  if (widthField === null) return "";
  // Orders of one day are one purchase also for what came back.
  const unit = rules.sameDayIsOnePurchase ? "p.first_day" : "p.has_order, p.purchase_key";
  const scope = rules.widthScope === "window" ? " AND p.first_day > w.day_before_window" : "";
  const join = rules.widthScope === "window" ? "\n  JOIN windows w ON w.member_key = p.member_key" : "";
  return `,
category_lines AS (
  SELECT
    p.member_key, o.width_key,
    SUM(CASE WHEN o.row_role = 'sale' THEN 1 ELSE 0 END) AS sale_rows,
    MAX(CASE WHEN o.row_role = 'refund' OR (o.row_role = 'sale' AND o.refund > 0) THEN 1 ELSE 0 END) AS has_return,
    SUM(CASE WHEN o.row_role = 'sale' THEN o.amount - o.refund ELSE 0 END) AS kept,
    SUM(CASE WHEN o.row_role = 'refund' THEN -o.amount ELSE 0 END) AS refunds,
    SUM(CASE WHEN o.row_role = 'cancelled' THEN CASE WHEN o.amount > 0 THEN o.amount ELSE o.refund END ELSE 0 END) AS cancelled_sales
  FROM ${from("purchases")} p
  JOIN ${from("orders")} o ON o.member_key = p.member_key AND o.has_order = p.has_order AND o.purchase_key = p.purchase_key
  CROSS JOIN ${from("as_of")} d${join}
  WHERE p.is_valid = 1 AND o.row_role <> 'none' AND o.order_day <= d.as_of AND o.width_key <> ''${scope}
  GROUP BY p.member_key, ${unit}, o.width_key
),
widths AS (
  SELECT member_key, COUNT(DISTINCT width_key) AS categories
  FROM category_lines
  WHERE sale_rows > 0
    AND (has_return = 0 OR kept - CASE WHEN refunds > cancelled_sales THEN refunds - cancelled_sales ELSE 0 END > 0)
  GROUP BY member_key
)`;
}
