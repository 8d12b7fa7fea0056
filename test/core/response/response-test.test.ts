import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { measureResponse, responseTest } from "#core/response";
import type { RepeatPurchaseTest, ResponseTestOutcome } from "#core/response";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import type { Dimension, MonetaryBasis, ScoringRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { powerOf } from "../../../src/core/response/response-table";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

function tested(outcome: ResponseTestOutcome): RepeatPurchaseTest {
  if (outcome.kind !== "tested") throw new Error(`not tested: ${outcome.kind}`);
  return outcome;
}

const AS_OF = dayOf("2026-11-21");
const daysBefore = (days: number): string => isoDay((AS_OF - days) as Day);
const days = { asOf: AS_OF, today: AS_OF, horizonDays: 90 };
/** A purchase of long ago, so that there is enough history. */
const LONG_AGO: OrderRow = { member: "OLD", day: daysBefore(1000), amount: 10 };

/** Members of the worked example: days since the last purchase on the cutoff, purchases, average, categories, bought again. */
const TWELVE: readonly (readonly [number, number, number, number, number])[] = [
  [5, 6, 300, 4, 1], [8, 3, 900, 2, 1], [12, 5, 200, 3, 1], [20, 1, 1500, 1, 0], [25, 4, 260, 1, 1], [40, 2, 700, 2, 0],
  [60, 3, 350, 3, 1], [90, 1, 400, 1, 0], [120, 2, 1000, 2, 0], [150, 1, 250, 1, 0], [210, 2, 600, 4, 0],
  [300, 1, 800, 1, 0],
]; // prettier-ignore

const CATEGORIES = ["Tops", "Hats", "Bags", "Belts"];

/** Rows of which these measures are made: the first purchase has a line per category. */
const twelveRows: OrderRow[] = TWELVE.flatMap(([recency, frequency, average, width, again], i) => {
  const member = `M${String(i).padStart(2, "0")}`;
  const purchases = Array.from({ length: frequency }, (_, k) => ({
    member,
    order: `${member}-${k}`,
    day: daysBefore(90 + recency + k),
    amount: average,
    width: CATEGORIES[0]!,
  }));
  const lines = CATEGORIES.slice(1, width).map(category => ({ ...purchases[0]!, amount: 0, width: category, status: "counted" as const })); // prettier-ignore
  const response = { member, order: `${member}-again`, day: daysBefore(30), amount: 5, width: "Later" };
  return [...purchases, ...lines, ...(again === 1 ? [response] : [])];
});

describe("the response test of twelve members, five of whom bought again", () => {
  const result = tested(measureResponse(orderRows(twelveRows), defaultRules(), days));
  const power = (dimension: Dimension) => result.dimensions.find(row => row.dimension === dimension)!.power!;

  it.each([
    ["recency", 0.9143, 0.8286, 0.0968],
    ["frequency", 1, 1, 0],
    ["monetary", 0.2286, -0.5429, 0.1394],
    ["width", 0.7286, 0.4571, 0.1574],
  ] as const)("has the published area, Gini and error of %s", (dimension, auc, gini, error) => {
    expect(power(dimension).auc).toBeCloseTo(auc, 4);
    expect(power(dimension).gini).toBeCloseTo(gini, 4);
    expect(power(dimension).aucError).toBeCloseTo(error, 4);
    expect(power(dimension).giniError).toBe(2 * power(dimension).aucError);
  });
  it("has 5 of 12 and keeps the order, because 5 responders say nothing of it", () => {
    expect(result.base.share).toEqual({ hits: 5, of: 12 });
    expect(result.order).toMatchObject({ kind: "keep", reason: "few-responders" });
    expect(result.order.dataOrder).toEqual(["frequency", "recency", "width", "monetary"]);
  });
  it("claims nothing of any group, because every one is below 30, and counts no comparison", () => {
    const groups = [...result.dimensions.flatMap(row => row.scores), ...result.codes, ...result.segments];
    expect(new Set(groups.map(group => group.evidence))).toEqual(new Set(["too-few"]));
    expect(result.comparisons).toEqual({ scores: 0, codes: 0, segments: 0 });
  });
});

describe("the response test of the CDNOW sample, as of 1997-09-30 and 39 weeks later, without the guard", () => {
  const file = readFileSync(new URL("../../golden/cdnow/cdnow_sample.csv", import.meta.url), "utf8");
  const { data } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });
  const orders = orderRows(
    data.map(row => ({ member: row["member_id"]!, day: row["order_date"]!, amount: Number(row["amount"]) })),
  );
  const end = dayOf("1998-06-30");
  const cdnowDays = { asOf: end, today: end, horizonDays: 273 };
  const rulesBy = (monetaryBasis: MonetaryBasis): ScoringRules => {
    const dimension = { enabled: true, levels: 5, method: "equal-frequency" } as const;
    return {
      ...defaultRules(),
      dimensions: { recency: dimension, frequency: dimension, monetary: dimension, width: dimension },
      frequencyScope: "lifetime",
      monetaryBasis,
    };
  };
  const byAverage = tested(measureResponse(orders, rulesBy("average"), cdnowDays));
  const byTotal = tested(measureResponse(orders, rulesBy("total"), cdnowDays));

  it("has 684 of 2,349 who bought again, 29.12 %", () => {
    expect(isoDay(byAverage.cutoff)).toBe("1997-09-30");
    expect(byAverage.base.share).toEqual({ hits: 684, of: 2349 });
    expect(byAverage.base.rate!.value).toBeCloseTo(0.2912, 4);
  });
  it.each([
    ["recency", byAverage, [462, 472, 475, 467, 473], [11.3, 14.2, 17.9, 36.8, 65.1], 0.7708],
    ["frequency", byAverage, [1403, 0, 439, 214, 293], [13.8, null, 35.8, 58.4, 71.3], 0.7571],
    ["monetary", byAverage, [514, 426, 469, 470, 470], [18.7, 23.0, 36.5, 34.5, 33.4], 0.5806],
    ["monetary", byTotal, [472, 468, 469, 470, 470], [12.7, 16.0, 22.6, 34.9, 59.4], 0.7255],
  ] as const)("has the published sizes, rates and area of %s", (dimension, result, sizes, rates, auc) => {
    const row = result.dimensions.find(entry => entry.dimension === dimension)!;
    expect(row.scores.map(({ share }) => share.of)).toEqual(sizes);
    expect(row.scores.map(({ rate }) => rate && Math.round(rate.value * 1000) / 10)).toEqual(rates);
    expect(row.power!.auc).toBeCloseTo(auc, 4);
  });
  it("has no width to rank, and says so", () => {
    expect(byAverage.dimensions[3]).toEqual({ dimension: "width", standing: "off", power: null, scores: [] });
  });
  it("keeps R, F, M, W: recency and frequency differ by less than their errors allow to tell", () => {
    expect(byAverage.order).toMatchObject({ kind: "keep", reason: "close-neighbours" });
    expect(byAverage.order.closePairs).toEqual([["recency", "frequency"]]);
  });
  it("compares the most recent fifth with the other four, with all members beside", () => {
    const best = byAverage.dimensions[0]!.scores[4]!;
    expect(best.share).toEqual({ hits: 308, of: 473 });
    expect(best.rest).toEqual({ hits: 376, of: 1876 });
    expect(best.lift).toBeCloseTo(308 / 473 / (684 / 2349), 12);
    // Newcombe's and Koopman's intervals of statsmodels and mpmath: see test/golden/statistics.
    expect(best.difference!.lower).toBeCloseTo(0.40290825, 8);
    expect(best.difference!.upper).toBeCloseTo(0.49584433, 8);
    expect(best.ratio!.lower).toBeCloseTo(2.9026166, 6);
    expect(best.ratio!.upper).toBeCloseTo(3.6310349, 6);
    expect(best.evidence).toBe("clear");
  });
  it("says how many comparisons were made: the empty score is none", () => {
    expect(byAverage.comparisons.scores).toBe(5 + 4 + 5);
    expect(byAverage.comparisons.codes).toBe(byAverage.codes.filter(({ share }) => share.of >= 30).length);
    const sum = (shares: readonly { share: { of: number } }[]) =>
      shares.reduce((total, { share }) => total + share.of, 0);
    expect([sum(byAverage.codes), sum(byAverage.segments)]).toEqual([2349, 2349]);
  });
  it("is refused by the guard: no offered horizon leaves 12 months before the cutoff", () => {
    expect(responseTest(orders, rulesBy("average"), cdnowDays)).toEqual({
      kind: "shorter-horizon",
      firstPurchaseDay: dayOf("1997-01-01"),
      cutoff: dayOf("1997-09-30"),
      monthsNeeded: 12,
      offers: [180, 90, 60, 30],
    });
  });
});

