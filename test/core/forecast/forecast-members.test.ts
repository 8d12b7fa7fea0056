import { describe, expect, it } from "vitest";
import { forecastMembers } from "#core/member-forecast";
import type { Day } from "#core/units";
import type { Buyers } from "../../../src/core/forecast/buyers";
import { forecastBuyers } from "../../../src/core/forecast/forecast-members";
import { repeatCorrelation } from "../../../src/core/forecast/repeat-correlation";
import { baseRefusals } from "../../../src/core/forecast/refusals";
import { dayOf, orderRows } from "../../support/order-rows";
import { PLAIN_SHOP, repeated, simulatedBuyers } from "./simulated-buyers";

const AS_OF = dayOf("2026-11-21");
const SHOP = simulatedBuyers(PLAIN_SHOP);
const REQUEST = { unit: "weeks", horizon: 13 } as const;

/** So many buyers of whom so many have one repeat, known for so many days, the newest purchase so many days old. */
function base(buyers: number, repeatBuyers: number, days = 400, daysSinceLast = 0): Buyers {
  const ofRepeaters = (value: number) => new Int32Array(buyers).fill(value, 0, repeatBuyers);
  return {
    asOf: AS_OF,
    firstDay: (AS_OF - days) as Day,
    lastDay: (AS_OF - daysSinceLast) as Day,
    member: Int32Array.from({ length: buyers }, (_, member) => member),
    repeats: ofRepeaters(1),
    activeDays: ofRepeaters(1),
    knownDays: new Int32Array(buyers).fill(days),
    repeatSpend: new Float64Array(buyers).fill(10, 0, repeatBuyers),
  };
}

describe("a base that is too small for a forecast is refused with its numbers", () => {
  it.each([
    [base(0, 0), [{ code: "no-buyers" }]],
    [base(500, 100, 182), [{ code: "short-history", days: 182, leastDays: 183 }]],
    [base(500, 100, 400, 31), [{ code: "old-data", daysSinceLast: 31, mostDays: 30 }]],
    [base(499, 100), [{ code: "few-buyers", buyers: 499, least: 500 }]],
    [base(500, 0), [{ code: "no-repeats", buyers: 500 }]],
    [base(1010, 100), [{ code: "mostly-one-time", oneTime: 910, buyers: 1010, share: 910 / 1010, mostShare: 0.9 }]],
    [base(500, 99), [{ code: "few-repeat-buyers", repeatBuyers: 99, least: 100 }]],
    [
      base(40, 1, 20, 60),
      [
        { code: "short-history", days: 20, leastDays: 183 },
        { code: "old-data", daysSinceLast: 60, mostDays: 30 },
        { code: "few-buyers", buyers: 40, least: 500 },
        { code: "mostly-one-time", oneTime: 39, buyers: 40, share: 0.975, mostShare: 0.9 },
        { code: "few-repeat-buyers", repeatBuyers: 1, least: 100 },
      ],
    ],
  ])("case %#", (buyers, refusals) => {
    expect(forecastBuyers(buyers, REQUEST)).toEqual({ kind: "refused", refusals });
  });

  it("and one that is just large enough is not", () => {
    expect(baseRefusals(base(1000, 100, 183, 30))).toEqual([]);
  });

  it("for orders without any purchase, too", () => {
    expect(forecastMembers(orderRows([]), AS_OF, REQUEST)).toEqual({
      kind: "refused",
      refusals: [{ code: "no-buyers" }],
    });
  });

  it("but a horizon that is no time is a mistake of the caller", () => {
    for (const horizon of [0, -1, NaN, Infinity]) {
      expect(() => forecastBuyers(SHOP, { unit: "days", horizon })).toThrow(RangeError);
    }
  });
});

