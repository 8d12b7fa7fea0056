import { LETTER } from "#core/dimensions";
import { FEWEST_TO_ORDER } from "#core/response";
import type { Dimension } from "#core/scoring-rules";
import type { TrackMessages } from "../track-words";
import { campaignZh, contactsZh, effectPaneZh } from "./effect-pane";
import { formatZh as format } from "./format";
import { movementZh } from "./movement";
import { paneZh } from "./pane";
import { refusedZh, standingZh } from "./response";
import { trackForecastZh } from "./track-forecast";

const letters = (order: readonly Dimension[]): string => order.map(dimension => LETTER[dimension]).join("");

export const trackZh: TrackMessages = {
  intro: "用你自己的订单检验分数有没有用。不点写入，就什么也不会写进工作簿。",
  studies: {
    response: { title: "响应检验", line: "谁又来买了？先按一段时间前的情况打分，再数后来的回购。" },
    movement: { title: "迁移", line: "谁上升、谁下降？拿以前的快照与现在比较。" },
    effect: { title: "效果评估", line: "联系有没有用？先留出对照组，再比较两组后来的购买。" },
    contacts: { title: "联系响应", line: "名单上记录过结果的会员里，谁有响应？" },
    campaign: { title: "活动参加率", line: "订单里写明的活动，谁参加了？" },
    forecast: {
      title: "购买预测",
      line: "模型预计会员会买多少；再看它对没见过的日子差了多少。",
    },
  },
  noOrders: "要先读取订单行，不会写入任何内容。",
  back: "全部检验",
  working: fraction => `正在计算… ${format.progress(fraction)}`,
  cancel: "取消",
  stopped: "已停下。",
  again: "再试一次",
  writeToo: "每次打分都一起写入",
  writeTooHint: sheet => `从下一次打分起，写在工作表 ${sheet}。`,
  scoreNow: "现在重新打分",
  effect: effectPaneZh,
  contacts: contactsZh,
  campaign: campaignZh,
  forecast: trackForecastZh,
  response: {
    horizon: "观察天数",
    days: days => `${format.integer(days)} 天`,
    refused: refusedZh,
    watchFor: days => `观察 ${format.integer(days)} 天`,
    verdict: ({ hits, of }, rate, cutoff, days) =>
      `按 ${format.day(cutoff)} 打分的 ${format.integer(of)} 位会员中，${format.integer(hits)} 位在之后 ${format.integer(days)} 天内再次购买：${format.percent(rate.value)}。`,
    naming: "这是回购率，不是活动响应率：数据里没有记录联系过谁。",
    chart: dimension => `各${paneZh.dimension[dimension]}分的回购率`,
    keys: "按左右方向键逐个查看分值。",
    bar: (dimension, score, { hits, of }, rate, evidence) => {
      const head = `${LETTER[dimension]} ${score} 分：`;
      if (rate === null) return `${head}没有会员是这个分值。`;
      const range = `${format.percent(rate.lower)} 至 ${format.percent(rate.upper)}`;
      return `${head}${format.integer(of)} 位会员中 ${format.integer(hits)} 位再次购买，${format.percent(rate.value)}（95% 区间 ${range}）。与其余会员相比：${trackZh.response.evidence[evidence]}。`;
    },
    evidence: {
      clear: "差异明显",
      suggestive: "可能有差异，也可能是偶然",
      none: "看不出差异",
      "too-few": "人数太少，无法比较",
    },
    power: (gini, error) => `Gini ${gini.toFixed(2)} ± ${(2 * error).toFixed(2)}`,
    powerHint:
      "Gini 表示这个维度能多好地分出谁会再买：1 为完全分得开，0 为碰运气，负数说明方向相反。± 后是两倍标准误。",
    standing: standingZh,
    suggest: order => `这份数据建议的维度顺序是 ${letters(order)}。`,
    keep: (reason, data, current) => {
      switch (reason) {
        case "nothing-to-rank":
          return `能比较的维度不到两个，保持 ${letters(current)}。`;
        case "few-responders":
          return `再次购买的会员不到 ${FEWEST_TO_ORDER} 位，不足以建议顺序，保持 ${letters(current)}。`;
        case "few-non-responders":
          return `没有再次购买的会员不到 ${FEWEST_TO_ORDER} 位，不足以建议顺序，保持 ${letters(current)}。`;
        case "close-neighbours":
          return `数据建议 ${letters(data)}，差异不显著，保持 ${letters(current)}。`;
        case "same-order":
          return `这份数据支持现在的顺序 ${letters(current)}。`;
      }
    },
    apply: "采用这个顺序",
    applied: order => `维度顺序已改为 ${letters(order)}，从下一次打分起生效。`,
    newcomers: count => `${format.integer(count)} 位会员在那天之后才第一次购买，当时无法打分，不计入这些比率。`,
    undated: rows => `那天及以前有 ${format.integer(rows)} 行退款没有自己的日期，按当时已知计算，实际可能发生在之后。`,
    withoutData: days => `订单比观察期的最后一天早 ${format.integer(days)} 天结束。如果那几天缺数据，回购率会偏低。`,
    comparisons: count => `共有 ${format.integer(count)} 个组与其余会员作了比较；「差异明显」已考虑到比较的次数。`,
    segments: "按分群",
    codes: "按编码",
    columns: {
      score: "分值",
      segment: "分群",
      code: "编码",
      members: "人数",
      responders: "回购人数",
      rate: "回购率（95%）",
      lift: "提升度",
      against: "与其余会员相比",
    },
    interval: ({ value, lower, upper }) =>
      `${format.percent(value)}（${format.percent(lower)}–${format.percent(upper)}）`,
    lift: lift => lift.toFixed(2),
    points: ({ value, lower, upper }) => `${signed(value)} 个百分点（${signed(lower)} 至 ${signed(upper)}）`,
  },
  movement: movementZh,
};

function signed(share: number): string {
  const points = (100 * share).toFixed(1);
  return share > 0 ? `+${points}` : points.replace("-", "−");
}
