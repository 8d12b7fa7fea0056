import { LETTER } from "#core/dimensions";
import type { GroupRate, RepeatPurchaseTest, ResponseTestOutcome } from "#core/response";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import type { OutputWords } from "../words/output-words";
import type { Metric } from "./sections";

/** The response test, one value a row; a test that could not be made is one row that says why. */
export function responseMetrics(found: ResponseTestOutcome, { rules }: ScoredMembers, words: OutputWords): Metric[] {
  const { metrics } = words;
  if (found.kind !== "tested") {
    const refusal = {
      section: "response",
      item: metrics.items.base,
      metric: "rate",
      value: null,
      unit: "share",
    } as const;
    return [{ ...refusal, note: metrics.response.refused(found) }];
  }
  const map = segmentMapOf(rules);
  return [
    ...baseMetrics(found, words),
    ...found.dimensions.flatMap(({ dimension, power, standing, scores }) => {
      const row = { section: "response", dimension: LETTER[dimension] } as const;
      const note = standing === "ranked" ? {} : { note: metrics.response.standing[standing] };
      const sampleSize = found.base.share.of;
      const gini = { ...row, item: metrics.items.power, unit: "number", sampleSize, ...note } as const;
      return [
        { ...gini, metric: "gini", value: power && power.gini } as const,
        { ...gini, metric: "standardError", value: power && power.giniError } as const,
        ...scores.flatMap(({ score, ...rate }) => rateMetrics({ ...row, item: metrics.score(score) }, rate, words)),
      ];
    }),
    ...found.segments.flatMap(({ segment, ...rate }) =>
      rateMetrics({ section: "response", item: words.segmentName(map, segment) }, rate, words),
    ),
  ];
}

function baseMetrics({ base, cutoff, horizonDays, order }: RepeatPurchaseTest, words: OutputWords): Metric[] {
  const { metrics } = words;
  const row = { section: "response", item: metrics.items.base, sampleSize: base.share.of } as const;
  const { value = null, lower = null, upper = null } = base.rate ?? {};
  const note = metrics.response.base(cutoff, horizonDays);
  const letters = (names: typeof order.dataOrder): string => names.map(name => LETTER[name]).join("");
  const advice = metrics.response.order(
    order.kind === "suggest",
    letters(order.dataOrder),
    letters(order.currentOrder),
  );
  return [
    { ...row, metric: "members", value: base.share.of, unit: "members", note },
    { ...row, metric: "responders", value: base.share.hits, unit: "members", note },
    { ...row, metric: "rate", value, unit: "share", note: metrics.response.naming },
    { ...row, metric: "rateLower", value: lower, unit: "share" },
    { ...row, metric: "rateUpper", value: upper, unit: "share" },
    { ...row, item: metrics.items.suggestedOrder, metric: "changed", value: order.kind === "suggest" ? 1 : 0, unit: "yesNo", note: advice },
  ]; // prettier-ignore
}

function rateMetrics(
  row: Pick<Metric, "section" | "dimension" | "item">,
  { share, rate, lift, evidence }: GroupRate,
  { metrics }: OutputWords,
): Metric[] {
  const of = { ...row, sampleSize: share.of } as const;
  const note = metrics.response.evidence[evidence];
  return [
    { ...of, metric: "members", value: share.of, unit: "members" },
    { ...of, metric: "responders", value: share.hits, unit: "members" },
    { ...of, metric: "rate", value: rate && rate.value, unit: "share", note },
    { ...of, metric: "rateLower", value: rate && rate.lower, unit: "share" },
    { ...of, metric: "rateUpper", value: rate && rate.upper, unit: "share" },
    { ...of, metric: "lift", value: lift, unit: "number" },
  ];
}
