import type { ForecastMessages } from "../forecast-words";
import { forecastZh as sheet } from "./forecast";
import { formatZh as format } from "./format";

const whole = (count: number): string => format.integer(Math.round(count));

/** How far what was expected lies from what happened. */
function miss(expected: number, actual: number): string {
  if (actual === 0) return "";
  const off = (expected - actual) / actual;
  if (Math.round(1000 * Math.abs(off)) === 0) return "几乎没有偏差。";
  return `预计${off < 0 ? "少" : "多"}了 ${format.percent(Math.abs(off))}。`;
}

export const trackForecastZh: ForecastMessages = {
  horizon: "预测天数",
  naming: "这是模型，不是承诺：它只把会员过去的购买习惯延续下去，不知道以后的活动、季节和价格。",
  refused: "这份订单不能做预测",
  verdict: (totals, asOf, days) =>
    `模型预计：${format.day(asOf)} 之后 ${format.integer(days)} 天内，${whole(totals.buyers)} 位会员大约购买 ${whole(totals.expectedPurchases)} 次，大约 ${whole(totals.expectedBuyers)} 位会来买。`,
  amount: amount => `金额合计大约 ${whole(amount)}。`,
  heldOut: ({ splitDay, endDay, expected, actual }) =>
    `与实际对照：只用 ${format.day(splitDay)} 及以前的订单，模型预计之后 ${format.integer(endDay - splitDay)} 天（它没有见过）购买 ${whole(expected)} 次，实际 ${whole(actual)} 次。${miss(expected, actual)}`,
  notHeldOut: reasons => `无法用模型没有见过的日子来检验。${reasons.join("")}`,
  noAmount: reason => `不预测金额。${reason}`,
  correlation: correlation => `金额模型假定花多少与买多勤无关；这份数据里两者的相关系数是 ${correlation.toFixed(2)}。`,
  newBuyers: (buyers, purchases) =>
    `${whole(buyers)} 位会员在切分日之后才第一次购买，共 ${whole(purchases)} 次。模型不可能知道他们，不计在内。`,
  sameDay: "这里一位会员同一天买的都算一次购买。",
  counts: (totals, days) => [
    `${whole(totals.likelyToBuy)} 位会员：${format.integer(days)} 天内购买的概率不低于 50%。`,
    `${whole(totals.likelyGone)} 位会员曾经回购，但按模型看，离开的可能大于留下。`,
    `${whole(totals.oneTime)} 位会员只买过一次。按模型的定义，他们仍活跃的概率为 100%，说明不了什么。`,
  ],
  picture: {
    weeks: "逐周累计的回购次数",
    repeats: "留出期内的购买次数，按此前的回购次数",
    chances: "给出的概率与实际购买的比例",
  },
  keys: {
    weeks: "按左右方向键逐周查看。",
    repeats: "按左右方向键逐组查看。",
    chances: "按左右方向键逐组查看。",
  },
  actual: "实际",
  expected: "预计",
  split: day => `${format.day(day)} 之后为留出期`,
  week: ({ endDay, actual, expected, isAfterSplit }) =>
    `到 ${format.day(endDay)}${isAfterSplit ? "（留出期）" : ""}：实际 ${whole(actual)} 次，预计 ${whole(expected)} 次。`,
  group: group =>
    group.buyers === 0
      ? `此前回购 ${trackForecastZh.groupName(group)}：没有会员。`
      : `此前回购 ${trackForecastZh.groupName(group)}：${whole(group.buyers)} 位会员实际购买 ${whole(group.actual)} 次，预计 ${whole(group.expected)} 次。`,
  groupName: ({ repeats, isOrMore }) => sheet.notes.repeats(repeats, isOrMore),
  bin: bin =>
    `概率 ${trackForecastZh.binName(bin)}，平均 ${format.percent(bin.meanChance)}：${whole(bin.buyers)} 位会员中 ${whole(bin.bought)} 位购买，${trackForecastZh.interval(bin)}。`,
  binName: ({ from, to }) => sheet.notes.bin(from, to),
  brier: (score, base, days) =>
    `${format.integer(days)} 天的 Brier 分数 ${score.toFixed(3)}（0 为完全准确）；只知道总体购买率的话是 ${base.toFixed(3)}，模型${score < base ? "比它好" : "并不比它好"}。`,
  top: count => `预计购买最多的 ${count} 位会员`,
  openCard: name => `打开 ${name} 的会员卡`,
  columns: {
    weekUpTo: "截至",
    repeats: "此前回购",
    chance: "概率",
    meanChance: "平均",
    members: "人数",
    member: "会员",
    purchases: "预计次数",
    toBuy: "购买概率",
    bought: "实际购买（95%）",
  },
  purchases: expected => expected.toFixed(2),
  interval: ({ rate }) =>
    `${format.percent(rate.value)}（${format.percent(rate.lower)}–${format.percent(rate.upper)}）`,
};
