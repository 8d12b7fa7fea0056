import fc from "fast-check";
import { factsOfMember, purchasesOfMember } from "#core/explain-member";
import type { MemberFacts } from "#core/explain-member";
import { purchasesAsOf } from "#core/measure/purchases-as-of";
import type { OrderRows } from "#core/order-rows";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { DIMENSIONS, FREQUENCY_SCOPES, MONETARY_BASES, WIDTH_SCOPES, defaultRules } from "#core/scoring-rules";
import type { BandMethod, ScoringRules, SegmentMapId } from "#core/scoring-rules";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

export const AS_OF = dayOf("2026-11-21");

/** A run with what it was made of, so that rows can be added and the whole scored again. */
export interface Run {
  readonly rows: readonly OrderRow[];
  readonly orders: OrderRows;
  readonly scored: ScoredMembers;
}

export function scoreRun(rows: readonly OrderRow[], rules: Partial<ScoringRules> = {}, asOf: Day = AS_OF): Run {
  const orders = orderRows(rows);
  return { rows, orders, scored: scoreMembers(orders, { ...defaultRules(), ...rules }, { asOf, today: asOf }) };
}

export function placeOf({ orders, scored }: Run, member: string): number {
  return scored.placeOfMember[orders.memberIds.indexOf(member)]!;
}

/** The facts of a member, with the days of purchases or, as a written members table has them, without. */
export function factsOf(run: Run, member: string, { withPurchases = true } = {}): MemberFacts {
  const { orders, scored } = run;
  const { purchases } = purchasesAsOf(orders, scored.asOf, scored.asOf, scored.rules.sameDayIsOnePurchase);
  const code = orders.memberIds.indexOf(member);
  return factsOfMember(scored, placeOf(run, member), withPurchases ? purchasesOfMember(purchases, code) : undefined);
}

/** 4,000 each: in two purchases of a year ago, two of half a year, eight of a year. */
export const THREE: readonly OrderRow[] = [
  { member: "张三", day: "2025-05-18", amount: 2000, width: "外套" },
  { member: "张三", day: "2025-11-21", amount: 2000, width: "外套" },
  { member: "李四", day: "2026-07-05", amount: 2000, width: "外套" },
  { member: "李四", day: "2026-10-10", amount: 2000, width: "裤装" },
  { member: "王五", day: "2025-12-20", amount: 500, width: "上衣" },
  { member: "王五", day: "2026-02-08", amount: 500, width: "上衣" },
  { member: "王五", day: "2026-03-22", amount: 500, width: "裤装" },
  { member: "王五", day: "2026-05-03", amount: 500, width: "上衣" },
  { member: "王五", day: "2026-06-18", amount: 500, width: "鞋履" },
  { member: "王五", day: "2026-08-02", amount: 500, width: "上衣" },
  { member: "王五", day: "2026-09-20", amount: 500, width: "配饰" },
  { member: "王五", day: "2026-11-08", amount: 500, width: "裤装" },
];

const row: fc.Arbitrary<OrderRow> = fc.record({
  member: fc.constantFrom("A", "B", "C", "D", "E", "F"),
  day: fc.integer({ min: AS_OF - 700, max: AS_OF }).map(day => isoDay(day as Day)),
  amount: fc.integer({ min: 1, max: 99999 }).map(cents => cents / 100),
  order: fc.integer({ min: 1, max: 40 }).map(String),
  width: fc.option(fc.constantFrom("Tops", "Hats", "Bags", "Belts"), { nil: undefined, freq: 6 }),
});

export const anyRows = fc.array(row, { minLength: 6, maxLength: 40 });

/** Every method, number of levels, scope and basis, the maps over scores, and a dimension switched off now and then. */
export const anyRules: fc.Arbitrary<ScoringRules> = fc
  .record({
    method: fc.constantFrom<BandMethod>("auto", "equal-frequency", "fixed"),
    levels: fc.integer({ min: 2, max: 5 }),
    windowMonths: fc.constantFrom(1, 6, 12),
    frequencyScope: fc.constantFrom(...FREQUENCY_SCOPES),
    monetaryBasis: fc.constantFrom(...MONETARY_BASES),
    widthScope: fc.constantFrom(...WIDTH_SCOPES),
    map: fc.constantFrom<SegmentMapId>("rfmw14", "rfmw14", "classic11", "eleven125", "ten-rf", "cn8"),
    sameDayIsOnePurchase: fc.boolean(),
    off: fc.constantFrom(null, null, ...DIMENSIONS),
  })
  .map(({ method, levels, off, ...more }) => ({
    ...defaultRules(),
    ...more,
    dimensions: Object.fromEntries(
      DIMENSIONS.map(dimension => [dimension, { enabled: dimension !== off, levels, method }]),
    ) as ScoringRules["dimensions"],
  }));
