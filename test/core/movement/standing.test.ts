import { describe, expect, it } from "vitest";
import { SEGMENT_MAPS, segmentMapOf } from "#core/segment-maps";
import { standingOf } from "#core/segment-movement";

const idsByRank = (map: keyof typeof SEGMENT_MAPS) => {
  const { rank, names } = standingOf(SEGMENT_MAPS[map]);
  return names.map((_, place) =>
    SEGMENT_MAPS[map].segments.filter((_, segment) => rank[segment] === place).map(({ id }) => id),
  );
};

describe("standingOf(map)", () => {
  it("takes the groups of the default map, the best first", () => {
    expect(standingOf(SEGMENT_MAPS.rfmw14)).toMatchObject({
      by: "group",
      names: ["core", "grow", "recent", "watch", "win-back"],
    });
    expect(idsByRank("rfmw14")).toEqual([
      ["core", "regular", "fan"],
      ["rising", "broaden"],
      ["recent_hi", "recent"],
      ["slipping", "wavering", "drowsy"],
      ["winback", "sleep_hi", "dormant", "lost"],
    ]);
  });

  it("has a group for every segment of every shipped map, whose call priority would call losing somebody going up", () => {
    for (const [id, map] of Object.entries(SEGMENT_MAPS)) {
      if (id !== "custom") expect([id, standingOf(map).by]).toEqual([id, "group"]);
    }
    expect(idsByRank("classic11")).toEqual([
      ["champions", "loyal"],
      ["potential"],
      ["new", "promising"],
      ["attention", "sleepy"],
      ["cantlose", "risk", "hibernating", "lost"],
    ]);
    expect(idsByRank("cn8")).toEqual([["v1", "g1"], [], ["v3", "g3"], ["v2", "g2"], ["v4", "g4"]]);
  });

  it("takes the call priorities of a person's own map, equal ones as one", () => {
    const range = { min: 1, max: 5 };
    const rule = (name: string, order: number, priority: number) => ({
      order,
      nameZh: name,
      nameEn: name,
      recency: range,
      frequency: range,
      monetary: range,
      width: range,
      action: "",
      priority,
      colour: "",
    });
    const map = segmentMapOf({ map: "custom", customRules: [rule("A", 1, 5), rule("B", 2, 2), rule("C", 3, 5)] });
    expect(standingOf(map)).toEqual({
      by: "priority",
      rank: [1, 0, 1, 2],
      names: ["priority-2", "priority-5", "priority-6"],
    });
  });
});
