import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTROL, NOT_IN_CAMPAIGN, TO_CONTACT, compareBeforeAfter, measureEffect, visibleEffect } from "#core/effect";
import type { EffectOutcome, EffectQuestion, MeasuredEffect } from "#core/effect";
import { meanDifference } from "../../../src/core/stats/mean-difference";
import { rateDifference, rateRatio } from "../../../src/core/stats/rates";
import { smallestVisibleRise } from "../../../src/core/stats/visible-difference";

interface Member {
  readonly group: number;
  readonly responded: number;
  readonly segment: number;
  readonly net?: number;
  readonly contacted?: number;
}

/** Members of one kind: so many of whom so many responded, the responders first. */
const some = (group: number, hits: number, of: number, segment = 0): Member[] =>
  Array.from({ length: of }, (_, i) => ({ group, segment, responded: i < hits ? 1 : 0, net: i < hits ? 100 + i : 0 }));

function question(members: readonly Member[], withMoney = true): EffectQuestion {
  return {
    group: Uint8Array.from(members, member => member.group),
    responded: Uint8Array.from(members, member => member.responded),
    net: withMoney ? Float64Array.from(members, member => member.net ?? 0) : null,
    segment: Uint8Array.from(members, member => member.segment),
    segmentCount: 4,
    wasContacted: Uint8Array.from(members, member => member.contacted ?? (member.group === TO_CONTACT ? 1 : 0)),
  };
}

function measured(outcome: EffectOutcome): MeasuredEffect {
  if (outcome.kind !== "measured") throw new Error(`not measured: ${outcome.kind}`);
  return outcome;
}

