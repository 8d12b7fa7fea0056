import { takesOwnCuts } from "../../band-methods";
import { middleBand } from "../../score-scale";
import { DIMENSIONS } from "../../scoring-rules";
import type { Dimension } from "../../scoring-rules";
import type { SqlContext, SqlStage } from "../context";
import { scoreColumn, valueColumn } from "./values";

const MEMBER_COLUMNS = [
  "member_key", "member_id", "first_purchase", "last_purchase", "recency_days", "window_purchases", "lifetime_purchases",
  "average_amount", "net_amount", "window_net_amount", "refund_amount", "categories",
]; // prettier-ignore

/** Every member with a score per dimension, the code and the index. */
export function scores(context: SqlContext): SqlStage {
  const { rules, scored, from, dialect } = context;
  const cuts = scored.flatMap(name => [
    ...Array.from(
      { length: rules.dimensions[name].levels - 1 },
      (_, i) => `MAX(CASE WHEN dimension = '${name}' AND place = ${i + 1} THEN cut END) AS ${name}_cut_${i + 1}`,
    ),
    `MAX(CASE WHEN dimension = '${name}' THEN belongs_above END) AS ${name}_belongs_above`,
  ]);
  const scoreOf = (name: Dimension) =>
    scored.includes(name) ? bandScore(context, name) : `CAST(NULL AS ${dialect.integerType})`;
  const names = MEMBER_COLUMNS.join(", ");
  return {
    id: "scores",
    query: `WITH cuts AS (
  SELECT
${cuts.map(cut => `    ${cut}`).join(",\n")}
  FROM ${from("cut_points")}
),
banded AS (
  SELECT
    ${names},
${DIMENSIONS.map(name => `    ${scoreOf(name)} AS ${scoreColumn(name)}`).join(",\n")}
  FROM ${from("members")}
  CROSS JOIN cuts
)
SELECT
  ${names},
  ${DIMENSIONS.map(scoreColumn).join(", ")},
  ${code(context)} AS rfmw_code,
  ${index(context)} AS rfmw_index
FROM banded`,
  };
}

/** How many cuts the value has passed, and 1; for days the other way round. Equal values always share a score. */
function bandScore({ rules, dialect }: SqlContext, name: Dimension): string {
  const { levels, method, ownCuts } = rules.dimensions[name];
  const value = valueColumn(name, rules);
  const above = takesOwnCuts(method) ? ownCuts!.boundary === "above" : null;
  const passed = Array.from({ length: levels - 1 }, (_, i) => {
    const cut = `${name}_cut_${i + 1}`;
    // Only the fixed bands of money begin at their cut, and whether they are used can depend on the data.
    const equal = name === "monetary" && above === null ? ` OR (${value} = ${cut} AND ${name}_belongs_above = 1)` : "";
    return `CASE WHEN ${value} ${above === true ? ">=" : ">"} ${cut}${equal} THEN 1 ELSE 0 END`;
  });
  const score = name === "recency" ? `${levels} - ${passed.join(" - ")}` : `1 + ${passed.join(" + ")}`;
  return `CAST(CASE WHEN ${name}_cut_1 IS NULL THEN ${middleBand(levels)} ELSE ${score} END AS ${dialect.integerType})`;
}

/** The digits in the order of the rules, a dash for a dimension without scores. */
function code({ rules, scored, dialect }: SqlContext): string {
  return rules.order
    .map(name => (scored.includes(name) ? `CAST(${scoreColumn(name)} AS ${dialect.textType})` : "'-'"))
    .join(" || ");
}

/** Scores have steps of 1 / (levels - 1), and levels are 2 to 5: in twelfths they are whole. */
const TWELFTHS = 12n;

/** The weighted mean of the scores from 0 to 100 as one whole number over another, rounded once. */
function index({ rules, scored, numbers }: SqlContext): string {
  const weights = scored.map(name => BigInt(Math.round(rules.weights[name] * 1e9)));
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n) return numbers.measure("0");
  const perStep = scored.map((name, i) => (weights[i]! * 100n * TWELFTHS) / BigInt(rules.dimensions[name].levels - 1));
  const common = [sum * TWELFTHS, ...perStep].reduce(greatestCommonDivisor);
  const terms = scored.map((name, i) => `${perStep[i]! / common} * (${scoreColumn(name)} - 1)`);
  return numbers.ratio(
    `(${numbers.whole(terms.join(" + "))} * 1000000000)`,
    numbers.whole(String((sum * TWELFTHS) / common)),
  );
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestCommonDivisor(other, one % other);
}
