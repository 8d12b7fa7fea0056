import { LETTER } from "#core/dimensions";
import type { HighLow } from "#core/segment-map";
import type { PresetMessages } from "../preset-words";
import { boxParts } from "../score-box";
import { outputWordsZhCn } from "../output-words-zh-cn";
import { formatZh as format } from "./format";
import { methodZh } from "./method";

const SIDE: Readonly<Record<HighLow, string>> = { high: "高", low: "低" };

export const presetsZh: PresetMessages = {
  names: {
    standard: "RFMW 14 群（标准）",
    classic3: "经典三级",
    cn8: "八类客户（均值法）",
    "like-shopify": "仿 Shopify 的群",
    "like-klaviyo": "仿 Klaviyo 的群",
  },
  own: "自定",
  changed: preset => `「${preset}」改了这些：`,
  change: change => {
    switch (change.setting) {
      case "levels": {
        const letters = change.dimensions.map(dimension => LETTER[dimension]).join("、");
        return `${letters}：${methodZh.bandMethod(change.dimensions[0]!, change.method)}，${change.levels} 级`;
      }
      case "map":
        return `分群方案：${outputWordsZhCn.mapName[change.to]}`;
      case "frequencyScope":
        return `密度怎样数：${methodZh.frequencyScopes[change.to]}`;
      case "monetaryBasis":
        return `强度怎样算：${methodZh.monetaryBases[change.to]}`;
      case "windowMonths":
        return `密度期限：${methodZh.months(change.to)}`;
    }
  },
  orderStays: code => `编码顺序 ${code} 不变。`,
  undo: "撤销",
  seeRules: "查看规则",
  hideRules: "收起规则",
  rulesScale: "分数按 1 到 5 分计，级数少的摊到 1 到 5；没有写到的项，几分都可以。",
  rule: box => boxParts(box).join("，") || "任何分数",
  split: (recency, frequency, monetary) => `R ${SIDE[recency]}，F ${SIDE[frequency]}，M ${SIDE[monetary]}`,
  splitScale: (middle, reversed) => {
    const name = middle === "mean" ? "平均值" : "中位数";
    const days = reversed ? "天数不少于它算高，这正是那个错误" : "天数不多于它算高";
    return `达到全体会员的${name}算高；R 是${days}。`;
  },
  size: count => `${format.integer(count)} 位`,
};