describe("responseTest(orders, rules, days)", () => {
  const test = (rows: readonly OrderRow[], rules = defaultRules(), horizonDays = 90) =>
    responseTest(orderRows([LONG_AGO, ...rows]), rules, { ...days, horizonDays });
  /** Whether member A, who bought once on the cutoff, responded. */
  const responds = (rows: readonly OrderRow[]): boolean => {
    const before = { member: "A", day: daysBefore(90), amount: 10, order: "A1" };
    return tested(test([before, ...rows])).base.share.hits === 1;
  };

  it("takes a purchase on the day after the cutoff and on the as-of day for a response, on no other day", () => {
    const on = (day: number): boolean => responds([{ member: "A", day: daysBefore(day), amount: 5, order: "A2" }]);
    expect([91, 90, 89, 0, -1].map(on)).toEqual([false, false, true, true, false]);
  });
  it("takes back a response that was refunded in full, not one refunded in part or after as-of", () => {
    const bought: OrderRow = { member: "A", day: daysBefore(40), amount: 50, order: "A2" };
    const refund = (amount: number, day: number): OrderRow => ({
      member: "A",
      day: daysBefore(day),
      amount,
      order: "A2",
    });
    expect(responds([bought, refund(-50, 10)])).toBe(false);
    expect(responds([bought, refund(-20, 10)])).toBe(true);
    expect(responds([bought, refund(-50, -3)])).toBe(true);
  });
  it("takes a line added later to an older order for no response", () => {
    expect(responds([{ member: "A", day: daysBefore(20), amount: 50, order: "A1" }])).toBe(false);
  });
  it("does not score who bought after the cutoff alone, and counts them", () => {
    const result = tested(test([{ member: "N", day: daysBefore(3), amount: 5 }]));
    expect(result.base.share).toEqual({ hits: 0, of: 1 });
    expect(result.newcomerCount).toBe(1);
  });
  it("says for how many of the days the data have nothing", () => {
    expect(tested(test([{ member: "A", day: daysBefore(33), amount: 5 }])).daysWithoutData).toBe(33);
    expect(tested(test([])).daysWithoutData).toBe(90);
  });
  it("counts refunds up to the cutoff that have no day of their own", () => {
    const rows: OrderRow[] = [
      { member: "A", day: daysBefore(200), amount: 50, refund: 20 },
      { member: "A", day: daysBefore(201), amount: 50, refund: 0 },
      { member: "B", day: daysBefore(200), amount: 50, status: "refund" },
      { member: "B", day: daysBefore(20), amount: 50, refund: 20 },
      { member: "A", day: daysBefore(150), amount: -10 },
    ];
    expect(tested(test(rows)).undatedRefundRows).toBe(2);
  });
  it("says that a dimension is off or has one value, and does not rank it", () => {
    const rules = defaultRules();
    const noFrequency = { ...rules, dimensions: { ...rules.dimensions, frequency: { ...rules.dimensions.frequency, enabled: false } } }; // prettier-ignore
    const rows = ["A", "B", "C"].map(member => ({ member, day: daysBefore(100), amount: 10 }));
    const result = tested(test([...rows, { member: "A", day: daysBefore(5), amount: 7 }], noFrequency));
    expect(result.dimensions.map(row => row.standing)).toEqual(["ranked", "off", "one-value", "off"]);
    expect(result.order).toMatchObject({ kind: "keep", reason: "nothing-to-rank" });
  });
  it("says that nobody or everybody responded, and ranks nothing then", () => {
    const rows = ["A", "B"].map((member, i) => ({ member, day: daysBefore(100 + i), amount: 10 + i }));
    const again = ["A", "B", "OLD"].map(member => ({ member, day: daysBefore(5), amount: 7 }));
    const standings = (more: readonly OrderRow[]) =>
      tested(test([...rows, ...more])).dimensions.map(row => row.standing);
    expect(standings([])).toEqual(["nobody-responded", "nobody-responded", "nobody-responded", "off"]);
    expect(standings(again)).toEqual(["everybody-responded", "everybody-responded", "everybody-responded", "off"]);
  });
  it("needs the 12 months before the cutoff to their first day, or offers what would do, or refuses", () => {
    const from = (iso: string, horizonDays: number) =>
      responseTest(orderRows([{ member: "A", day: iso, amount: 10 }]), defaultRules(), { ...days, horizonDays });
    // The cutoff of 90 days is 2026-08-23; its 12 months begin on 2025-08-24.
    expect(from("2025-08-24", 90).kind).toBe("tested");
    expect(from("2025-08-25", 90)).toMatchObject({ kind: "shorter-horizon", offers: [60, 30] });
    expect(from("2025-08-25", 180)).toMatchObject({ kind: "shorter-horizon", offers: [60, 30] });
    expect(from("2025-10-23", 90)).toMatchObject({ kind: "shorter-horizon", offers: [30] });
    expect(from("2025-10-24", 90)).toMatchObject({ kind: "history-too-short" });
    expect(from("2025-10-24", 30)).toMatchObject({ kind: "history-too-short" });
  });
  it("says that nothing was bought", () => {
    expect(responseTest(orderRows([]), defaultRules(), days)).toEqual({ kind: "no-purchases" });
  });
  it("says that nobody had bought by the cutoff, where it is not guarded", () => {
    const orders = orderRows([{ member: "A", day: daysBefore(3), amount: 1 }]);
    expect(measureResponse(orders, defaultRules(), days).kind).toBe("nobody-to-score");
  });
  it("refuses a horizon that is no whole number of days", () => {
    for (const horizon of [0, -5, 1.5, NaN]) expect(() => test([], defaultRules(), horizon)).toThrow(RangeError);
  });
});

