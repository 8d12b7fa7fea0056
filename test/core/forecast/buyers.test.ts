import { describe, expect, it } from "vitest";
import { purchasesAsOf } from "../../../src/core/measure/purchases-as-of";
import { buyersAsOf } from "../../../src/core/forecast/buyers";
import { distinctPatterns, thinPatterns } from "../../../src/core/forecast/fitting/patterns";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

const AS_OF = dayOf("2026-03-31");

function buyersOf(rows: readonly OrderRow[], asOf = AS_OF) {
  const orders = orderRows(rows);
  return { orders, ...buyersAsOf(purchasesAsOf(orders, asOf, asOf, false)) };
}

describe("buyersAsOf(purchases)", () => {
  it("counts days after the first with a purchase, two orders of a day once", () => {
    const { repeats, activeDays, knownDays } = buyersOf([
      { member: "A", day: "2026-01-01", order: "1", amount: 10 },
      { member: "A", day: "2026-01-01", order: "2", amount: 10 },
      { member: "A", day: "2026-01-31", order: "3", amount: 10 },
      { member: "A", day: "2026-01-31", order: "4", amount: 10 },
      { member: "A", day: "2026-01-11", order: "5", amount: 10 },
    ]);
    expect([repeats[0], activeDays[0], knownDays[0]]).toEqual([2, 30, 89]);
  });

  it("averages the money of repeat purchases, the whole first day left out", () => {
    const { repeatSpend } = buyersOf([
      { member: "A", day: "2026-01-01", order: "1", amount: 500 },
      { member: "A", day: "2026-01-01", order: "2", amount: 500 },
      { member: "A", day: "2026-01-31", order: "3", amount: 30 },
      { member: "A", day: "2026-01-31", order: "4", amount: 10 },
      { member: "A", day: "2026-02-10", order: "5", amount: 20 },
      { member: "B", day: "2026-02-10", order: "6", amount: 20 },
    ]);
    expect([...repeatSpend]).toEqual([30, 0]);
  });

  it("leaves out who bought nothing that counts, and what is refunded or later than the as-of day", () => {
    const { orders, member, repeats } = buyersOf([
      { member: "free", day: "2026-01-01", amount: 0 },
      { member: "A", day: "2026-01-01", order: "1", amount: 10 },
      { member: "A", day: "2026-01-05", order: "2", amount: 10 },
      { member: "A", day: "2026-01-09", order: "2", amount: -10 },
      { member: "A", day: "2026-04-01", order: "3", amount: 10 },
      { member: "late", day: "2026-04-01", order: "4", amount: 10 },
    ]);
    expect([...member].map(code => orders.memberIds[code])).toEqual(["A"]);
    expect([...repeats]).toEqual([0]);
  });

  it("knows the first and the last day of all, or the as-of day where nobody bought", () => {
    const { firstDay, lastDay } = buyersOf([
      { member: "A", day: "2026-02-01", amount: 10 },
      { member: "B", day: "2026-01-05", amount: 10 },
      { member: "B", day: "2026-03-05", amount: 10 },
    ]);
    expect([firstDay, lastDay]).toEqual([dayOf("2026-01-05"), dayOf("2026-03-05")]);
    const none = buyersOf([{ member: "A", day: "2026-02-01", amount: 0 }]);
    expect([none.firstDay, none.lastDay, none.member.length]).toEqual([AS_OF, AS_OF, 0]);
  });
});

describe("distinctPatterns(buyers)", () => {
  const table = {
    repeats: Int32Array.of(1, 0, 1, 2, 0, 1),
    activeDays: Int32Array.of(5, 0, 5, 9, 0, 6),
    knownDays: Int32Array.of(9, 9, 9, 9, 3, 9),
  };

  it("has each combination once, sorted, with how many buyers have it", () => {
    const { count, repeats, activeDays, knownDays, buyers, buyerCount } = distinctPatterns(table);
    expect([count, buyerCount]).toEqual([5, 6]);
    expect([...repeats]).toEqual([0, 0, 1, 1, 2]);
    expect([...activeDays]).toEqual([0, 0, 5, 6, 9]);
    expect([...knownDays]).toEqual([3, 9, 9, 9, 9]);
    expect([...buyers]).toEqual([1, 1, 2, 1, 1]);
  });

  it("leads every buyer to its pattern", () => {
    expect([...distinctPatterns(table).patternOf]).toEqual([2, 1, 2, 4, 0, 3]);
  });

  it("thinned keeps every so-many-th", () => {
    const thin = thinPatterns(distinctPatterns(table), 3);
    expect([[...thin.repeats], [...thin.buyers], thin.buyerCount]).toEqual([[0, 1, 2], [1, 2, 1], 4]);
  });
});
