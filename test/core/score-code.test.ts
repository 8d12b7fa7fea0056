import { describe, expect, it } from "vitest";
import { codeText } from "#core/score-code";
import { defaultRules } from "#core/scoring-rules";

const scores = {
  recency: Uint8Array.of(5, 1),
  frequency: Uint8Array.of(5, 1),
  monetary: Uint8Array.of(2, 5),
  width: Uint8Array.of(4, 1),
};

describe("codeText(scored, place)", () => {
  it("prints one digit per dimension in the order of the rules", () => {
    expect(codeText({ rules: defaultRules(), scores }, 0)).toBe("5524");
    const rules = { ...defaultRules(), order: ["monetary", "width", "recency", "frequency"] as const };
    expect(codeText({ rules, scores }, 0)).toBe("2455");
    expect(codeText({ rules, scores }, 1)).toBe("5111");
  });
  it("prints a dash for a dimension without scores", () => {
    expect(codeText({ rules: defaultRules(), scores: { ...scores, width: new Uint8Array(2) } }, 0)).toBe("552-");
  });
  it("refuses a place where no member is", () => {
    expect(() => codeText({ rules: defaultRules(), scores }, 2)).toThrow("no member at place 2");
  });
});
