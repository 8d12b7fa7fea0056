import { describe, expect, it } from "vitest";
import { gatherByGroup } from "../../../src/core/stats/counting-sort";

describe("gatherByGroup(items, groupOf, groupCount)", () => {
  it("puts the items of one group side by side and keeps their order", () => {
    const { items, start } = gatherByGroup(Int32Array.of(10, 11, 12, 13, 14), Int32Array.of(2, 0, 2, 0, 2), 3);
    expect([...items]).toEqual([11, 13, 10, 12, 14]);
    expect([...start]).toEqual([0, 2, 2, 5]);
  });
  it("gives empty groups for no items", () => {
    expect([...gatherByGroup(new Int32Array(0), new Int32Array(0), 2).start]).toEqual([0, 0, 0]);
  });
  it("refuses columns of different length", () => {
    expect(() => gatherByGroup(Int32Array.of(1, 2), Int32Array.of(0), 1)).toThrow("2 and 1");
  });
});
