import type { EffectWords } from "#app/outputs/words/effect-words";
import { formatZh as format } from "./format";

const n = format.integer;
const ratingPoints = (points: number): string => {
  const shown = Math.abs(points).toFixed(2);
  if (Number(shown) === 0) return shown;
  return `${points > 0 ? "+" : "−"}${shown}`;
};

export const effectZh: EffectWords = {
  toContact: "联系组",
  control: "对照组",
  uplift: "联系组减对照组",
  contacted: "已联系会员",
  before: "之前",
  since: "之后",
  naming: (after, asOf) =>
    `「购买」指 ${format.day(after)} 之后、${format.day(asOf)} 为止有一次有效购买。两组按抽取时的分组比较，不看实际联系到了谁。`,
  verdict: {
    raised: "联系提高了购买率：95% 区间在零以上。",
    lowered: "联系组买得反而更少：95% 区间在零以下。",
    "not-shown": "看不出效果：95% 区间包含零，差异可能只是偶然。",
  },
  moneyVerdict: ({ verdict, difference }) => {
    if (difference === null) return "金额没有差别，从金额上看不出什么。";
    const said = {
      raised: "联系组的人均净额也更高。",
      lowered: "联系组的人均净额更低。",
      "not-shown": "人均净额有没有变化，看不出来。",
    }[verdict];
    return difference.isSkewed ? `${said}平均数受少数大额影响，这个区间没有看上去那么可靠。` : said;
  },
  insufficient: (contacted, control, needed) =>
    `样本不足，不下结论：联系组 ${n(contacted)} 人，对照组 ${n(control)} 人，每组至少要 ${n(needed)} 人。`,
  nothingSince: after => `订单还没有 ${format.day(after)} 之后的。把后来的订单加进来，再打一次分。`,
  notAttributable: "没有留对照组，不能归因于联系：季节、价格和平常的起伏都在里面。",
  gone: count => `分过组的会员有 ${n(count)} 人不在订单里，按没有购买计。`,
  uncompared: count => `有 ${n(count)} 人所在的分群只有一个组，没有参加比较。`,
  notReached: count => `联系组里有 ${n(count)} 人没有联系记录，仍按原来的组计。`,
  contactedControl: count => `对照组里有 ${n(count)} 人还是被联系了，仍按原来的组计。`,
  evidence: {
    clear: "差异明显",
    suggestive: "可能有差异，也可能是偶然",
    none: "看不出差异",
    "too-few": "人数太少，无法比较",
  },
  comparisons: count => `共比较了 ${n(count)} 个分群，「明显」已考虑比较次数。`,
  unknown: count =>
    `已联系会员中有 ${n(count)} 人没有写明是否响应（只写接通与否的也在内），没有算进去，也没有当作「否」。`,
  noContacts: "名单上没有任何联系记录。如果其实没有联系过，这里比的只是两个随机的组，与联系无关。",
  onlyResponses: "写明的全是有响应的。没有响应的也要写「否」或「拒绝」，这个比率才有意义。",
  ratingChange: ({ change, bothCount }) => {
    if (change.kind === "too-few")
      return `满意度样本不足：前后都打过分的只有 ${n(bothCount)} 人，至少要 ${n(change.needed)} 人才能比较。`;
    const who = `前后都打过分的 ${n(bothCount)} 人`;
    if (change.kind === "alike") return `${who}，满意度变化都是 ${ratingPoints(change.value)} 分，给不出区间。`;
    const { value, lower, upper } = change.estimate;
    const found = `满意度平均变化 ${ratingPoints(value)} 分（95% 区间 ${ratingPoints(lower)} 至 ${ratingPoints(upper)}）`;
    const holdsZero = lower <= 0 && upper >= 0;
    return `${who}，${found}${holdsZero ? "，看不出变化" : ""}。`;
  },
  ratingNaming: "满意度按 5 分制，只来自打过分的会员；前后的差别不能归因于联系。",
  noSegment: "未记录分群",
};
