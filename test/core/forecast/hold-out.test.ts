import { describe, expect, it } from "vitest";
import { halfwayDay, holdOut } from "#core/member-forecast";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { byFrequency } from "../../../src/core/forecast/calibration/by-frequency";
import { reliability } from "../../../src/core/forecast/calibration/reliability";
import { splitPurchases } from "../../../src/core/forecast/calibration/split-purchases";
import { weeklyTracking } from "../../../src/core/forecast/calibration/weekly-tracking";
import { wilson } from "../../../src/core/stats/rates";
import { expectedRepeats } from "../../../src/core/forecast/purchase-model";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";
import { exponential, randomFrom } from "./simulated-buyers";

const SPLIT = dayOf("2026-06-30");
const END = dayOf("2026-12-31");

const ROWS: readonly OrderRow[] = [
  // Two orders of one day, one repeat before the split, two days of purchases after it.
  { member: "A", day: "2026-06-01", order: "1", amount: 10 },
  { member: "A", day: "2026-06-01", order: "2", amount: 10 },
  { member: "A", day: "2026-06-20", order: "3", amount: 10 },
  { member: "A", day: "2026-07-10", order: "4", amount: 10 },
  { member: "A", day: "2026-07-10", order: "5", amount: 10 },
  { member: "A", day: "2026-08-10", order: "6", amount: 10 },
  // Sent back after the split: on the split day nobody knew.
  { member: "B", day: "2026-06-10", order: "7", amount: 10 },
  { member: "B", day: "2026-07-05", order: "7", amount: -10 },
  // New after the split; and one whose only purchase after it was sent back.
  { member: "C", day: "2026-07-01", order: "8", amount: 10 },
  { member: "C", day: "2026-09-01", order: "9", amount: 10 },
  { member: "D", day: "2026-07-01", order: "10", amount: 10 },
  { member: "D", day: "2026-07-02", order: "10", amount: -10 },
  // Bought on the split day, which the model may still see.
  { member: "E", day: "2026-06-30", order: "11", amount: 10 },
  // After the end.
  { member: "E", day: "2027-01-01", order: "12", amount: 10 },
];

describe("splitPurchases(orders, splitDay, endDay)", () => {
  const orders = orderRows(ROWS);
  const split = splitPurchases(orders, SPLIT, END);

  it("has the buyers of the split day, as they were known on it", () => {
    expect([...split.buyers.member].map(member => orders.memberIds[member])).toEqual(["A", "B", "E"]);
    expect([...split.buyers.repeats]).toEqual([1, 0, 0]);
    expect([...split.buyers.knownDays]).toEqual([29, 20, 0]);
  });

  it("counts for each the days with a purchase after it, and the days to the first", () => {
    expect([...split.purchasesAfter]).toEqual([2, 0, 0]);
    expect([...split.daysToNext]).toEqual([10, 0, 0]);
  });

  it("leaves out who first bought after it, and says how many they are and what they bought", () => {
    expect(split.newBuyers).toEqual({ buyers: 1, purchases: 2 });
  });

  it("has the repeat purchases of its buyers by day", () => {
    const days = [...split.repeatsOnDay].flatMap((count, day) =>
      count === 0 ? [] : [[isoDay((split.buyers.firstDay + day) as Day), count]],
    );
    expect(days).toEqual([
      ["2026-06-20", 1],
      ["2026-07-10", 1],
      ["2026-08-10", 1],
    ]);
  });

  it("makes weeks that end on the split day and every seven days around it, and adds up", () => {
    const model = { unit: "days", r: 0.5, alpha: 30, a: 0.5, b: 3 } as const;
    const weeks = weeklyTracking(model, split);
    expect(weeks.map(week => isoDay(week.endDay)).slice(0, 6)).toEqual([
      "2026-06-02", "2026-06-09", "2026-06-16", "2026-06-23", "2026-06-30", "2026-07-07",
    ]); // prettier-ignore
    expect(weeks.map(week => week.isAfterSplit).indexOf(true)).toBe(5);
    expect(weeks.map(week => week.actual).slice(0, 8)).toEqual([0, 0, 0, 1, 1, 1, 2, 2]);
    expect(isoDay(weeks.at(-1)!.endDay)).toBe("2026-12-29");
    // A has been there for 1 day, later A for 29, B for 20 and E for none.
    expect(weeks[0]!.expected).toBeCloseTo(expectedRepeats(model, 1), 12);
    expect(weeks[4]!.expected).toBeCloseTo(expectedRepeats(model, 29) + expectedRepeats(model, 20), 12);
  });
});

