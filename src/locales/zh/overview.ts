import type { OverviewFacts, OverviewWords } from "#app/outputs/words/overview-words";
import { formatZh as format } from "./format";
import { paneZh } from "./pane";

const { measured } = paneZh;
const METHOD = { "equal-frequency": "等频", "natural-breaks": "自然断点", fixed: "固定", "own-cuts": "自定", "one-value": "同值", compatibility: "仿其他工具" }; // prettier-ignore
const UNIT = { recency: " 天", frequency: " 次", monetary: "", width: " 类" };

export const overviewZh: OverviewWords = {
  title: "RFMW 概览",
  facts: facts =>
    [
      `基准日 ${format.day(facts.asOf)}`,
      window(facts),
      `打分会员 ${format.integer(facts.memberCount)}`,
      `计入的行 ${format.integer(facts.countedRows)} / ${format.integer(facts.rowCount)}`,
      `每次平均 ${format.amount(facts.averagePurchase)}`,
    ].join("　　"),
  columns: {
    number: "序号",
    segment: "分群",
    group: "分群大类",
    members: "会员数",
    share: "占比",
    netAmount: "累计净额",
    netShare: "净额占比",
    average: "次均金额",
    action: "建议动作",
  },
  total: "合计",
  heatTitle: "会员数：近度分 × 密度分",
  heatReading: ["读法：右上是近来常买的会员，", "左下是久未购买且少买的会员。"],
  narrowTitle: "其中买得窄（W 1–2 分）",
  wideTitle: "其中买得宽（W 3–5 分）",
  levelsTitle: "每级人数与切分点",
  dimension: "维度",
  cutPoints: ({ dimension, used, reason, cuts }, letter) => {
    const method = `${letter} ${reason === "frozen" ? "沿用" : METHOD[used]}`;
    return cuts.length === 0 ? method : `${method} ${cuts.map(format.amount).join(" / ")}${UNIT[dimension]}`;
  },
  tie: ({ kind, report, bands }) => {
    const { dimension, asked, got, unusedScores, largestTie } = report;
    const letter = { recency: "R", frequency: "F", monetary: "M", width: "W" }[dimension];
    const value = measured(dimension, largestTie.value);
    const count = format.integer(largestTie.memberCount);
    switch (kind) {
      case "one-value":
        return `${letter}：所有会员都是 ${value}，一律 ${bands.largestTie.score} 分`;
      case "fewer":
        return `${letter}：要 ${asked} 级得 ${got} 级，${count} 位同为 ${value}`;
      case "empty-range":
        return `${letter}：没有会员落在 ${[...unusedScores].reverse().join("、")} 分的范围里`;
      case "large":
        return `${letter}：${count} 位同为 ${value}，占 ${format.percent(largestTie.share)}`;
    }
  },
  rowsTitle: "订单各行的去向",
  rowStatus: "行状态",
  rows: "行数",
  allRows: "合计",
  topMembers: "排前的会员",
  top: percent => `${percent}%`,
  amountShare: "净额占比",
  paretoSentence: (percent, share) => `前 ${percent}% 的会员贡献 ${format.percent(share)} 的净额。`,
  noPareto: "净额合计不大于零，没有占比可算。",
  segmentsChart: "各分群的会员占比和净额占比",
  memberShare: "会员占比",
  paretoChart: "净额从高到低累计的占比",
  none: "–",
};

function window({ frequencyScope, windowStart, windowMonths, asOf }: OverviewFacts): string {
  if (frequencyScope === "lifetime") return "密度按全部历史";
  if (frequencyScope === "own-window") return `密度按各会员最后一次购买前 ${windowMonths} 个月`;
  return `密度期限 ${format.day(windowStart)} 至 ${format.day(asOf)}`;
}
