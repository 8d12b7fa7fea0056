import type { TraitWords } from "#app/outputs/words/trait-words";
import { segmentScript } from "../script-words";
import type { TraitNoteSentences } from "../trait-note-words";
import { formatZh as format } from "./format";

const quoted = (texts: readonly string[]) => texts.map(text => `「${text}」`).join("");

const SOURCE = { category: "按品类", store: "按全店" } as const;

export const traitsZh: TraitWords = {
  preference: { "price-sensitive": "价格敏感", "brand-loyal": "品牌忠诚", "experience-oriented": "体验导向" },
  notEnoughData: "数据不足",
  nextReason: ({ because, confidence, support, lift }) =>
    because === null
      ? `热门：${format.integer(support)} 位会员买过`
      : `买过${because}的会员有 ${format.percent(confidence)} 也买了它（${format.integer(support)} 人，提升度 ${format.amount(lift)}）`,
  position: {
    unpaid: "待付款",
    "post-purchase": "购后回访",
    resting: "平稳期",
    due: "到期提醒",
    overdue: "逾期",
    broken: "中断",
  },
  positionBy: (position, source) =>
    source === null || source === "own" || position === "unpaid"
      ? traitsZh.position[position]
      : `${traitsZh.position[position]}（${SOURCE[source]}）`,
  script: (map, place) => segmentScript("zh-CN", map, place),
  careScript: {
    new: "24 小时内先解决问题：听完、致歉、马上处理，这次不推销。",
    "loyal-proxy": "店长亲自致电：谢谢他说出来，处理好，再回访一次，这次不推销。",
    existing: "先回应上次的低分：问清哪里不满意并处理好，这次不推销。",
  },
};

const READINGS = {
  "fraction-paid": "实付占原价的比例（0.85 即八五折）",
  "fraction-off": "减去的比例（0.15 即八五折）",
  "tenths-paid": "几折（8.5 即八五折）",
  "percent-paid": "实付的百分数（85 即八五折）",
  "percent-off": "减去的百分数（15 即八五折）",
  "as-written": "各格自己写明",
} as const;

export const traitNotesZh: TraitNoteSentences = {
  "discount-unclear": ({ rowCount, examples }) =>
    `优惠这一列（${format.integer(rowCount)} 行${examples.length === 0 ? "" : `，如${quoted(examples)}`}）可能是金额，也可能是折扣率，数据里看不出来，因此不据此判断价格敏感。请改用吊牌价或优惠金额。`,
  "discount-as-rate": ({ reading, rowCount }) =>
    `优惠这一列按折扣率理解：${READINGS[reading]}，共 ${format.integer(rowCount)} 行。`,
  "list-amount-unclear": ({ purchaseCount, abovePurchases }) =>
    purchaseCount === 0
      ? "没有一次购买的每一行都有吊牌价，因此不按吊牌价判断。"
      : `看不出吊牌价是单件的还是整行的：${format.integer(purchaseCount)} 次买多件的购买里，${format.integer(abovePurchases)} 次实付高于吊牌价之和。因此不按它判断。`,
  "list-amount-below-paid": ({ purchaseCount, abovePurchases }) =>
    `${format.integer(purchaseCount)} 次购买里有 ${format.integer(abovePurchases)} 次实付高于吊牌价，这一列不像吊牌价，因此不按它判断。`,
  "list-amount-per-piece": ({ purchaseCount, abovePurchases }) =>
    `吊牌价按单件价理解：${format.integer(purchaseCount)} 次买多件的购买里，${format.integer(abovePurchases)} 次实付高于吊牌价之和。`,
  "single-brand": ({ brand }) => `所有购买都是同一个品牌（${quoted([brand])}），因此不判断品牌忠诚。`,
  "ratings-unclear": ({ rowCount, examples }) =>
    rowCount === 0
      ? "没有一次购买有评分，评分列没有用上。"
      : `评分列有 ${format.integer(rowCount)} 行不是看得懂的评分（${quoted(examples)}），这一列没有用上。`,
  "ratings-scaled": ({ scale, rowCount }) =>
    `评分最高到 ${format.integer(scale)} 分（${format.integer(rowCount)} 行），已折合成 5 分制。`,
  "channels-unknown": ({ texts, textCount, rowCount }) =>
    `${format.integer(textCount)} 个渠道看不出是线上还是门店（${quoted(texts)}${textCount > texts.length ? "等" : ""}，${format.integer(rowCount)} 行），这些购买不参与判断全渠道。`,
  "categories-not-looked-at": ({ looked, total }) =>
    `共有 ${format.integer(total)} 个品类，推荐品类只看买的人最多的 ${format.integer(looked)} 个。`,
};