describe("byFrequency(repeats, purchasesAfter, expected)", () => {
  it("has a group for 0 to 6 repeats and one for 7 and more, with sums", () => {
    const groups = byFrequency(
      Int32Array.of(0, 7, 12, 1, 0),
      Int32Array.of(1, 2, 3, 4, 5),
      Float64Array.of(1, 2, 4, 8, 16),
    );
    expect(groups.map(group => [group.repeats, group.buyers, group.actual, group.expected])).toEqual([
      [0, 2, 6, 17], [1, 1, 4, 8], [2, 0, 0, 0], [3, 0, 0, 0], [4, 0, 0, 0], [5, 0, 0, 0], [6, 0, 0, 0], [7, 2, 5, 6],
    ]); // prettier-ignore
    expect(groups.filter(group => group.isOrMore).map(group => group.repeats)).toEqual([7]);
  });
});

describe("reliability(chance, bought)", () => {
  const random = randomFrom(11);
  const chance = Float64Array.from({ length: 1000 }, random);
  const bought = Uint8Array.from(chance, at => (random() < at ? 1 : 0));

  it("has ten bins of equally many buyers, the lowest chances first, and loses nobody", () => {
    const { bins } = reliability(chance, bought);
    expect(bins.map(bin => bin.buyers)).toEqual(Array(10).fill(100));
    expect(bins.reduce((sum, bin) => sum + bin.bought, 0)).toBe(bought.reduce((sum, hit) => sum + hit, 0));
    bins.forEach((bin, place) => {
      expect(bin.from).toBeLessThanOrEqual(bin.meanChance);
      expect(bin.meanChance).toBeLessThanOrEqual(bin.to);
      expect(bin.from).toBeGreaterThan(bins[place - 1]?.to ?? -1);
      expect(bin.rate).toEqual(wilson({ hits: bin.bought, of: bin.buyers }));
    });
  });

  it("of chances that come true has most of them inside the bars", () => {
    const { bins } = reliability(chance, bought);
    expect(
      bins.filter(bin => bin.rate.lower <= bin.meanChance && bin.meanChance <= bin.rate.upper).length,
    ).toBeGreaterThan(7);
  });

  it("keeps equal chances in one bin, so that the order of members decides nothing", () => {
    const many = Float64Array.from({ length: 100 }, (_, buyer) => (buyer < 55 ? 0.1 : 0.2 + buyer / 1000));
    const hits = Uint8Array.from(many, (_, buyer) => (buyer % 3 === 0 ? 1 : 0));
    const { bins, brierScore } = reliability(many, hits);
    expect([bins[0]!.buyers, bins[0]!.from, bins[0]!.to]).toEqual([55, 0.1, 0.1]);
    const other = reliability(many.slice().reverse(), hits.slice().reverse());
    expect(other.bins.map(bin => [bin.buyers, bin.bought])).toEqual(bins.map(bin => [bin.buyers, bin.bought]));
    expect(other.brierScore).toBeCloseTo(brierScore!, 12);
    const same = reliability(new Float64Array(50).fill(0.3), new Uint8Array(50));
    expect(same.bins.map(bin => bin.buyers)).toEqual([50]);
  });

  it("has a Brier score: of 0.8 and 0.4, of which the first came true, 0.1; everybody 0.5 would have had 0.25", () => {
    const { brierScore, baseBrierScore, bins } = reliability(Float64Array.of(0.8, 0.4), Uint8Array.of(1, 0));
    expect(brierScore).toBeCloseTo(0.1, 12);
    expect(baseBrierScore).toBe(0.25);
    expect(bins).toHaveLength(2);
  });

  it("of nobody has no bins and no scores", () => {
    const none = reliability(new Float64Array(0), new Uint8Array(0));
    expect(none).toEqual({ bins: [], brierScore: null, baseBrierScore: null });
  });
});

