import { describe, expect, test } from "vitest";
import { NO_DAY } from "#core/units";
import { groupPurchases } from "../../../src/core/measure/purchases";
import { REFUND, SALE, rowMoney, rowRefunded, rowRoles } from "../../../src/core/measure/row-roles";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

/** Few members, orders and days, so that orders of several rows, orders of two members and rows without order all occur. */
function someRows(seed: number, orderCount: number, amounts: readonly number[], withoutOrder: boolean): OrderRow[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  return Array.from({ length: 600 }, () => {
    const order = below(orderCount);
    return {
      member: `m${below(5) === 0 ? below(40) : order % 40}`,
      day: `2025-0${1 + below(9)}-1${below(9)}`,
      amount: amounts[below(amounts.length)]!,
      ...(withoutOrder && below(4) === 0 ? {} : { order: `o${order}` }),
    };
  });
}

/** Rows by purchase as a Map of keys would have them: members by code, purchases by their first row. */
function plainGroups(orders: ReturnType<typeof orderRows>, role: Uint8Array): number[][] {
  const groups: number[][] = [];
  for (let member = 0; member < orders.memberIds.length; member += 1) {
    const ofKey = new Map<string, number[]>();
    for (let row = 0; row < orders.rowCount; row += 1) {
      if (role[row] === 0 || orders.member[row] !== member) continue;
      const code = orders.order![row]!;
      const key = code >= 0 ? `order ${code}` : `day ${orders.day[row]}`;
      ofKey.set(key, [...(ofKey.get(key) ?? []), row]);
    }
    groups.push(...ofKey.values());
  }
  return groups;
}

describe.each([
  ["sales only", [10, 0.1, 0.2, 0, 5], false],
  ["sales only, some without an order", [10, 0.1, 5], true],
  ["sales and refunds", [10, 0.1, -5, -10, 0], true],
] as const)("%s", (_, amounts, withoutOrder) => {
  test.each([
    [1, 250],
    [2, 30],
    [3, 2_000],
  ])("rows are grouped as by keys (seed %i, %i orders)", (seed, orderCount) => {
    const orders = orderRows(someRows(seed, orderCount, amounts, withoutOrder));
    const roles = rowRoles(orders, dayOf("2025-12-31"));
    const { count, memberStart, rowStart, rows, day, valid, net } = groupPurchases(orders, roles);
    const groups = plainGroups(orders, roles.role);
    expect(count).toBe(groups.length);
    expect(groups.map((_rows, p) => [...rows.row.subarray(rowStart[p], rowStart[p + 1])])).toEqual(groups);
    groups.forEach((group, purchase) => {
      const member = orders.member[group[0]!]!;
      expect(memberStart[member]! <= purchase && purchase < memberStart[member + 1]!).toBe(true);
      const saleDays = group.filter(row => roles.role[row] === SALE).map(row => orders.day[row]!);
      expect(day[purchase]).toBe(saleDays.length === 0 ? NO_DAY : Math.min(...saleDays));
      let left = 0;
      for (const row of group) left += (roles.role[row] === REFUND ? -1 : 1) * Math.abs(orders.amount[row]!);
      expect(valid[purchase] === 1).toBe(saleDays.length > 0 && left > 1e-9);
      if (valid[purchase] === 1) expect(net[purchase]).toBeCloseTo(left, 9);
    });
    rows.row.forEach((row, i) => {
      const role = roles.role[row]!;
      expect([rows.role[i], rows.money[i]]).toEqual([role, rowMoney(orders, row, role)]);
      if (rows.refunded) expect(rows.refunded[i]).toBe(rowRefunded(orders, row, role));
    });
  });

  test("and a column of refunds that are all 0 changes nothing", () => {
    const orders = orderRows(someRows(4, 250, amounts, withoutOrder));
    const roles = rowRoles(orders, dayOf("2025-12-31"));
    const one = groupPurchases(orders, roles);
    const other = groupPurchases({ ...orders, refund: new Float64Array(orders.rowCount) }, roles);
    for (const name of ["valid", "day", "net", "unmatchedRefund", "refunded"] as const) {
      expect(one[name], name).toEqual(other[name]);
    }
    expect(one.rows.money).toEqual(other.rows.money);
    expect(one.rows.role).toEqual(other.rows.role);
  });
});
