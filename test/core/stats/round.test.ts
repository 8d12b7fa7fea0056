import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyLeft, roundTo9Decimals } from "../../../src/core/stats/round";

describe("roundTo9Decimals(value)", () => {
  it.each([
    [71.99999999999999, 72],
    [0.1 + 0.2, 0.3],
    [1.0000000005, 1.000000001],
    [-1.0000000005, -1.000000001],
    [77 / 3, 25.666666667],
    [123456789.12, 123456789.12],
    [1e300, 1e300],
    [0, 0],
  ])("rounds %d to %d", (value, expected) => {
    expect(roundTo9Decimals(value)).toBe(expected);
  });
  it("makes nothing of the remains of a subtraction, and never -0", () => {
    expect(Object.is(roundTo9Decimals(0.1 + 0.2 - 0.3), 0)).toBe(true);
    expect(Object.is(roundTo9Decimals(0.3 - 0.1 - 0.2), 0)).toBe(true);
    expect(Object.is(roundTo9Decimals(-0), 0)).toBe(true);
  });
  it("keeps NaN and the infinities", () => {
    expect(roundTo9Decimals(NaN)).toBeNaN();
    expect(roundTo9Decimals(-Infinity)).toBe(-Infinity);
  });
  it("changes nothing when it rounds a second time", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), value => {
        const once = roundTo9Decimals(value);
        expect(Object.is(roundTo9Decimals(once), once)).toBe(true);
      }),
      { seed: 9, numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e8, noNaN: true }), value => {
        const once = roundTo9Decimals(value);
        expect(Object.is(roundTo9Decimals(once), once)).toBe(true);
      }),
      { seed: 10, numRuns: 2000 },
    );
  });
});

describe("moneyLeft(paid, returned)", () => {
  it("rounds to 9 decimals", () => {
    expect(moneyLeft(100.1, 30.05)).toBe(70.05);
    expect(moneyLeft(0, 5)).toBe(-5);
  });
  it("is 0 when only the noise of the arithmetic is left, however large the money", () => {
    expect(moneyLeft(0.1 + 0.2, 0.3)).toBe(0);
    expect(moneyLeft(91234567.89, 30411522.61 + 30411522.63 + 30411522.65)).toBe(0);
    expect(moneyLeft(91234567.89, 91234567.88)).toBeCloseTo(0.01, 6);
  });
});
