import type { SqlContext, SqlStage } from "../context";

/** How many rows ended in each status: nothing is left out without being counted. */
export function rowCheck({ from }: SqlContext): SqlStage {
  return {
    id: "row_check",
    query: `WITH final_statuses AS (
  SELECT
    CASE
      WHEN o.row_status IN ('counted', 'refund') AND o.order_day > d.as_of THEN 'after-as-of'
      WHEN o.row_status = 'counted' AND p.is_valid = 0 AND p.moved > 0 THEN 'refund'
      WHEN o.row_status = 'counted' AND p.is_valid = 0 THEN 'zero-amount'
      ELSE o.row_status
    END AS row_status
  FROM ${from("orders")} o
  CROSS JOIN ${from("as_of")} d
  LEFT JOIN ${from("purchases")} p
    ON p.member_key = o.member_key AND p.has_order = o.has_order AND p.purchase_key = o.purchase_key
)
SELECT row_status, COUNT(*) AS row_count
FROM final_statuses
GROUP BY row_status`,
  };
}

/** Status texts that no list knows: their rows count. Nothing without a column of statuses. */
export function unknownStatuses({ from, source }: SqlContext): SqlStage[] {
  if (source.columns.status === undefined) return [];
  return [
    {
      id: "unknown_statuses",
      query: `SELECT status_text, COUNT(*) AS row_count
FROM ${from("orders")}
WHERE status_meaning = 'unknown'
GROUP BY status_text`,
    },
  ];
}
