import type { PaneMessages } from "../message-types";
import { formatEn as format } from "./format";

export const paneEn: PaneMessages = {
  productName: "RFMW",
  heading: "RFMW member scoring",
  tabs: { data: "Data", method: "Method", result: "Result", list: "List", track: "Track" },
  tabsLabel: "Pages",
  rows: count => format.count(count, "row", "rows"),
  change: "Change",
  changeHint: "Use the orders that are selected now",
  inFront: (scored, front) => `The orders of “${scored}” will be scored. “${front}” is in front.`,
  useFront: front => `Use “${front}” instead`,
  otherLanguage: "中文",
  score: "Score members",
  scoreAgain: "Score again",
  tryAgain: "Try again",
  loading: "Opening…",
  progressOnTabs: fraction => `Writing ${format.progress(fraction)}`,
  privacy: "Everything runs on this computer. No network; nothing leaves this workbook.",
  dimension: { recency: "Recency", frequency: "Frequency", monetary: "Avg amount", width: "Width" },
  measured: (dimension, value) => {
    if (dimension === "monetary") return format.amount(value);
    const unit = { recency: ["day", "days"], frequency: ["purchase", "purchases"], width: ["category", "categories"] }[
      dimension
    ];
    return `${format.amount(value)} ${value === 1 ? unit[0]! : unit[1]!}`;
  },
  sheet: name => name,
};
