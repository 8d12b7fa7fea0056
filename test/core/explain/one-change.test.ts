import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { factsOfMember, oneChange, purchasesOfMember } from "#core/explain-member";
import type { MemberFacts, OneChange, UpwardChange } from "#core/explain-member";
import { frozenRules } from "#core/frozen-rules";
import { purchasesAsOf } from "#core/measure/purchases-as-of";
import type { OrderRows } from "#core/order-rows";
import { codeText } from "#core/score-code";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { DIMENSIONS, FREQUENCY_SCOPES, MONETARY_BASES, WIDTH_SCOPES, defaultRules } from "#core/scoring-rules";
import type { BandMethod, ScoringRules, SegmentMapId } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

const AS_OF = dayOf("2026-11-21");
const NEW_CATEGORY = "Never bought before";

interface Scored {
  readonly rows: readonly OrderRow[];
  readonly orders: OrderRows;
  readonly scored: ScoredMembers;
}

function score(rows: readonly OrderRow[], rules: ScoringRules = defaultRules(), asOf: Day = AS_OF): Scored {
  const orders = orderRows(rows);
  return { rows, orders, scored: scoreMembers(orders, rules, { asOf, today: asOf }) };
}

function placeOf({ orders, scored }: Scored, member: string): number {
  return scored.placeOfMember[orders.memberIds.indexOf(member)]!;
}

/** The facts of a member, with the days of purchases or, as a written members table has them, without. */
function factsOf(run: Scored, member: string, { withPurchases = true } = {}): MemberFacts {
  const { orders, scored } = run;
  const { purchases } = purchasesAsOf(orders, scored.asOf, scored.asOf, scored.rules.sameDayIsOnePurchase);
  const code = orders.memberIds.indexOf(member);
  return factsOfMember(scored, placeOf(run, member), withPurchases ? purchasesOfMember(purchases, code) : undefined);
}

function changesOf(facts: MemberFacts, run: Scored): Extract<OneChange, { kind: "changes" }> {
  const change = oneChange(facts, run.scored);
  if (change.kind !== "changes") throw new Error(`unavailable: ${change.reason}`);
  return change;
}

/** The segment of a member after more rows, by the whole of the scoring with the bands of the run. */
function segmentAfter(run: Scored, member: string, more: readonly OrderRow[], asOf: Day): number {
  const later = score([...run.rows, ...more], frozenRules(run.scored), asOf);
  return later.scored.segment[placeOf(later, member)]!;
}

function purchase(run: Scored, member: string, day: Day, amount: number, width: string | undefined, order: number) {
  const hasWidth = run.orders.width !== null;
  return { member, day: isoDay(day), amount, order: `new ${order}`, ...(hasWidth && { width }) };
}

/** A category that the member has bought in, in the window where only that counts. */
function ownedCategory({ rows, scored }: Scored, member: string): string | undefined {
  const counts = ({ day }: OrderRow) => scored.rules.widthScope === "lifetime" || dayOf(day!) >= scored.windowStart;
  return rows.find(row => row.member === member && row.width !== undefined && counts(row))?.width;
}

function usualOf({ averageAmount }: MemberFacts): number {
  return averageAmount;
}

/** Whether the promise comes true when the rows are really there. */
function comesTrue(run: Scored, member: string, facts: MemberFacts, change: UpwardChange, day: Day): void {
  const owned = ownedCategory(run, member);
  const usual = usualOf(facts);
  const after = (amounts: readonly number[], width = owned, on = day) =>
    segmentAfter(
      run,
      member,
      amounts.map((amount, order) => purchase(run, member, on, amount, width, order)),
      on,
    );
  /** On days that follow each other where those of one day would be one purchase; the last is made on `last`. */
  const afterTimes = (count: number, last: Day) => {
    const apart = run.scored.rules.sameDayIsOnePurchase ? 1 : 0;
    const rows = Array.from({ length: count }, (_, i) =>
      purchase(run, member, (last - i * apart) as Day, usual, owned, i),
    );
    return segmentAfter(run, member, rows, last);
  };
  switch (change.kind) {
    case "once":
      expect(after([usual])).toBe(change.to);
      break;
    case "new-category":
      expect(after([usual], NEW_CATEGORY)).toBe(change.to);
      expect(after([usual])).toBeGreaterThan(change.to);
      break;
    case "amount":
      expect(after([change.amount])).toBe(change.to);
      if (change.amount >= 0.02) expect(after([Math.round(change.amount * 100 - 1) / 100])).not.toBe(change.to);
      if (change.below === null) expect(after([change.amount * 1000])).toBe(change.to);
      else expect([after([Math.round(change.below * 100 - 1) / 100]), after([change.below])]).toEqual([change.to, expect.not.toBeOneOf([change.to])]); // prettier-ignore
      break;
    case "times": {
      const first = (run.scored.rules.sameDayIsOnePurchase ? day + change.times - 1 : day) as Day;
      expect(afterTimes(change.times, first)).toBe(change.to);
      expect(afterTimes(change.times - 1, day)).not.toBe(change.to);
      if (change.before !== null) expect(afterTimes(change.times, (change.before - 1) as Day)).toBe(change.to);
    }
  }
}

