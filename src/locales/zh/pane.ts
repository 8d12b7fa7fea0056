import type { PaneMessages } from "../message-types";
import { formatZh as format } from "./format";

export const paneZh: PaneMessages = {
  productName: "RFMW",
  heading: "RFMW 会员打分",
  tabs: { data: "数据", method: "方法", result: "结果", list: "名单", track: "评估" },
  tabsLabel: "页面",
  rows: count => `${format.integer(count)} 行`,
  change: "更换",
  changeHint: "改用现在选中的订单",
  inFront: (scored, front) => `将给「${scored}」的订单打分，当前打开的是「${front}」。`,
  useFront: front => `改用「${front}」`,
  otherLanguage: "English",
  score: "会员打分",
  scoreAgain: "重新打分",
  tryAgain: "重试",
  loading: "正在打开…",
  progressOnTabs: fraction => `写入 ${format.progress(fraction)}`,
  privacy: "在本机计算，不联网，数据不离开本工作簿。",
  dimension: { recency: "近度", frequency: "密度", monetary: "强度", width: "宽度" },
  measured: (dimension, value) => {
    if (dimension === "recency") return `${format.amount(value)} 天`;
    if (dimension === "frequency") return `${format.amount(value)} 次`;
    if (dimension === "width") return `${format.amount(value)} 类`;
    return format.amount(value);
  },
  sheet: name => `「${name}」`,
};