describe("forecastBuyers(buyers, request)", () => {
  const result = forecastBuyers(SHOP, REQUEST);
  if (result.kind !== "forecast") throw new Error(JSON.stringify(result));
  const { forecast } = result;
  const { spend } = forecast;
  if (spend.kind !== "fitted") throw new Error(JSON.stringify(spend));

  it("says of every buyer how likely, how often and for how much, all of it finite", () => {
    const { chanceAlive, chanceToBuy, expectedPurchases } = forecast;
    for (const column of [chanceAlive, chanceToBuy, expectedPurchases, spend.expectedSpend, spend.expectedAmount]) {
      expect(column).toHaveLength(SHOP.member.length);
      expect(column.every(value => Number.isFinite(value) && value >= 0)).toBe(true);
    }
    expect(chanceToBuy.every((chance, buyer) => chance <= chanceAlive[buyer]! && chanceAlive[buyer]! <= 1)).toBe(true);
  });

  it("gives everybody without a repeat a chance of 1 to be alive, and the same amount per purchase", () => {
    const onceOnly = [...SHOP.repeats.keys()].filter(buyer => SHOP.repeats[buyer] === 0);
    expect(onceOnly.length).toBeGreaterThan(100);
    expect(new Set(onceOnly.map(buyer => forecast.chanceAlive[buyer]))).toEqual(new Set([1]));
    expect(new Set(onceOnly.map(buyer => spend.expectedSpend[buyer])).size).toBe(1);
  });

  it("says the same of everybody when everybody is there twice", () => {
    const twice = forecastBuyers(repeated(SHOP, 2), REQUEST);
    if (twice.kind !== "forecast") throw new Error(twice.kind);
    const off = SHOP.member.reduce((most, _, buyer) => {
      const once = forecast.expectedPurchases[buyer]!;
      const [one, other] = [buyer, buyer + SHOP.member.length].map(copy => twice.forecast.expectedPurchases[copy]!);
      expect(one).toBe(other);
      return Math.max(most, Math.abs(one! / once - 1));
    }, 0);
    expect(off).toBeLessThan(1e-4);
  });

  it("keeps the forecast of purchases where there is none of amounts", () => {
    const free = forecastBuyers({ ...SHOP, repeatSpend: new Float64Array(SHOP.member.length).fill(10) }, REQUEST);
    if (free.kind !== "forecast") throw new Error(free.kind);
    expect(free.forecast.spend).toMatchObject({ kind: "refused", refusal: { code: "at-limit" } });
    expect(free.forecast.expectedPurchases).toEqual(forecast.expectedPurchases);
  });

  it("tells of its progress from none to all, never backwards, and ends when asked to in either fit", () => {
    const told: number[] = [];
    forecastBuyers(SHOP, { ...REQUEST, hooks: { report: fraction => told.push(fraction) } });
    expect(told).toEqual(told.slice().sort((one, other) => one - other));
    expect([told[0]! < 0.1, told.at(-1)]).toEqual([true, 1]);
    let fraction = 0;
    const hooks = { report: (at: number) => (fraction = at), shouldStop: () => fraction >= 0.75 };
    expect(forecastBuyers(SHOP, { ...REQUEST, hooks })).toEqual({ kind: "stopped" });
    expect(fraction).toBeLessThan(0.9);
  });
});

describe("repeatCorrelation(buyers)", () => {
  const of = (repeats: number[], spend: number[]) =>
    repeatCorrelation({ repeats: Int32Array.from(repeats), repeatSpend: Float64Array.from(spend) });

  it("is 1 where amounts rise with purchases, and does not look at members without a repeat", () => {
    expect(of([0, 1, 2, 3, 0], [0, 10, 20, 30, 0])).toBeCloseTo(1, 12);
    expect(of([1, 2, 3, 0], [1e9 + 3, 1e9 + 2, 1e9 + 1, 0])).toBeCloseTo(-1, 6);
  });

  it("of 1, 2, 3, 4 repeats with amounts 2, 1, 4, 3 is 0.6", () => {
    expect(of([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6, 12);
  });

  it("is not known where one of them does not vary", () => {
    expect(of([1, 1], [3, 4])).toBeNull();
    expect(of([1, 2], [3, 3])).toBeNull();
    expect(of([0, 0], [0, 0])).toBeNull();
  });
});
