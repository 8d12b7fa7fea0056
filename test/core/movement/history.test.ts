import { describe, expect, it } from "vitest";
import { defaultRules } from "#core/scoring-rules";
import { cutSetOf, segmentHistory } from "#core/segment-movement";
import type { CutSet, Present, SegmentHistory, Snapshot } from "#core/segment-movement";
import { NO_DAY, isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf } from "../../support/order-rows";
import { BASE_DAY, LATER, LEAVER, NOW, ORDERS, run, snap } from "./shop";

const DECEMBER = dayOf("2026-12-21");
const all = [...ORDERS, ...LATER];
const first = run([...ORDERS, ...LEAVER], BASE_DAY);
const present = run(all, NOW);
const base = snap(first);
const between = snap(run(all, DECEMBER));

function cutsOf({ scored, counted }: Present): CutSet {
  return cutSetOf(scored, counted) as CutSet;
}

function history(snapshots: readonly Snapshot[], cuts = cutsOf(first)): SegmentHistory {
  const made = segmentHistory(snapshots, present, cuts);
  if (made.kind === "refused") throw new Error(JSON.stringify(made));
  return made;
}

const day = (value: number) => (value === NO_DAY ? "-" : isoDay(value as Day));

/** "member: previous, changed on, last seen before, known since". */
function told({ previous, changedOn, lastSeenBefore, knownSince }: SegmentHistory): string[] {
  const { segments } = { segments: ["core", "regular", "fan", "rising", "broaden", "recent_hi", "recent", "slipping", "wavering", "drowsy", "winback", "sleep_hi", "dormant", "lost"] }; // prettier-ignore
  return present.keys
    .map((key, place) => {
      const days = [changedOn, lastSeenBefore, knownSince].map(column => day(column[place]!));
      return [`${key}: ${segments[previous[place]!] ?? "-"}`, ...days].join(", ");
    })
    .sort();
}

describe("segmentHistory(snapshots, present, cuts)", () => {
  it("tells the previous different segment, and between which days the last change lies", () => {
    const expected = [
      "V001: sleep_hi, 2026-12-21, 2026-11-21, 2026-11-21",
      "V002: broaden, 2027-02-21, 2026-12-21, 2026-11-21",
      "V003: regular, 2027-02-21, 2026-12-21, 2026-11-21",
      "V010: -, -, -, 2027-02-21",
    ];
    expect(told(history([base, between]))).toEqual(expected);
    expect(told(history([between, base]))).toEqual(expected);
    expect(history([base, between])).toMatchObject({ days: [BASE_DAY, DECEMBER], scoredAgain: 1, leftOut: [] });
  });

  it("knows no change without snapshots", () => {
    expect(told(history([]))).toEqual(present.keys.map(key => `${key}: -, -, -, 2027-02-21`).sort());
  });

  it("does not take the edges of new bands for a change: the raw values are scored by one cut set", () => {
    const wide = { ...base, cutSet: base.cutSet.replace("500 800 1200 2000", "1 2 3 4"), segments: base.keys.map(() => "core") };
    expect(told(history([wide, between]))).toEqual(told(history([base, between])));
  }); // prettier-ignore

  it("leaves out and names what says nothing: other maps, later days, the as-of day, entries without a value", () => {
    const other = snap(run(all, DECEMBER, { ...defaultRules(), map: "cn8" }));
    const later = { ...base, day: (NOW + 1) as Day };
    const sameDay = { ...base, day: NOW };
    const made = history([other, later, sameDay, base]);
    expect(made.leftOut).toEqual([
      {
        day: DECEMBER,
        why: {
          kind: "refused",
          reason: "not-comparable",
          differences: [{ code: "map", base: "cn8", present: "rfmw14" }],
        },
      },
      { day: NOW, why: { reason: "as-of-day" } },
      { day: NOW + 1, why: { reason: "after-as-of" } },
    ]);
    expect(made.days).toEqual([BASE_DAY]);
    const gap = { ...base, values: { ...base.values, monetary: base.values.monetary.map(() => NaN) } };
    const blank = history([gap]);
    expect([blank.unreadableEntries, told(blank)[0]]).toEqual([4, "V001: -, -, -, 2027-02-21"]);
  });

  it("is refused where cuts cannot be frozen or are another method's", () => {
    const total = cutsOf(run(ORDERS, BASE_DAY, { ...defaultRules(), monetaryBasis: "total" }));
    expect(segmentHistory([base], present, total)).toEqual({
      kind: "refused",
      reason: "not-comparable",
      differences: [{ code: "measure", dimension: "monetary", base: "total", present: "average" }],
    });
    const split = run(ORDERS, NOW, { ...defaultRules(), map: "cn8-median" });
    expect(segmentHistory([], split, cutsOf(split))).toEqual({ kind: "refused", reason: "split-map" });
  });
});
