import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules, SplitMapId } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { dayFromIso } from "#core/units";
import { segmentsOfMembers } from "../../../src/core/segment/segments-of-members";
import { scoreRows, THREE_MEMBERS } from "../../support/score-rows";

const noScores = {
  recency: new Uint8Array(9999),
  frequency: new Uint8Array(9999),
  monetary: new Uint8Array(9999),
  width: new Uint8Array(9999),
};

type Measures = Readonly<Record<"recency" | "frequency" | "monetary", readonly number[]>>;

function classes(id: SplitMapId, measures: Measures, rules: Partial<ScoringRules> = {}): string[] {
  const map = SEGMENT_MAPS[id];
  const all = { ...defaultRules(), ...rules };
  const places = segmentsOfMembers(map, measures, noScores, all, measures.recency.length);
  return Array.from(places, place => map.segments[place]!.id);
}

/** Days, purchases and money of the four corners and of one member at the middle of everything. */
const FIVE: Measures = {
  recency: [10, 10, 50, 50, 30],
  frequency: [5, 1, 5, 1, 3],
  monetary: [900, 900, 100, 100, 500],
};

describe("eight classes by mean or median", () => {
  test("recent is high, and equal to the mean is high", () => {
    expect(classes("cn8-mean", FIVE)).toEqual(["v1", "v3", "g2", "g4", "v1"]);
  });

  test("the strict variant makes the mean itself low", () => {
    expect(classes("cn8-mean", FIVE, { strictSplit: true })).toEqual(["v1", "v3", "g2", "g4", "g4"]);
  });

  test("the template with R reversed gives the names of the present to those who left", () => {
    expect(classes("cn8-reversed-r", FIVE)).toEqual(["v2", "v4", "g1", "g3", "v1"]);
  });

  test("the median of purchases is 1 where most buy once, and then nobody is low", () => {
    const most = { recency: [1, 2, 3, 4], frequency: [1, 1, 1, 9], monetary: [1, 2, 3, 4] };
    expect(classes("cn8-median", most)).toEqual(["g1", "g1", "v2", "v2"]);
    expect(classes("cn8-mean", most)).toEqual(["g3", "g3", "v4", "v2"]);
  });

  test("a dimension that is switched off is low", () => {
    const { dimensions } = defaultRules();
    const off = { dimensions: { ...dimensions, recency: { ...dimensions.recency, enabled: false } } };
    expect(classes("cn8-mean", FIVE, off)).toEqual(["v2", "v4", "g2", "g4", "v2"]);
  });

  test("binary noise in the mean does not make an equal value low", () => {
    const equal = { recency: [7, 7, 7], frequency: [1, 1, 1], monetary: [0.1, 0.1, 0.1] };
    expect(classes("cn8-mean", equal)).toEqual(["v1", "v1", "v1"]);
  });

  test("nobody gives nothing", () => {
    expect(classes("cn8-median", { recency: [], frequency: [], monetary: [] })).toEqual([]);
  });

  test("a run by mean uses days, purchases in the window and the average purchase", () => {
    const { scored } = scoreRows(THREE_MEMBERS, { asOf: "2026-11-21", rules: { map: "cn8-mean" } });
    const { segments } = SEGMENT_MAPS["cn8-mean"];
    // 王五: most recent and most often, but half the average amount; 张三: a year ago, 2000 each.
    expect(Array.from(scored.segment, place => segments[place]!.id)).toEqual(["g1", "v3", "v4"]);
  });
});

/** Members of the public CDNOW sample to 1997-09-30: days, days with a purchase, total money, and who came back later. */
function cdnow(): { measures: Measures; cameBack: boolean[] } {
  const file = readFileSync(new URL("../../golden/cdnow/cdnow_sample.csv", import.meta.url), "utf8");
  const end = dayFromIso("1997-09-30")!;
  const members = new Map<string, { last: number; days: Set<number>; money: number; back: boolean }>();
  for (const line of file.trim().split(/\r?\n/).slice(1)) {
    const [id, date, , amount] = line.split(",");
    const day = dayFromIso(date!)!;
    const member = members.get(id!) ?? { last: 0, days: new Set<number>(), money: 0, back: false };
    members.set(id!, member);
    if (day > end) member.back = true;
    else {
      member.last = Math.max(member.last, day);
      member.days.add(day);
      member.money += Number(amount);
    }
  }
  const all = [...members.values()];
  return {
    measures: {
      recency: all.map(member => end - member.last),
      frequency: all.map(member => member.days.size),
      monetary: all.map(member => member.money),
    },
    cameBack: all.map(member => member.back),
  };
}

describe("the textbook classes of 2,357 CDNOW buyers by mean of days, purchases and total money", () => {
  const { measures, cameBack } = cdnow();

  function peopleAndReturn(id: SplitMapId): Record<string, [number, number]> {
    const counts: Record<string, [number, number]> = {};
    classes(id, measures).forEach((segment, place) => {
      const entry = (counts[segment] ??= [0, 0]);
      entry[0] += 1;
      if (cameBack[place]) entry[1] += 1;
    });
    return Object.fromEntries(
      Object.entries(counts).map(([segment, [people, back]]) => [
        segment,
        [people, Math.round((back / people) * 1000) / 10],
      ]),
    );
  }

  test("are those of the published comparison", () => {
    expect(peopleAndReturn("cn8-mean")).toEqual({
      v1: [376, 70.2], v2: [28, 35.7], v3: [72, 45.8], v4: [135, 14.1],
      g1: [89, 62.9], g2: [14, 28.6], g3: [188, 43.6], g4: [1455, 14.8],
    }); // prettier-ignore
  });

  test("with R reversed swap names: 28 people are called 重要价值, and 1,455 whom the table calls lost are 一般发展", () => {
    expect(peopleAndReturn("cn8-reversed-r")).toEqual({
      v1: [28, 35.7], v2: [376, 70.2], v3: [135, 14.1], v4: [72, 45.8],
      g1: [14, 28.6], g2: [89, 62.9], g3: [1455, 14.8], g4: [188, 43.6],
    }); // prettier-ignore
  });

  test("by median everybody has a high frequency", () => {
    const named = new Set(classes("cn8-median", measures));
    expect([...named].sort()).toEqual(["g1", "g2", "v1", "v2"]);
  });
});
