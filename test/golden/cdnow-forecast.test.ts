import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { forecastMembers, forecastTotals, holdOut, studyForecast } from "#core/member-forecast";
import type { Forecast, HoldOut, PurchaseModel, SpendModel } from "#core/member-forecast";
import type { OrderRows } from "#core/order-rows";
import { isoDay } from "#core/units";
import { fitPurchases } from "../../src/core/forecast/fitting/fit-purchases";
import { fitSpend } from "../../src/core/forecast/fitting/fit-spend";
import { distinctPatterns } from "../../src/core/forecast/fitting/patterns";
import { chanceAlive, expectedPurchases } from "../../src/core/forecast/purchase-model";
import { expectedSpend } from "../../src/core/forecast/spend-model";
import { relativeError } from "../core/forecast/traps";
import { dayOf } from "../support/order-rows";
import { ordersFromRows } from "../support/score-rows";

const HERE = new URL("./cdnow-forecast/", import.meta.url);

describe("the members of the published example, with purchases as the papers count them", () => {
  const rows = readFileSync(new URL("cdnow_bgnbd_gammagamma.csv", HERE), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map(line => line.split(",").map(Number));
  const column = (place: number) => rows.map(row => row[place]!);
  const days = (place: number) => Int32Array.from(column(place), weeks => Math.round(weeks * 7));
  const repeats = Int32Array.from(column(1));
  const repeatSpend = Float64Array.from(column(4));
  const patterns = distinctPatterns({ repeats, activeDays: days(2), knownDays: days(3) });
  const purchases = fitPurchases(patterns, "weeks");
  const spend = fitSpend({ repeats, repeatSpend });
  if (purchases.kind !== "fitted" || spend.kind !== "fitted") throw new Error("not fitted");

  it("are 2357 in 1016 different histories", () => {
    expect([patterns.buyerCount, patterns.count]).toEqual([2357, 1016]);
  });

  it("give the parameters and the log-likelihood that were published", () => {
    const { r, alpha, a, b } = purchases.model;
    expect([r, alpha, a, b].map(value => Number(value.toFixed(4)))).toEqual([0.2426, 4.4136, 0.7929, 2.4259]);
    expect(purchases.logLikelihood).toBeCloseTo(-9582.43, 2);
    const { p, q, v } = spend.model;
    expect([p, q, v].map(value => Number(value.toFixed(2)))).toEqual([6.25, 3.74, 15.45]);
    expect(spend.repeatBuyers).toBe(946);
  });

  it("have each the expected purchases, the chance to be alive and the amount of the oracle, within 1 in 1000", () => {
    const wrong: number[] = [];
    let [total, alive] = [0, 0];
    for (const [id, x, active, known, spent, exp39, pAlive, mean] of rows as [number, ...number[]][]) {
      const pattern = { repeats: x!, active: active!, known: known! };
      const expected = expectedPurchases(purchases.model, pattern, 39);
      const chance = chanceAlive(purchases.model, pattern);
      for (const [value, given] of [
        [expected, exp39],
        [chance, pAlive],
        [expectedSpend(spend.model, x!, spent!), mean],
      ] as const) {
        if (relativeError(value, given!) > 1e-3) wrong.push(id);
      }
      total += expected;
      alive += chance;
    }
    expect(wrong).toEqual([]);
    expect(total).toBeCloseTo(1653.4, 0);
    expect(alive / rows.length).toBeCloseTo(0.81344, 4);
  });
});

interface Expected {
  readonly full: {
    readonly buyers: number;
    readonly repeatBuyers: number;
    readonly parameters: readonly number[];
    readonly logLikelihood: number;
    readonly expectedIn26Weeks: number;
    readonly meanAlive: number;
    readonly spend: readonly number[];
    readonly spendLogLikelihood: number;
    readonly correlation: number;
  };
  readonly heldOut: {
    readonly buyers: number;
    readonly newBuyers: number;
    readonly newPurchases: number;
    readonly parameters: readonly number[];
    readonly actual: number;
    readonly expected: number;
    readonly groups: readonly (readonly [buyers: number, actual: number, expected: number])[];
    readonly weeks: readonly (readonly [endDay: string, actual: number, expected: number])[];
    readonly bins: readonly (readonly [n: number, chance: number, bought: number, low: number, high: number])[];
    readonly brier: number;
    readonly baseBrier: number;
  };
}

const parametersOf = ({ r, alpha, a, b }: PurchaseModel) => [r, alpha, a, b];
const spendParametersOf = ({ p, q, v }: SpendModel) => [p, q, v];

function expectNear(values: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(values).toHaveLength(expected.length);
  const errors = values.map((value, place) => relativeError(value, expected[place]!));
  expect(errors.reduce((most, error) => Math.max(most, error), 0)).toBeLessThan(tolerance);
}

describe("the forecast of the CDNOW orders by the product's rules", () => {
  const oracle = JSON.parse(readFileSync(new URL("product-rules.json", HERE), "utf8")) as Expected;
  const split = dayOf("1997-09-30");
  const end = dayOf("1998-06-30");
  let orders: OrderRows;
  let forecast: Forecast;
  let heldOut: HoldOut;

  beforeAll(() => {
    const text = readFileSync(new URL("./cdnow/cdnow_sample.csv", import.meta.url), "utf8");
    orders = ordersFromRows(Papa.parse<string[]>(text, { skipEmptyLines: true }).data);
    const result = forecastMembers(orders, end, { unit: "weeks", horizon: 26 });
    if (result.kind !== "forecast") throw new Error(result.kind);
    forecast = result.forecast;
    const held = holdOut(orders, { splitDay: split, endDay: end, unit: "weeks", horizon: 26 });
    if (held.kind !== "held-out") throw new Error(held.kind);
    heldOut = held.holdOut;
  });

  it("has the parameters and likelihoods of the oracle", () => {
    const { full } = oracle;
    const { spend } = forecast;
    if (spend.kind !== "fitted") throw new Error(spend.kind);
    expect(forecast.buyers.member).toHaveLength(full.buyers);
    expectNear(parametersOf(forecast.model), full.parameters, 1e-4);
    expect(forecast.logLikelihood).toBeCloseTo(full.logLikelihood, 4);
    expectNear(spendParametersOf(spend.model), full.spend, 1e-4);
    expect(spend.logLikelihood).toBeCloseTo(full.spendLogLikelihood, 4);
    expect(spend.repeatBuyers).toBe(full.repeatBuyers);
    expect(spend.correlation).toBeCloseTo(full.correlation, 9);
  });

  it("expects what the oracle does, and an amount that is purchases times spend", () => {
    const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
    expectNear([sum(forecast.expectedPurchases)], [oracle.full.expectedIn26Weeks], 1e-5);
    expectNear([sum(forecast.chanceAlive) / oracle.full.buyers], [oracle.full.meanAlive], 1e-5);
    const { spend, expectedPurchases: purchases } = forecast;
    if (spend.kind !== "fitted") throw new Error(spend.kind);
    expect(spend.expectedAmount).toEqual(purchases.map((count, buyer) => count * spend.expectedSpend[buyer]!));
  });

  it("is the same in days as in weeks, of every member", () => {
    const result = forecastMembers(orders, end, { unit: "days", horizon: 26 * 7 });
    if (result.kind !== "forecast") throw new Error(result.kind);
    expect(result.forecast.model.alpha / 7).toBeCloseTo(forecast.model.alpha, 9);
    expectNear([...result.forecast.expectedPurchases], [...forecast.expectedPurchases], 1e-9);
    expectNear([...result.forecast.chanceAlive], [...forecast.chanceAlive], 1e-9);
  });

  it("as a study splits halfway, and expects over all and on the days held out what the oracle does", () => {
    const told: number[] = [];
    const study = studyForecast(orders, { asOf: end, today: end }, { unit: "days", horizon: 182 }, fraction =>
      told.push(fraction),
    );
    if (study.kind !== "forecast" || study.calibration.kind !== "held-out") throw new Error(study.kind);
    const { expectedPurchases } = forecastTotals(study.forecast);
    const { splitDay, expected, actual, reliability } = study.calibration.holdOut;
    expectNear([expectedPurchases, expected], [oracle.full.expectedIn26Weeks, oracle.heldOut.expected], 1e-4);
    expect([isoDay(splitDay), actual]).toEqual(["1997-09-30", oracle.heldOut.actual]);
    expect(reliability.brierScore).toBeCloseTo(oracle.heldOut.brier, 6);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect([told.some(fraction => fraction === 0.5), told.at(-1)! > 0.9]).toEqual([true, true]);
  });

  it("as a study of more days than are held out gives chances for those held out", () => {
    const study = studyForecast(orders, { asOf: end, today: end }, { unit: "days", horizon: 400 });
    if (study.kind !== "forecast" || study.calibration.kind !== "held-out") throw new Error(study.kind);
    expect(study.calibration.holdOut.reliability.horizon).toBe(273);
  });

  it("held against 39 weeks counts the buyers, new buyers and purchases of the oracle", () => {
    const { heldOut: expected } = oracle;
    expect(heldOut.buyers).toBe(expected.buyers);
    expect(heldOut.newBuyers).toEqual({ buyers: expected.newBuyers, purchases: expected.newPurchases });
    expect(heldOut.actual).toBe(expected.actual);
    expectNear([...parametersOf(heldOut.model), heldOut.expected], [...expected.parameters, expected.expected], 1e-4);
  });

  it("has by repeats before the split the actual and expected purchases of the oracle", () => {
    const { groups } = oracle.heldOut;
    expect(heldOut.frequencies.map(group => [group.buyers, group.actual])).toEqual(groups.map(group => group.slice(0, 2)));
    expectNear(
      heldOut.frequencies.map(group => group.expected),
      groups.map(group => group[2]),
      1e-4,
    );
    expect(heldOut.frequencies.map(group => group.isOrMore).lastIndexOf(false)).toBe(6);
  });

  it("tracks repeat purchases week by week as the oracle does", () => {
    const { weeks } = oracle.heldOut;
    expect(heldOut.weeks.map(week => [isoDay(week.endDay), week.actual])).toEqual(weeks.map(week => week.slice(0, 2)));
    heldOut.weeks.forEach((week, place) => expect(week.expected).toBeCloseTo(weeks[place]![2], 1));
    expect(heldOut.weeks.find(week => week.isAfterSplit)!.endDay).toBe(split + 7);
  });

  it("has the reliability and the Brier score of the oracle", () => {
    const { bins, brierScore, baseBrierScore } = heldOut.reliability;
    const { bins: expected, brier, baseBrier } = oracle.heldOut;
    expect(bins.map(bin => [bin.buyers, bin.bought])).toEqual(expected.map(([n, , bought]) => [n, bought]));
    bins.forEach((bin, place) => {
      const [, chance, , low, high] = expected[place]!;
      expectNear([bin.meanChance, bin.rate.lower, bin.rate.upper], [chance, low, high], 1e-4);
    });
    expect(brierScore).toBeCloseTo(brier, 6);
    expect(baseBrierScore).toBeCloseTo(baseBrier, 9);
  });
});
