import { describe, expect, it } from "vitest";
import { distinctPatterns } from "../../../src/core/forecast/fitting/patterns";
import { fitPurchases } from "../../../src/core/forecast/fitting/fit-purchases";
import { fitSpend } from "../../../src/core/forecast/fitting/fit-spend";
import { nelderMead } from "../../../src/core/forecast/fitting/nelder-mead";
import { joinSpenders, spendLikelihood, spendersOf } from "../../../src/core/forecast/fitting/spend-likelihood";
import { expectedSpend, meanSpend } from "../../../src/core/forecast/spend-model";
import { PLAIN_SHOP, betaOne, exponential, randomFrom, repeated, simulatedBuyers } from "./simulated-buyers";
import type { Shop } from "./simulated-buyers";
import { relativeError } from "./traps";

const SHOP = simulatedBuyers(PLAIN_SHOP);

function fitted(buyers = SHOP, unit: "days" | "weeks" = "days") {
  const fit = fitPurchases(distinctPatterns(buyers), unit);
  if (fit.kind !== "fitted") throw new Error(JSON.stringify(fit));
  return fit;
}

describe("fitPurchases(patterns, unit)", () => {
  it("finds again what 6000 simulated members were drawn from", () => {
    const { r, alpha, a, b } = fitted(simulatedBuyers({ ...PLAIN_SHOP, buyers: 6000 })).model;
    expect(Math.abs(r - 1)).toBeLessThan(0.1);
    expect(Math.abs(alpha - 100)).toBeLessThan(12);
    expect(Math.abs(a / (a + b) - 0.25)).toBeLessThan(0.03);
  });

  it("gives in weeks the same model with another unit of time, and a likelihood of another unit", () => {
    const [days, weeks] = [fitted(SHOP, "days"), fitted(SHOP, "weeks")];
    expect(relativeError(weeks.model.alpha * 7, days.model.alpha)).toBeLessThan(1e-12);
    expect([weeks.model.r, weeks.model.a, weeks.model.b]).toEqual([days.model.r, days.model.a, days.model.b]);
    const repeats = SHOP.repeats.reduce((sum, x) => sum + x, 0);
    expect(weeks.logLikelihood - days.logLikelihood).toBeCloseTo(repeats * Math.log(7), 6);
  });

  it("of everybody three times is the same model, with three times the log-likelihood", () => {
    const [once, thrice] = [fitted(), fitted(repeated(SHOP, 3))];
    for (const key of ["r", "alpha", "a", "b"] as const) {
      expect(relativeError(thrice.model[key], once.model[key])).toBeLessThan(1e-4);
    }
    expect(relativeError(thrice.logLikelihood, 3 * once.logLikelihood)).toBeLessThan(1e-9);
  });

  it.each<[string, Partial<Shop>, string]>([
    ["nobody ever drops out", { dropsOut: () => 0 }, "a"],
    ["everybody drops out with the same chance", { dropsOut: () => 0.2 }, "b"],
    ["everybody drops out after the first repeat", { dropsOut: () => 1 }, "a"],
  ])("says which parameter runs away where %s", (_, change, parameter) => {
    const patterns = distinctPatterns(simulatedBuyers({ ...PLAIN_SHOP, ...change }));
    expect(fitPurchases(patterns, "days")).toMatchObject({ kind: "refused", refusal: { code: "at-limit", parameter } });
  });

  it("is refused, with a reason, for no buyers, no repeats and members who are all the same", () => {
    const of = (repeats: number[], active: number, known: number) =>
      distinctPatterns({
        repeats: Int32Array.from(repeats),
        activeDays: Int32Array.from(repeats, x => (x > 0 ? active : 0)),
        knownDays: Int32Array.from(repeats, () => known),
      });
    expect(fitPurchases(of([], 0, 0), "days")).toEqual({ kind: "refused", refusal: { code: "no-buyers" } });
    expect(fitPurchases(of([0, 0], 0, 0), "days")).toEqual({
      kind: "refused",
      refusal: { code: "no-repeats", buyers: 2 },
    });
    const same = fitPurchases(of(Array<number>(600).fill(3), 100, 300), "days");
    expect(same).toMatchObject({ kind: "refused", refusal: { code: "at-limit" } });
  });

  it("fits a shop with one member of 900 purchases among rare buyers, without NaN", () => {
    const shop = simulatedBuyers({ ...PLAIN_SHOP, rate: exponential(0.002), dropsOut: betaOne(2), known: () => 960 });
    shop.repeats[0] = 900;
    shop.activeDays[0] = 950;
    const { model, logLikelihood } = fitted(shop);
    expect([model.r, model.alpha, model.a, model.b, logLikelihood].every(Number.isFinite)).toBe(true);
  });

  it("tells of its progress, never backwards, and ends when asked to", () => {
    const told: number[] = [];
    fitPurchases(distinctPatterns(SHOP), "days", { report: fraction => told.push(fraction) });
    expect(told).toEqual(told.slice().sort((one, other) => one - other));
    expect(told.length).toBeGreaterThan(50);
    expect(told.at(-1)).toBe(1);
    for (const steps of [0, 100, 250]) {
      let asked = 0;
      const fit = fitPurchases(distinctPatterns(SHOP), "days", { shouldStop: () => asked++ >= steps });
      expect(fit).toEqual({ kind: "stopped" });
      expect(asked).toBe(steps + 1);
    }
  });
});

