import { expect, test } from "vitest";
import { dayFromIso, isoDay } from "#core/units";
import type { Day } from "#core/units";
import type { OrderRow } from "../../support/order-rows";
import { traitsOf } from "./scored-traits";

/** Few numbers are sorted in another way than many. */
const PURCHASES = [3, 4, 7, 31, 32, 33, 34, 60];
const FIRST_DAY = dayFromIso("2025-01-01")!;

test("own gaps are the median between purchase days, however many and in whatever order rows stand", () => {
  let state = 5;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  const daysOf = new Map(
    PURCHASES.map(count => [`m${count}`, Array.from({ length: count }, () => FIRST_DAY + below(500))]),
  );
  const rows = [...daysOf].flatMap(([member, days]) =>
    days.map((day, at): OrderRow => ({ member, day: isoDay(day as Day), order: `${member}-${at}`, amount: 10 })),
  );
  const { traits, byMember } = traitsOf(rows);
  const median = (days: readonly number[]): number => {
    const sorted = [...new Set(days)].sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((day, at) => day - sorted[at]!).sort((a, b) => a - b); // prettier-ignore
    const middle = Math.floor(gaps.length / 2);
    return gaps.length % 2 === 1 ? gaps[middle]! : (gaps[middle - 1]! + gaps[middle]!) / 2;
  };
  expect(byMember(traits.repurchase.gapDays)).toEqual(
    Object.fromEntries([...daysOf].map(([member, days]) => [member, median(days)])),
  );
});
