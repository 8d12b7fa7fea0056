import type { ConfirmMessages } from "../confirm-words";
import { formatZh as format } from "./format";

export const confirmZh: ConfirmMessages = {
  title: "将这样计算",
  again: "怎样计算",
  hide: "收起「怎样计算」",
  labels: { people: "算谁", purchase: "一次消费", refunds: "退款", days: "基准日", window: "密度" },
  people: (members, prospects) =>
    prospects === 0
      ? `${format.integer(members)} 位会员`
      : `${format.integer(members)} 位会员，另有 ${format.integer(prospects)} 位还没有有效购买的潜客`,
  rows: (counted, read) => `${format.integer(read)} 行里的 ${format.integer(counted)} 行`,
  purchase: {
    "order-or-day": "同一会员、同一订单号的所有行；没有订单号的，同一天的所有行。",
    day: "同一会员同一天的所有行。",
  },
  purchases: count => `${format.integer(count)} 次消费`,
  refunds: (refunded, net) => `${refunded} 从会员的消费里扣除，余 ${net}。`,
  refundsNotTaken: rows => `${format.integer(rows)} 行退款，没有从计入的消费里扣减。整单退款的订单不计入。`,
  noRefunds: "没有发现。整单退款的订单不计入。",
  asOf: (asOf, isLatest) => (isLatest ? `${format.day(asOf)}，最后一次消费的日子` : format.day(asOf)),
  window: (scope, months, asOf) =>
    ({
      window: `截至 ${format.day(asOf)} 的 ${months} 个月里的消费。`,
      lifetime: "数据里的所有消费。",
      "own-window": `每位会员最后一次消费之前 ${months} 个月里的消费。`,
    })[scope],
  edit: "修改基准日、期限或级数",
};