describe("fitSpend(buyers)", () => {
  it("counts buyers with a repeat and an amount, and needs 100 of them", () => {
    const few = { repeats: new Int32Array(120).fill(2), repeatSpend: new Float64Array(120).fill(5, 0, 99) };
    expect(fitSpend(few)).toEqual({
      kind: "refused",
      refusal: { code: "few-repeat-buyers", repeatBuyers: 99, least: 100 },
    });
  });

  it("is refused where all spend the same, and where amounts have no mean", () => {
    const random = randomFrom(1);
    const of = (spend: () => number) => ({
      repeats: new Int32Array(500).fill(2),
      repeatSpend: new Float64Array(500).map(spend),
    });
    expect(fitSpend(of(() => 10))).toMatchObject({ kind: "refused", refusal: { code: "at-limit" } });
    const wild = of(() => 50 * Math.exp(2 * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())));
    expect(fitSpend(wild)).toMatchObject({ kind: "refused", refusal: { code: "no-mean" } });
  });

  it("counted in cents is the same model of a hundred times the amounts", () => {
    const [euros, cents] = [SHOP.repeatSpend, SHOP.repeatSpend.map(amount => amount * 100)].map(repeatSpend => {
      const fit = fitSpend({ ...SHOP, repeatSpend });
      if (fit.kind !== "fitted") throw new Error(JSON.stringify(fit));
      return fit.model;
    });
    expect(relativeError(cents!.v, 100 * euros!.v)).toBeLessThan(1e-5);
    expect(relativeError(cents!.q, euros!.q)).toBeLessThan(1e-5);
    expect(relativeError(meanSpend(cents!), 100 * meanSpend(euros!))).toBeLessThan(1e-6);
  });

  it("may join buyers who spend nearly the same: the likelihood stays, in far fewer entries", () => {
    const random = randomFrom(3);
    const all = spendersOf({
      repeats: new Int32Array(20_000).map(() => 1 + Math.floor(random() * 3)),
      repeatSpend: new Float64Array(20_000).map(() => 5 - 40 * Math.log(random())),
    });
    const joined = joinSpenders(all);
    expect(joined.repeats.length).toBeLessThan(all.repeats.length / 2);
    expect(joined.buyers.reduce((sum, count) => sum + count, 0)).toBe(20_000);
    for (const point of [
      [6, 4, 0.5],
      [1, 3, 2],
      [20, 2, 0.05],
    ]) {
      const at = point.map(Math.log);
      expect(Math.abs(spendLikelihood(joined)(at) - spendLikelihood(all)(at))).toBeLessThan(1e-6);
    }
  });
});

describe("expectedSpend(model, repeats, repeatSpend)", () => {
  const model = { p: 6.25, q: 3.74, v: 15.44 };

  it("is the mean of all without a repeat, and comes nearer to the member's own with every repeat", () => {
    expect(expectedSpend(model, 0, 0)).toBe(meanSpend(model));
    expect(meanSpend(model)).toBeCloseTo(35.22, 2);
    const far = [0, 1, 2, 10, 1000].map(repeats => Math.abs(100 - expectedSpend(model, repeats, 100)));
    expect(far).toEqual(far.slice().sort((one, other) => other - one));
    expect(far.at(-1)).toBeLessThan(0.1);
  });
});

describe("nelderMead(function, start)", () => {
  const options = { step: 0.5, pointTolerance: 1e-7, valueTolerance: 1e-12, mostEvaluations: 2000 };
  const rosenbrock = ([x, y]: readonly number[]) => 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2;

  it("finds the bottom of Rosenbrock's valley", () => {
    const { point, isSettled } = nelderMead(rosenbrock, [-1.2, 1], options);
    expect(isSettled).toBe(true);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
  });

  it("says that it did not settle when it had to end early", () => {
    const end = nelderMead(rosenbrock, [-1.2, 1], { ...options, mostEvaluations: 30 });
    expect([end.isSettled, end.isStopped]).toEqual([false, false]);
    expect(end.evaluations).toBeLessThan(40);
  });

  it("takes NaN and Infinity for walls", () => {
    const { point } = nelderMead(([x]) => (x! < 1 ? NaN : x! > 5 ? Infinity : x! * x!), [3], options);
    expect(point[0]).toBeCloseTo(1, 5);
  });
});
