import type { SampleStepMessages } from "../workshop-sample-words";
import { formatZh as format } from "./format";
import { occasionNamesZh } from "./occasion-names";

const n = format.integer;

export const workshopSampleZh: SampleStepMessages = {
  inYourData: "在你自己的数据里：",
  testOnTab: (test, tab) => `「${tab}」页的「${test}」`,
  columnsOn: (columns, sheet) => `工作表「${sheet}」的${columns.map(column => `「${column}」`).join("")}列。`,
  members: "会员数",
  types: {
    oneEach: (count, prospects) =>
      `${n(count)} 位会员各属一种类型；另有 ${n(prospects)} 位潜在客户还没有有效购买，所以没有分数。`,
    tags: notEnough =>
      `标签由价格、品牌和评分推断，可以有几个，也可以没有；其中 ${n(notEnough)} 位购买次数太少，看不出来。`,
  },
  occasions: {
    names: {
      ...occasionNamesZh,
      "birthday-month": "会员生日月",
    },
    occasion: "情境",
    purchases: "购买次数",
    mainly: "主要在此时买的会员",
    found: (onOccasions, purchases, shown) =>
      `${n(purchases)} 次购买里，${n(onOccasions)} 次落在日历上的情境或写明了活动；这里是最多的 ${n(shown)} 种。`,
    openingSeason: count => `${n(count)} 位会员在开门红期间（1 至 3 月）买过。`,
    columns: ["主要情境", "下次情境日"],
  },
  roles: {
    persons: "人数",
    ofThemMembers: "其中会员",
    forOthers: count => `${n(count)} 位会员给别人买过。`,
    referred: (referrers, referred) => `${n(referrers)} 位会员推荐了 ${n(referred)} 位别的会员。`,
    nothingGuessed: "只看写明了人的列，不作猜测。",
    none: "这份订单没有写明人的列，所以不谈角色。",
  },
  response: {
    table: "各分值的回购率",
    power: "Gini",
  },
  effect: {
    heldBack: "留出",
    groups: "联系 / 留出",
    visible: "看得出的最小升幅",
    found: "看到的差别（95%）",
    points: difference => `${(100 * difference).toFixed(1)} 个百分点`,
    tooFew: "人数太少",
    never: "看不出",
    insufficient: "样本不足，不下结论",
    verdict: { raised: "提高了", lowered: "反而更低", "not-shown": "看不出效果" },
    expected: (drawDay, days, rate) =>
      `按 ${format.day(drawDay)} 的会员抽取。预计不联系也有 ${format.percent(rate)} 的会员在 ${n(days)} 天内购买。`,
    nobodyCalled: "这里谁也没有联系，真实的效果是零，看到的差别只是偶然。",
    notTested: "历史太短，没有可以预计的购买率，所以不抽取。",
  },
};
