import { expect, test } from "vitest";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

const MONEY = [0, -0, 0.1, 0.2, 0.30000000000000004, 1e-10, 71.99999999999999, 1e6, 123456.789, -5, -0.1];
const WIDTHS = ["上衣", "裤装", "constructor", "__proto__", undefined];

/** Few members, orders and values, so that purchases of one row and of several, with and without refunds, all occur. */
function someRows(seed: number): OrderRow[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  return Array.from({ length: 400 }, () => {
    const amount = MONEY[below(MONEY.length)]!;
    const width = WIDTHS[below(WIDTHS.length)];
    return {
      member: `m${below(9)}`,
      day: `2025-0${1 + below(9)}-1${below(9)}`,
      order: `o${below(300)}`,
      amount,
      ...(width === undefined ? {} : { width }),
    };
  });
}

test.each([1, 2, 3, 4, 5])("a purchase of one plain sale widens a member as its sums would say (seed %i)", seed => {
  const orders = orderRows(someRows(seed));
  const days = { asOf: dayOf("2025-12-31"), today: dayOf("2025-12-31") };
  const quick = scoreMembers(orders, defaultRules(), days);
  // With a column of refunds, though all are 0, every purchase is summed up.
  const summed = scoreMembers({ ...orders, refund: new Float64Array(orders.rowCount) }, defaultRules(), days);
  expect(quick.memberCount).toBeGreaterThan(5);
  expect(quick.memberCount).toBe(summed.memberCount);
  for (const name of ["member", "widthCount", "topWidthValues", "netAmount", "windowNetAmount", "rowStatus"] as const) {
    const [a, b] = [quick[name]!, summed[name]!];
    expect(a.length).toBe(b.length);
    for (let i = 0; i < a.length; i++) expect(Object.is(a[i], b[i]), `${name}[${i}]: ${a[i]} and ${b[i]}`).toBe(true);
  }
});
