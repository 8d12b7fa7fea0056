import type { ExplainWords } from "#app/outputs/words/explain-words";
import type { Counting, Rfmw14Reason, ScoreStep, WhyNumbers } from "#core/explain-member";
import { LETTER } from "#core/dimensions";
import type { WidthBasis } from "#core/scoring-rules";
import { formatZh as format } from "./format";
import { paneZh } from "./pane";

type CountedStep = Extract<ScoreStep, { kind: "counted" }>;
type MoneyStep = Extract<ScoreStep, { kind: "money" }>;

const THINGS: Readonly<Record<WidthBasis, string>> = {
  "first-mapped": "个品类",
  category: "个品类",
  brand: "个品牌",
  product: "种商品",
};

const UNITS: Readonly<Record<WidthBasis, string>> = {
  "first-mapped": "个",
  category: "个",
  brand: "个",
  product: "种",
};

const NEW_THING: Readonly<Record<WidthBasis, string>> = {
  "first-mapped": "一个没买过的品类",
  category: "一个没买过的品类",
  brand: "一个没买过的品牌",
  product: "一种没买过的商品",
};

/** Over how long purchases are counted. */
function period({ frequencyScope, months }: Counting): string {
  if (frequencyScope === "lifetime") return "一共";
  return frequencyScope === "window" ? `近 ${months} 个月` : `到最后一次消费为止的 ${months} 个月里`;
}

function came(purchases: number, counting: Counting): string {
  return `${period(counting)}${purchases === 0 ? "没有来过" : `来过 ${format.integer(purchases)} 次`}`;
}

function spent(money: string, { monetaryBasis }: Counting): string {
  if (monetaryBasis === "total") return `累计消费 ${money}`;
  return `${monetaryBasis === "window-average" ? "期内" : ""}平均每次 ${money}`;
}

function bought(count: number, counting: Counting, only = ""): string {
  const where = counting.widthScope === "window" ? "期内" : "";
  return `${where}${only}买过 ${format.integer(count)} ${THINGS[counting.widthBasis]}`;
}

/** What a member did, as clauses that stand in any of the sentences. */
const DID = {
  here: ({ days }: WhyNumbers) => (days === 0 ? "基准日当天来过" : `${format.integer(days)} 天前来过`),
  away: ({ days }: WhyNumbers) => (days === 0 ? "基准日当天来过" : `已经 ${format.integer(days)} 天没来`),
  came: ({ purchases, counting }: WhyNumbers) => came(purchases, counting),
  cameOnly: ({ purchases, counting }: WhyNumbers) =>
    purchases === 0 ? came(0, counting) : `${period(counting)}只来过 ${format.integer(purchases)} 次`,
  spent: ({ money, counting }: WhyNumbers) => spent(format.amount(money), counting),
  bought: ({ categories, counting }: WhyNumbers) => bought(categories, counting),
  boughtOnly: ({ categories, counting }: WhyNumbers) => bought(categories, counting, "只"),
};

const WHY: Readonly<Record<Rfmw14Reason, (member: WhyNumbers, segment: string) => string>> = {
  core: (m, to) => `${DID.here(m)}，${DID.came(m)}，${DID.spent(m)}，${DID.bought(m)}：四项都达到，所以归入「${to}」。`,
  regular: (m, to) =>
    `来得近也来得勤：${DID.here(m)}，${DID.came(m)}，${DID.bought(m)}；${DID.spent(m)}，还没到高额一级，所以归入「${to}」。`,
  fan: (m, to) => `来得近也来得勤：${DID.here(m)}，${DID.came(m)}；但${DID.boughtOnly(m)}，所以归入「${to}」。`,
  rising: (m, to) => `${DID.here(m)}，${DID.came(m)}，次数居中；${DID.bought(m)}，不算窄，所以归入「${to}」。`,
  broaden: (m, to) => `${DID.here(m)}，${DID.came(m)}，次数居中；${DID.boughtOnly(m)}，所以归入「${to}」。`,
  recent_hi: (m, to) => `${DID.here(m)}，${DID.came(m)}；${DID.spent(m)}，属于高额，所以归入「${to}」。`,
  recent: (m, to) =>
    `${DID.here(m)}，${DID.came(m)}，${DID.spent(m)}，所以归入「${to}」。是新客还是回头客，看「客户类型」。`,
  slipping: (m, to) => `${DID.came(m)}，是常客；但${DID.away(m)}，所以归入「${to}」。`,
  wavering: (m, to) => `${DID.came(m)}，${DID.away(m)}，次数和远近都居中，所以归入「${to}」。`,
  drowsy: (m, to) => `${DID.cameOnly(m)}，${DID.away(m)}，所以归入「${to}」。`,
  "winback-often": (m, to) => `${DID.came(m)}，曾经很勤；但${DID.away(m)}，所以归入「${to}」。`,
  "winback-high": (m, to) => `${DID.away(m)}；但${DID.spent(m)}，${DID.bought(m)}，额高面宽，所以归入「${to}」。`,
  sleep_hi: (m, to) => `${DID.away(m)}；${DID.spent(m)}，属于高额，${DID.boughtOnly(m)}，所以归入「${to}」。`,
  dormant: (m, to) => `${DID.away(m)}，${DID.came(m)}，${DID.spent(m)}，所以归入「${to}」。`,
  lost: (m, to) => `${DID.away(m)}，${DID.came(m)}，${DID.boughtOnly(m)}；远近和次数都在最低一级，所以归入「${to}」。`,
};

function scores({ dimension, score, levels }: Extract<ScoreStep, { score: number }>): string {
  const name = paneZh.dimension[dimension];
  if (score === levels) return `${name}得最高的 ${score} 分`;
  return score === 1 ? `${name}得 1 分` : `${name}得 ${score} 分，共 ${levels} 级`;
}

