import { describe, expect, it } from "vitest";
import { NO, NOT_ENOUGH, YES } from "#core/member-traits";
import { purchases, traitsOf } from "./scored-traits";

const rated = (...scores: (string | null)[]) =>
  scores.map(score => (score === null ? {} : { details: { feedbackScore: score } }));

describe("ratings", () => {
  it("are averaged over rated purchases, a purchase of several lines once", () => {
    const rows = [
      ...purchases("A", rated("5", "4", null)),
      { member: "A", day: "2026-01-01", order: "A-0", amount: 50, details: { feedbackScore: "3" } },
      ...purchases("B", rated(null)),
    ];
    const { traits, byMember } = traitsOf(rows);
    expect(byMember(traits.ratings!.average)).toEqual({ A: 4, B: NaN });
    expect(byMember(traits.ratings!.rated)).toEqual({ A: 2, B: 0 });
  });

  it("are told on a scale to 5, whatever they are given on", () => {
    const tens = traitsOf(purchases("A", rated("10", "8", "4")));
    expect(tens.byMember(tens.traits.ratings!.average)).toEqual({ A: 3.666666667 });
    expect(tens.notes).toEqual([{ code: "ratings-scaled", scale: 10, rowCount: 3 }]);
    const hundreds = traitsOf(purchases("A", rated("95", "80", "5")));
    expect(hundreds.byMember(hundreds.traits.ratings!.average)).toEqual({ A: 3 });
  });

  it("may be words, stars and fractions", () => {
    const { traits, byMember } = traitsOf([
      ...purchases("words", rated("好评", "差评")),
      ...purchases("stars", rated("★★★☆☆", "★★★★★")),
      ...purchases("of", rated("8/10", "3/5")),
      ...purchases("unit", rated("4分", "5星")),
    ]);
    expect(byMember(traits.ratings!.average)).toEqual({ words: 3, stars: 4, of: 3.5, unit: 4.5 });
  });

  it("are left aside, with a remark, where too many cells hold something else", () => {
    const { traits, notes } = traitsOf(purchases("A", rated("5", "4", "很好看", "快递慢", "5")));
    expect(traits.ratings).toBeNull();
    expect(notes).toEqual([{ code: "ratings-unclear", rowCount: 2, examples: ["很好看", "快递慢"] }]);
  });

  it("keep a slip above the scale out", () => {
    const { traits, byMember, notes } = traitsOf(purchases("A", rated(...Array.from({ length: 99 }, () => "4"), "55")));
    expect(byMember(traits.ratings!.average)).toEqual({ A: 4 });
    expect(notes).toEqual([]);
  });
});

describe("care", () => {
  const careOf = (...scores: (string | null)[]) => {
    const { traits, byMember } = traitsOf([...purchases("A", rated(...scores)), ...purchases("B", rated("5"))]);
    return byMember(traits.ratings!.care).A;
  };

  it("is asked for by a latest rating of 2 of 5 or lower, until a better one follows", () => {
    expect([careOf("5", "2"), careOf("2", "3"), careOf("1", null), careOf("5", "3")]).toEqual([1, 0, 1, 0]);
  });

  it("goes by the lowest of several ratings on the latest day", () => {
    const onOneDay = (...scores: string[]) =>
      traitsOf(scores.map((feedbackScore, at) => ({ member: "A", day: "2026-05-01", order: `${at}`, amount: 9, details: { feedbackScore } })))
        .traits.ratings!.care[0]; // prettier-ignore
    expect([onOneDay("5", "1"), onOneDay("1", "5"), onOneDay("4", "5")]).toEqual([1, 1, 0]);
  });

  it("is asked for by 4 of 10", () => {
    expect([careOf("10", "4"), careOf("10", "5")]).toEqual([1, 0]);
  });

  it("is asked for by who gave goods back with a low rating", () => {
    const { traits, byMember } = traitsOf([
      ...purchases("A", rated("5")),
      { member: "A", day: "2026-06-01", order: "R", amount: 80, status: "refund", details: { feedbackScore: "1" } },
    ]);
    expect(byMember(traits.ratings!.care)).toEqual({ A: 1 });
    expect(byMember(traits.ratings!.average)).toEqual({ A: 5 });
  });
});

describe("experience-oriented", () => {
  it("is who rates half of three or more purchases, and two at least", () => {
    const { traits, byMember } = traitsOf([
      ...purchases("half", rated("5", "5", null, null)),
      ...purchases("less", rated("5", "5", null, null, null)),
      ...purchases("one", rated("5", null, null)),
      ...purchases("few", rated("5", "5")),
    ]);
    expect(byMember(traits.ratings!.experienceOriented)).toEqual({ half: YES, less: NO, one: NO, few: NOT_ENOUGH });
  });
});

describe("return rate", () => {
  it("is the share of paid purchases of which something came back", () => {
    const { traits, byMember } = traitsOf([
      ...purchases("A", [{ refund: 10 }, {}, {}]),
      { member: "A", day: "2026-06-01", order: "whole", amount: 80, status: "refund" },
      ...purchases("B", [{}]),
      { member: "B", day: "2026-06-02", order: "B-0", amount: -20 },
      { member: "B", day: "2026-06-02", order: "of no sale", amount: -20 },
      ...purchases("C", [{}]),
      { member: "C", day: "2026-06-02", order: "of no sale, either", amount: -20 },
    ]);
    expect(byMember(traits.returnRate!)).toEqual({ A: 0.5, B: 1, C: 0 });
  });

  it("is not told by data that know of no refunds", () => {
    expect(traitsOf(purchases("A", [{}])).traits.returnRate).toBeNull();
  });
});
