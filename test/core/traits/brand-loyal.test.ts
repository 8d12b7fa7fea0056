import { describe, expect, it } from "vitest";
import { NO, NOT_ENOUGH, YES } from "#core/member-traits";
import { purchases, traitsOf } from "./scored-traits";

const of = (brand: string, amount = 100, more = {}) => ({ amount, details: { brand }, ...more });
/** Somebody who buys two brands in equal parts, so that the shop sells more than one. */
const MIXED = purchases("mixed", [of("A"), of("B"), of("A"), of("B")]);

describe("brand-loyal", () => {
  it("is who gives seven tenths of their money to one brand", () => {
    const rows = [
      ...purchases("loyal", [of("A", 350), of("A", 350), of("B", 300)]),
      ...purchases("nearly", [of("A", 350), of("A", 349), of("B", 301)]),
      ...MIXED,
    ];
    const { traits, byMember } = traitsOf(rows);
    expect(byMember(traits.brandLoyal!.flag)).toEqual({ loyal: YES, nearly: NO, mixed: NO });
    expect(byMember(traits.brandLoyal!.topShare)).toMatchObject({ loyal: 0.7, nearly: 0.699, mixed: 0.5 });
  });

  it("says nothing before three purchases that name a brand", () => {
    const rows = [...purchases("few", [of("A"), of("A"), { amount: 100 }]), ...MIXED];
    const { traits, byMember } = traitsOf(rows);
    expect(byMember(traits.brandLoyal!.flag)).toMatchObject({ few: NOT_ENOUGH });
    expect(byMember(traits.brandLoyal!.branded)).toEqual({ few: 2, mixed: 4 });
  });

  it("takes spellings that differ in case or width for one brand", () => {
    const rows = [...purchases("loyal", [of("Nike"), of("NIKE"), of("Ｎｉｋｅ"), of("Other", 50)])];
    const { traits, byMember } = traitsOf(rows);
    expect(byMember(traits.brandLoyal!.flag)).toEqual({ loyal: YES });
    expect(traits.brandLoyal!.brands[traits.brandLoyal!.topBrand[0]!]).toBe("Nike");
  });

  it("takes refunds off the brand that came back", () => {
    const rows = [
      ...purchases("A", [of("X", 300, { refund: 250 }), of("X", 50), of("Y", 300, { refund: 0 })]),
      ...purchases("B", [of("X", 300), of("X", 50), of("Y", 300)]),
      { member: "B", day: "2026-05-01", order: "B-0", amount: -250, details: { brand: "X" } },
    ];
    const { traits, byMember } = traitsOf(rows);
    expect(byMember(traits.brandLoyal!.topShare)).toEqual({ A: 0.75, B: 0.75 });
  });

  it("shares an order's amount among its lines where it stands on one of them", () => {
    const order = (at: number) =>
      ["X", "Y"].map((brand, line) => ({
        member: "A",
        day: `2026-0${at}-01`,
        order: `A${at}`,
        amount: line === 0 ? 100 : 0,
        status: "counted" as const,
        details: { brand },
      }));
    const { traits, byMember } = traitsOf([...order(1), ...order(2), ...order(3)]);
    expect(byMember(traits.brandLoyal!.topShare)).toEqual({ A: 0.5 });
  });

  it("is not computed in a shop of one brand, and says so", () => {
    const { traits, notes } = traitsOf(purchases("A", [of("Solo"), of("solo"), of("Solo")]));
    expect(traits.brandLoyal).toBeNull();
    expect(notes).toEqual([{ code: "single-brand", brand: "Solo" }]);
  });

  it("has evidence of paying for the brand where prices are known", () => {
    const at = (brand: string, listAmount: number) => of(brand, 100, { figures: { listAmount } });
    const rows = [
      ...purchases("full", [at("A", 100), at("A", 100), at("A", 100)]),
      ...purchases("cheap", [at("A", 200), at("A", 200), at("A", 200)]),
      ...purchases("other", [at("B", 100), at("B", 100), at("B", 100)]),
    ];
    const { traits, byMember } = traitsOf(rows);
    expect(byMember(traits.brandLoyal!.paysForBrand!)).toEqual({ full: YES, cheap: NO, other: YES });
    expect(traitsOf(MIXED).traits.brandLoyal!.paysForBrand).toBeNull();
  });
});