function countedStep(step: CountedStep): string {
  const { dimension, value, from, to, counting } = step;
  const count = format.integer(value);
  const fact = {
    recency: value === 0 ? "基准日当天来过" : `上次消费在 ${count} 天前`,
    frequency: came(value, counting),
    width: bought(value, counting),
  }[dimension];
  const unit = { recency: " 天", frequency: " 次", width: ` ${UNITS[counting.widthBasis]}` }[dimension];
  if (from === null && to === 0) return `${fact}，${scores(step)}。`;
  if (from === null) return `${fact}，不超过 ${format.integer(to!)}${unit}，${scores(step)}。`;
  if (to === null && dimension === "recency")
    return `${fact}，超过 ${format.integer(from! - 1)}${unit}，${scores(step)}。`;
  if (to === null) return `${fact}，不少于 ${format.integer(from!)}${unit}，${scores(step)}。`;
  if (from === to) return `${fact}，这一级就是 ${format.integer(from!)}${unit}，${scores(step)}。`;
  return `${fact}，在 ${format.integer(from!)}–${format.integer(to)}${unit}之间，${scores(step)}。`;
}

function moneyStep(step: MoneyStep): string {
  const { low, high, decimals, cutBelongsAbove, isOnCut, counting } = step;
  const amount = (value: number) => format.amountTo(value, decimals);
  const bounds = [
    ...(low === null ? [] : [`${cutBelongsAbove ? "不低于" : "高于"} ${amount(low)}`]),
    ...(high === null ? [] : [`${cutBelongsAbove ? "低于" : "不高于"} ${amount(high)}`]),
  ].join("、");
  const onCut = isOnCut ? "正好在切分点上。" : "";
  return `${spent(amount(step.value), counting)}，${bounds}，${scores(step)}。${onCut}`;
}

export const explainZh: ExplainWords = {
  why: (why, { map, segment }) => {
    switch (why.kind) {
      case "did":
        return WHY[why.reason](why.numbers, segment);
      case "scores": {
        const all = why.scores.map(({ dimension, score }) => `${LETTER[dimension]} ${score}`);
        return `按「${map}」，${all.join("、")} 对应「${segment}」。`;
      }
      case "middle": {
        const middle = why.middle === "mean" ? "平均值" : "中位数";
        return `按「${map}」，近度、密度、强度各与全体会员的${middle}相比，归入「${segment}」。`;
      }
    }
  },
  whyProspect: statuses =>
    statuses.length === 0
      ? "这位会员还没有有效购买，所以没有分数。"
      : `这位会员还没有有效购买，所以没有分数：${statuses.join("、")}。`,
  step: step => {
    const name = paneZh.dimension[step.dimension];
    switch (step.kind) {
      case "left-out":
        return `${name}没有打分。`;
      case "compatibility":
        return `${name}按所选工具的方式打分，${scores(step)}。`;
      case "one-value":
        return step.kept
          ? `切分点沿用以前一次，当时所有会员的${name}都一样，一律给中间的 ${step.score} 分。`
          : `所有会员的${name}都一样，没有区分信息，一律给中间的 ${step.score} 分。`;
      case "counted":
        return countedStep(step);
      case "money":
        return moneyStep(step);
    }
  },
  upward: (change, to, widthBasis) => {
    switch (change.kind) {
      case "once":
        return `再来消费一次，升为「${to}」。`;
      case "new-category":
        return `下一次买${NEW_THING[widthBasis]}，升为「${to}」。`;
      case "amount":
        return change.below === null
          ? `下一次消费满 ${format.amount(change.amount)}，升为「${to}」。`
          : `下一次消费满 ${format.amount(change.amount)}、不到 ${format.amount(change.below)}，升为「${to}」。`;
      case "times":
        return change.before === null
          ? `再来 ${change.times} 次，升为「${to}」。`
          : `${format.day(change.before)} 前再来 ${change.times} 次，升为「${to}」。`;
    }
  },
  upwardLabel: (change, widthBasis) => {
    switch (change.kind) {
      case "once":
        return "再来消费一次";
      case "new-category":
        return `下一次买${NEW_THING[widthBasis]}`;
      case "amount":
        return change.below === null
          ? `下一次消费满 ${format.amount(change.amount)}`
          : `下一次消费满 ${format.amount(change.amount)}、不到 ${format.amount(change.below)}`;
      case "times":
        return change.before === null
          ? `再来 ${change.times} 次`
          : `${format.day(change.before)} 前再来 ${change.times} 次`;
    }
  },
  idleLabel: ({ day }) => `到 ${format.day(day)} 仍没来`,
  idle: ({ day, direction }, to) =>
    direction === "down"
      ? `到 ${format.day(day)} 仍没来，降为「${to}」。`
      : `到 ${format.day(day)} 仍没来，归入「${to}」。`,
  isFirst: "已经在最前面的一群。",
  noneUpward: "只改一项还不能换到更前面的群。",
  upwardUnknown: "凭现有数据推算不出再买一次的结果。",
  idleUnknown: "缺少每次购买的日期，推算不出多久不来会换群。",
  unavailable: {
    "no-members": "还没有打过分的会员，推算不出改变一项的结果。",
    compatibility: "仿其他工具打分时没有固定的切分点，推算不出改变一项的结果。",
    "split-map": "这个方案与全体会员的平均值或中位数相比，推算不出改变一项的结果。",
    "other-cuts": "这位会员的分数不是按现有的切分点打的，重新打分后才能推算。",
  },
  note: "按本次切分点推算，其他会员不变。",
};
