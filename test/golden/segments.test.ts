import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { SEGMENT_MAPS, segmentOf } from "#core/segment-maps";

const file = readFileSync(new URL("./segments.csv", import.meta.url), "utf8").replace(/^\uFEFF/, "");
const combinations = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true }).data;

describe("the segment maps over all combinations of scores", () => {
  it("are asked about each of the 625 combinations once", () => {
    expect(new Set(combinations.map(row => row["code"])).size).toBe(625);
  });

  it.each([
    ["rfmw14", "rfmw_default_id", 14],
    ["classic11", "classic11_id", 11],
    ["cn8", "cn8_id", 8],
  ] as const)("%s gives every combination the segment of the table, and only one", (id, column, segmentCount) => {
    const map = SEGMENT_MAPS[id];
    const found = combinations.map(row => {
      const scores = {
        recency: Number(row["r"]),
        frequency: Number(row["f"]),
        monetary: Number(row["m"]),
        width: Number(row["w"]),
      };
      const holding = map.segments.filter(segment => segment.holds(scores));
      expect(holding).toHaveLength(1);
      expect(map.segments[segmentOf(map, scores)]).toBe(holding[0]);
      return `${row["code"]} ${holding[0]!.id}`;
    });
    expect(found).toEqual(combinations.map(row => `${row["code"]} ${row[column]}`));
    expect(new Set(combinations.map(row => row[column])).size).toBe(segmentCount);
    expect(map.segments).toHaveLength(segmentCount);
  });
});
