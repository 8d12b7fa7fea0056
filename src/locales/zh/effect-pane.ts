import type { CampaignMessages, ContactsMessages, EffectMessages } from "../effect-words";
import type { SpanRating } from "#core/effect";
import { FEWEST_TO_COMPARE } from "#core/response";
import type { Estimate, Share } from "#core/response";
import { effectZh } from "./effect";
import { formatZh as format } from "./format";

const n = format.integer;
const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text.replace("-", "−"));
const points = (share: number): string => signed(share, (100 * share).toFixed(1));
const cents = (value: number): number => Math.round(value * 100) / 100;
const money = (value: number): string =>
  signed(value, value < 0 ? `−${format.amount(-cents(value))}` : format.amount(cents(value)));
const range = ({ lower, upper }: Estimate): string => `${format.percent(lower)} 至 ${format.percent(upper)}`;
const rateOf = ({ hits, of }: Share, rate: Estimate | null): string =>
  `${n(of)} 人中 ${n(hits)} 人${rate === null ? "" : `，${format.percent(rate.value)}（95% 区间 ${range(rate)}）`}`;

export const effectPaneZh: EffectMessages = {
  said: effectZh,
  why: "随机留出一小部分会员不联系，其余照常联系。这样，两组的差别才能算在联系头上。",
  share: "每个分群留出的比例（%）",
  shareFault: largest => `请填 0 到 ${n(100 * largest)} 之间的数。`,
  expected: "不联系时预计的购买率（%）",
  expectedHint: "做过响应检验后会自动填入，也可以自己填。",
  expectedFrom: days => `来自响应检验：${n(days)} 天内的回购率。`,
  percentFault: "请填 0 到 100 之间的数。",
  noExpected: "填上预计的购买率，就能看到这样分组能看出多大的效果。",
  sizes: ({ contactCount, controlCount, optOutCount }) =>
    `联系 ${n(contactCount)} 人，留出 ${n(controlCount)} 人${optOutCount > 0 ? `；勿扰会员 ${n(optOutCount)} 人不进任何一组` : ""}。`,
  withoutControl: segments => `有 ${n(segments)} 个小分群一个人也留不出来，没法比较。`,
  visible: (effect, expected) => {
    if (effect.kind === "too-few") return `这样分组人数太少：每组至少要 ${n(effect.needed)} 人。`;
    if (effect.kind === "never") return "这样分组，就算联系到的人全都购买，也看不出效果。";
    return `购买率从 ${format.percent(expected)} 升到 ${format.percent(effect.rate)} 以上（${points(effect.difference)} 个百分点），五次里有四次能看出来；更小的效果多半看不出来。`;
  },
  drawHint:
    "抽取时会重新打分，并在会员表里写入「对照组」和「抽取时分群」两列。以后重新打分，这两列跟着会员走；新会员不进任何一组。",
  draw: "抽取对照组",
  drawn: (share, day) => `${format.day(day)} 从每个分群留出了 ${format.percent(share)}。`,
  ownColumn: "会员表里的「对照组」列不是在这里抽的，照原样使用，从第一次联系算起。",
  halfColumn:
    "会员表里已有「对照组」列，但只有一个组，这里不会改动它。请把留出的写「是」、要联系的写「否」；或者去掉这一列，再在这里抽取。",
  columnGone: "以前抽过对照组，但会员表里已经没有「对照组」列，看不出当时的效果了。",
  noDay: "还没有联系过任何人，没有可以比较的起点。",
  drawAgain: "为下一次活动重新抽取",
  drawAgainHint: "原来的分组会被替换，之后再也看不出那次的效果，只有已经写下的数字还在。",
  drawAgainNow: "替换原来的分组",
  group: (name, share, rate) => `${name}：${rateOf(share, rate)}购买。`,
  span: (name, { share, rate, netPerMember }) =>
    `${name}：${rateOf(share, rate)}购买${netPerMember === null ? "" : `，人均净额 ${format.amount(cents(netPerMember))}`}。`,
  ratings: ({ before, after }) => {
    const of = ({ ratedCount, mean }: SpanRating): string =>
      mean === null ? "没有人打分" : `${mean.toFixed(2)} 分（${n(ratedCount)} 人打过分）`;
    return `平均满意度：之前 ${of(before)}，之后 ${of(after)}。`;
  },
  uplift: ({ value, lower, upper }) =>
    `相差 ${points(value)} 个百分点（95% 区间 ${points(lower)} 至 ${points(upper)}）。`,
  money: ({ contactedMean, controlMean, difference }) =>
    `人均净额：联系组 ${format.amount(cents(contactedMean))}，对照组 ${format.amount(cents(controlMean))}${difference === null ? "" : `，相差 ${money(difference.value)}（95% 区间 ${money(difference.lower)} 至 ${money(difference.upper)}）`}。`,
  answered: (contacted, share, rate) =>
    share.of === 0
      ? `已联系 ${n(contacted)} 人，还没有写明谁有响应。`
      : `已联系 ${n(contacted)} 人；按写下的结果，${rateOf(share, rate)}有响应。`,
  segments: "按抽取时的分群",
  columns: { segment: "分群", uplift: "相差" },
  budget: {
    title: "能打这么多电话，会怎么样？",
    count: "能打的电话数",
    costPerContact: "每次联系的成本",
    profitPerSale: "每笔成交的净利润",
    fault: "这里填不了这个数。",
    calls: (calls, callable, notCallable, by) =>
      `可联系的 ${n(callable)} 人里，按${by === "expected-rate" ? "预计购买率，再按名单优先级和排名" : "名单优先级，再按排名"}取前 ${n(calls)} 人；另有 ${n(notCallable)} 人不能联系。`,
    show: count => `名单和表都只看这 ${n(count)} 人`,
    showHint: "只筛选名单和会员表，不改任何单元格。对照组和勿扰会员都不在内。点「显示全部」即可撤销。",
    showFirst: count => `一次最多筛选 ${n(count)} 人，这里显示前 ${n(count)} 人。`,
    notInTable: count => `计划里有 ${n(count)} 人还不在会员表中，重新打分后才会出现。`,
    showAll: "显示全部",
    noTest: "先做响应检验，才能看到预计会有多少人购买。",
    expected: ({ responders: { value, lower, upper } }, days) =>
      `预计 ${n(days)} 天内约 ${n(Math.round(value))} 人购买（95% 区间 ${n(Math.floor(lower))} 至 ${n(Math.ceil(upper))}）。`,
    proxy: "按响应检验里相同分群的回购情况推算，不论联系与否：其中很多人本来就会来。",
    onBase: count => `有 ${n(count)} 人所在分群在检验里人数太少，用全部会员的比率代替。`,
    cost: cost => `这些电话的成本是 ${format.amount(cents(cost))}。`,
    breakEven: (found, index) => {
      if (found.kind === "no-profit") return "成交没有利润，响应率再高也不够成本。";
      if (found.kind === "unreachable") return "一次联系的成本比一笔成交的利润还高，就算每个电话都成交也会亏。";
      return `保本响应率是 ${format.percent(found.rate)}${index === null ? "" : `；预计响应率的保本指数为 ${signed(Math.round(index), String(Math.round(index)))}（0 为保本）`}。`;
    },
    netReturn: ({ value, lower, upper }) =>
      `扣除成本后预计收益 ${money(value)}（95% 区间 ${money(lower)} 至 ${money(upper)}）。`,
  },
};

