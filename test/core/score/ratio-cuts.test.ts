import { describe, expect, it } from "vitest";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { MonetaryBasis, ScoringRules } from "#core/scoring-rules";
import { frozenRules } from "#core/frozen-rules";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import { scoredRows } from "../../support/scored-rows";

const AS_OF = dayOf("2025-06-30");
const TENTHS = [5n, 8n, 12n, 20n];

/** Members with the cents of their purchases, one a day. */
type Purchases = Readonly<Record<string, readonly bigint[]>>;

function rowsOf(members: Purchases) {
  return Object.entries(members).flatMap(([member, cents]) =>
    cents.map((cent, i) => ({ member, day: isoDay((AS_OF - i) as Day), amount: Number(cent) / 100 })),
  );
}

function rulesOf(monetaryBasis: MonetaryBasis): ScoringRules {
  const { dimensions, ...rules } = defaultRules();
  const monetary = { enabled: true, levels: 5, method: "fixed" } as const;
  return { ...rules, monetaryBasis, dimensions: { ...dimensions, monetary } };
}

function scoresOf(members: Purchases, rules: ScoringRules): Record<string, number> {
  const orders = orderRows(rowsOf(members));
  const scored = scoreMembers(orders, rules, { asOf: AS_OF, today: AS_OF });
  return byMember(orders.memberIds, scored.member, scored.scores.monetary);
}

function byMember(ids: readonly string[], member: Int32Array, scores: Uint8Array): Record<string, number> {
  return Object.fromEntries(Array.from(member, (code, place) => [ids[code]!, scores[place]!]));
}

/** The same in whole numbers: money / count >= tenths / 10 * total / units, without a division. */
function exactScores(members: Purchases, basis: "average" | "total"): Record<string, number> {
  const sum = (cents: readonly bigint[]) => cents.reduce((all, cent) => all + cent, 0n);
  const unitsOf = (cents: readonly bigint[]) => (basis === "total" ? 1n : BigInt(cents.length));
  const all = Object.values(members);
  const total = sum(all.flat());
  const units = all.reduce((count, cents) => count + unitsOf(cents), 0n);
  return Object.fromEntries(
    Object.entries(members).map(([member, cents]) => {
      const reached = TENTHS.filter(tenths => 10n * sum(cents) * units >= tenths * total * unitsOf(cents));
      return [member, 1 + reached.length];
    }),
  );
}

function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Members of whom one stands exactly on each ratio: per ratio t, a member of count c and t/10 of the average, and one
 * with what the average needs.
 */
function onTheCuts(random: (below: number) => number): Purchases {
  const scale = BigInt(1 + random(10 ** (1 + random(7))));
  const members: Record<string, bigint[]> = {};
  const counts = TENTHS.map(() => 1 + random(7));
  const rest = 1 + random(9);
  // In tenths of the average of `scale` cents per `spread` purchases, so that thirds and sevenths come up.
  const units = BigInt(counts.reduce((all, count) => all + count, 0) + rest);
  const total = 10n * scale * units;
  let spent = 0n;
  TENTHS.forEach((tenths, i) => {
    const money = tenths * scale * BigInt(counts[i]!);
    spent += money;
    members[`on ${tenths}`] = spread(money, counts[i]!, random);
  });
  members.rest = spread(total - spent, rest, random);
  return members;
}

/** `count` purchases above nothing that add up to `money`. */
function spread(money: bigint, count: number, random: (below: number) => number): bigint[] {
  const even = money / BigInt(count);
  const cents = Array.from({ length: count }, () => even);
  cents[0]! += money - even * BigInt(count);
  for (let i = 1; i < count; i += 1) {
    const moved = (even * BigInt(random(100))) / 200n;
    cents[i]! -= moved;
    cents[0]! += moved;
  }
  return cents;
}

/**
 * One member exactly on a share of an average that is a fraction of a cent, such as thirds: `tenths` x k cents in `count`
 * purchases, where everybody together has (1 + times) x 10 x k cents in (1 + times) x count purchases.
 */
function onAFraction(random: (below: number) => number): Purchases {
  const tenths = TENTHS[random(4)]!;
  const k = BigInt(1 + random(10 ** (1 + random(8))));
  const count = 1 + random(30);
  const times = 2 + random(3);
  const others = (10n * BigInt(1 + times) - tenths) * k;
  return { on: spread(tenths * k, count, random), other: spread(others, count * times, random) };
}

describe("a member exactly on a share of the average", () => {
  it("belongs to the band above: 30, 30 and 40 are half of the average of 66.67", () => {
    const orders = orderRows([
      ...["2025-06-01", "2025-06-05", "2025-06-10"].map((day, i) => ({ member: "A", day, amount: [30, 30, 40][i]! })),
      ...["2025-06-02", "2025-06-06", "2025-06-10"].map(day => ({ member: "B", day, amount: 100 })),
    ].map(row => ({ ...row, width: "Tea" }))); // prettier-ignore
    const scored = scoreMembers(orders, defaultRules(), { asOf: AS_OF, today: AS_OF });
    expect(scoredRows(scored, orders).get("A")!.code).toBe("3323");
  });

  it("is scored as whole numbers say, whatever the money and the number of purchases", () => {
    const random = randomNumbers(20250630);
    let tried = 0;
    for (let round = 0; round < 1000; round += 1) {
      const members = round % 2 === 0 ? onTheCuts(random) : onAFraction(random);
      if (Object.values(members).flat().some(cent => cent <= 0n)) continue; // prettier-ignore
      tried += 1;
      expect(scoresOf(members, rulesOf("average"))).toEqual(exactScores(members, "average"));
      expect(scoresOf(members, rulesOf("total"))).toEqual(exactScores(members, "total"));
    }
    expect(tried).toBeGreaterThan(500);
  });

  it("belongs there also where the ninth decimal lies in the noise of binary arithmetic", () => {
    const alike = (money: bigint, count: number) => spread(money, count, () => 0);
    const members = { half: alike(1_816_813_070n, 43), others: alike(12_717_691_490n, 129) };
    expect(exactScores(members, "average")).toEqual({ half: 2, others: 3 });
    expect(scoresOf(members, rulesOf("average"))).toEqual({ half: 2, others: 3 });
  });

  it("keeps its score when the bands are frozen", () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 200; round += 1) {
      const members = onAFraction(random);
      const orders = orderRows(rowsOf(members));
      const first = scoreMembers(orders, rulesOf("average"), { asOf: AS_OF, today: AS_OF });
      const again = scoreMembers(orders, frozenRules(first), { asOf: AS_OF, today: AS_OF });
      expect(again.scores.monetary).toEqual(first.scores.monetary);
    }
  });
});
