import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawControl } from "#core/effect";
import type { ControlDraw } from "#core/effect";
import { sipKeyFromHex } from "#core/sip-hash";

interface Member {
  readonly key: string;
  readonly segment: number;
  readonly optOut: boolean;
}

const SEED = "000102030405060708090a0b0c0d0e0f";

function draw(members: readonly Member[], share = 0.1, seed = SEED): ControlDraw & { readonly drawn: string[] } {
  const found = drawControl({
    memberKeys: members.map(member => member.key),
    segment: Uint8Array.from(members, member => member.segment),
    segmentCount: 5,
    optOut: Uint8Array.from(members, member => (member.optOut ? 1 : 0)),
    share,
    seed: sipKeyFromHex(seed)!,
  });
  const drawn = members.filter((_, place) => found.isControl[place] === 1).map(member => member.key);
  return { ...found, drawn: drawn.sort() };
}

const inSegment = (segment: number, count: number, from = 0): Member[] =>
  Array.from({ length: count }, (_, i) => ({ key: `M${from + i}`, segment, optOut: false }));

describe("drawControl(question)", () => {
  const { members, draws } = JSON.parse(
    readFileSync(new URL("../../golden/control-draw/expected.json", import.meta.url), "utf8"),
  ) as { members: [string, number, boolean][]; draws: { seed: string; share: number; drawn: string[] }[] };
  const listed = members.map(([key, segment, optOut]) => ({ key, segment, optOut }));

  it.each(draws)("draws the members whose hash is lowest, as another program does: $share with $seed", row => {
    const { drawn } = draw(listed, row.share, row.seed);
    expect(drawn).toEqual([...row.drawn].sort());
  });

  it("rounds the share of each segment, halves up, and counts who must not be contacted in neither group", () => {
    const optedOut = { key: "X", segment: 1, optOut: true };
    const { segments, ...rest } = draw([
      ...inSegment(0, 4),
      ...inSegment(1, 5, 10),
      optedOut,
      ...inSegment(3, 26, 100),
    ]);
    expect(segments).toEqual([
      { segment: 0, memberCount: 4, optOutCount: 0, eligibleCount: 4, controlCount: 0 },
      { segment: 1, memberCount: 6, optOutCount: 1, eligibleCount: 5, controlCount: 1 },
      { segment: 3, memberCount: 26, optOutCount: 0, eligibleCount: 26, controlCount: 3 },
    ]);
    expect(rest).toMatchObject({ optOutCount: 1, eligibleCount: 35, controlCount: 4 });
    expect(rest.drawn).not.toContain("X");
  });
  it("draws nobody for a share of 0 and half for one half, and refuses more", () => {
    expect(draw(inSegment(0, 20), 0).controlCount).toBe(0);
    expect(draw(inSegment(0, 20), 0.5).controlCount).toBe(10);
    for (const share of [-0.1, 0.51, NaN]) expect(() => draw(inSegment(0, 20), share)).toThrow(RangeError);
  });
  it("has nothing to draw of nobody, and takes nobody for opted out where nothing is known", () => {
    expect(draw([])).toMatchObject({ segments: [], controlCount: 0 });
    const question = { memberKeys: ["A", "B"], segment: new Uint8Array(2), segmentCount: 1, share: 0.5, seed: sipKeyFromHex(SEED)! }; // prettier-ignore
    expect(drawControl({ ...question, optOut: null }).controlCount).toBe(1);
    expect(() => drawControl({ ...question, optOut: new Uint8Array(1) })).toThrow(RangeError);
  });

  const someMembers: fc.Arbitrary<Member[]> = fc.uniqueArray(
    fc.record({ key: fc.string({ minLength: 1, maxLength: 6 }), segment: fc.integer({ min: 0, max: 4 }), optOut: fc.boolean() }),
    { selector: member => member.key, maxLength: 60 },
  ); // prettier-ignore
  const RUNS = { seed: 21, numRuns: 150 };

  it("draws the same members whatever their order", () => {
    fc.assert(
      fc.property(
        someMembers.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(draw(shuffled, 0.3).drawn).toEqual(draw(list, 0.3).drawn);
        },
      ),
      RUNS,
    );
  });
  it("keeps everybody of other segments, and all but one of the own, when a member joins", () => {
    fc.assert(
      fc.property(someMembers, fc.integer({ min: 0, max: 4 }), (list, segment) => {
        const before = draw(list, 0.3).drawn;
        const after = draw([...list, { key: "the newcomer", segment, optOut: false }], 0.3).drawn;
        const gone = before.filter(key => !after.includes(key));
        const came = after.filter(key => !before.includes(key));
        expect(gone.length).toBeLessThanOrEqual(1);
        expect(came.length).toBeLessThanOrEqual(1);
        for (const key of [...gone, ...came].filter(key => key !== "the newcomer"))
          expect(list.find(member => member.key === key)!.segment).toBe(segment);
      }),
      RUNS,
    );
  });
  it("draws more and keeps the drawn when the share rises", () => {
    fc.assert(
      fc.property(someMembers, list => {
        expect(draw(list, 0.4).drawn).toEqual(expect.arrayContaining(draw(list, 0.2).drawn));
      }),
      RUNS,
    );
  });
  it("draws about evenly of all kinds of ids, and others with another seed", () => {
    const many = inSegment(0, 4000);
    const one = draw(many, 0.25).drawn;
    const other = draw(many, 0.25, "ff".repeat(16)).drawn;
    // 1,000 of 4,000 each; by chance 250 are in both (standard deviation 11.9 by the hypergeometric law).
    const inBoth = one.filter(key => other.includes(key)).length;
    expect(Math.abs(inBoth - 250)).toBeLessThan(60);
    const early = one.filter(key => Number(key.slice(1)) < 2000).length;
    expect(Math.abs(early - 500)).toBeLessThan(70);
  });
});
