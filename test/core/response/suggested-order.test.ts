import { describe, expect, it } from "vitest";
import type { DimensionPower } from "#core/response";
import { DIMENSIONS } from "#core/scoring-rules";
import type { Dimension } from "#core/scoring-rules";
import { suggestOrder } from "../../../src/core/response/suggested-order";

const power = (
  dimension: Dimension,
  auc: number,
  aucError = 0.01,
  positives = 400,
  negatives = 900,
): DimensionPower => ({
  dimension,
  auc,
  aucError,
  gini: 2 * auc - 1,
  giniError: 2 * aucError,
  positives,
  negatives,
});
const far = [power("recency", 0.6), power("frequency", 0.9), power("monetary", 0.5), power("width", 0.7)];

describe("suggestOrder(powers, currentOrder)", () => {
  it("suggests the order of the Gini coefficients where all neighbours are far apart", () => {
    expect(suggestOrder(far, DIMENSIONS)).toEqual({
      kind: "suggest",
      currentOrder: DIMENSIONS,
      dataOrder: ["frequency", "width", "recency", "monetary"],
      closePairs: [],
    });
  });
  it("says when that is the order already", () => {
    const order = ["frequency", "width", "recency", "monetary"] as const;
    expect(suggestOrder(far, order)).toMatchObject({ kind: "keep", reason: "same-order" });
  });
  it.each([
    [29, 900, "few-responders"],
    [900, 29, "few-non-responders"],
    [29, 29, "few-responders"],
  ])("keeps the order with %i responders and %i others: %s", (positives, negatives, reason) => {
    const few = far.map(one => ({ ...one, positives, negatives }));
    expect(suggestOrder(few, DIMENSIONS)).toMatchObject({ kind: "keep", reason });
  });
  it("judges 30 of each", () => {
    const enough = far.map(one => ({ ...one, positives: 30, negatives: 30 }));
    expect(suggestOrder(enough, DIMENSIONS).kind).toBe("suggest");
  });
  it("keeps the order where neighbours differ by less than twice their errors together, and names them", () => {
    // 2 * sqrt(0.03^2 + 0.04^2) = 0.1
    const pair = (higher: number) => [power("recency", 0.6, 0.03), power("frequency", higher, 0.04)];
    expect(suggestOrder(pair(0.71), DIMENSIONS).kind).toBe("suggest");
    expect(suggestOrder(pair(0.69), DIMENSIONS)).toMatchObject({
      kind: "keep",
      reason: "close-neighbours",
      closePairs: [["frequency", "recency"]],
      dataOrder: ["frequency", "recency", "monetary", "width"],
    });
  });
  it("leaves dimensions without power in their places", () => {
    const { dataOrder } = suggestOrder(
      [power("width", 0.9), power("recency", 0.6)],
      ["monetary", "recency", "frequency", "width"],
    );
    expect(dataOrder).toEqual(["monetary", "width", "frequency", "recency"]);
  });
  it("has nothing to order with fewer than two", () => {
    expect(suggestOrder([power("width", 0.9)], DIMENSIONS)).toMatchObject({ kind: "keep", reason: "nothing-to-rank" });
    expect(suggestOrder([], DIMENSIONS).dataOrder).toEqual(DIMENSIONS);
  });
});
