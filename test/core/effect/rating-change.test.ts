import { describe, expect, it } from "vitest";
import { campaignSpans, compareRatings } from "#core/effect";
import { dayOf, orderRows } from "../../support/order-rows";

/** So many members with one rating before and one after. */
const rated = (count: number, before: number, after: number) => Array.from({ length: count }, () => [before, after]);

const compared = (pairs: readonly (readonly number[])[]) =>
  compareRatings({
    before: Float64Array.from(pairs, ([before]) => before!),
    after: Float64Array.from(pairs, ([, after]) => after!),
  });

describe("compareRatings(question)", () => {
  it("compares the members who rated in both spans, and shows the means of whoever rated beside it", () => {
    // 15 rise from 3 to 4 and 15 stay at 4; 5 more rated only before, and 10 only after.
    const { before, after, bothCount, change } = compared([...rated(15, 3, 4), ...rated(15, 4, 4), ...rated(5, 1, NaN), ...rated(10, NaN, 5), ...rated(7, NaN, NaN)]); // prettier-ignore
    expect(before).toEqual({ ratedCount: 35, mean: 110 / 35 });
    expect(after).toEqual({ ratedCount: 40, mean: 170 / 40 });
    expect(bothCount).toBe(30);
    if (change.kind !== "measured") throw new Error(change.kind);
    // The differences are 15 ones and 15 zeros: variance 7.5 / 29, and t for 29 degrees of freedom is 2.0452 in any table.
    const half = 2.0452 * Math.sqrt(7.5 / 29 / 30);
    expect(change.estimate.value).toBe(0.5);
    expect(change.estimate.lower).toBeCloseTo(0.5 - half, 4);
    expect(change.estimate.upper).toBeCloseTo(0.5 + half, 4);
  });

  it("compares nothing below 30 who rated in both, however many rated in one", () => {
    const few = compared([...rated(29, 1, 5), ...rated(500, 2, NaN), ...rated(500, NaN, 4)]);
    expect(few).toMatchObject({ bothCount: 29, change: { kind: "too-few", needed: 30 } });
  });

  it("gives no interval where everybody's rating changed by as much", () => {
    expect(compared(rated(40, 3, 4)).change).toEqual({ kind: "alike", value: 1 });
  });

  it("has no mean of nobody", () => {
    expect(compared(rated(3, NaN, NaN)).before).toEqual({ ratedCount: 0, mean: null });
  });

  it("refuses columns of different lengths", () => {
    expect(() => compareRatings({ before: new Float64Array(2), after: new Float64Array(3) })).toThrow(RangeError);
  });
});

describe("the ratings of a campaign's spans", () => {
  const after = dayOf("2026-11-21");
  const spans = (rows: Parameters<typeof orderRows>[0]) =>
    campaignSpans(orderRows(rows), { sameDayIsOnePurchase: false }, { asOf: dayOf("2026-12-21"), today: dayOf("2026-12-31"), after }); // prettier-ignore
  const row = (member: string, day: string, score: string, order = `${member}${day}`) => ({
    member, day, order, amount: 10, details: { feedbackScore: score },
  }); // prettier-ignore

  it("are means over purchases, each the mean of its rows, on the scale of the whole column", () => {
    // 23 October to 21 November are before, 22 November to 21 December since; the 9 makes it a scale of 10.
    const { ratings } = spans([
      row("A", "2026-10-22", "9"),
      row("A", "2026-10-23", "4"),
      row("A", "2026-11-21", "8"),
      row("A", "2026-11-22", "6", "two rows"),
      row("A", "2026-11-22", "10", "two rows"),
      row("A", "2026-12-21", "2"),
      { member: "B", day: "2026-11-20", order: "unrated", amount: 10 },
      row("B", "2026-12-22", "9"),
    ]);
    expect([...ratings!.before]).toEqual([3, NaN]);
    expect([...ratings!.since]).toEqual([2.5, NaN]);
  });

  it("are none where no rating is mapped, or the column says something else", () => {
    expect(spans([{ member: "A", day: "2026-12-01", amount: 10 }]).ratings).toBeNull();
    expect(spans([row("A", "2026-12-01", "delivered")]).ratings).toBeNull();
  });
});