describe("responseTest, for any rows", () => {
  interface DatedRow extends Omit<OrderRow, "day"> {
    readonly ago: number;
  }
  const ids = ["A", "B", "C", "D", "E", "F", "G", "H"];
  const someRow: fc.Arbitrary<DatedRow> = fc.record({
    member: fc.constantFrom(...ids),
    ago: fc.integer({ min: -10, max: 900 }),
    amount: fc.integer({ min: -3000, max: 20_000 }).map(cents => cents / 100),
    order: fc.option(fc.integer({ min: 1, max: 25 }).map(String), { nil: undefined }),
    width: fc.constantFrom("Tops", "Hats", "Bags"),
    status: fc.constantFrom(undefined, undefined, undefined, "refund", "unpaid-or-cancelled"),
  }) as fc.Arbitrary<DatedRow>;
  const someRows = fc.array(someRow, { minLength: 1, maxLength: 60 });
  const run = (rows: readonly DatedRow[]) => {
    const dated = rows.map(({ ago, ...rest }) => ({ ...rest, day: daysBefore(ago) }));
    return tested(responseTest(orderRows([{ ...LONG_AGO, width: "Tops" }, ...dated]), defaultRules(), days));
  };
  const RUNS = { seed: 13, numRuns: 40 };

  it("gives the same whatever the order of the rows", () => {
    fc.assert(
      fc.property(
        someRows.chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(run(shuffled)).toEqual(run(rows));
        },
      ),
      RUNS,
    );
  });
  it("gives the same under other ids", () => {
    fc.assert(
      fc.property(someRows, rows => {
        const renamed = rows.map(row => ({ ...row, member: `X${99 - ids.indexOf(row.member!)}` }));
        expect(run(renamed)).toEqual(run(rows));
      }),
      RUNS,
    );
  });
  it("gives the same groups and powers when all money is in another unit", () => {
    fc.assert(
      fc.property(someRows, rows => {
        const scaled = rows.map(row => ({ ...row, amount: row.amount! * 4 }));
        const without = (result: RepeatPurchaseTest) => ({ ...result, bands: [] });
        // The purchase of long ago is scaled, too, or it would be another member.
        const outcome = (data: readonly DatedRow[], amount: number) =>
          without(
            tested(
              responseTest(
                orderRows([{ ...LONG_AGO, amount, width: "Tops" }, ...data.map(({ ago, ...rest }) => ({ ...rest, day: daysBefore(ago) }))]),
                defaultRules(),
                days,
              ),
            ),
          );
        expect(outcome(scaled, 40)).toEqual(outcome(rows, 10));
      }),
      RUNS,
    ); // prettier-ignore
  });
  it("lets nothing of after the cutoff into scores: other later rows change only who responded", () => {
    const later = fc.array(
      someRow.map(row => ({ ...row, ago: (((row.ago % 100) + 100) % 100) - 10 })),
      { maxLength: 30 },
    );
    const table = (rows: readonly DatedRow[]) => {
      const { bands, codes, segments, dimensions } = run(rows);
      const members = dimensions.map(row => row.scores.map(({ share }) => share.of));
      const sizes = (groups: readonly { share: { of: number } }[]) => groups.map(({ share }) => share.of);
      return {
        bands,
        members,
        codes: codes.map(({ code }) => code),
        codeSizes: sizes(codes),
        segmentSizes: sizes(segments),
      };
    };
    fc.assert(
      fc.property(someRows, later, (rows, more) => {
        const before = rows.filter(row => row.ago >= 90);
        expect(table([...before, ...more.filter(row => row.ago < 90)])).toEqual(table(before));
      }),
      RUNS,
    ); // prettier-ignore
  });
  it("puts everybody into one score of each dimension, one code and one segment, with the responders of the base", () => {
    fc.assert(
      fc.property(someRows, rows => {
        const result = run(rows);
        const families = [result.codes, result.segments, ...result.dimensions.map(row => row.scores)];
        for (const family of families.filter(groups => groups.length > 0)) {
          const total = family.reduce((sum, { share }) => ({ hits: sum.hits + share.hits, of: sum.of + share.of }), { hits: 0, of: 0 });
          expect(total).toEqual(result.base.share);
        }
        for (const { segment } of result.segments) expect(segmentMapOf(defaultRules()).segments[segment]).toBeDefined();
      }),
      RUNS,
    ); // prettier-ignore
  });
});

describe("powerOf(dimension, values, responded)", () => {
  it("takes fewer days and more of everything else for better", () => {
    for (const dimension of DIMENSIONS) {
      const { gini } = powerOf(dimension, Float64Array.of(1, 2), Uint8Array.of(1, 0))!;
      expect(gini).toBe(dimension === "recency" ? 1 : -1);
    }
  });
});
