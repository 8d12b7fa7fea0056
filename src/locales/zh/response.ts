import type { DimensionStanding, ResponseTestOutcome } from "#core/response";
import { formatZh as format } from "./format";

type Refused = Exclude<ResponseTestOutcome, { kind: "tested" }>;

/** Why a response test could not be made: what the pane and the metrics sheet both say. */
const REASONS: { readonly [K in Refused["kind"]]: (outcome: Extract<Refused, { kind: K }>) => string } = {
  "no-purchases": () => "没有可以检验的购买。",
  "nobody-to-score": ({ cutoff }) => `到 ${format.day(cutoff)} 为止还没有人购买，没有可以观察的会员。`,
  "shorter-horizon": ({ firstPurchaseDay, cutoff, monthsNeeded }) =>
    `最早的购买在 ${format.day(firstPurchaseDay)}。要按 ${format.day(cutoff)} 打分，那天之前需要 ${monthsNeeded} 个月的购买记录。缩短观察期就可以检验。`,
  "history-too-short": ({ firstPurchaseDay, monthsNeeded }) =>
    `最早的购买在 ${format.day(firstPurchaseDay)}。检验需要 ${monthsNeeded} 个月的购买记录，之后还要有一段观察期。请等数据再多一些，或把更早的订单也选上。`,
};

export const refusedZh = (outcome: Refused): string => (REASONS[outcome.kind] as (given: Refused) => string)(outcome);

export const standingZh: Readonly<Record<Exclude<DimensionStanding, "ranked">, string>> = {
  off: "没有计算这个维度。",
  "one-value": "所有会员的值都一样，分不出高低。",
  "nobody-responded": "没有人再次购买，看不出高低。",
  "everybody-responded": "所有人都再次购买，看不出高低。",
};
