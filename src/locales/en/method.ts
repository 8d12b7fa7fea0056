import type { MethodMessages } from "../message-types";
import { formatEn as format } from "./format";

export const methodEn: MethodMessages = {
  title: "Method",
  asOf: "As-of date",
  asOfHint: "Leave empty for the latest purchase in the data.",
  asOfInvalid: "Write a date like 2026-11-21, or leave it empty.",
  asOfLatest: "Latest purchase",
  asOfToday: "Today",
  window: "Frequency window",
  months: count => format.count(count, "month", "months"),
  dimensions: "Dimensions",
  preset: "Preset",
  presets: { standard: "Default levels", classic3: "3-level classic", own: "Own levels" },
  explains: {
    recency: "Days since the last purchase",
    frequency: "Purchases within the window",
    monetary: "Average amount per purchase",
    width: "Categories bought",
  },
  levelsBy: dimension => `${dimension} levels by`,
  bandMethod: { auto: "Auto", "equal-frequency": "Equal size", fixed: "Fixed" },
  off: "Not scored",
  levels: dimension => `${dimension} levels`,
  lastTime: text => `Last run: ${text}`,
  map: "Segment map",
  mapHint: {
    rfmw14: "Looks at R, F, M and W; 14 segments.",
    classic11: "Looks at R and the mean of F and M; 11 segments; W is not looked at.",
    cn8: "R, F and M high or low; 8 classes; W is not looked at.",
  },
  mask: "Write names and phone numbers masked",
  maskOff: "Full names and phone numbers will be written. Anyone who can open the file will see them.",
  sameDay: "Orders of one day are one purchase",
  sameDayHint: "When off, each order number counts once.",
};
