import type { WelcomeMessages } from "../guide-words";
import { formatEn as format } from "./format";

export const welcomeEn: WelcomeMessages = {
  title: "Who do you call first?",
  sentence: amount =>
    `Three members each spent ${format.amount(amount)}. How often and how long ago changes the answer.`,
  chart: "Purchases of three members on one time line",
  member: (purchases, days, amount) =>
    `${format.count(purchases, "time", "times")}, ${format.count(days, "day", "days")} ago · ${format.amount(amount)}`,
  axisStart: day => format.day(day),
  axisEnd: day => `As of ${format.day(day)}`,
  sample: { title: "Try the sample workbook", body: "It opens as a workbook of its own" },
  own: { title: "Score my own orders", body: "Select any cell in your order sheet first" },
  tour: { title: "Three-minute tour", body: "The four scores, told with these three" },
  opening: "Opening the sample workbook…",
  skip: "Skip, don't show again",
};
