import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEven, breakEvenIndex, planCalls, ratesBySegment } from "#core/effect";
import type { CallQuestion } from "#core/effect";
import { expectedHits } from "../../../src/core/stats/expected-hits";
import { wilson } from "../../../src/core/stats/rates";

const question = (change: Partial<CallQuestion> = {}): CallQuestion => ({
  callCount: 3,
  priority: Uint8Array.of(2, 1, 3, 1, 2),
  mayCall: Uint8Array.of(1, 1, 1, 1, 0),
  rates: null,
  money: null,
  ...change,
});
const rates = {
  groupOf: Int32Array.of(0, 1, 2, 1, 0),
  shares: [{ hits: 30, of: 100 }, { hits: 10, of: 100 }, { hits: 20, of: 25 }],
  base: { hits: 60, of: 225 },
}; // prettier-ignore

describe("planCalls(question)", () => {
  it("calls by priority and then by rank without a test, nobody who may not be called, and promises nothing", () => {
    const plan = planCalls(question());
    expect([...plan.calls]).toEqual([1, 3, 0]);
    expect(plan).toMatchObject({ by: "priority", callableCount: 4, notCallableCount: 1, expected: null, money: null });
  });
  it("calls by the rate that a test saw, where groups below 30 and unknown ones stand at the rate of all", () => {
    const plan = planCalls(question({ rates, callCount: 4 }));
    // 30 %, then 26.7 % for the group of 25 that had 80 %, then 10 % twice.
    expect([...plan.calls]).toEqual([0, 2, 1, 3]);
    expect(plan.by).toBe("expected-rate");
    expect(plan.expected!.onBaseRateCount).toBe(1);
    expect(plan.expected!.responders.value).toBeCloseTo(0.3 + 60 / 225 + 0.2, 12);
    expect([...planCalls(question({ rates: { ...rates, groupOf: Int32Array.of(-1, -1, -1, -1, -1) } })).calls]).toEqual(
      [1, 3, 0],
    );
  });
  it("reckons cost, break-even and return, with the ends of the expected responders", () => {
    const money = { costPerContact: 5, profitPerSale: 40 };
    const plan = planCalls(question({ rates, money }));
    const { value, lower, upper } = plan.expected!.responders;
    expect(plan.money).toEqual({
      cost: 15,
      breakEven: { kind: "rate", rate: 0.125 },
      netReturn: { value: value * 40 - 15, lower: lower * 40 - 15, upper: upper * 40 - 15 },
    });
    expect(planCalls(question({ money })).money).toMatchObject({ cost: 15, netReturn: null });
    const loss = planCalls(question({ rates, money: { costPerContact: 5, profitPerSale: -1 } })).money!;
    expect(loss.netReturn!.lower).toBeLessThan(loss.netReturn!.upper);
  });
  it("calls everybody when the budget is larger, and nobody with none", () => {
    expect(planCalls(question({ callCount: 120 })).calls).toHaveLength(4);
    expect(planCalls(question({ callCount: 0, rates })).expected!.responders).toEqual({ value: 0, lower: 0, upper: 0 });
    expect([...planCalls(question({ mayCall: new Uint8Array(5), rates })).calls]).toEqual([]);
  });
  it("refuses a budget that is no number of calls, columns of different length, and a test of nobody", () => {
    for (const callCount of [-1, 1.5, NaN]) expect(() => planCalls(question({ callCount }))).toThrow(RangeError);
    expect(() => planCalls(question({ mayCall: new Uint8Array(2) }))).toThrow(RangeError);
    expect(() => planCalls(question({ rates: { ...rates, base: { hits: 0, of: 0 } } }))).toThrow(RangeError);
  });
  it("expects what groups would give each alone, and never a worse mean rate from fewer calls", () => {
    const members = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: -1, max: 2 })), { minLength: 1, maxLength: 40 }); // prettier-ignore
    fc.assert(
      fc.property(members, list => {
        const ask = (callCount: number) =>
          planCalls({
            callCount,
            priority: Uint8Array.from(list, ([priority]) => priority),
            mayCall: Uint8Array.from(list, ([, may]) => may),
            rates: { ...rates, groupOf: Int32Array.from(list, ([, , group]) => group) },
            money: null,
          });
        const all = ask(list.length);
        for (let count = 1; count < all.callableCount; count++) {
          const fewer = ask(count);
          expect([...fewer.calls]).toEqual([...all.calls.slice(0, count)]);
          if (fewer.expected !== null && all.expected !== null) {
            const mean = fewer.expected.responders.value / count;
            expect(mean).toBeGreaterThanOrEqual(all.expected.responders.value / all.callableCount - 1e-12);
          }
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("ratesBySegment(segments, base, segmentOfMember)", () => {
  it("finds the rate of each member's segment, and none for one that the test had not", () => {
    const shares = [
      { hits: 1, of: 40 },
      { hits: 2, of: 50 },
    ];
    const found = ratesBySegment([{ segment: 3, share: shares[0]! }, { segment: 7, share: shares[1]! }], rates.base, Uint8Array.of(7, 3, 0)); // prettier-ignore
    expect(found).toEqual({ groupOf: Int32Array.of(1, 0, -1), shares, base: rates.base });
  });
});

describe("breakEven(money), breakEvenIndex(rate, breakEvenRate)", () => {
  it("is cost per contact over net profit per sale", () => {
    expect(breakEven({ costPerContact: 0.5, profitPerSale: 12.5 })).toEqual({ kind: "rate", rate: 0.04 });
    expect(breakEven({ costPerContact: 0, profitPerSale: 3 })).toEqual({ kind: "rate", rate: 0 });
    expect(breakEven({ costPerContact: 3, profitPerSale: 3 })).toEqual({ kind: "rate", rate: 1 });
  });
  it("is out of reach when a contact costs more than a sale brings, and there is none without profit", () => {
    expect(breakEven({ costPerContact: 4, profitPerSale: 3 })).toEqual({ kind: "unreachable" });
    expect(breakEven({ costPerContact: 4, profitPerSale: 0 })).toEqual({ kind: "no-profit" });
    expect(breakEven({ costPerContact: 0, profitPerSale: -1 })).toEqual({ kind: "no-profit" });
    expect(() => breakEven({ costPerContact: -1, profitPerSale: 3 })).toThrow(RangeError);
    expect(() => breakEven({ costPerContact: 1, profitPerSale: NaN })).toThrow(RangeError);
  });
  it("has an index of 0 at break-even, 100 at twice as much, -100 at nothing", () => {
    expect([0.04, 0.08, 0].map(rate => breakEvenIndex(rate, 0.04))).toEqual([0, 100, -100]);
    expect(breakEvenIndex(0.1, 0)).toBeNull();
  });
});

describe("expectedHits(kinds)", () => {
  it("is the Wilson interval of the rate and the chance of the trials together", () => {
    const seen = { hits: 20, of: 100 };
    const rate = wilson(seen)!;
    const chance = 1.959963984540054 ** 2 * 50 * 0.2 * 0.8;
    const got = expectedHits([{ count: 50, seen }]);
    expect(got.value).toBe(10);
    expect(got.lower).toBeCloseTo(10 - Math.sqrt((50 * (0.2 - rate.lower)) ** 2 + chance), 10);
    expect(got.upper).toBeCloseTo(10 + Math.sqrt((50 * (rate.upper - 0.2)) ** 2 + chance), 10);
  });
  it("does not take 0 of 30 for never, nor expects more than all", () => {
    expect(expectedHits([{ count: 100, seen: { hits: 0, of: 30 } }]).upper).toBeGreaterThan(5);
    expect(expectedHits([{ count: 3, seen: { hits: 30, of: 30 } }]).upper).toBe(3);
    expect(expectedHits([])).toEqual({ value: 0, lower: 0, upper: 0 });
    expect(() => expectedHits([{ count: 1, seen: { hits: 0, of: 0 } }])).toThrow(RangeError);
  });
  it("holds the number that comes in about 95 of 100 cases", () => {
    // A generator of its own, so that a run repeats.
    let state = 12345;
    const chance = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
    const hits = (of: number, rate: number): number => {
      let count = 0;
      for (let i = 0; i < of; i++) if (chance() < rate) count += 1;
      return count;
    };
    let held = 0;
    for (let round = 0; round < 2000; round++) {
      const kinds = [{ rate: 0.1, of: 200, count: 60 }, { rate: 0.35, of: 80, count: 40 }]; // prettier-ignore
      const seen = kinds.map(({ rate, of, count }) => ({ count, seen: { hits: hits(of, rate), of } }));
      const { lower, upper } = expectedHits(seen);
      const came = kinds.reduce((sum, { rate, count }) => sum + hits(count, rate), 0);
      if (lower <= came && came <= upper) held += 1;
    }
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.98);
  });
});
