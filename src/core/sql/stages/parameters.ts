import { isoDay } from "../../units";
import type { SqlContext, SqlStage } from "../context";
import { purchaseQuery } from "./purchases";

/** One row of what a reader may want to change. */
export function parameters({ dialect, rules, days }: SqlContext): SqlStage {
  const [name, day] =
    days.kind === "fixed"
      ? ["as_of", dialect.day(isoDay(days.asOf))]
      : ["today", days.today === null ? dialect.today : dialect.day(isoDay(days.today))];
  const names = [name, "window_months"];
  const rows = dialect.rows("given", names, [[day, String(rules.windowMonths)]]);
  return { id: "parameters", query: `SELECT ${names.join(", ")}\nFROM ${rows}` };
}

/** The purchases that show which day is the latest; none where the day is given. */
export function purchasesKnownToday(context: SqlContext): SqlStage[] {
  if (context.days.kind === "fixed") return [];
  return [{ id: "purchases_known_today", query: purchaseQuery(context, "parameters", "today") }];
}

/** The as-of day and the last day before the window that ends on it. */
export function asOf({ dialect, days, from }: SqlContext): SqlStage {
  const window = `${dialect.monthsBefore("as_of", "window_months")} AS day_before_window`;
  if (days.kind === "fixed")
    return { id: "as_of", query: `SELECT as_of, window_months, ${window}\nFROM ${from("parameters")}` };
  return {
    id: "as_of",
    query: `WITH latest AS (
  SELECT MAX(first_day) AS latest_day
  FROM ${from("purchases_known_today")}
  WHERE is_valid = 1
),
dated AS (
  SELECT COALESCE(latest.latest_day, given.today) AS as_of, given.window_months
  FROM ${from("parameters")} given
  CROSS JOIN latest
)
SELECT as_of, window_months, ${window}
FROM dated`,
  };
}
