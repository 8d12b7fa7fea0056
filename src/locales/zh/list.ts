import type { ListMessages } from "../list-words";
import { formatZh as format } from "./format";

function allRows(rowCount: number, members: number): string {
  const others = rowCount - members;
  const ofMembers = `会员 ${format.integer(members)} 人`;
  return others === 0 ? ofMembers : `${ofMembers}，潜在客户和备注 ${format.integer(others)} 行`;
}

export const listZh: ListMessages = {
  title: "名单",
  reading: "正在读取名单…",
  views: "视图",
  viewName: (view, count) => `${view}，${format.integer(count)} 人`,
  pick: { store: "门店", owner: "负责人", segment: "分群" },
  everyPick: { store: "全部门店", owner: "全部负责人", segment: "全部分群" },
  choice: (text, count) => `${text}（${format.integer(count)}）`,
  top: { before: "最多", after: "人", label: "最多看几位" },
  budget: count => `本次预算的 ${format.integer(count)} 人`,
  leaveBudget: count => `本次预算的 ${format.integer(count)} 人：改回全部会员`,
  topHint: largest => `填 1 至 ${format.integer(largest)}，或留空表示不限。`,
  fact: (days, purchases) =>
    `${days === 0 ? "基准日当天来过" : `${format.integer(days)} 天前来过`}${purchases === null ? "" : `，共购买 ${format.integer(purchases)} 次`}`,
  masked: "已打码",
  filter: count => `在表中筛出这 ${format.integer(count)} 人`,
  showAll: "显示全部",
  filtered: (visible, wanted) =>
    visible === wanted
      ? `表中现在显示这 ${format.integer(visible)} 人。`
      : `表中现在显示 ${format.integer(visible)} 人；另外的筛选或手工隐藏的行挡住了其余的，共 ${format.integer(wanted)} 人。`,
  allShown: (visible, rowCount, members) =>
    visible === rowCount
      ? `表中现在显示全部 ${format.integer(visible)} 行：${allRows(rowCount, members)}。`
      : `视图的筛选已取消，表中现在显示 ${format.integer(visible)} 行，共 ${format.integer(rowCount)} 行；其余被另外的筛选或手工隐藏挡住了。`,
  empty: { title: "名单是空的", body: "打分后，这里按优先级列出该联系的会员。" },
  columnsMissing: headers => ({
    title: "会员表里少了列",
    body: `找不到${headers.map(header => `「${header}」`).join("、")}列，名单排不出来。把列名改回来，或重新打分补上这一列；手工填写的列会保留。`,
  }),
};
