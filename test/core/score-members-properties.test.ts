import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreMembers } from "#core/score-members";
import { DIMENSIONS, FREQUENCY_SCOPES, MONETARY_BASES, WIDTH_SCOPES, defaultRules } from "#core/scoring-rules";
import type {
  BandMethod,
  CompatibilityRules,
  Dimension,
  DimensionRules,
  ScoringRules,
  SegmentMapId,
} from "#core/scoring-rules";
import { scoredValues } from "#core/scored-values";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../support/order-rows";
import type { OrderRow } from "../support/order-rows";
import { scoredRows } from "../support/scored-rows";
import type { ScoredRow } from "../support/scored-rows";

const FIRST_DAY = dayOf("2024-06-01");
const AS_OF = dayOf("2026-11-21");

/** A row whose day is a number, so that a property can shift it. */
interface DatedRow extends Omit<OrderRow, "day"> {
  readonly dayNumber: number;
}

const memberIds = ["00123", "123", "constructor", "__proto__", "V001", "V002", "V003", "张三"];
const row: fc.Arbitrary<DatedRow> = fc.record({
  member: fc.constantFrom(...memberIds),
  dayNumber: fc.integer({ min: FIRST_DAY, max: AS_OF + 20 }),
  amount: fc.integer({ min: -5000, max: 20000 }).map(cents => cents / 100),
  order: fc.option(fc.integer({ min: 1, max: 25 }).map(String), { nil: undefined }),
  width: fc.option(fc.constantFrom("Tops", "Shoes", "Bags", "Hats", "Belts"), { nil: undefined }),
  refund: fc.option(fc.constantFrom(0, 1.5, 20), { nil: undefined, freq: 9 }),
  status: fc.constantFrom(undefined, undefined, undefined, undefined, "refund", "unpaid-or-cancelled"),
  attributes: fc.record({ store: fc.constantFrom("North", "South"), memberName: fc.constantFrom("Ann", "Bo") }),
}) as fc.Arbitrary<DatedRow>;
const rows = fc.array(row, { minLength: 1, maxLength: 60 });

const dimensionRules: fc.Arbitrary<DimensionRules> = fc.record({
  enabled: fc.boolean(),
  levels: fc.integer({ min: 2, max: 5 }),
  method: fc.constantFrom<BandMethod>("auto", "equal-frequency", "natural-breaks", "fixed"),
});
const compatibility = fc.constantFrom<CompatibilityRules>(
  { mode: "r-rfm" },
  { mode: "sql-ntile" },
  { mode: "pandas-qcut", ties: "drop" },
  { mode: "pandas-qcut", ties: "rank-first" },
  { mode: "spss-independent" },
  { mode: "spss-nested" },
  { mode: "spss-modeler", ties: "keep", weights: { recency: 100, frequency: 10, monetary: 1 } },
  { mode: "spss-modeler", ties: "next", weights: { recency: 1, frequency: 0, monetary: 7 } },
);
const rules: fc.Arbitrary<ScoringRules> = fc
  .record({
    order: fc.shuffledSubarray([...DIMENSIONS], { minLength: 4 }),
    windowMonths: fc.integer({ min: 1, max: 36 }),
    dimensions: fc.record({
      recency: dimensionRules.map(dimension => ({ ...dimension, enabled: true })),
      frequency: dimensionRules,
      monetary: dimensionRules,
      width: dimensionRules,
    }),
    map: fc.constantFrom<SegmentMapId>("rfmw14", "classic11", "cn8"),
    sameDayIsOnePurchase: fc.boolean(),
    frequencyScope: fc.constantFrom(...FREQUENCY_SCOPES),
    monetaryBasis: fc.constantFrom(...MONETARY_BASES),
    widthScope: fc.constantFrom(...WIDTH_SCOPES),
  })
  .map(chosen => ({ ...defaultRules(), ...chosen }));

function score(data: readonly DatedRow[], chosen: ScoringRules = defaultRules(), asOf: number | null = AS_OF) {
  const orders = orderRows(data.map(({ dayNumber, ...rest }) => ({ ...rest, day: isoDay(dayNumber as Day) })));
  const scored = scoreMembers(orders, chosen, { asOf: asOf as Day | null, today: AS_OF });
  return { orders, scored, members: scoredRows(scored, orders) };
}

const RUNS = { seed: 2026, numRuns: 200 };

