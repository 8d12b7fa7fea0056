import { scoreBoxes, splitPatterns } from "../../map-rules";
import type { ScoreBox } from "../../map-rules";
import { scaleToFive, scoreOnMaps } from "../../score-scale";
import { DIMENSIONS, RFM } from "../../scoring-rules";
import type { Dimension } from "../../scoring-rules";
import { segmentMapOf } from "../../segment-maps";
import type { HighLowPattern, SegmentMap, SplitMap } from "../../segment-map";
import type { SqlContext, SqlStage } from "../context";
import { quantilePlace, runningCounts, scoreColumn, valueColumn } from "./values";

/** Every scored member with its segment: the result of the plan. */
export function segments(context: SqlContext): SqlStage {
  const map = segmentMapOf(context.rules);
  return { id: "segments", query: map.kind === "scores" ? byScores(context, map) : bySides(context, map) };
}

/** Scores on the scale of 1 to 5, whatever the bands; a dimension without scores counts as the middle. */
function byScores(context: SqlContext, map: Extract<SegmentMap, { kind: "scores" }>): string {
  const { rules, scored, from } = context;
  const onFive = (name: Dimension): string => {
    const { levels } = rules.dimensions[name];
    const column = scoreColumn(name);
    if (!scored.includes(name)) return String(scoreOnMaps(0, levels));
    if (levels === 5) return column;
    const cases = Array.from({ length: levels }, (_, i) => `WHEN ${i + 1} THEN ${scaleToFive(i + 1, levels)}`);
    return `CASE ${column} ${cases.join(" ")} END`;
  };
  const conditions = scoreBoxes(map).map(boxes => boxes.map(boxCondition).join("\n      OR "));
  return `WITH scaled AS (
  SELECT
    s.*,
${DIMENSIONS.map(name => `    ${onFive(name)} AS ${name[0]!}`).join(",\n")}
  FROM ${from("scores")} s
),
placed AS (
  SELECT
    scaled.*,
    CASE
${placesOf(conditions)}
    END AS segment_place
  FROM scaled
)
${named(context, map)}
FROM placed`;
}

function boxCondition(box: ScoreBox): string {
  const ranges = DIMENSIONS.flatMap(name => {
    const { min, max } = box[name];
    const letter = name[0]!;
    if (min === 1 && max === 5) return [];
    if (min === max) return [`${letter} = ${min}`];
    if (min === 1) return [`${letter} <= ${max}`];
    return max === 5 ? [`${letter} >= ${min}`] : [`${letter} BETWEEN ${min} AND ${max}`];
  });
  return ranges.length === 0 ? "1 = 1" : `(${ranges.join(" AND ")})`;
}

function placesOf(conditions: readonly string[]): string {
  return conditions
    .map((condition, place) => (condition === "" ? "" : `      WHEN ${condition} THEN ${place + 1}`))
    .filter(line => line !== "")
    .join("\n");
}

const RESULT_COLUMNS = [
  "member_key", "member_id", "first_purchase", "last_purchase", "recency_days", "window_purchases", "lifetime_purchases",
  "average_amount", "net_amount", "window_net_amount", "refund_amount", "categories", "recency_score", "frequency_score",
  "monetary_score", "width_score", "rfmw_code", "rfmw_index",
]; // prettier-ignore

function named({ dialect, segmentNames }: SqlContext, map: SegmentMap): string {
  const cases = (of: (place: number) => string) =>
    map.segments.map((_, place) => `WHEN ${place + 1} THEN ${of(place)}`).join("\n    ");
  return `SELECT
  ${RESULT_COLUMNS.join(", ")},
  CASE segment_place
    ${cases(place => dialect.text(map.segments[place]!.id))}
  END AS segment_id,
  CASE segment_place
    ${cases(place => dialect.text(segmentNames[place]!))}
  END AS segment,
  CASE segment_place
    ${cases(place => String(map.segments[place]!.priority))}
  END AS call_priority`;
}

/** Measures against the mean or the median of all members; a dimension without scores is low. */
function bySides(context: SqlContext, map: SplitMap): string {
  const { rules, scored, from } = context;
  const split = RFM.filter(name => scored.includes(name));
  const side = (name: (typeof RFM)[number]): string => {
    if (!split.includes(name)) return "'low'";
    const lessIsHigh = name === "recency" && !map.reversedRecency;
    const sign = `${lessIsHigh ? "<" : ">"}${rules.strictSplit === true ? "" : "="}`;
    return `CASE WHEN ${valueColumn(name, rules)} ${sign} ${name}_middle THEN 'high' ELSE 'low' END`;
  };
  const patterns = splitPatterns(map).map(patternCondition);
  return `WITH ${middles(context, map, split)}
sided AS (
  SELECT
    s.*,
${RFM.map(name => `    ${side(name)} AS ${name}_side`).join(",\n")}
  FROM ${from("scores")} s${split.length === 0 ? "" : "\n  CROSS JOIN middles"}
),
placed AS (
  SELECT
    sided.*,
    CASE
${placesOf(patterns)}
    END AS segment_place
  FROM sided
)
${named(context, map)}
FROM placed`;
}

function patternCondition(pattern: HighLowPattern): string {
  const sides = pattern.split(" ");
  return RFM.map((name, i) => `${name}_side = '${sides[i]!}'`).join(" AND ");
}

/** One row with the middle of each dimension, rounded as the measures are. */
function middles(context: SqlContext, map: SplitMap, dimensions: readonly Dimension[]): string {
  const { rules, from, numbers } = context;
  if (dimensions.length === 0) return "";
  if (map.middle === "mean") {
    const means = dimensions.map(name => {
      const sum = numbers.billionths(`SUM(${numbers.measure(valueColumn(name, rules))})`);
      return `    ${numbers.ratio(sum, numbers.whole("COUNT(*)"))} AS ${name}_middle`;
    });
    return `middles AS (\n  SELECT\n${means.join(",\n")}\n  FROM ${from("scores")}\n),`;
  }
  const { share, lower, upper } = quantilePlace(context, "1", "2");
  const between = numbers.ratio(
    `${numbers.billionths("(COALESCE(upper_value, lower_value) - lower_value)")} * ${numbers.whole("share")}`,
    numbers.whole("2"),
  );
  return `${runningCounts(context, dimensions)},
found AS (
  SELECT
    dimension,
    ${share} AS share,
    ${lower} AS lower_value,
    ${upper} AS upper_value
  FROM running
  GROUP BY dimension, all_members
),
medians AS (
  SELECT dimension, ${numbers.measure(`lower_value + ${between}`)} AS middle
  FROM found
),
middles AS (
  SELECT
${dimensions.map(name => `    MAX(CASE WHEN dimension = '${name}' THEN middle END) AS ${name}_middle`).join(",\n")}
  FROM medians
),`;
}
