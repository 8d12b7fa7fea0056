import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frozenRules } from "#core/frozen-rules";
import { defaultRules } from "#core/scoring-rules";
import type { BandMethod, ScoringRules, SegmentMapId } from "#core/scoring-rules";
import { CHANGES, compareWithBase, cutSetOf, flowOf, membersOfCell } from "#core/segment-movement";
import type { Movement, MovementView, Present, Snapshot } from "#core/segment-movement";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";
import { BASE_DAY, LATER, LEAVER, NOW, ORDERS, purchases, run, snap } from "./shop";

const RUNS = { seed: 2026, numRuns: 60 };

function compared(base: Snapshot, present: Present, view: MovementView = "frozen"): Movement {
  const movement = compareWithBase(base, present, view);
  if (movement.kind === "refused") throw new Error(JSON.stringify(movement));
  return movement;
}

/** "member: from > to, change" of every present member. */
function moves(movement: Movement, { keys }: Present): string[] {
  const { segments } = movement.map;
  return keys
    .map((key, place) => {
      const from = segments[movement.from[place]!]?.id ?? "-";
      return `${key}: ${from} > ${segments[movement.to[place]!]!.id}, ${CHANGES[movement.change[place]!]!}`;
    })
    .sort();
}

describe("compareWithBase(base, present, view), on the worked example three months later", () => {
  const base = snap(run([...ORDERS, ...LEAVER], BASE_DAY));
  const present = run([...ORDERS, ...LATER], NOW);
  const frozen = compared(base, present);

  it("tells who moved, by the cuts of the base", () => {
    expect(moves(frozen, present)).toEqual([
      "V001: sleep_hi > recent_hi, up",
      "V002: broaden > wavering, down",
      "V003: regular > slipping, down",
      "V010: - > recent, new",
    ]);
  });

  it("adds up members and present net amounts by change", () => {
    expect(frozen.totals).toEqual({
      up: { members: 1, net: 6000 },
      same: { members: 0, net: 0 },
      down: { members: 2, net: 8000 },
      new: { members: 1, net: 300 },
      gone: { members: 1, net: 0 },
    });
    expect(frozen.checks).toEqual({
      agrees: true,
      presentMembers: { inCells: 4, scored: 4 },
      baseMembers: { inCells: 4, inSnapshot: 4 },
      presentNet: { inCells: 14300, scored: 14300 },
      baseNotAsScored: 0,
    });
  });

  it("lists the members of every cell: places of the present, and entries of the base for who is gone", () => {
    const place = (id: string) => frozen.map.segments.findIndex(segment => segment.id === id);
    const { segmentCount } = frozen;
    const cell = (from: number, to: number) => [...membersOfCell(frozen, from, to)];
    expect(cell(place("regular"), place("slipping")).map(member => present.keys[member])).toEqual(["V003"]);
    expect(cell(segmentCount, place("recent")).map(member => present.keys[member])).toEqual(["V010"]);
    expect(cell(place("recent"), segmentCount).map(entry => base.keys[entry])).toEqual(["V009"]);
    expect(cell(segmentCount, segmentCount)).toEqual([]);
    const slipping = place("regular") * (segmentCount + 1) + place("slipping");
    expect([frozen.members[slipping], frozen.net[slipping]]).toEqual([1, 4000]);
  });

  it("says what the bands would do alone: money is cut at shares of an average that has risen to 1021", () => {
    expect(frozen.bands).toEqual({ otherScores: 3, otherSegment: 0, idle: { members: 2, movedByBands: 0 } });
    expect(moves(compared(base, present, "re-banded"), present)).toEqual(moves(frozen, present));
  });

  it("draws the flow between groups as ranges of members", () => {
    expect(flowOf(frozen)).toEqual({
      names: ["core", "grow", "recent", "watch", "win-back"],
      before: [1, 1, 1, 0, 1],
      now: [0, 0, 2, 2, 0],
      newMembers: 1,
      goneMembers: 1,
      links: [
        { from: 0, to: 3, members: 1, net: 4000, fromStart: 0, toStart: 0 },
        { from: 1, to: 3, members: 1, net: 4000, fromStart: 0, toStart: 1 },
        { from: 2, to: "gone", members: 1, net: 0, fromStart: 0, toStart: 0 },
        { from: 4, to: 2, members: 1, net: 6000, fromStart: 0, toStart: 0 },
        { from: "new", to: 2, members: 1, net: 300, fromStart: 0, toStart: 1 },
      ],
    });
  });

  it("counts entries of the base that its own cuts do not give, and keeps what it stored", () => {
    const changed = {
      ...base,
      segments: base.segments.map((id, entry) => (base.keys[entry] === "V001" ? "core" : id)),
    };
    const movement = compared(changed, present);
    expect(moves(movement, present)[0]).toBe("V001: core > recent_hi, down");
    expect(movement.checks.baseNotAsScored).toBe(1);
  });
});