export const contactsZh: ContactsMessages = {
  noTable: "还没有会员表可读。先打分，再在名单上记录联系结果。",
  refused: outcome =>
    outcome.kind === "nobody-contacted"
      ? "还没有联系过任何人：会员表里的「联系日期」是空的。"
      : `已联系 ${n(outcome.contactedCount)} 人，但没有人既在 ${format.day(outcome.cutoff)} 之前买过、又写明了结果。`,
  verdict: (share, rate, cutoff) =>
    `${rateOf(share, rate)}有响应。打分截至 ${format.day(cutoff)}，即第一次联系的前一天。`,
  naming: "这是已联系会员的响应率，说明不了从未联系过的人，也不能说是联系带来的。",
  unscored: count => `有 ${n(count)} 人在第一次联系之前没有买过，无法打分。`,
  few: count => `只有 ${n(count)} 人，不到 ${FEWEST_TO_COMPARE} 人，这个比率说明不了什么。`,
  shortHistory: "那天之前的购买记录不足 12 个月，频次的依据较少。",
};

export const campaignZh: CampaignMessages = {
  noColumn: "没有使用活动列。如果订单里写着活动名称，请在「数据」页选上那一列。",
  choose: "活动",
  none: "请选择",
  refused: outcome => {
    switch (outcome.kind) {
      case "no-campaign-column":
      case "unknown-campaign":
        return "订单里已经没有这个活动。";
      case "no-participants":
        return "截止日之前没有带着它的有效购买。";
      case "nobody-to-score":
        return `${format.day(outcome.cutoff)} 之前没有人买过，没有会员可以打分。`;
    }
  },
  verdict: (share, rate, cutoff) =>
    `${rateOf(share, rate)}参加。打分截至 ${format.day(cutoff)}，即活动第一笔购买的前一天。`,
  naming: "这是全部会员的参加率：订单里没有写邀请过谁，所以不是活动带来的效果。",
  newcomers: count => `另有 ${n(count)} 人以首次购买参加，没有分数，不在这些比率里。`,
};