const THREE: readonly OrderRow[] = [
  { member: "张三", day: "2025-05-18", amount: 2000, width: "外套" },
  { member: "张三", day: "2025-11-21", amount: 2000, width: "外套" },
  { member: "李四", day: "2026-07-05", amount: 2000, width: "外套" },
  { member: "李四", day: "2026-10-10", amount: 2000, width: "裤装" },
  ...["上衣", "上衣", "裤装", "上衣", "鞋履", "上衣", "配饰", "裤装"].map((width, at) => ({
    member: "王五",
    day: ["2025-12-20", "2026-02-08", "2026-03-22", "2026-05-03", "2026-06-18", "2026-08-02", "2026-09-20", "2026-11-08"][at]!, // prettier-ignore
    amount: 500,
    width,
  })),
];

describe("oneChange(facts, basis) for the three members who each spent 4000", () => {
  const run = score(THREE);
  const { segments } = segmentMapOf(run.scored.rules);
  const place = (id: string) => segments.findIndex(segment => segment.id === id);
  const codeAfter = (member: string, row: OrderRow) => {
    const later = score([...THREE, row], frozenRules(run.scored), dayOf("2026-11-22"));
    return codeText(later.scored, placeOf(later, member));
  };

  it("makes 李四, 4252, a rising member by a new category: 5353", () => {
    const facts = factsOf(run, "李四");
    expect(changesOf(facts, run)).toMatchObject({
      isFirst: false,
      up: [{ kind: "new-category", to: place("rising") }, { kind: "times" }],
    });
    expect(codeAfter("李四", { member: "李四", day: "2026-11-22", amount: 2000, width: "鞋履" })).toBe("5353");
  });

  it("makes 张三, 1151, a recent big ticket by one purchase: 5151", () => {
    expect(changesOf(factsOf(run, "张三"), run).up![0]).toEqual({ kind: "once", to: place("recent_hi") });
    expect(codeAfter("张三", { member: "张三", day: "2026-11-22", amount: 2000, width: "外套" })).toBe("5151");
  });

  it("says of 王五 what a larger purchase would do, and when a silent member moves", () => {
    const { up, idle } = changesOf(factsOf(run, "王五"), run);
    expect(up).toEqual([{ kind: "amount", to: place("core"), amount: 6800, below: null }]);
    // Recency drops to 3 on day 91; by then no more than two purchases have left the window.
    expect(idle).toEqual({ to: place("slipping"), day: dayOf("2027-02-06"), direction: "down" });
    expect(segmentAfter(run, "王五", [], dayOf("2027-02-06"))).toBe(place("regular"));
    expect(segmentAfter(run, "王五", [], dayOf("2027-02-07"))).toBe(place("slipping"));
  });

  it("does without the days of purchases, but then cannot tell what time alone does to a window", () => {
    const { up, idle } = changesOf(factsOf(run, "李四", { withPurchases: false }), run);
    expect(up![0]).toEqual({ kind: "new-category", to: place("rising") });
    expect(idle).toBe("unknown");
  });
});

it("has nothing above the first segment of the map", () => {
  const days = ["2026-11-01", "2026-11-03", "2026-11-05", "2026-11-07", "2026-11-09", "2026-11-11"];
  const rows = days.map((day, at) => ({ member: "A", day, amount: 900, width: `W${at}` }));
  const others = [1, 2, 3].map(at => ({ member: `B${at}`, day: "2026-11-12", amount: 10, width: "W" }));
  const run = score([...rows, ...others]);
  expect(changesOf(factsOf(run, "A"), run)).toMatchObject({ isFirst: true, up: [] });
});

