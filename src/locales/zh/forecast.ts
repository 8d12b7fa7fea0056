import type { AnyRefusal, ForecastWords } from "#app/outputs/words/forecast-words";
import { formatZh as format } from "./format";

/** What a parameter of the models tells. */
const TELLS: Readonly<Record<Extract<AnyRefusal, { code: "at-limit" }>["parameter"], string>> = {
  r: "各人买得勤不勤",
  alpha: "各人买得勤不勤",
  a: "谁会不再来",
  b: "谁会不再来",
  p: "每次花多少",
  q: "每次花多少",
  v: "每次花多少",
};

/** Why there is no forecast, each with its numbers: what pane, metrics and forecast sheet all say. */
const REFUSALS: { readonly [C in AnyRefusal["code"]]: (refusal: Extract<AnyRefusal, { code: C }>) => string } = {
  "no-buyers": () => "还没有任何购买。",
  "mostly-anonymous": ({ share, mostShare }) =>
    `销售额的 ${format.percent(share)} 不知道是谁买的；超过 ${format.percent(mostShare)}，会员的数据就代表不了这家店。`,
  "short-history": ({ days, leastDays }) =>
    `购买记录只跨 ${format.integer(days)} 天，预测至少需要 ${format.integer(leastDays)} 天（约半年）。`,
  "old-data": ({ daysSinceLast, mostDays }) =>
    `最近一次购买比截止日早 ${format.integer(daysSinceLast)} 天，预测要求 ${format.integer(mostDays)} 天之内有购买。`,
  "few-buyers": ({ buyers, least }) =>
    `买过的会员只有 ${format.integer(buyers)} 位，预测至少需要 ${format.integer(least)} 位。`,
  "no-repeats": ({ buyers }) => `${format.integer(buyers)} 位会员都只买过一次，看不出回购的规律。`,
  "mostly-one-time": ({ oneTime, buyers, share, mostShare }) =>
    `${format.integer(buyers)} 位会员中 ${format.integer(oneTime)} 位（${format.percent(share)}）只买过一次；超过 ${format.percent(mostShare)}，几乎看不出回购的规律。`,
  "few-repeat-buyers": ({ repeatBuyers, least }) =>
    `在不止一天买过的会员只有 ${format.integer(repeatBuyers)} 位，至少需要 ${format.integer(least)} 位。`,
  "short-test": ({ days, leastDays }) =>
    `可以留出来检验的只有 ${format.integer(days)} 天，至少需要 ${format.integer(leastDays)} 天。`,
  "not-settled": ({ evaluations }) => `模型试算 ${format.integer(evaluations)} 次仍不收敛，不给出结果。`,
  "at-limit": ({ parameter, value }) =>
    `这份订单不符合模型的假设：模型要估计${TELLS[parameter]}，估不出来（参数 ${parameter} 走到了边界 ${value.toPrecision(3)}）。`,
  "no-mean": ({ q }) => `金额的差别太大，模型给不出平均值（q 为 ${q.toFixed(2)}，不大于 1）。`,
};

export const forecastZh: ForecastWords = {
  columns: {
    daysAhead: "预测天数",
    repeats: "回购天数",
    expectedPurchases: "预计购买次数",
    chanceActive: "仍活跃的概率",
    chanceToBuy: "购买概率",
    expectedSpend: "预计每次金额",
    note: "说明",
  },
  columnNotes: {
    daysAhead: "从快照日期的次日算起。",
    repeats: "首次购买之后有购买的天数；这里同一天买的都算一次。",
    expectedPurchases: "按模型（BG/NBD）算出的预测天数内的购买次数。是模型，不是承诺。",
    chanceActive: "按模型算出。只买过一次的会员，按模型的定义为 100%。",
    chanceToBuy: "按模型算出：预测天数内至少买一次的概率。",
    expectedSpend: "按模型（Gamma-Gamma）算出，前提是金额与购买次数无关。",
    note: "这一行要注意什么，或为什么没有预测。",
  },
  oneTime: "目前只买过一次：按模型的定义，仍活跃的概率为 100%。",
  refusal: refusal => (REFUSALS[refusal.code] as (given: AnyRefusal) => string)(refusal),
  items: {
    purchaseModel: "BG/NBD",
    spendModel: "Gamma-Gamma",
    ahead: "今后",
    heldOut: "留出期",
    repeats: "留出期，按此前的回购次数",
    chances: "留出期，按购买概率",
    refused: "没有预测",
  },
  notes: {
    naming: "有购买的会员。是模型，不是承诺。",
    ahead: (asOf, days) => `${format.day(asOf)} 之后 ${format.integer(days)} 天内。`,
    timeUnit: "以天为单位。",
    heldOut: (split, end) => `用 ${format.day(split)} 及以前的订单做模型，预测到 ${format.day(end)} 为止。`,
    newBuyers: (buyers, purchases) =>
      `同一批会员。之后才第一次购买的 ${format.integer(buyers)} 位会员（${format.integer(purchases)} 次购买）不计在内。`,
    brier: days => `切分日之后 ${format.integer(days)} 天内购买概率的得分：0 为完全准确。`,
    baseBrier: "给所有人同一个总体购买率时的得分；预测高于它就没有用。",
    correlation: "回购次数与每次金额之间的相关；模型假定为 0。",
    repeats: (repeats, isOrMore) => (isOrMore ? `${repeats} 次及以上` : `${repeats} 次`),
    bin: (from, to) => `${format.percent(from)}–${format.percent(to)}`,
  },
};
