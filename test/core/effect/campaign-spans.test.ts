import { describe, expect, it } from "vitest";
import { campaignSpans, controlSizes, drawControl } from "#core/effect";
import { sipKeyFromHex } from "#core/sip-hash";
import { dayOf, orderRows } from "../../support/order-rows";

const orders = orderRows([
  { member: "A", day: "2026-10-21", amount: 1 },
  { member: "A", day: "2026-10-22", amount: 2 },
  { member: "B", day: "2026-11-21", amount: 4 },
  { member: "B", day: "2026-11-22", amount: 8 },
  { member: "A", day: "2026-12-21", amount: 16 },
  { member: "C", day: "2026-12-22", amount: 32 },
]);
const after = dayOf("2026-11-21");
const spans = (asOf: string) =>
  campaignSpans(orders, { sameDayIsOnePurchase: false }, { asOf: dayOf(asOf), today: dayOf("2026-12-31"), after });

describe("campaignSpans(orders, rules, days)", () => {
  it("counts what was bought after the day up to as-of, and in as many days up to that day", () => {
    const { days, since, before } = spans("2026-12-21");
    // 22 November to 21 December are 30 days, as are 23 October to 21 November.
    expect(days).toBe(30);
    expect([[...since.hasBought], [...since.net]]).toEqual([[1, 1, 0], [16, 8, 0]]); // prettier-ignore
    expect([[...before.hasBought], [...before.net]]).toEqual([[0, 1, 0], [0, 4, 0]]); // prettier-ignore
  });

  it("takes refunds off what was bought before as far as they were known on the day of the campaign", () => {
    const refunded = orderRows([
      { member: "A", day: "2026-06-01", amount: 10 },
      { member: "A", day: "2026-06-02", amount: 20 },
      { member: "A", day: "2026-06-30", amount: 5 },
      { member: "B", day: "2026-06-10", amount: 50, order: "B1" },
      { member: "B", day: "2026-06-20", amount: -50, order: "B1" },
      { member: "C", day: "2026-06-10", amount: 50, order: "C1" },
      { member: "C", day: "2026-07-01", amount: -50, order: "C1" },
    ]);
    // 30 June and 29 days on: the 29 days before begin on 2 June.
    const days = { asOf: dayOf("2026-07-29"), today: dayOf("2026-12-31"), after: dayOf("2026-06-30") };
    const { before } = campaignSpans(refunded, { sameDayIsOnePurchase: false }, days);
    expect([...before.hasBought]).toEqual([1, 0, 1]);
    expect([...before.net]).toEqual([25, 0, 50]);
  });

  it("has no days as long as the orders do not go beyond the day", () => {
    const { days, since } = spans("2026-11-21");
    expect([days, [...since.hasBought]]).toEqual([0, [0, 0, 0]]);
  });
});

describe("controlSizes(question)", () => {
  it("says before the draw what the draw gives", () => {
    const segment = Uint8Array.from({ length: 97 }, (_, place) => (place < 4 ? 0 : place < 50 ? 1 : 3));
    const optOut = Uint8Array.from({ length: 97 }, (_, place) => (place % 10 === 0 ? 1 : 0));
    const question = { segment, segmentCount: 5, optOut, share: 0.15 };
    const memberKeys = Array.from(segment, (_, place) => `M${place}`);
    const draw = drawControl({ ...question, memberKeys, seed: sipKeyFromHex("0".repeat(32))! });
    const sizes = controlSizes(question);
    // Eligible 3, 41 and 43: 0.45, 6.15 and 6.45 of them, rounded.
    expect(sizes).toEqual({ contactCount: 75, controlCount: 12, optOutCount: 10, segmentsWithoutControl: 1 });
    expect(draw).toMatchObject({ controlCount: sizes.controlCount, optOutCount: sizes.optOutCount });
  });

  it("refuses a share above one half", () => {
    expect(() => controlSizes({ segment: Uint8Array.of(0), segmentCount: 1, optOut: null, share: 0.6 })).toThrow(
      RangeError,
    );
  });
});