describe("no change is worked out", () => {
  const run = score(THREE);
  const facts = factsOf(run, "李四");

  it.each<[string, Partial<ScoringRules>]>([
    ["compatibility", { compatibility: { mode: "sql-ntile" } }],
    ["split-map", { map: "cn8-mean" }],
  ])("where members cannot be scored alone: %s", (reason, rules) => {
    const other = score(THREE, { ...defaultRules(), ...rules });
    expect(oneChange(factsOf(other, "李四"), other.scored)).toEqual({ kind: "unavailable", reason });
  });

  it("by cut points that do not give the member's own scores", () => {
    const others = score([...THREE, { member: "赵六", day: "2026-11-20", amount: 90000, width: "外套" }]);
    expect(oneChange(facts, others.scored)).toEqual({ kind: "unavailable", reason: "other-cuts" });
  });

  it("upward where unmatched refunds have eaten up all that was bought", () => {
    const refunded = score([...THREE, { member: "张三", day: "2026-11-20", amount: -9000, order: "x" }]);
    const { up, idle } = changesOf(factsOf(refunded, "张三"), refunded);
    expect([up, idle]).toEqual([null, null]);
  });
});

const row: fc.Arbitrary<OrderRow> = fc.record({
  member: fc.constantFrom("A", "B", "C", "D", "E", "F"),
  day: fc.integer({ min: AS_OF - 700, max: AS_OF }).map(day => isoDay(day as Day)),
  amount: fc.integer({ min: 1, max: 99999 }).map(cents => cents / 100),
  order: fc.integer({ min: 1, max: 40 }).map(String),
  width: fc.option(fc.constantFrom("Tops", "Hats", "Bags", "Belts"), { nil: undefined, freq: 6 }),
});

const rules: fc.Arbitrary<ScoringRules> = fc
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

/** The day on which purchases are made: the next one where the facts tell what then counts. */
function dayOfPurchases(
  { rules: { widthScope, dimensions, frequencyScope, monetaryBasis } }: ScoredMembers,
  withPurchases: boolean,
): Day {
  const widthMoves = dimensions.width.enabled && widthScope === "window";
  const countMoves = dimensions.frequency.enabled && frequencyScope !== "lifetime";
  const moneyMoves = dimensions.monetary.enabled && monetaryBasis === "window-average";
  return widthMoves || (!withPurchases && (countMoves || moneyMoves)) ? AS_OF : ((AS_OF + 1) as Day);
}

describe.each([true, false])("a promise comes true when the purchases are really made (days known: %s)", known => {
  it("upward, and one step less does not do it", () => {
    let promises = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 40 }), rules, (rows, rule) => {
        const run = score(rows, rule);
        for (const member of run.orders.memberIds) {
          const facts = factsOf(run, member, { withPurchases: known });
          for (const change of changesOf(facts, run).up ?? []) {
            promises += 1;
            comesTrue(run, member, facts, change, dayOfPurchases(run.scored, known));
          }
        }
      }),
      { seed: 2026, numRuns: 120 },
    );
    expect(promises).toBeGreaterThan(100);
  });

  it("by time alone: the segment stays up to the day and changes on the next", () => {
    let promises = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 40 }), rules, (rows, rule) => {
        const run = score(rows, rule);
        for (const member of run.orders.memberIds) {
          const facts = factsOf(run, member, { withPurchases: known });
          const { idle } = changesOf(facts, run);
          if (idle === "unknown") continue;
          if (idle === null) {
            expect(segmentAfter(run, member, [], (AS_OF + 1500) as Day)).toBe(facts.segment);
            continue;
          }
          promises += 1;
          expect(segmentAfter(run, member, [], idle.day)).toBe(facts.segment);
          expect(segmentAfter(run, member, [], (idle.day + 1) as Day)).toBe(idle.to);
          expect(idle.direction).toBe(idle.to > facts.segment ? "down" : "up");
        }
      }),
      { seed: 2027, numRuns: 120 },
    );
    expect(promises).toBeGreaterThan(30);
  });
});
