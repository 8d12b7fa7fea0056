import { describe, expect, it } from "vitest";
import type { OrderRows } from "#core/order-rows";
import { latestPurchaseValue, mainPurchaseValue } from "../../../src/core/measure/purchase-attributes";
import { purchasesAsOf } from "../../../src/core/measure/purchases-as-of";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";
import { plainMostFrequent, plainUses } from "./plain-purchase-attributes";

const asOf = dayOf("2026-06-30");

/** Few stores, days and orders, so that stores are as frequent and as late as each other; some orders are refunded. */
function someRows(seed: number): OrderRow[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  return Array.from({ length: 120 }, () => {
    const store = ["南", "北", "东", "西", undefined][below(5)];
    return {
      member: `m${below(8)}`,
      day: `2026-0${1 + below(3)}-1${below(3)}`,
      order: `o${below(60)}`,
      amount: [0, 5, 10, -4][below(4)]!,
      attributes: store === undefined ? {} : { store },
    };
  });
}

function latestAndMain(orders: OrderRows) {
  const { purchases } = purchasesAsOf(orders, asOf, asOf, false);
  const members = Int32Array.from(orders.memberIds.keys());
  const daysOf = (member: number) =>
    [...purchases.day.keys()]
      .filter(at => at >= purchases.memberStart[member]! && at < purchases.memberStart[member + 1]!)
      .filter(at => purchases.valid[at] === 1)
      .map(at => purchases.day[at]!);
  const lastDays = Int32Array.from(members, member => Math.max(-1, ...daysOf(member)));
  const store = orders.attributes.store!;
  const uses = Array.from(members, member => plainUses(store, purchases, member));
  const onLastDay = uses.map((all, place) => all.filter(({ days }) => days.includes(lastDays[place]!)));
  return {
    uses,
    onLastDay,
    found: {
      latest: latestPurchaseValue(store, purchases, members, lastDays),
      ...mainPurchaseValue(store, purchases, members),
    },
    plain: {
      latest: Int32Array.from(uses, (all, place) =>
        plainMostFrequent(onLastDay[place]!.length > 0 ? onLastDay[place]! : all),
      ),
      main: Int32Array.from(uses, plainMostFrequent),
      valueCount: Int32Array.from(uses, ({ length }) => length),
    },
  };
}

describe("the value of a text column in a member's purchases", () => {
  it("is told by typed arrays as the plain way tells it", () => {
    const seen = { differ: 0, noneOnLastDay: 0, none: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const { found, plain, uses, onLastDay } = latestAndMain(orderRows(someRows(seed)));
      expect(found, `seed ${seed}`).toEqual(plain);
      plain.main.forEach((main, place) => {
        if (main !== plain.latest[place]) seen.differ += 1;
        if (uses[place]!.length === 0) seen.none += 1;
        else if (onLastDay[place]!.length === 0) seen.noneOnLastDay += 1;
      });
    }
    expect(seen.differ).toBeGreaterThan(20);
    expect(seen.noneOnLastDay).toBeGreaterThan(5);
  });
});