describe("scoreMembers, for any rows and rules", () => {
  it("gives the same members, scores and ranks whatever the order of the rows", () => {
    fc.assert(
      fc.property(
        rows.chain(data => fc.tuple(fc.constant(data), fc.shuffledSubarray(data, { minLength: data.length }))),
        rules,
        fc.constantFrom(null, AS_OF),
        ([data, shuffled], chosen, asOf) => {
          const first = score(data, chosen, asOf);
          const second = score(shuffled, chosen, asOf);
          expect(second.members).toEqual(first.members);
          expect(second.scored.bands).toEqual(first.scored.bands);
          expect(second.scored.notes).toEqual(first.scored.notes);
          expect(second.scored.counts.rows.byStatus).toEqual(first.scored.counts.rows.byStatus);
          expect(storesAndNames(second)).toEqual(storesAndNames(first));
        },
      ),
      RUNS,
    );
  });

  it("knows members by nothing but their being different: new ids in the same order change no score and no rank", () => {
    fc.assert(
      fc.property(rows, rules, (data, chosen) => {
        const sorted = [...memberIds].sort();
        const renamed = data.map(entry => ({ ...entry, member: `X${10 + sorted.indexOf(entry.member!)}` }));
        expect([...score(renamed, chosen).members.values()]).toEqual([...score(data, chosen).members.values()]);
      }),
      RUNS,
    );
  });

  it("gives the same scores when all money is in another unit", () => {
    fc.assert(
      fc.property(rows, rules, fc.constantFrom(0.5, 4, 1024), (data, chosen, factor) => {
        const scaled = data.map(entry => ({
          ...entry,
          amount: entry.amount! * factor,
          ...(entry.refund === undefined ? {} : { refund: entry.refund * factor }),
        }));
        expect(codes(score(scaled, chosen).members)).toEqual(codes(score(data, chosen).members));
      }),
      RUNS,
    );
  });

  it("gives the same scores when all days and the as-of day move by whole 400-year cycles of the calendar", () => {
    fc.assert(
      fc.property(rows, rules, (data, chosen) => {
        const moved = data.map(entry => ({ ...entry, dayNumber: entry.dayNumber + 146097 }));
        expect(codes(score(moved, chosen, AS_OF + 146097).members)).toEqual(codes(score(data, chosen).members));
      }),
      RUNS,
    );
  });

  it("gives the same R, M and W measures when all days and the as-of day move by any number of days", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -900, max: 900 }), (data, by) => {
        const moved = data.map(entry => ({ ...entry, dayNumber: entry.dayNumber + by }));
        const measures = ({ members }: ReturnType<typeof score>) =>
          [...members].map(([id, m]) => [id, m.recencyDays, m.averageAmount, m.netAmount, m.widthCount]).sort();
        expect(measures(score(moved, defaultRules(), AS_OF + by))).toEqual(measures(score(data)));
      }),
      RUNS,
    );
  });

  it("ranks everyone once, counts everyone in one band and one segment, and ends every row in one status", () => {
    fc.assert(
      fc.property(rows, rules, (data, chosen) => {
        const { scored, members } = score(data, chosen);
        const { memberCount } = scored;
        expect([...members.values()].map(member => member.rank).sort((a, b) => a - b)).toEqual(
          Array.from({ length: memberCount }, (_, i) => i + 1),
        );
        expect(new Set([...scored.member, ...scored.prospects]).size).toBe(memberCount + scored.prospects.length);
        for (const band of scored.bands) expect(total(band.sizes)).toBe(memberCount);
        expect(total(scored.segmentSizes)).toBe(memberCount);
        expect(total(scored.segmentNet)).toBeCloseTo(scored.netTotal, 6);
        expect(total([...scored.netAmount])).toBeCloseTo(scored.netTotal, 6);
        expect(total([...scored.lifetimePurchases])).toBe(scored.purchaseCount);
        expect(total(Object.values(scored.counts.rows.byStatus))).toBe(data.length);
      }),
      RUNS,
    );
  });

  it("gives equal values equal scores and never a better value a lower score", () => {
    fc.assert(
      fc.property(rows, rules, (data, chosen) => {
        const { scored } = score(data, chosen);
        const values: Record<Dimension, ArrayLike<number>> = {
          recency: scored.recencyDays.map(days => -days),
          frequency: scoredValues(scored, "frequency"),
          monetary: scoredValues(scored, "monetary"),
          width: scored.widthCount,
        };
        for (const { dimension } of scored.bands) {
          for (let a = 0; a < scored.memberCount; a++) {
            for (let b = 0; b < scored.memberCount; b++) {
              const difference = values[dimension][a]! - values[dimension][b]!;
              const scoreDifference = scored.scores[dimension][a]! - scored.scores[dimension][b]!;
              if (difference === 0) expect(scoreDifference).toBe(0);
              if (difference > 0) expect(scoreDifference).toBeGreaterThanOrEqual(0);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it("ranks no member before one whose code is higher", () => {
    fc.assert(
      fc.property(rows, rules, (data, chosen) => {
        const codesByRank = [...score(data, chosen).members.values()].map(member => member.code);
        expect(codesByRank).toEqual([...codesByRank].sort().reverse());
      }),
      RUNS,
    );
  });
});

describe("a compatibility mode, for any rows and rules", () => {
  const compatibleRules = fc
    .tuple(rules, compatibility, fc.integer({ min: 2, max: 9 }))
    .map(([chosen, mode, levels]): ScoringRules => {
      const recency = { ...chosen.dimensions.recency, levels };
      return { ...chosen, compatibility: mode, dimensions: { ...chosen.dimensions, recency } };
    });

  it("gives the same members, scores and ranks whatever the order of the rows", () => {
    fc.assert(
      fc.property(
        rows.chain(data => fc.tuple(fc.constant(data), fc.shuffledSubarray(data, { minLength: data.length }))),
        compatibleRules,
        ([data, shuffled], chosen) => {
          const first = score(data, chosen);
          const second = score(shuffled, chosen);
          expect(second.members).toEqual(first.members);
          expect(second.scored.bands).toEqual(first.scored.bands);
          expect(second.scored.notes).toEqual(first.scored.notes);
        },
      ),
      RUNS,
    );
  });

  it("says what it is, ranks everyone once, and leaves no score outside its levels and no number that is none", () => {
    fc.assert(
      fc.property(rows, compatibleRules, (data, chosen) => {
        const { scored } = score(data, chosen);
        const { memberCount } = scored;
        fc.pre(memberCount > 0);
        expect(scored.compatibility!.mode).toBe(chosen.compatibility!.mode);
        expect(scored.notes[0]).toEqual({ code: "compatibility-mode", mode: chosen.compatibility!.mode });
        expect(new Set(scored.member).size).toBe(memberCount);
        for (const band of scored.bands) {
          expect(total(band.sizes)).toBe(memberCount);
          expect(band.levels).toBeGreaterThanOrEqual(2);
          const found = [...scored.scores[band.dimension]];
          expect(Math.min(...found)).toBeGreaterThanOrEqual(1);
          expect(Math.max(...found)).toBeLessThanOrEqual(band.levels);
        }
        for (const index of scored.index) expect(index >= 0 && index <= 100).toBe(true);
        const combined = [...(scored.compatibility!.combinedScore ?? [])];
        expect(combined).toEqual([...combined].sort((a, b) => b - a));
        expect(total(scored.segmentSizes)).toBe(memberCount);
      }),
      RUNS,
    );
  });
});

describe("one more order of a member", () => {
  const extra = (dayNumber: number): DatedRow => ({
    member: "V001",
    dayNumber,
    amount: 35,
    order: "extra",
    width: "Tops",
    attributes: { store: "North", memberName: "Ann" },
  });
  const start = rows.map(data => [...data, { ...extra(FIRST_DAY), order: "start" }]);

  it("never lowers F, and raises it by one inside the window", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: FIRST_DAY, max: AS_OF }), (data, dayNumber) => {
        const before = score(data).members.get("V001")!;
        const { scored, members } = score([...data, extra(dayNumber)]);
        const after = members.get("V001")!;
        expect(after.windowPurchases - before.windowPurchases).toBe(dayNumber >= scored.windowStart ? 1 : 0);
        expect(after.lifetimePurchases).toBe(before.lifetimePurchases + 1);
        expect(after.widthCount).toBeGreaterThanOrEqual(before.widthCount);
      }),
      RUNS,
    );
  });

  it("on a later day never lowers the score of R", () => {
    fc.assert(
      fc.property(start, rules, fc.integer({ min: FIRST_DAY, max: AS_OF - 1 }), (data, chosen, dayNumber) => {
        const fixed = { ...chosen.dimensions.recency, method: "fixed" as const };
        const fixedRules = { ...chosen, dimensions: { ...chosen.dimensions, recency: fixed } };
        const usual = score([...data, extra(dayNumber)], fixedRules);
        const later = score([...data, extra(dayNumber + 1)], fixedRules);
        expect(later.members.get("V001")!.recencyDays).toBeLessThanOrEqual(usual.members.get("V001")!.recencyDays);
        if (usual.scored.bands[0]!.used === "fixed" && later.scored.bands[0]!.used === "fixed") {
          expect(recencyScore(later)).toBeGreaterThanOrEqual(recencyScore(usual));
        }
      }),
      RUNS,
    );
  });
});

function codes(members: Map<string, ScoredRow>): unknown[] {
  return [...members].map(([id, { code, rank, segment, customerType }]) => [id, code, rank, segment, customerType]);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function recencyScore({ scored, orders }: ReturnType<typeof score>): number {
  return scored.scores.recency[scored.placeOfMember[orders.memberIds.indexOf("V001")]!]!;
}

function storesAndNames({ scored, orders }: ReturnType<typeof score>): unknown[] {
  const { store, memberName } = orders.attributes;
  return [...scored.member].map((member, place) => [
    orders.memberIds[member],
    store!.values[scored.store![place]!],
    memberName!.values[scored.memberName![place]!],
    [...(scored.topWidthValues?.slice(place * 3, place * 3 + 3) ?? [])].map(code => orders.width!.values[code]),
  ]);
}
