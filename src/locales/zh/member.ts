import type { MemberCardMessages } from "../member-words";
import { formatZh as format } from "./format";
import { paneZh } from "./pane";

export const memberZh: MemberCardMessages = {
  title: "会员卡",
  back: "返回",
  ofSelected: "选中行的会员卡",
  readSelection: "读取选中的行",
  finding: "正在查看选中的行…",
  empty: { title: "还没有选会员", body: "选中一行订单或一位会员，这里会显示他的会员卡。" },
  nobody: {
    elsewhere: "选中的行不在窗格所用的订单里，也不在会员表里。",
    "no-member": "选中的行不属于任何会员。请选一行订单，或会员表里的一行。",
    unknown: "已读取的订单和会员表里都没有这位会员。先读取订单，再试一次。",
  },
  previous: "上一位会员",
  next: "下一位会员",
  keys: "Alt+↑ 和 Alt+↓ 切换到上一位、下一位会员，Esc 返回。",
  position: (place, count) => `名单中第 ${format.integer(place)} 位，共 ${format.integer(count)} 位`,
  arrived: (name, segment, position) => `${name}，${segment}，${position}`,
  showFull: "显示完整姓名和号码",
  showFullHint: "只在窗格里显示，不写入表格。",
  priority: (priority, lowest) => `名单优先级 ${format.integer(priority)}，共 ${format.integer(lowest)} 级`,
  asOf: asOf => `基准日 ${format.day(asOf)}`,
  preview: "按窗格当前设置由订单算出，还没有写入表格。",
  noSegment: "还没有购买",
  scores: "各项分数",
  tile: (dimension, score, levels, value) => `${dimension} ${score} 分，共 ${levels} 级，${value}`,
  notScored: dimension => `${dimension}没有打分`,
  notScoredShort: "未打分",
  value: (dimension, value, widthBasis) => {
    if (dimension !== "width") return paneZh.measured(dimension, value);
    const unit = { "first-mapped": "个品类", category: "个品类", brand: "个品牌", product: "个商品" }[widthBasis];
    return `${format.integer(value)} ${unit}`;
  },
  why: "为什么归入这一群",
  steps: "各项分数怎么来的",
  oneChange: "只差一步",
  purchases: "购买时间线",
  purchasesFinding: (count, last, net, usualGap) =>
    `购买 ${format.integer(count)} 次 · 最近 ${format.day(last)} · 净额 ${format.amount(net)}${usualGap === null ? "" : ` · 通常 ${format.integer(usualGap)} 天一次`}`,
  noPurchases: "没有有效购买。",
  window: (months, scope) =>
    scope === "window" ? `近 ${format.integer(months)} 个月` : `到上次消费为止的 ${format.integer(months)} 个月`,
  timelineKeys: "按左右方向键逐次查看购买。",
  purchase: (place, count, day, amount) =>
    `第 ${format.integer(place)} 次，共 ${format.integer(count)} 次：${format.day(day)}，${format.amount(amount)}`,
  asOfMark: asOf => format.day(asOf),
  table: { show: "显示为表格", hide: "收起表格", day: "日期", year: "年份", purchases: "购买次数", amount: "净额" },
  asking: "正在查找购买记录…",
  rowsGone: "订单行已不在内存里。读取订单后可以看到购买记录。",
  noOrders: "窗格还没有订单，所以不知道购买记录。选中订单里的一格，再点「更换」。",
  readOrders: "读取订单",
  readingOrders: "正在读取订单…",
  otherPurchases: (found, counted) =>
    `订单里现在有这位会员的 ${format.integer(found)} 次购买，上面的分数按 ${format.integer(counted)} 次算出。重新打分后两者一致。`,
  widthValues: { "first-mapped": "品类", category: "品类", brand: "品牌", product: "商品" },
  boughtIn: (count, first) =>
    count > first.length ? `${first.join("、")}，另有 ${format.integer(count - first.length)} 个` : first.join("、"),
  mainOccasion: (occasion, nextDay) =>
    `${occasion}（按购买日推断）${nextDay === null ? "" : `，下次 ${format.day(nextDay)} 开始`}`,
  nextCategory: (category, reason) => (reason === "" ? category : `${category}：${reason}`),
  repurchase: (position, day) =>
    position === "" || day === null ? position : `${position}，建议 ${format.day(day)} 联系`,
  action: "建议动作",
  unpaidTitle: "待付款",
  unpaid: (amount, orders) =>
    orders === null
      ? `有待付款的订单，共 ${format.amount(amount)}。`
      : `有 ${format.integer(orders)} 个订单待付款，共 ${format.amount(amount)}。`,
  asWritten:
    "这一行的数字和设置表里记录的打分方式对不上，所以只显示这一行里写着的内容。重新打分后可以看到完整的会员卡。",
  forecastTitle: "模型，不是承诺",
  forecast: (expected, days, chanceActive, isOneTime) =>
    `${format.integer(days)} 天内预计购买 ${expected.toFixed(2)} 次 · 仍活跃的概率 ${format.percent(chanceActive)}${isOneTime ? "（只买过一次的会员，按模型的定义为 100%）" : ""}`,
  seeOrders: "查看订单",
  ordersMoved: "那一行现在是别的订单：读取之后，订单排过序或改过。重新读取订单，再查看。",
  log: "记录联系结果",
  logged: "联系结果已记录。",
};
