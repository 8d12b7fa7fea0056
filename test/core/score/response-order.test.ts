import { describe, expect, it } from "vitest";
import { responseOrder } from "../../../src/core/score/response-order";

function ranked(dimension: "recency" | "frequency", scores: number[], values: number[]) {
  return { dimension, levels: 5, scores: Uint8Array.from(scores), values: Float64Array.from(values) };
}

describe("responseOrder(dimensions, memberKeys)", () => {
  it("sorts by the scores of the first dimension, then of the next", () => {
    const order = responseOrder(
      [ranked("recency", [4, 5, 5], [40, 10, 12]), ranked("frequency", [5, 1, 2], [9, 1, 2])],
      ["a", "b", "c"],
    );
    expect([...order]).toEqual([2, 1, 0]);
  });
  it("sorts equal codes by fewer days, then by more purchases", () => {
    const order = responseOrder(
      [ranked("recency", [3, 3, 3], [50, 45, 50]), ranked("frequency", [2, 2, 2], [2, 2, 3])],
      ["a", "b", "c"],
    );
    expect([...order]).toEqual([1, 2, 0]);
  });
  it("sorts what is equal in everything by member key", () => {
    expect([...responseOrder([ranked("recency", [3, 3], [50, 50])], ["V002", "V001"])]).toEqual([1, 0]);
    expect([...responseOrder([], ["constructor", "00123", "__proto__"])]).toEqual([1, 2, 0]);
  });
});
