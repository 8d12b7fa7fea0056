import type { TourMessages } from "../guide-words";
import { formatZh as format } from "./format";

export const tourZh: TourMessages = {
  label: "三分钟导览",
  noTrace: "上面的画面里是三位示例会员。你的工作簿保持原样。",
  steps: {
    orders: {
      title: "十二笔订单，三位会员",
      body: ({ amount, orderCount, members: { V001, V002, V003 } }) =>
        `这里有 ${orderCount} 笔订单。${V001.name}、${V002.name}、${V003.name}都花了 ${format.amount(amount)} 元，只看总额，看不出该先联系谁。`,
    },
    questions: {
      title: "同样的行，四个问题",
      body: () =>
        "R 近度：上次消费是多久以前？F 密度：近 12 个月来过几次？M 强度：平均每次花多少？W 宽度：买过几个品类？列旁的字母说明它回答哪个问题。",
    },
    "when-how-often": {
      title: "R 和 F：多久以前，来过几次",
      body: ({ members: { V001, V002, V003 } }) =>
        `${V003.name} ${format.integer(V003.values.recency)} 天前来过，${V002.name} ${format.integer(V002.values.recency)} 天前，${V001.name} ${format.integer(V001.values.recency)} 天前。近 12 个月分别是 ${V003.values.frequency} 次、${V002.values.frequency} 次、${V001.values.frequency} 次。`,
    },
    "how-much-how-broad": {
      title: "M 和 W：每次花多少，买得多宽",
      body: ({ members: { V001, V002, V003 } }) =>
        `M 是平均每次的金额，不是总额：${V003.name} ${format.amount(V003.values.monetary)} 元，${V002.name} ${format.amount(V002.values.monetary)} 元，${V001.name} ${format.amount(V001.values.monetary)} 元。买过的品类分别是 ${V003.values.width} 个、${V002.values.width} 个、${V001.values.width} 个。`,
    },
    codes: {
      title: "总额相同，编码不同",
      body: ({ amount, members: { V001, V002, V003 } }) =>
        `每个问题得 1 至 5 分，按 R、F、M、W 的顺序写：${V003.name} ${V003.code}，${V002.name} ${V002.code}，${V001.name} ${V001.code}。三位都花了 ${format.amount(amount)} 元，编码各不相同。`,
    },
    segments: {
      title: "每个分群要做的事不同",
      body: ({ members: { V001, V002, V003 } }) =>
        [V003, V002, V001].map(member => `${member.name}，「${member.segment}」：${member.action}。`).join(""),
    },
    list: {
      title: "名单说明先联系谁",
      body: ({ first }) =>
        `名单按分群的优先级排列，旁边写着每位会员的实际情况。这里排在最前的是${first}。在你的工作簿里，联系结果也记在同一张名单上。`,
    },
  },
  own: "给我的订单打分",
};
