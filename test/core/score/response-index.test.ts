import { describe, expect, it } from "vitest";
import { defaultRules } from "#core/scoring-rules";
import type { Dimension } from "#core/scoring-rules";
import { responseIndex } from "../../../src/core/score/response-index";

function scoresOf(...codes: string[]) {
  const column = (digit: number) => Uint8Array.from(codes, code => Number(code[digit]));
  return { recency: column(0), frequency: column(1), monetary: column(2), width: column(3) };
}

const all: Dimension[] = ["recency", "frequency", "monetary", "width"];

describe("responseIndex(scores, scored, rules, memberCount)", () => {
  it("weighs R 40, F 30, M 20 and W 10 between lowest and highest band", () => {
    const index = responseIndex(scoresOf("5524", "4252", "1151", "5555", "1111"), all, defaultRules(), 5);
    expect([...index]).toEqual([82.5, 60, 20, 100, 0]);
  });
  it("leaves a dimension without scores out of the weights", () => {
    const scored = all.filter(dimension => dimension !== "width");
    expect([...responseIndex(scoresOf("5550", "1150"), scored, defaultRules(), 2)]).toEqual([100, 22.222222222]);
  });
  it("is 0 when no scored dimension has weight", () => {
    const rules = { ...defaultRules(), weights: { recency: 0, frequency: 0, monetary: 0, width: 0 } };
    expect([...responseIndex(scoresOf("5555"), all, rules, 1)]).toEqual([0]);
  });
});