describe("holdOut(orders, request)", () => {
  const request = { splitDay: SPLIT, endDay: END, unit: "weeks", horizon: 8 } as const;

  it("is refused for a time to hold against that is under four weeks, or under the horizon", () => {
    const orders = orderRows(ROWS);
    const until = (days: number, horizon: number) =>
      holdOut(orders, { ...request, endDay: (SPLIT + days) as Day, horizon });
    const short = (days: number, leastDays: number) => ({
      kind: "refused",
      refusals: [{ code: "short-test", days, leastDays }],
    });
    expect(until(27, 1)).toEqual(short(27, 28));
    expect(until(55, 8)).toEqual(short(55, 56));
    expect(until(-3, 1)).toEqual(short(-3, 28));
  });

  it("is refused for a base that was too small on the split day", () => {
    const result = holdOut(orderRows(ROWS), request);
    if (result.kind !== "refused") throw new Error(result.kind);
    expect(result.refusals).toContainEqual({ code: "few-buyers", buyers: 3, least: 500 });
    expect(holdOut(orderRows([]), request)).toEqual({ kind: "refused", refusals: [{ code: "no-buyers" }] });
  });

  it("of a shop that buys as the model says expects about what happens, and groups, weeks and sums agree", () => {
    const random = randomFrom(5);
    const rate = exponential(0.02);
    const rows: OrderRow[] = [];
    const start = dayOf("2025-06-30");
    for (let member = 0; member < 1500; member++) {
      const first = start + Math.floor(random() * 500);
      const perDay = rate(random);
      const dropsOut = 1 - random() ** (1 / 3);
      let time: number = first;
      while (time <= END) {
        rows.push({ member: String(member), day: isoDay(Math.floor(time) as Day), amount: 10 });
        if (time > first && random() < dropsOut) break;
        time -= Math.log(random()) / perDay;
      }
    }
    const result = holdOut(orderRows(rows), request);
    if (result.kind !== "held-out") throw new Error(JSON.stringify(result));
    const { holdOut: held } = result;
    expect(held.newBuyers.buyers + held.buyers).toBe(1500);
    expect(held.newBuyers.buyers).toBeGreaterThan(200);
    expect(Math.abs(held.expected / held.actual - 1)).toBeLessThan(0.1);
    expect(held.frequencies.reduce((sum, group) => sum + group.buyers, 0)).toBe(held.buyers);
    expect(held.frequencies.reduce((sum, group) => sum + group.actual, 0)).toBe(held.actual);
    const atSplit = held.weeks.find(week => week.endDay === SPLIT)!;
    // 184 days are 26 weeks and 2 days: the last week of the picture ends before the end day.
    expect(held.weeks.at(-1)!.actual - atSplit.actual).toBeLessThanOrEqual(held.actual);
    expect(held.weeks.at(-1)!.actual - atSplit.actual).toBeGreaterThan(0.95 * held.actual);
    expect(held.reliability.bins.reduce((sum, bin) => sum + bin.buyers, 0)).toBe(held.buyers);
    expect(held.reliability.brierScore!).toBeLessThan(held.reliability.baseBrierScore!);
    expect([held.reliability.horizon, held.reliability.unit]).toEqual([8, "weeks"]);
  });

  it("has a half-way day to split at", () => {
    expect(isoDay(halfwayDay(dayOf("2026-01-01"), dayOf("2026-12-31")))).toBe("2026-07-02");
  });
});
