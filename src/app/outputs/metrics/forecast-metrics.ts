import { forecastTotals } from "#core/member-forecast";
import type { Forecast, ForecastStudy, HoldOut } from "#core/member-forecast";
import { roundMoney } from "../shapes/round-money";
import type { OutputWords } from "../words/output-words";
import type { Metric } from "./sections";

type Made = Extract<ForecastStudy, { kind: "forecast" }>;

const SECTION = { section: "forecast" } as const;

/** The forecast of all members, its models, and how such a forecast did on days held out; refusals are a row each. */
export function forecastMetrics(study: ForecastStudy, words: OutputWords): Metric[] {
  if (study.kind === "refused") return study.refusals.map(refusal => refused(words.forecast.refusal(refusal), words));
  const { calibration } = study;
  return [
    ...aheadMetrics(study, words),
    ...modelMetrics(study.forecast, words),
    ...(calibration.kind === "held-out"
      ? heldOutMetrics(calibration.holdOut, words)
      : calibration.refusals.map(refusal => ({
          ...refused(words.forecast.refusal(refusal), words),
          item: words.forecast.items.heldOut,
        }))),
  ];
}

function refused(note: string, { forecast }: OutputWords): Metric {
  return { ...SECTION, item: forecast.items.refused, metric: "expected", value: null, unit: "purchases", note };
}

function aheadMetrics({ asOf, forecast }: Made, { forecast: { items, notes } }: OutputWords): Metric[] {
  const totals = forecastTotals(forecast);
  const row = { ...SECTION, item: items.ahead, sampleSize: totals.buyers } as const;
  return [
    { ...row, metric: "members", value: totals.buyers, unit: "members", note: notes.naming },
    { ...row, metric: "expected", value: totals.expectedPurchases, unit: "purchases", note: notes.ahead(asOf, forecast.horizon) },
    { ...row, metric: "buying", value: totals.expectedBuyers, unit: "members" },
    ...(totals.expectedAmount === null ? [] : [{ ...row, metric: "total", value: roundMoney(totals.expectedAmount), unit: "amount" } as const]),
  ]; // prettier-ignore
}

function modelMetrics({ model, logLikelihood, buyers, spend }: Forecast, words: OutputWords): Metric[] {
  const { items, notes, refusal } = words.forecast;
  const ofPurchases = { ...SECTION, item: items.purchaseModel, sampleSize: buyers.member.length } as const;
  const parameter = { metric: "parameter", unit: "number" } as const;
  const { r, alpha, a, b } = model;
  const purchases = Object.entries({ r, alpha, a, b }).map(([subItem, value]): Metric => ({
    ...ofPurchases,
    ...parameter,
    subItem,
    value,
    ...(subItem === "alpha" && { note: notes.timeUnit }),
  }));
  const likelihood = { metric: "logLikelihood", unit: "number" } as const;
  const item = items.spendModel;
  const ofSpend: Metric[] =
    spend.kind === "refused"
      ? [{ ...SECTION, item, ...parameter, value: null, note: refusal(spend.refusal) }]
      : [
          ...Object.entries(spend.model).map(
            ([subItem, value]): Metric => ({ ...SECTION, item, ...parameter, subItem, value, sampleSize: spend.repeatBuyers }),
          ),
          { ...SECTION, item, ...likelihood, value: spend.logLikelihood, sampleSize: spend.repeatBuyers },
          { ...SECTION, item, metric: "correlation", unit: "number", value: spend.correlation, sampleSize: spend.repeatBuyers, note: notes.correlation },
        ]; // prettier-ignore
  return [...purchases, { ...ofPurchases, ...likelihood, value: logLikelihood }, ...ofSpend];
}

function heldOutMetrics(heldOut: HoldOut, { forecast: { items, notes } }: OutputWords): Metric[] {
  const { buyers, newBuyers, actual, expected, frequencies, reliability, splitDay, endDay } = heldOut;
  const row = { ...SECTION, item: items.heldOut, sampleSize: buyers } as const;
  const { bins, brierScore, baseBrierScore, horizon } = reliability;
  return [
    { ...row, metric: "expected", value: expected, unit: "purchases", note: notes.heldOut(splitDay, endDay) },
    { ...row, metric: "actual", value: actual, unit: "purchases", note: notes.newBuyers(newBuyers.buyers, newBuyers.purchases) },
    { ...row, metric: "brier", value: brierScore, unit: "number", note: notes.brier(horizon) },
    { ...row, metric: "baseBrier", value: baseBrierScore, unit: "number", note: notes.baseBrier },
    ...frequencies.flatMap((group): Metric[] => {
      const of = { ...SECTION, item: items.repeats, subItem: notes.repeats(group.repeats, group.isOrMore), unit: "purchases", sampleSize: group.buyers } as const;
      return [
        { ...of, metric: "expected", value: group.expected },
        { ...of, metric: "actual", value: group.actual },
      ];
    }),
    ...bins.flatMap((bin): Metric[] => {
      const of = { ...SECTION, item: items.chances, subItem: notes.bin(bin.from, bin.to), unit: "share", sampleSize: bin.buyers } as const;
      return [
        { ...of, metric: "chance", value: bin.meanChance },
        { ...of, metric: "rate", value: bin.rate.value },
        { ...of, metric: "rateLower", value: bin.rate.lower },
        { ...of, metric: "rateUpper", value: bin.rate.upper },
      ];
    }),
  ]; // prettier-ignore
}
