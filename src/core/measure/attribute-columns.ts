import type { OrderRows } from "../order-rows";
import type { ScoredMembers } from "../scored-members";
import { latestPurchaseValue, mainPurchaseValue } from "./purchase-attributes";
import type { PurchasesAsOf } from "./purchases-as-of";
import { latestRowValue, optOuts } from "./row-attributes";

/** What the order rows say about each of the members beside their purchases; null for what is not mapped. O(rows). */
export function attributeColumns(
  orders: OrderRows,
  { asOf, purchases }: PurchasesAsOf,
  member: Int32Array,
  lastDay: Int32Array,
) {
  const { memberName, phone, store, salesperson, channel, gender } = orders.attributes;
  const channels = channel ? mainPurchaseValue(channel, purchases, member) : null;
  return {
    memberName: memberName ? latestRowValue(orders, memberName, member, asOf) : null,
    phone: phone ? latestRowValue(orders, phone, member, asOf) : null,
    store: store ? latestPurchaseValue(store, purchases, member, lastDay) : null,
    salesperson: salesperson ? latestPurchaseValue(salesperson, purchases, member, lastDay) : null,
    mainChannel: channels?.main ?? null,
    channelCount: channels?.valueCount ?? null,
    gender: gender ? latestRowValue(orders, gender, member, asOf) : null,
    optOut: orders.optOut ? optOuts(orders, orders.optOut, member) : null,
  } satisfies Partial<ScoredMembers>;
}
