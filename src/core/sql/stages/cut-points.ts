import { takesOwnCuts } from "../../band-methods";
import { fixedBands } from "../../fixed-bands";
import { MEMBERS_PER_BAND } from "../../score/band-dimension";
import type { Dimension } from "../../scoring-rules";
import type { SqlContext, SqlStage } from "../context";
import { decimalLiteral } from "../literals";
import { quantilePlace, runningCounts } from "./values";

/**
 * One row per cut point of each scored dimension, ascending. A dimension whose members all hold one value has none, as one
 * whose frozen cuts are none: then everybody gets the middle band.
 */
export function cutPoints(context: SqlContext): SqlStage {
  const { scored, rules } = context;
  const given = scored.filter(name => takesOwnCuts(rules.dimensions[name].method));
  const found = scored.filter(name => !given.includes(name));
  if (found.length === 0) return { id: "cut_points", query: `${selectGiven(context, given)}` };
  const union = given.some(name => rules.dimensions[name].ownCuts!.cuts.length > 0)
    ? `\nUNION ALL\n${selectGiven(context, given)}`
    : "";
  return { id: "cut_points", query: `${selectFound(context, found)}${union}` };
}

const NAMES = ["dimension", "place", "cut", "belongs_above", "used_method"];

function selectGiven({ dialect, rules, numbers }: SqlContext, dimensions: readonly Dimension[]): string {
  const rows = dimensions.flatMap(name => {
    const { cuts, boundary } = rules.dimensions[name].ownCuts!;
    return cuts.map((cut, place) => [
      `'${name}'`,
      String(place + 1),
      numbers.measure(decimalLiteral(cut)),
      boundary === "above" ? "1" : "0",
      "'own-cuts'",
    ]);
  });
  if (rows.length > 0) return `SELECT ${NAMES.join(", ")}\nFROM ${dialect.rows("given", NAMES, rows)}`;
  // Frozen from a run in which every dimension had one value.
  const none = dialect.rows("given", NAMES, [["'recency'", "1", numbers.measure("0"), "0", "'own-cuts'"]]);
  return `SELECT ${NAMES.join(", ")}\nFROM ${none}\nWHERE 1 = 0`;
}

/** The rules of each dimension as rows: its method, and the fixed band at each place, for money in tenths of the average. */
function selectFound(context: SqlContext, dimensions: readonly Dimension[]): string {
  const { dialect, rules, numbers } = context;
  const rows = dimensions.flatMap(name => {
    const { method, levels } = rules.dimensions[name];
    return fixedBands(name, levels).map((band, i) => [
      `'${name}'`,
      `'${method}'`,
      String(levels),
      String(i + 1),
      String(name === "monetary" ? Math.round(10 * band) : band),
    ]);
  });
  const asked = dialect.rows("asked", ["dimension", "asked_method", "levels", "place", "fixed_band"], rows);
  const { share, lower, upper } = quantilePlace(context, "place", "levels");
  const between = numbers.ratio(
    `${numbers.billionths("(COALESCE(upper_value, lower_value) - lower_value)")} * ${numbers.whole("share")}`,
    numbers.whole("levels"),
  );
  const moneyCut = numbers.ratio(
    `${numbers.billionths("base_money")} * ${numbers.whole("fixed_band")}`,
    `(10 * ${numbers.whole("base_count")})`,
  );
  return `WITH ${runningCounts(context, dimensions)},
base AS (
${monetaryBase(context)}
),
found AS (
  SELECT
    asked.dimension, asked_method, levels, place, fixed_band, all_members, distinct_values,
    ${share} AS share,
    ${lower} AS lower_value,
    ${upper} AS upper_value
  FROM ${asked}
  JOIN running r ON r.dimension = asked.dimension
  GROUP BY asked.dimension, asked_method, levels, place, fixed_band, all_members, distinct_values
),
chosen AS (
  SELECT
    dimension, levels, place, fixed_band, share, lower_value, upper_value,
    CASE
      WHEN distinct_values = 1 THEN 'one-value'
      WHEN asked_method <> 'auto' THEN asked_method
      WHEN all_members < ${MEMBERS_PER_BAND} * levels OR distinct_values < levels THEN 'fixed'
      ELSE 'equal-frequency'
    END AS used_method
  FROM found
)
SELECT
  dimension, place,
  CASE
    WHEN used_method = 'equal-frequency' THEN ${numbers.measure(`lower_value + ${between}`)}
    WHEN used_method = 'fixed' AND dimension = 'monetary' THEN ${moneyCut}
    WHEN used_method = 'fixed' THEN ${numbers.measure("fixed_band")}
  END AS cut,
  CASE WHEN used_method = 'fixed' AND dimension = 'monetary' THEN 1 ELSE 0 END AS belongs_above,
  used_method
FROM chosen
CROSS JOIN base`;
}

/** The average purchase, or of totals the average member, in the scope of the basis: what the fixed bands of money take as 1. */
function monetaryBase({ rules, from }: SqlContext): string {
  const lifetime = "  SELECT SUM(net_amount) AS base_money, SUM(lifetime_purchases) AS base_count";
  switch (rules.monetaryBasis) {
    case "total":
      return `  SELECT SUM(net_amount) AS base_money, COUNT(*) AS base_count\n  FROM ${from("members")}`;
    case "average":
      return `${lifetime}\n  FROM ${from("members")}`;
    case "window-average":
      return `  SELECT
    CASE WHEN SUM(window_purchases) > 0 THEN SUM(window_net_amount) ELSE SUM(net_amount) END AS base_money,
    CASE WHEN SUM(window_purchases) > 0 THEN SUM(window_purchases) ELSE SUM(lifetime_purchases) END AS base_count
  FROM ${from("members")}`;
  }
}
