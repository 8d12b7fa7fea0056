import type { WrittenMessages } from "../written-words";
import { formatZh as format } from "./format";

export const writtenZh: WrittenMessages = {
  title: count => (count === null ? "这个工作簿里有打分结果" : `这个工作簿里有 ${format.integer(count)} 位会员的结果`),
  asOf: (asOf, map) => (asOf === null ? map : `基准日 ${format.day(asOf)} · ${map}`),
  source: (sheet, address, today) =>
    today === null ? `来自「${sheet}」${address}。` : `来自「${sheet}」${address}，${format.day(today)} 打的分。`,
  noFigures: "汇总表改动过，读不出各分群的人数。重新打分就能看到。",
  scoreAgain: sheet => `重新打分：「${sheet}」`,
  openList: "打开名单",
  showSegment: count => `名单和表都只看这 ${format.integer(count)} 人`,
  resultOf: sheet => `这是「${sheet}」的结果。`,
};
