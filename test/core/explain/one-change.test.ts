import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneChange, scoreSteps } from "#core/explain-member";
import type { MemberFacts, OneChange, UpwardChange } from "#core/explain-member";
import { leavesWindow } from "#core/explain/member-later";
import { frozenRules } from "#core/frozen-rules";
import { codeText } from "#core/score-code";
import type { DimensionBands, ScoredMembers } from "#core/scored-members";
import { defaultRules } from "#core/scoring-rules";
import type { Dimension, ScoringRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";
import { AS_OF, THREE, anyRows, anyRules, factsOf, placeOf, scoreRun } from "./explain-run";
import type { Run } from "./explain-run";

const ALL = { min: 1, max: 5 };
const NEW_CATEGORY = "Never bought before";

function changesOf(facts: MemberFacts, run: Run): Extract<OneChange, { kind: "changes" }> {
  const change = oneChange(facts, run.scored);
  if (change.kind !== "changes") throw new Error(`unavailable: ${change.reason}`);
  return change;
}

/** The segment of a member after more rows, by the whole of the scoring with the bands of the run. */
function segmentAfter(run: Run, member: string, more: readonly OrderRow[], asOf: Day): number {
  const later = scoreRun([...run.rows, ...more], frozenRules(run.scored), asOf);
  return later.scored.segment[placeOf(later, member)]!;
}

function purchase(run: Run, member: string, day: Day, amount: number, width: string | undefined, order: number) {
  const hasWidth = run.orders.width !== null;
  return { member, day: isoDay(day), amount, order: `new ${order}`, ...(hasWidth && { width }) };
}

/** A category that the member has bought in, in the window where only that counts. */
function ownedCategory({ rows, scored }: Run, member: string): string | undefined {
  const counts = ({ day }: OrderRow) => scored.rules.widthScope === "lifetime" || dayOf(day!) >= scored.windowStart;
  return rows.find(row => row.member === member && row.width !== undefined && counts(row))?.width;
}

/** Whether the promise comes true when the rows are really there. */
function comesTrue(run: Run, member: string, facts: MemberFacts, change: UpwardChange, day: Day): void {
  const owned = ownedCategory(run, member);
  const usual = facts.averageAmount;
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

describe("oneChange(facts, basis) for the three members who each spent 4000", () => {
  const run = scoreRun(THREE);
  const { segments } = segmentMapOf(run.scored.rules);
  const place = (id: string) => segments.findIndex(segment => segment.id === id);
  const codeAfter = (member: string, row: OrderRow) => {
    const later = scoreRun([...THREE, row], frozenRules(run.scored), dayOf("2026-11-22"));
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

describe("oneChange(facts, basis) by plain facts, without a run in memory", () => {
  const rules = defaultRules();
  const band = (dimension: Dimension, cuts: readonly number[]): DimensionBands => ({
    dimension,
    asked: "fixed",
    used: "fixed",
    reason: "asked",
    levels: 5,
    cuts,
    shownCuts: cuts,
    cutBelongsAbove: dimension === "monetary",
    sizes: [1, 1, 1, 1, 1],
    largestTie: { value: 1, memberCount: 1, score: 1 },
  });
  const basis = {
    rules,
    asOf: AS_OF,
    bands: [
      band("recency", [30, 90, 180, 360]),
      band("frequency", [1, 2, 3, 5]),
      band("monetary", [268, 428.8, 643.2, 1072]),
      band("width", [1, 2, 3, 4]),
    ],
  };
  const place = (id: string) => segmentMapOf(rules).segments.findIndex(segment => segment.id === id);
  const days = ["2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-08-01"];
  const slipping: MemberFacts = {
    recencyDays: 112,
    windowPurchases: 5,
    lifetimePurchases: 5,
    averageAmount: 486,
    netAmount: 2430,
    widthCount: 4,
    namesNoWidth: false,
    scores: { recency: 3, frequency: 4, monetary: 3, width: 4 },
    segment: place("slipping"),
    purchases: days.map(day => ({ day: dayOf(day), amount: 486 })),
  };

  it("brings a regular who was last here 112 days ago back by one purchase, and lets them go on day 181", () => {
    expect(oneChange(slipping, basis)).toMatchObject({
      up: [
        { kind: "once", to: place("regular") },
        { kind: "amount", to: place("core") },
      ],
      idle: { to: place("winback"), day: dayOf("2027-01-28"), direction: "down" },
    });
  });

  it("counts no category for a width of 1 that names none: the first category is no second one", () => {
    const facts = (namesNoWidth: boolean): MemberFacts => ({
      ...slipping,
      recencyDays: 42,
      windowPurchases: 2,
      lifetimePurchases: 2,
      netAmount: 972,
      widthCount: 1,
      namesNoWidth,
      scores: { recency: 4, frequency: 2, monetary: 3, width: 1 },
      segment: place("broaden"),
      purchases: [
        { day: dayOf("2026-10-10"), amount: 486 },
        { day: dayOf("2026-09-10"), amount: 486 },
      ],
    });
    const own = { ...basis, bands: [...basis.bands.slice(0, 3), band("width", [0, 1, 1, 2])] };
    const scored = (namesNoWidth: boolean) => {
      const member = facts(namesNoWidth);
      return oneChange({ ...member, scores: { ...member.scores, width: 2 } }, own);
    };
    expect(scored(false)).toMatchObject({ up: [{ kind: "new-category", to: place("rising") }, {}] });
    expect(scored(true)).toMatchObject({ up: [{ kind: "times" }] });
  });
});

it("has nothing above the first segment of the map", () => {
  const days = ["2026-11-01", "2026-11-03", "2026-11-05", "2026-11-07", "2026-11-09", "2026-11-11"];
  const rows = days.map((day, at) => ({ member: "A", day, amount: 900, width: `W${at}` }));
  const others = [1, 2, 3].map(at => ({ member: `B${at}`, day: "2026-11-12", amount: 10, width: "W" }));
  const run = scoreRun([...rows, ...others]);
  expect(changesOf(factsOf(run, "A"), run)).toMatchObject({ isFirst: true, up: [] });
});

it("asks nobody to spend less, even under a map where that would help", () => {
  const rule = { nameEn: "", action: "", priority: 1, colour: "", recency: ALL, frequency: ALL, width: ALL };
  const customRules = [
    { ...rule, order: 1, nameZh: "少", monetary: { min: 1, max: 4 } },
    { ...rule, order: 2, nameZh: "多", monetary: ALL },
  ];
  const run = scoreRun(THREE, { map: "custom", customRules });
  expect(changesOf(factsOf(run, "李四"), run)).toMatchObject({ isFirst: false, up: [] });
});

it("promises no second purchase of one day where all of a day are one", () => {
  const run = scoreRun(THREE, { sameDayIsOnePurchase: true });
  const kinds = (withPurchases: boolean) =>
    changesOf(factsOf(run, "李四", { withPurchases }), run).up!.map(up => up.kind);
  expect(kinds(true)).toEqual(["new-category", "times"]);
  expect(kinds(false)).toEqual(["new-category"]);
});

it.each([
  ["2025-11-21", 12, "2026-11-21"],
  ["2024-02-29", 12, "2025-03-01"],
  ["2026-01-31", 1, "2026-03-01"],
])("a purchase of %s is out of a window of %i months from %s on", (bought, months, leaves) => {
  expect(isoDay(leavesWindow(dayOf(bought), months))).toBe(leaves);
});

describe("no change is worked out", () => {
  const run = scoreRun(THREE);
  const facts = factsOf(run, "李四");

  it.each<[string, Partial<ScoringRules>]>([
    ["compatibility", { compatibility: { mode: "sql-ntile" } }],
    ["split-map", { map: "cn8-mean" }],
  ])("where members cannot be scored alone: %s", (reason, rules) => {
    const other = scoreRun(THREE, rules);
    expect(oneChange(factsOf(other, "李四"), other.scored)).toEqual({ kind: "unavailable", reason });
  });

  it("by cut points that do not give the member's own scores", () => {
    const others = scoreRun([...THREE, { member: "赵六", day: "2026-11-20", amount: 90000, width: "外套" }]);
    expect(oneChange(facts, others.scored)).toEqual({ kind: "unavailable", reason: "other-cuts" });
  });

  it("upward where unmatched refunds have eaten up all that was bought", () => {
    const refunded = scoreRun([...THREE, { member: "张三", day: "2026-11-20", amount: -9000, order: "x" }]);
    const { up, idle } = changesOf(factsOf(refunded, "张三"), refunded);
    expect([up, idle]).toEqual([null, null]);
  });
});

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
      fc.property(anyRows, anyRules, (rows, rule) => {
        const run = scoreRun(rows, rule);
        for (const member of run.orders.memberIds) {
          const facts = factsOf(run, member, { withPurchases: known });
          for (const change of changesOf(facts, run).up ?? []) {
            promises += 1;
            comesTrue(run, member, facts, change, dayOfPurchases(run.scored, known));
          }
        }
      }),
      { seed: 2026, numRuns: 80 },
    );
    expect(promises).toBeGreaterThan(100);
  });

  it("by time alone: the segment stays up to the day and changes on the next", () => {
    let promises = 0;
    fc.assert(
      fc.property(anyRows, anyRules, (rows, rule) => {
        const run = scoreRun(rows, rule);
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
      { seed: 2027, numRuns: 80 },
    );
    expect(promises).toBeGreaterThan(30);
  });
});

it("comes to the same by the cells of a written members table, which hold six decimals", () => {
  const toSix = (amount: number) => Math.round(amount * 1e6) / 1e6;
  fc.assert(
    fc.property(anyRows, anyRules, (rows, anyRule) => {
      const run = scoreRun(rows, {
        ...anyRule,
        monetaryBasis: anyRule.monetaryBasis === "total" ? "total" : "average",
      });
      for (const member of run.orders.memberIds) {
        const facts = factsOf(run, member);
        const read = { ...facts, averageAmount: toSix(facts.averageAmount), netAmount: toSix(facts.netAmount) };
        expect(oneChange(read, run.scored)).toEqual(oneChange(facts, run.scored));
        expect(scoreSteps(read, run.scored)).toEqual(scoreSteps(facts, run.scored));
      }
    }),
    { seed: 6, numRuns: 60 },
  );
});
