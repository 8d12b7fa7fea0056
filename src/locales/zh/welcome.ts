import type { WelcomeMessages } from "../guide-words";
import { formatZh as format } from "./format";

export const welcomeZh: WelcomeMessages = {
  title: "先给谁打电话？",
  sentence: amount => `三位会员都花了 ${format.amount(amount)} 元。看次数、看远近，答案就不一样。`,
  chart: "三位会员的购买，在同一条时间线上",
  member: (purchases, days, amount) =>
    `${format.integer(purchases)} 次，${format.integer(days)} 天前 · ${format.amount(amount)} 元`,
  axisStart: day => format.day(day),
  axisEnd: day => `截至 ${format.day(day)}`,
  sample: { title: "用示例工作簿试一试", body: "会另开一个工作簿" },
  own: { title: "给我的订单打分", body: "先选中订单表里的任意一格" },
  tour: { title: "三分钟导览", body: "用这三位会员讲清四项分数" },
  opening: "正在打开示例工作簿…",
  skip: "跳过，不再显示",
};
