import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "#core/dimensions";
import type { Dimension } from "#core/dimensions";
import { UNREADABLE_DAY } from "#core/parse/dates/date-text";
import { defaultRules } from "#core/scoring-rules";
import { planSnapshot, snapshotCode, snapshotOf, splitSnapshots } from "#core/segment-movement";
import type { Snapshot, SnapshotRows } from "#core/segment-movement";
import { NO_DAY } from "#core/units";
import type { Day } from "#core/units";
import { BASE_DAY, LATER, LEAVER, NOW, ORDERS, purchases, run, snap } from "./shop";

const base = snap(run(ORDERS, BASE_DAY));

describe("snapshotOf(scored, keys, counted)", () => {
  it("keeps raw values in full, scores, code and segment id under the keys that were given", () => {
    const entry = (key: string) => {
      const place = base.keys.indexOf(key);
      const values = DIMENSIONS.map(dimension => base.values[dimension][place]);
      return [...values, snapshotCode(base, defaultRules().order, place), base.segments[place]];
    };
    expect(base.day).toBe(BASE_DAY);
    expect(entry("V001")).toEqual([365, 0, 2000, 1, "1151", "sleep_hi"]);
    expect(entry("V002")).toEqual([42, 2, 2000, 2, "4252", "broaden"]);
    expect(entry("V003")).toEqual([13, 8, 500, 4, "5524", "regular"]);
  });

  it("has no value for a dimension without scores", () => {
    const { values, scores } = snap(run(purchases("A", ["2026-08-01 5"]), BASE_DAY));
    expect([[...values.width], [...scores.width], [...values.monetary]]).toEqual([[NaN], [0], [5]]);
  });

  it("is refused without members, and for keys that are blank or stand twice", () => {
    const { scored, counted } = run(ORDERS, BASE_DAY);
    expect(snapshotOf(scored, ["a", "a", "b"], counted)).toEqual({
      kind: "refused",
      reason: "duplicate-keys",
      keys: ["a"],
    });
    expect(snapshotOf(scored, ["a", " ", ""], counted)).toEqual({ kind: "refused", reason: "blank-keys", count: 2 });
    const nobody = run([], BASE_DAY);
    expect(snapshotOf(nobody.scored, [], counted)).toEqual({ kind: "refused", reason: "no-members" });
    expect(() => snapshotOf(scored, ["a"], counted)).toThrow("1 keys for 3 scored members");
  });
});

describe("planSnapshot(kept, next, today)", () => {
  it("adds a day that is not there yet", () => {
    expect(planSnapshot([], base, NOW)).toEqual({ kind: "add" });
    expect(planSnapshot([base], snap(run(ORDERS, NOW)), NOW)).toEqual({ kind: "add" });
  });

  it("says that the same day of the same data is there already, in whatever order, and by frozen cuts as well", () => {
    expect(planSnapshot([base], snap(run([...ORDERS].reverse(), BASE_DAY)), NOW)).toEqual({ kind: "already-there" });
    const typed = { ...base, cutSet: base.cutSet.replaceAll("fixed", "own-cuts") };
    expect(planSnapshot([typed], base, NOW)).toEqual({ kind: "already-there" });
  });

  it("replaces nothing: a day that says something else is taken, with how many members differ", () => {
    expect(planSnapshot([base], snap(run([...ORDERS, ...LEAVER], BASE_DAY)), NOW)).toEqual({
      kind: "day-taken",
      differing: 1,
      sameCuts: true,
    });
    const larger = snap(run([...ORDERS, ...LEAVER], BASE_DAY));
    expect(planSnapshot([larger], base, NOW)).toMatchObject({ differing: 1 });
    const other = snap(run(ORDERS, BASE_DAY, { ...defaultRules(), map: "cn8" }));
    expect(planSnapshot([base], other, NOW)).toEqual({ kind: "day-taken", differing: 3, sameCuts: false });
  });

  it("takes none of a day that has not come", () => {
    expect(planSnapshot([], base, (BASE_DAY - 1) as Day)).toEqual({
      kind: "future",
      day: BASE_DAY,
      today: BASE_DAY - 1,
    });
  });
});

describe("splitSnapshots(rows)", () => {
  const later = snap(run([...ORDERS, ...LATER], NOW));

  it("gives back the snapshots that were written one under the other, the oldest first", () => {
    const { snapshots, ...rest } = splitSnapshots(rowsOf([later, base]));
    expect(snapshots).toEqual([base, later]);
    expect(rest).toEqual({ rowsWithoutDay: [], rowsWithoutKey: [] });
  });

  it("names rows without a day or a key, and leaves them out", () => {
    const rows = rowsOf([base, base]);
    const day = rows.day.slice();
    day[1] = NO_DAY;
    day[2] = UNREADABLE_DAY;
    const keys = rows.keys.map((key, row) => (row === 4 ? " " : key));
    const split = splitSnapshots({ ...rows, day, keys });
    expect([split.rowsWithoutDay, split.rowsWithoutKey]).toEqual([[1, 2], [4]]);
    expect(split.snapshots.map(({ keys: left }) => left.length)).toEqual([3]);
  });

  it("keeps two cut sets of one day apart", () => {
    const other = snap(run(ORDERS, BASE_DAY, { ...defaultRules(), map: "cn8" }));
    expect(splitSnapshots(rowsOf([other, base])).snapshots).toEqual([other, base]);
  });
});

function rowsOf(snapshots: readonly Snapshot[]): SnapshotRows {
  const columns = <T>(of: (snapshot: Snapshot, entry: number) => T): T[] =>
    snapshots.flatMap(snapshot => snapshot.keys.map((_, entry) => of(snapshot, entry)));
  const values = (dimension: Dimension) => Float64Array.from(columns((one, entry) => one.values[dimension][entry]!));
  const scores = (dimension: Dimension) => Uint8Array.from(columns((one, entry) => one.scores[dimension][entry]!));
  return {
    day: Int32Array.from(columns(({ day }) => day)),
    keys: columns(({ keys }, entry) => keys[entry]!),
    values: { recency: values("recency"), frequency: values("frequency"), monetary: values("monetary"), width: values("width") },
    scores: { recency: scores("recency"), frequency: scores("frequency"), monetary: scores("monetary"), width: scores("width") },
    segments: columns(({ segments }, entry) => segments[entry]!),
    cutSets: columns(({ cutSet }) => cutSet),
  }; // prettier-ignore
}