describe("compareWithBase(base, present, view)", () => {
  const equal: ScoringRules = {
    ...defaultRules(),
    dimensions: {
      recency: { enabled: false, levels: 5, method: "auto" },
      frequency: { enabled: false, levels: 5, method: "auto" },
      monetary: { enabled: true, levels: 5, method: "equal-frequency" },
      width: { enabled: false, levels: 5, method: "auto" },
    },
    map: "cn8",
  };
  const withDays: ScoringRules = {
    ...equal,
    dimensions: { ...equal.dimensions, recency: { enabled: true, levels: 5, method: "fixed" } },
  };
  const of = (amounts: readonly number[], letter: string) =>
    amounts.flatMap((amount, i) => purchases(`${letter}${i}`, [`2026-08-01 ${amount}`]));
  const few = of([10, 20, 30, 40, 50], "M");
  const more = [...few, ...of([60, 70, 80, 90, 100], "N")];
  const AUGUST = dayOf("2026-08-01");

  it("moves nobody who did nothing by the cuts of the base, and shows whom new bands alone would move", () => {
    const base = snap(run(few, AUGUST, withDays));
    const present = run(more, AUGUST, withDays);
    expect(moves(compared(base, present), present).slice(0, 5)).toEqual([
      "M0: g4 > g4, same",
      "M1: g4 > g4, same",
      "M2: g4 > g4, same",
      "M3: v4 > v4, same",
      "M4: v4 > v4, same",
    ]);
    const anew = compared(base, present, "re-banded");
    expect(moves(anew, present)[4]).toBe("M4: v4 > g4, same");
    // One day only: recency is the middle band, which is low. Cuts 18 26 34 42 of five become 28 46 64 82 of ten: M1 to M4 and N0 to N2 get other scores, M3, M4, N0 another segment.
    expect(anew.bands).toEqual({ otherScores: 7, otherSegment: 3, idle: { members: 5, movedByBands: 2 } });
  });

  it("does not say who was idle where the base has no days", () => {
    const base = snap(run(few, AUGUST, equal));
    expect(compared(base, run(more, AUGUST, equal)).bands!.idle).toBeNull();
  });

  it("compares maps that look at the middle of all members only as they were scored", () => {
    const rules: ScoringRules = { ...defaultRules(), map: "cn8-mean" };
    const base = snap(run(ORDERS, BASE_DAY, rules));
    const present = run([...ORDERS, ...LATER], NOW, rules);
    expect(compareWithBase(base, present, "frozen")).toEqual({ kind: "refused", reason: "split-map" });
    const movement = compared(base, present, "re-banded");
    expect([...movement.to]).toEqual([...present.scored.segment]);
    expect([movement.bands, movement.checks.baseNotAsScored]).toEqual([null, null]);
  });

  it("refuses what cannot be held against the present, and says why", () => {
    const base = snap(run(ORDERS, BASE_DAY));
    const present = run([...ORDERS, ...LATER], NOW);
    const refused = (other: Snapshot | null, now: Present = present) => compareWithBase(other, now, "frozen");
    expect(refused(null)).toEqual({ kind: "refused", reason: "no-base" });
    expect(refused({ ...base, day: (NOW + 1) as Day })).toEqual({
      kind: "refused",
      reason: "base-after-as-of",
      base: NOW + 1,
      asOf: NOW,
    });
    expect(refused({ ...base, cutSet: "R 1 2 3" })).toEqual({
      kind: "refused",
      reason: "unreadable-cut-set",
      fault: { code: "not-a-cut-set" },
      text: "R 1 2 3",
    });
    expect(refused(base, run(ORDERS, NOW, { ...defaultRules(), map: "classic11" }))).toEqual({
      kind: "refused",
      reason: "not-comparable",
      differences: [{ code: "map", base: "rfmw14", present: "classic11" }],
    });
    const twice = { ...base, keys: base.keys.map(() => "V001") };
    expect(refused(twice)).toEqual({ kind: "refused", reason: "duplicate-keys", keys: ["V001"], in: "base" });
    expect(refused(base, { ...present, keys: present.keys.map(() => "V001") })).toEqual({
      kind: "refused",
      reason: "duplicate-keys",
      keys: ["V001"],
      in: "present",
    });
    const [first, ...others] = base.segments;
    expect(refused({ ...base, segments: [`${first}?`, ...others] })).toEqual({
      kind: "refused",
      reason: "unknown-segments",
      ids: [`${first}?`],
    });
    expect(refused({ ...base, keys: base.keys.map(key => `#${key}`) })).toEqual({
      kind: "refused",
      reason: "no-member-in-common",
    });
    expect(refused(base, run([], NOW))).toEqual({ kind: "refused", reason: "no-members" });
    const ntile = run(ORDERS, NOW, { ...defaultRules(), compatibility: { mode: "sql-ntile" } });
    expect(refused(base, ntile)).toEqual({ kind: "refused", reason: "compatibility" });
    expect(() => refused(base, { ...present, keys: [] })).toThrow("0 keys for 4 scored members");
  });
});

