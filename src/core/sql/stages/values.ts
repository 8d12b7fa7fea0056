import type { Dimension, ScoringRules } from "../../scoring-rules";
import type { SqlContext } from "../context";

/** The column of members that a dimension is scored on. */
export function valueColumn(dimension: Dimension, { frequencyScope, monetaryBasis }: ScoringRules): string {
  switch (dimension) {
    case "recency":
      return "recency_days";
    case "frequency":
      return frequencyScope === "lifetime" ? "lifetime_purchases" : "window_purchases";
    case "monetary":
      return monetaryBasis === "total" ? "net_amount" : "average_amount";
    case "width":
      return "categories";
  }
}

/** The column of its score. */
export function scoreColumn(dimension: Dimension): string {
  return `${dimension}_score`;
}

/**
 * How many members hold each value of some dimensions, running from the smallest: the one way to a quantile that is the
 * same in every engine. As two common table expressions, `held` and `running`.
 */
export function runningCounts({ rules, from, numbers, dialect }: SqlContext, dimensions: readonly Dimension[]): string {
  const values = dimensions.map(name => `WHEN '${name}' THEN ${numbers.measure(`m.${valueColumn(name, rules)}`)}`);
  const names = dialect.rows(
    "n",
    ["dimension"],
    dimensions.map(name => [`'${name}'`]),
  );
  return `member_values AS (
  SELECT n.dimension, CASE n.dimension ${values.join(" ")} END AS measure
  FROM ${from("members")} m
  CROSS JOIN ${names}
),
held AS (
  SELECT dimension, measure, COUNT(*) AS member_count
  FROM member_values
  GROUP BY dimension, measure
),
running AS (
  SELECT
    dimension, measure,
    SUM(member_count) OVER (PARTITION BY dimension ORDER BY measure ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running_count,
    SUM(member_count) OVER (PARTITION BY dimension) AS all_members,
    COUNT(*) OVER (PARTITION BY dimension) AS distinct_values
  FROM held
)`;
}

/** Where a quantile stands: between the value below it and the one above it. */
export interface QuantilePlace {
  /** How far the quantile stands between the two, as so many parts of `parts`. */
  readonly share: string;
  readonly lower: string;
  readonly upper: string;
}

/**
 * Type 7 quantiles, Excel's PERCENTILE.INC, at `place` / `parts`: of n members the position is (n - 1) place / parts. In
 * whole numbers only, over the rows of `running`.
 */
export function quantilePlace({ dialect }: SqlContext, place: string, parts: string): QuantilePlace {
  const position = `(all_members - 1) * ${place}`;
  const share = dialect.remainder(position, parts);
  const reached = `running_count * ${parts} - ${position} + ${share}`;
  return {
    share,
    lower: `MIN(CASE WHEN ${reached} >= ${parts} THEN measure END)`,
    upper: `MIN(CASE WHEN ${reached} >= 2 * ${parts} THEN measure END)`,
  };
}
