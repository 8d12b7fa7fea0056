import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byIntegral, bySum, expectedCount } from "../../../src/core/forecast/expected-count";
import { distinctPatterns } from "../../../src/core/forecast/fitting/patterns";
import { purchaseLikelihood } from "../../../src/core/forecast/fitting/purchase-likelihood";
import {
  chanceAlive,
  chanceToBuy,
  expectedPurchases,
  expectedRepeats,
} from "../../../src/core/forecast/purchase-model";
import type { PurchaseModel } from "../../../src/core/forecast/purchase-model";
import { TRAPS, relativeError } from "./traps";

const CASES = TRAPS.cases.map(trap => {
  const [r, alpha, a, b] = trap.parameters;
  const [repeats, active, known] = trap.history;
  return { ...trap, model: { unit: "weeks", r, alpha, a, b } as const, pattern: { repeats, active, known } };
});

/** Parameters over many orders of size. */
const parameter = fc.double({ min: -5, max: 4, noNaN: true }).map(power => 10 ** power);
const model = fc.record({
  unit: fc.constant("days" as const),
  r: parameter,
  alpha: parameter,
  a: parameter,
  b: parameter,
});
const pattern = fc
  .record({ repeats: fc.integer({ min: 1, max: 500 }), active: fc.nat(2000), more: fc.nat(2000) })
  .map(({ repeats, active, more }) => ({ repeats, active, known: active + more }));

describe("the purchase model agrees with the papers' formulas at 60 digits", () => {
  it.each(CASES)("$name", ({ model, pattern, horizon, alive, expected, buys }) => {
    expect(relativeError(chanceAlive(model, pattern), alive)).toBeLessThan(1e-11);
    expect(relativeError(expectedPurchases(model, pattern, horizon), expected)).toBeLessThan(1e-10);
    expect(relativeError(chanceToBuy(model, pattern, horizon), buys)).toBeLessThan(1e-11);
  });

  const wholeDays = CASES.filter(({ pattern }) => Number.isInteger(pattern.active) && Number.isInteger(pattern.known));
  it.each(wholeDays)("in the likelihood, too: $name", ({ parameters, pattern, logLikelihood }) => {
    const patterns = distinctPatterns({
      repeats: Int32Array.of(pattern.repeats),
      activeDays: Int32Array.of(pattern.active),
      knownDays: Int32Array.of(pattern.known),
    });
    const value = purchaseLikelihood(patterns, 1)(parameters.map(Math.log));
    expect(Math.abs(value - logLikelihood)).toBeLessThan(1e-10 * Math.max(1, Math.abs(logLikelihood)));
  });
});

describe("expectedCount(shape, horizon, a, b)", () => {
  it("is the same as a sum and as an integral", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 300, noNaN: true }),
        fc.double({ min: 0.001, max: 30, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (shape, horizon, a, b) => {
          const sum = bySum(shape, horizon, a, b);
          expect(relativeError(byIntegral(shape, horizon, a, b), sum)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is nothing in no time, and never more than if nobody dropped out", () => {
    expect(expectedCount(0.2, 0, 0.8, 2.4)).toBe(0);
    fc.assert(
      fc.property(parameter, parameter, parameter, parameter, (shape, horizon, a, b) => {
        const count = expectedCount(shape, horizon, a, b);
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(shape * horizon * (1 + 1e-9));
      }),
      { numRuns: 150 },
    );
  });
});

describe("a member of the model", () => {
  it("without a repeat is alive by the model, however long ago the purchase was", () => {
    const model: PurchaseModel = { unit: "days", r: 0.24, alpha: 31, a: 0.8, b: 2.4 };
    expect(chanceAlive(model, { repeats: 0, active: 0, known: 5000 })).toBe(1);
  });

  it("who bought more recently is more likely alive, with as many purchases in as long a time", () => {
    fc.assert(
      fc.property(model, pattern, fc.nat(2000), (model, { repeats, active, known }, later) => {
        const [earlier, recent] = [active, Math.min(known, active + later)].map(last =>
          chanceAlive(model, { repeats, active: last, known }),
        );
        expect(recent).toBeGreaterThanOrEqual(earlier!);
      }),
    );
  });

  it("has chances from 0 to 1 and a finite forecast, whatever the parameters", () => {
    fc.assert(
      fc.property(model, pattern, fc.integer({ min: 1, max: 800 }), (model, pattern, horizon) => {
        const alive = chanceAlive(model, pattern);
        const buys = chanceToBuy(model, pattern, horizon);
        const expected = expectedPurchases(model, pattern, horizon);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(buys).toBeLessThanOrEqual(alive);
        expect(alive).toBeLessThanOrEqual(1);
        expect(Number.isFinite(expected)).toBe(true);
        // At least one purchase is no more likely than there are purchases to expect.
        expect(expected).toBeGreaterThanOrEqual(buys * (1 - 1e-9));
      }),
      { numRuns: 150 },
    );
  });

  it("is forecast the same in days and in weeks", () => {
    fc.assert(
      fc.property(model, pattern, fc.integer({ min: 1, max: 800 }), (days, pattern, horizon) => {
        const weeks: PurchaseModel = { ...days, unit: "weeks", alpha: days.alpha / 7 };
        const inWeeks = { ...pattern, active: pattern.active / 7, known: pattern.known / 7 };
        const one = expectedPurchases(days, pattern, horizon);
        expect(relativeError(expectedPurchases(weeks, inWeeks, horizon / 7), one)).toBeLessThan(1e-8);
      }),
      { numRuns: 100 },
    );
  });

  it("of whom nothing is known is expected to do what one who has just come is", () => {
    const model: PurchaseModel = { unit: "weeks", r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 };
    const justCame = { repeats: 0, active: 0, known: 0 };
    expect(expectedRepeats(model, 39)).toBe(expectedPurchases(model, justCame, 39));
  });
});
