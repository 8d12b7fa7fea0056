import { describe, expect, it } from "vitest";
import { FEWEST_TO_COMPARE, evidenceOf, groupRates } from "../../../src/core/stats/group-against-rest";
import { rateDifference, rateDifferenceP, rateRatio, wilson } from "../../../src/core/stats/rates";

describe("groupRates(shares)", () => {
  const shares = [{ hits: 40, of: 100 }, { hits: 10, of: 100 }, { hits: 0, of: 0 }, { hits: 25, of: 100 }, { hits: 3, of: 29 }]; // prettier-ignore
  const { groups, comparisonCount } = groupRates(shares);

  it("compares a group with everybody who is not in it, never with a base that it is part of", () => {
    const rest = { hits: 38, of: 229 };
    expect(groups[0]).toEqual({
      share: shares[0],
      rest,
      rate: wilson(shares[0]!),
      restRate: wilson(rest),
      lift: 0.4 / (78 / 329),
      difference: rateDifference(shares[0]!, rest),
      ratio: rateRatio(shares[0]!, rest),
      p: rateDifferenceP(shares[0]!, rest),
      evidence: "clear",
    });
  });
  it("says nothing of an empty group and claims nothing of one below 30", () => {
    expect(groups[2]).toMatchObject({
      rate: null,
      lift: null,
      difference: null,
      ratio: null,
      p: null,
      evidence: "too-few",
    });
    expect(groups[4]!.evidence).toBe("too-few");
    expect(groups[4]!.rate).not.toBeNull();
    expect(FEWEST_TO_COMPARE).toBe(30);
  });
  it("counts the comparisons that were judged", () => expect(comparisonCount).toBe(3));
  it("has no rest to compare with when all are in one group", () => {
    expect(groupRates([{ hits: 5, of: 50 }])).toMatchObject({
      comparisonCount: 0,
      groups: [{ rest: { hits: 0, of: 0 }, restRate: null, lift: 1, difference: null, evidence: "too-few" }],
    });
  });
});

describe("evidenceOf(pValues)", () => {
  it("calls clear what holds among all comparisons, suggestive what holds alone", () => {
    // By Holm 0.01 becomes 0.03, 0.03 becomes 0.06, 0.2 stays.
    expect(evidenceOf([0.03, null, 0.01, 0.2])).toEqual(["suggestive", "too-few", "clear", "none"]);
    expect(evidenceOf([0.05])).toEqual(["none"]);
    expect(evidenceOf([])).toEqual([]);
  });
});
