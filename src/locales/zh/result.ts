import { snapshotSaidZh } from "./snapshot-said";
import { readableCuts } from "#core/score-ranges";
import type { ResultMessages } from "../result-words";
import { bandMethodZh, bandReasonZh, usedMethodZh } from "./bands";
import { fewMembersZh } from "./few-members";
import { formatZh as format } from "./format";
import { paneZh } from "./pane";

const { dimension: name, measured } = paneZh;
/** Below one, decimals would only say that most combinations are empty. */
const each = (perCell: number) => (perCell < 1 ? "不到 1 位" : ` ${format.amount(perCell)} 位`);
const scores = (missing: readonly number[]) => missing.join("、");

export const resultZh: ResultMessages = {
  empty: {
    title: "还没有结果",
    body: "给订单打分后，这里会显示各分群的人数、并列说明和写入的位置。",
  },
  done: count => `${format.integer(count)} 位会员已打分`,
  announce: (members, places) => `${format.integer(members)} 位会员已打分，写入 ${places} 处。`,
  subtitle: (asOf, map) => `基准日 ${format.day(asOf)} · ${map}`,
  facts: ({ rows, purchases, money }, milliseconds) =>
    `${format.integer(rows.read)} 行订单，${format.integer(purchases)} 次购买，净额 ${format.money(money.net, money.currency)}，用时 ${format.elapsed(Math.max(1000, milliseconds))}`,
  neverCounted: count => `${format.integer(count)} 人只出现在按回答不计的行里，既不是会员也不是潜在客户。`,
  prospects: count => `另有 ${format.integer(count)} 位潜在客户还没有有效购买，没有分数。`,
  showPlaces: "查看写入的位置",
  places: "写入的位置",
  goTo: sheet => `转到「${sheet}」`,
  next: "下一步",
  nextStep: (segment, count, action) => `先联系「${segment}」的 ${format.integer(count)} 位：${action}。`,
  nextWhere: sheet => `「${sheet}」已按名单优先级排好，联系结果填在右边的人工列里，重新打分会保留。`,
  nextControl: "其中对照组的会员不要联系：联系了就看不出效果。今日名单已排除他们。",
  openList: "打开名单",
  views: { label: "图的种类", segments: "分群", grid: "R×F", pareto: "帕累托", levels: "分级" },
  legendMembers: "人数",
  legendNet: "净额占比",
  segmentsTitle: "各分群的人数和净额占比",
  segmentsFinding: (segment, count, share) =>
    `「${segment}」人数最多，${format.integer(count)} 位，占 ${format.percent(share)}。`,
  fewMembers: fewMembersZh,
  segmentsAlike: (count, memberCount) => `人数最多的有 ${count} 个分群，各 ${format.integer(memberCount)} 位。`,
  groupTotal: (count, net) =>
    net === null ? `${format.integer(count)} 人` : `${format.integer(count)} 人 · 净额 ${format.percent(net)}`,
  segmentName: (segment, count, share, net) =>
    `${segment}，${format.integer(count)} 人，占 ${format.percent(share)}${net === null ? "" : `，净额占 ${format.percent(net)}`}`,
  segmentDetail: (share, amount, net) =>
    `占 ${format.percent(share)}，净额 ${format.amount(amount)}${net === null ? "" : `（${format.percent(net)}）`}`,
  showTable: "显示为表格",
  hideTable: "收起表格",
  column: {
    segment: "分群",
    members: "人数",
    share: "占比",
    net: "净额占比",
    score: "分",
    total: "合计",
  },
  gridTitle: "会员数：近度分（纵）× 密度分（横）",
  gridFinding: (r, f, count) => `R${r}F${f} 最多，${format.integer(count)} 人。`,
  gridLegend: "颜色越深人数越多，数字就是人数。",
  levelsTitle: "每一级的范围和人数",
  used: bands => `${usedMethodZh(bands)}，${bands.levels} 级`,
  reason: bandReasonZh,
  cutPoints: bands =>
    bands.cuts.length === 0 ? "没有切分点" : `切分点 ${readableCuts(bands).map(format.bound).join(" / ")}`,
  boundary: { above: "正好在切分点上的，归高一级。", below: "正好在切分点上的，归数值较小的一级。" },
  ties: {
    several: count => `${count} 项有并列或空级`,
    why: "为什么",
    hide: "收起",
    fewer: (dimension, asked, got) => `${name[dimension]}要 ${asked} 级，得 ${got} 级`,
    fewerBody: (dimension, count, value, missing) =>
      `${format.integer(count)} 位会员的${name[dimension]}都是 ${measured(dimension, value)}，同值同分，${scores(missing)} 分空缺。`,
    emptyRange: (dimension, missing) => `没有会员的${name[dimension]}落在 ${scores(missing)} 分的范围里。`,
    boundary: (dimension, value, count, share, score) =>
      `${format.integer(count)} 位会员（${format.percent(share)}）正好在切分点 ${measured(dimension, value)}上，得 ${score} 分。`,
    large: (dimension, count, share, value, score) =>
      `${format.integer(count)} 位会员（${format.percent(share)}）的${name[dimension]}都是 ${measured(dimension, value)}，一起得 ${score} 分。`,
    oneValue: (dimension, score) => `所有会员的${name[dimension]}都一样，没有区分信息，一律给中间的 ${score} 分。`,
    useLevels: (dimension, levels) => `${name[dimension]}改为 ${levels} 级`,
    useFixed: dimension => `改用${bandMethodZh(dimension, "fixed")}`,
    useCuts: (dimension, cuts) => `${name[dimension]}在 ${cuts.map(format.bound).join(" / ")} 切分`,
    oneAgainstRepeat: "只分买过一次和多次",
    leaveAsIs: "保持不变",
    sizes: sizes => `从 1 分起各分人数：${sizes.map(format.integer).join(" / ")}`,
    remedies: dimension => `${name[dimension]}怎么办`,
  },
  changed: "设置已改，重新打分后生效。",
  advice: {
    fewMembers: (count, cells, perCell, needed) =>
      `${format.integer(count)} 位会员分到 ${format.integer(cells)} 种分数组合，平均每种${each(perCell)}；少于 ${format.integer(needed)} 位时，单看一种组合说明不了什么。`,
    proposal: (levels, cells, perCell) =>
      `改为 ${levels} 级有 ${format.integer(cells)} 种组合，平均每种${each(perCell)}。`,
    evenAtTwo: "仍然偏少，单个会员的分数只能参考。",
    apply: levels => `改为 ${levels} 级`,
    applied: levels => `下次打分用 ${levels} 级`,
  },
  keepCuts: "下次沿用这些切分点",
  keepCutsHint: "这样没有动静的会员分数不变，两次结果可以比较。",
  cutsKept: "下次打分沿用这些切分点。",
  cutAnew: "重新切分",
  rowsTitle: "各行的去向",
  notesTitle: "说明",
  doNotContact: count => `${format.integer(count)} 位会员勿扰，不进今日名单。`,
  isShared: "有别人也打开了这个工作簿；写入期间已再次核对订单行。",
  isOvertaken: {
    title: "之后有另一个面板处理过这个工作簿",
    body: "工作表里的内容可能已不是这里的结果。重新打分，两边就一致了。",
  },
  removedWithNotes: count => `${format.integer(count)} 行联系记录在数据里找不到对应会员，保留在名单的「已移除」区。`,
  notMade: {
    charts: reason => `图表没有做成，其余结果都已写好。${reason}`,
    slicers: reason => `切片器没有做成，其余结果都已写好。${reason}`,
  },
  snapshot: snapshotSaidZh,
  calendar: ({ added, isNew, faults, unused }) => [
    ...(isNew || added === 0 ? [] : [`情境日历在最下面加了 ${format.integer(added)} 行，原有的行没有动。`]),
    ...faults,
    ...(unused === 0 ? [] : [`情境日历里还有 ${format.integer(unused)} 处没有用上，见指标表。`]),
  ],
  calendarFault: (line, name, why) =>
    `情境日历第 ${format.integer(line)} 条${name === "" ? "" : `「${name}」`}：${why}`,
  keptNotesSheet: sheet => `安全副本「${sheet}」上有别的内容，所以没有删除。每次打分都会读它；不再需要时请手动删除。`,
};
