import type { OrderRows, TextColumn } from "../order-rows";
import type { ProspectColumns, ScoredMembers } from "../scored-members";
import type { Day } from "../units";
import { latestPurchaseValue, mainPurchaseValue } from "./purchase-attributes";
import type { PurchasesAsOf } from "./purchases-as-of";
import { latestRowValue, optOuts } from "./row-attributes";

/**
 * What the order rows say about members without a valid purchase: all of it by their latest rows, because they have no
 * purchases that a store or a salesperson could be taken from. Rows after `lastDay` are not looked at. O(rows).
 */
export function prospectColumns(orders: OrderRows, lastDay: Day, members: Int32Array): ProspectColumns {
  const { memberName, phone, store, salesperson, birthday } = orders.attributes;
  const latest = (column: TextColumn | undefined) => (column ? latestRowValue(orders, column, members, lastDay) : null);
  return {
    memberName: latest(memberName),
    phone: latest(phone),
    store: latest(store),
    salesperson: latest(salesperson),
    birthday: latest(birthday),
    optOut: orders.optOut && optOuts(orders, orders.optOut, members),
  };
}

/** What the order rows say about each of the members beside their purchases; null for what is not mapped. O(rows). */
export function attributeColumns(
  orders: OrderRows,
  { asOf, purchases }: PurchasesAsOf,
  member: Int32Array,
  lastDay: Int32Array,
) {
  const { memberName, phone, store, salesperson, channel, gender, birthday } = orders.attributes;
  const channels = channel ? mainPurchaseValue(channel, purchases, member) : null;
  return {
    memberName: memberName ? latestRowValue(orders, memberName, member, asOf) : null,
    phone: phone ? latestRowValue(orders, phone, member, asOf) : null,
    store: store ? latestPurchaseValue(store, purchases, member, lastDay) : null,
    salesperson: salesperson ? latestPurchaseValue(salesperson, purchases, member, lastDay) : null,
    mainChannel: channels?.main ?? null,
    channelCount: channels?.valueCount ?? null,
    birthday: birthday ? latestRowValue(orders, birthday, member, asOf) : null,
    gender: gender ? latestRowValue(orders, gender, member, asOf) : null,
    optOut: orders.optOut ? optOuts(orders, orders.optOut, member) : null,
  } satisfies Partial<ScoredMembers>;
}