describe("measureEffect(question)", () => {
  it("takes the control group's rate from that of the contacted, with Newcombe's interval and Koopman's ratio", () => {
    const result = measured(measureEffect(question([...some(TO_CONTACT, 180, 900), ...some(CONTROL, 8, 100), ...some(NOT_IN_CAMPAIGN, 5, 50)]))); // prettier-ignore
    expect(result.contacted.share).toEqual({ hits: 180, of: 900 });
    expect(result.control.share).toEqual({ hits: 8, of: 100 });
    expect(result.uplift).toEqual(rateDifference({ hits: 180, of: 900 }, { hits: 8, of: 100 }));
    expect(result.ratio).toEqual(rateRatio({ hits: 180, of: 900 }, { hits: 8, of: 100 }));
    expect(result.verdict).toBe("raised");
    expect(result.p).toBeLessThan(0.05);
  });
  it("gives no verdict while the interval holds 0, however large the difference looks", () => {
    // 20 % against 13.3 % of 30.
    expect(measured(measureEffect(question([...some(TO_CONTACT, 60, 300), ...some(CONTROL, 4, 30)]))).verdict).toBe(
      "not-shown",
    );
  });
  it("says so when the campaign did harm", () => {
    expect(measured(measureEffect(question([...some(TO_CONTACT, 10, 500), ...some(CONTROL, 20, 100)]))).verdict).toBe(
      "lowered",
    );
  });
  it("judges 30 and not 29 of either group", () => {
    const of = (contacted: number, control: number) => measureEffect(question([...some(TO_CONTACT, 3, contacted), ...some(CONTROL, 3, control)])); // prettier-ignore
    expect(of(30, 30).kind).toBe("measured");
    expect(of(300, 29)).toMatchObject({ kind: "insufficient", needed: 30, control: { hits: 3, of: 29 } });
    expect(of(29, 300)).toMatchObject({ kind: "insufficient", contacted: { hits: 3, of: 29 } });
  });
  it("has nothing to compare without a control group", () => {
    expect(measureEffect(question(some(TO_CONTACT, 5, 60)))).toEqual({
      kind: "no-control",
      contacted: { hits: 5, of: 60 },
    });
  });
  it("leaves out, and counts, members of segments that have nobody in the other group", () => {
    const result = measureEffect(
      question([
        ...some(TO_CONTACT, 9, 50),
        ...some(CONTROL, 3, 40),
        ...some(TO_CONTACT, 4, 4, 1),
        ...some(CONTROL, 1, 2, 2),
      ]),
    );
    expect(measured(result).contacted.share).toEqual({ hits: 9, of: 50 });
    expect(measured(result).left.uncomparedCount).toBe(6);
    expect(measured(result).money!.contactedMean).toBe((9 * 104) / 50);
    expect(measured(result).segments.map(({ segment, uplift }) => [segment, uplift === null])).toEqual([[0, false], [1, true], [2, true]]); // prettier-ignore
  });
  it("calls a segment clear only when it stands among all that were judged", () => {
    const kinds = [
      [40, 100, 20, 100],
      [30, 100, 17, 100],
      [20, 100, 20, 100],
      [2, 29, 2, 29],
    ] as const;
    const result = measured(
      measureEffect(
        question(kinds.flatMap(([a, n, b, m], i) => [...some(TO_CONTACT, a, n, i), ...some(CONTROL, b, m, i)])),
      ),
    );
    expect(result.segments.map(({ evidence }) => evidence)).toEqual(["clear", "suggestive", "none", "too-few"]);
    expect(result.comparisonCount).toBe(3);
  });
  it("counts who was not reached and who of the control group was contacted, and leaves them in their groups", () => {
    const members = [...some(TO_CONTACT, 9, 50), ...some(CONTROL, 3, 40)].map((member, i) => ({ ...member, contacted: i === 3 || i === 60 ? Number(i === 60) : Number(member.group === TO_CONTACT) })); // prettier-ignore
    const result = measured(measureEffect(question(members)));
    expect(result.left).toEqual({ uncomparedCount: 0, notReachedCount: 1, contactedControlCount: 1 });
    expect([result.contacted.share.of, result.control.share.of]).toEqual([50, 40]);
    expect(measured(measureEffect({ ...question(members), wasContacted: null })).left.notReachedCount).toBeNull();
  });
  it("compares money per member, buyers or not, by Welch, with a warning where it is uneven", () => {
    const members = [...some(TO_CONTACT, 9, 50), ...some(CONTROL, 3, 40)];
    const { money } = measured(measureEffect(question(members)));
    const amounts = (group: number) => Float64Array.from(members.filter(member => member.group === group), member => member.net!); // prettier-ignore
    expect(money).toEqual({
      contactedMean: (9 * 104) / 50,
      controlMean: (3 * 101) / 40,
      difference: meanDifference(amounts(TO_CONTACT), amounts(CONTROL)),
      verdict: "not-shown",
    });
    expect(money!.difference!.isSkewed).toBe(true);
    expect(measured(measureEffect(question(members, false))).money).toBeNull();
  });
  it("refuses columns of different length", () => {
    expect(() => measureEffect({ ...question(some(CONTROL, 1, 3)), responded: new Uint8Array(2) })).toThrow(RangeError);
  });
  it("gives the same rates whatever the order of members", () => {
    const member = fc.record({ group: fc.integer({ min: 0, max: 2 }), responded: fc.integer({ min: 0, max: 1 }), segment: fc.integer({ min: 0, max: 3 }) }); // prettier-ignore
    const members = fc.array(member, { minLength: 150, maxLength: 300 });
    fc.assert(
      fc.property(members, list => {
        expect(measureEffect(question([...list].reverse(), false))).toEqual(measureEffect(question(list, false)));
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe("visibleEffect(contactCount, controlCount, expectedRate)", () => {
  it("says before the draw what 1,800 and 200 members could show", () => {
    expect(visibleEffect(1800, 200, 0.1)).toEqual({ kind: "visible", ...smallestVisibleRise(1800, 200, 0.1)! });
  });
  it("says that 2,970 members learn nothing from a hold-out of 30, and less than 30 is none", () => {
    const few = visibleEffect(2970, 30, 0.1);
    // More than three times the rate would be needed.
    expect(few.kind === "visible" && few.rate > 0.3).toBe(true);
    expect(visibleEffect(2970, 29, 0.1)).toEqual({ kind: "too-few", needed: 30 });
    expect(visibleEffect(30, 30, 0.95)).toEqual({ kind: "never" });
  });
});

describe("compareBeforeAfter(question)", () => {
  it("shows two rates and means side by side, without a difference to believe in", () => {
    const span = (responded: readonly number[], net: readonly number[]) => ({
      responded: Uint8Array.from(responded),
      net: Float64Array.from(net),
    });
    const result = compareBeforeAfter({ before: span([0, 1], [0, 30]), after: span([1, 1], [20, 60]) });
    expect(result).toMatchObject({
      kind: "not-attributable",
      before: { share: { hits: 1, of: 2 }, netPerMember: 15 },
      after: { share: { hits: 2, of: 2 }, netPerMember: 40 },
    });
    expect(Object.keys(result)).toEqual(["kind", "before", "after"]);
    expect(compareBeforeAfter({ before: span([], []), after: span([], []) }).before).toMatchObject({
      rate: null,
      netPerMember: null,
    });
    expect(() => compareBeforeAfter({ before: span([1], [1]), after: span([1, 0], [1, 0]) })).toThrow(RangeError);
  });
});