const row: fc.Arbitrary<OrderRow> = fc.record({
  member: fc.constantFrom("A", "B", "C", "D", "E", "F", "G"),
  day: fc.integer({ min: BASE_DAY - 600, max: NOW }).map(day => isoDay(day as Day)),
  amount: fc.integer({ min: 1, max: 99999 }).map(cents => cents / 100),
  width: fc.constantFrom("Tops", "Hats", "Bags"),
});
const shop = fc.record({
  rows: fc.array(row, { minLength: 2, maxLength: 40 }),
  method: fc.constantFrom<BandMethod>("auto", "equal-frequency", "natural-breaks", "fixed"),
  levels: fc.integer({ min: 2, max: 5 }),
  map: fc.constantFrom<SegmentMapId>(
    "rfmw14",
    "classic11",
    "eleven125",
    "cn8",
    "like-shopify",
    "like-klaviyo",
    "ten-rf",
  ),
});

function rulesOf({ method, levels, map }: { method: BandMethod; levels: number; map: SegmentMapId }): ScoringRules {
  const one = { enabled: true, levels, method };
  return { ...defaultRules(), map, dimensions: { recency: one, frequency: one, monetary: one, width: one } };
}

describe("compareWithBase, for any orders", () => {
  it("finds no movement in the same orders on the same day", () => {
    fc.assert(
      fc.property(shop, ({ rows, ...rest }) => {
        const present = run(rows, NOW, rulesOf(rest));
        const movement = compared(snap(present), present);
        expect(movement.totals.same.members).toBe(present.scored.memberCount);
        expect([...movement.from]).toEqual([...movement.to]);
        expect(movement.checks).toMatchObject({ agrees: true, baseNotAsScored: 0 });
        expect(movement.bands).toMatchObject({ otherScores: 0, otherSegment: 0 });
      }),
      RUNS,
    );
  });

  it("gives the segments of a run with the frozen rules of the base, and sums that agree, in any order of rows", () => {
    fc.assert(
      fc.property(
        shop.chain(one => fc.tuple(fc.constant(one), fc.shuffledSubarray(one.rows, { minLength: one.rows.length }))),
        ([{ rows, ...rest }, shuffled]) => {
          const baseRun = run(rows, BASE_DAY, rulesOf(rest));
          if (baseRun.scored.memberCount === 0) return;
          const base = snap(baseRun);
          const present = run(rows, NOW, rulesOf(rest));
          const movement = compared(base, present);
          const again = run(rows, NOW, frozenRules(baseRun.scored));
          const idOf = (one: Present, segment: ArrayLike<number>) =>
            one.keys.map((key, place) => `${key} ${segment[place]!}`).sort();
          expect(idOf(present, movement.to)).toEqual(idOf(again, again.scored.segment));
          expect(movement.checks).toMatchObject({ agrees: true, baseNotAsScored: 0 });
          const { totals } = movement;
          expect(totals.up.members + totals.same.members + totals.down.members + totals.new.members).toBe(
            present.scored.memberCount,
          );
          const flow = flowOf(movement);
          const widths = flow.links.reduce((sum, { members }) => sum + members, 0);
          expect(widths).toBe(movement.members.reduce((sum, count) => sum + count, 0));

          const other = compared(snap(run(shuffled, BASE_DAY, rulesOf(rest))), run(shuffled, NOW, rulesOf(rest)));
          expect(other.members).toEqual(movement.members);
          expect(other.net).toEqual(movement.net);
          expect(other.totals).toEqual(movement.totals);
        },
      ),
      RUNS,
    );
  });

  it("keeps a cut set that a frozen run gives on: the base of a base", () => {
    const first = run([...ORDERS, ...LEAVER], BASE_DAY);
    const second = run([...ORDERS, ...LATER], NOW, frozenRules(first.scored));
    const cuts = (one: Present) => cutSetOf(one.scored, one.counted) as Exclude<ReturnType<typeof cutSetOf>, string>;
    expect(cuts(second).dimensions.monetary).toEqual({ ...cuts(first).dimensions.monetary, method: "own-cuts" });
    expect(compared(snap(first), second).bands).toMatchObject({ otherScores: 0, otherSegment: 0 });
  });
});
