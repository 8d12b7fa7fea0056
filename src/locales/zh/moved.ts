import type { MovementMetricWords } from "#app/outputs/words/metric-words";
import { LETTER } from "#core/dimensions";
import type { CutSetDifference, MovementRefusal } from "#core/segment-movement";
import { formatZh as format } from "./format";

const differs = (difference: CutSetDifference): string => {
  switch (difference.code) {
    case "map":
      return "分群方案不同";
    case "custom-rules":
      return "自定义分群的规则不同";
    case "strict-split":
      return "等于中间值的会员归法不同";
    case "dimension":
      return difference.scoredIn === "base"
        ? `${LETTER[difference.dimension]} 当时打分、现在不打`
        : `${LETTER[difference.dimension]} 现在打分、当时没有`;
    case "measure":
      return `${LETTER[difference.dimension]} 的计量方式不同`;
    case "same-day-purchases":
      return "同一天的订单计法不同";
    case "currency":
      return `币种从 ${difference.base} 变成了 ${difference.present}`;
  }
};

/** Why a snapshot is not compared with the present: what the pane and the metrics sheet both say. */
export function notComparedZh(refusal: MovementRefusal): string {
  switch (refusal.reason) {
    case "no-base":
      return "还没有可以比较的快照。";
    case "compatibility":
      return "按其他工具的方式打分，没有可以固定的切分点，无法比较。";
    case "no-members":
      return "没有打分的会员，无法比较。";
    case "base-after-as-of":
      return `快照的日期 ${format.day(refusal.base)} 晚于基准日 ${format.day(refusal.asOf)}。请选更晚的基准日。`;
    case "unreadable-cut-set":
      return "快照旁的切分点读不出来：有人改过，或是更新的版本写的。";
    case "not-comparable":
      return `快照和现在不能相比：${refusal.differences.map(differs).join("、")}。`;
    case "duplicate-keys":
      return `${refusal.in === "base" ? "快照" : "现在的会员"}里有 ${format.integer(refusal.keys.length)} 位会员重复出现，说不清谁变了。`;
    case "unknown-segments":
      return `快照里有分群方案中没有的分群：${refusal.ids.join("、")}。`;
    case "split-map":
      return "这个分群方案拿会员与全体的中间值比，没有可以固定的切分点；改用「重新分级」可以比较。";
    case "no-member-in-common":
      return "快照里的会员没有一位在现在的会员中，可能编号的种类不同。";
  }
}

export const movedMetricsZh: MovementMetricWords = {
  refused: notComparedZh,
  changes: { up: "上升", same: "持平", down: "下降", new: "新增", gone: "流失" },
  notInBase: "快照里没有",
  notInPresent: "现在没有",
  base: (base, asOf) => `从 ${format.day(base)} 到 ${format.day(asOf)}，都用 ${format.day(base)} 的切分点。`,
  standing: {
    group: "上升：进入更好的分群大类；下降：进入更差的大类。",
    priority: "上升：进入名单优先级更靠前的分群；下降：更靠后。",
  },
  netNote: "现有会员的累计净额。",
  bandsNote: "会员自己什么也没变，只因重新分级就会换分群的人数。",
  disagrees: "合计对不上。",
};
