import { describe, expect, it } from "vitest";
import { largeOrders } from "#samples/large-orders";

describe("generated orders of any size", () => {
  it("have exactly the rows and members asked for and repeat with the seed", () => {
    const first = largeOrders({ rows: 20_000, members: 2_000, seed: 7 });
    const second = largeOrders({ rows: 20_000, members: 2_000, seed: 7 });
    expect(first.memberId).toHaveLength(20_000);
    expect(new Set(first.memberId).size).toBe(2_000);
    expect([second.memberId.join(), second.orderId.join(), second.category.join(), second.paidAt.join(), second.amount.join()]).toEqual([
      first.memberId.join(), first.orderId.join(), first.category.join(), first.paidAt.join(), first.amount.join(),
    ]); // prettier-ignore
    expect(largeOrders({ rows: 20_000, members: 2_000, seed: 8 }).memberId).not.toEqual(first.memberId);
  });

  it("are skewed as shops are: half the members have at most 7 lines, one in a hundred 50 and more", () => {
    const { memberId, orderId, category } = largeOrders({ rows: 60_000, members: 6_000, seed: 1 });
    const counts = new Map<string, number>();
    for (const id of memberId) counts.set(id, (counts.get(id) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => a - b);
    expect(sorted[3_000]).toBeGreaterThanOrEqual(5);
    expect(sorted[3_000]).toBeLessThanOrEqual(7);
    expect(sorted[5_940]).toBeGreaterThan(50);
    expect(60_000 / new Set(orderId).size).toBeCloseTo(1.7, 0);
    expect(new Set(category).size).toBe(40);
  });

  it("keep one member and one moment to an order, and lie by date when asked", () => {
    const { memberId, orderId, paidAt } = largeOrders({ rows: 5_000, members: 500, seed: 3, sequence: "by-date" });
    const seen = new Map<string, string>();
    orderId.forEach((id, row) => {
      const facts = `${memberId[row]} ${paidAt[row]}`;
      expect(seen.get(id) ?? facts).toBe(facts);
      seen.set(id, facts);
      if (row > 0) expect(paidAt[row]!).toBeGreaterThanOrEqual(paidAt[row - 1]!);
    });
  });

  it("refuse more members than rows", () => {
    expect(() => largeOrders({ rows: 3, members: 4, seed: 1 })).toThrow("3 rows");
  });
});
