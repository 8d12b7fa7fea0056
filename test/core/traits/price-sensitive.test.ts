import { describe, expect, it } from "vitest";
import { NO, NOT_ENOUGH, YES } from "#core/member-traits";
import type { OrderRow } from "../../support/order-rows";
import { purchases, traitsOf } from "./scored-traits";

const list = (amount: number, listAmount: number): Omit<OrderRow, "member" | "day"> => ({
  amount,
  figures: { listAmount },
});
const off = (amount: number, discount: number): Omit<OrderRow, "member" | "day"> => ({ amount, figures: { discount } });
const rate = (amount: number, discountRate: string): Omit<OrderRow, "member" | "day"> => ({
  amount,
  details: { discountRate },
});
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** Members who pay in full, so that the share of the shop is low. */
const OTHERS = ["P", "Q", "R"].flatMap(member => purchases(member, times(4, list(100, 100))));

function flags(rows: readonly OrderRow[]) {
  const { traits, byMember } = traitsOf(rows);
  return byMember(traits.priceSensitive!.flag);
}

describe("price-sensitive", () => {
  it("is who buys six in ten times at 10 % off or more, and so is nobody who just misses one of the two", () => {
    const rows = [
      ...purchases("hunter", [...times(3, list(90, 100)), ...times(2, list(100, 100))]),
      ...purchases("not deep enough", times(5, list(90.1, 100))),
      ...purchases("not often enough", [...times(5, list(50, 100)), ...times(4, list(100, 100))]),
      ...OTHERS,
    ];
    expect(flags(rows)).toEqual({
      hunter: YES,
      "not deep enough": NO,
      "not often enough": NO,
      P: NO,
      Q: NO,
      R: NO,
    });
  });

  it("is not who buys on offer no more than everybody does", () => {
    const offers = times(3, list(80, 100));
    const { traits, byMember } = traitsOf([...purchases("A", offers), ...purchases("B", offers)]);
    expect(traits.priceSensitive!.storeShare).toBe(1);
    expect(byMember(traits.priceSensitive!.flag)).toEqual({ A: NO, B: NO });
  });

  it("needs exactly ten points above the shop", () => {
    // 6 of 10 on offer against 11 of 22 of all: 60 % and 50 %.
    const rows = [
      ...purchases("A", [...times(6, list(80, 100)), ...times(4, list(100, 100))]),
      ...purchases("B", [...times(5, list(80, 100)), ...times(7, list(100, 100))]),
    ];
    expect(flags(rows)).toEqual({ A: YES, B: NO });
    expect(flags([...rows, ...purchases("C", [list(80, 100)])])).toMatchObject({ A: NO });
  });

  it("says nothing of who has fewer than three purchases with a price to compare", () => {
    const { traits, byMember } = traitsOf([
      ...purchases("A", [...times(2, list(50, 100)), { amount: 100 }]),
      ...OTHERS,
    ]);
    expect(byMember(traits.priceSensitive!.flag)).toMatchObject({ A: NOT_ENOUGH });
    expect(byMember(traits.priceSensitive!.compared)).toMatchObject({ A: 2 });
  });

  it("compares an order as a whole, because its amount may stand on one of its rows", () => {
    const order = (at: number): OrderRow[] => [
      { member: "A", day: `2026-0${at}-01`, order: `A${at}`, amount: 160, figures: { listAmount: 120 } },
      {
        member: "A",
        day: `2026-0${at}-01`,
        order: `A${at}`,
        amount: 0,
        status: "counted",
        figures: { listAmount: 80 },
      },
    ];
    expect(flags([...order(1), ...order(2), ...order(3), ...OTHERS])).toMatchObject({ A: YES });
  });

  it("counts a list price once where the order's stands on each row", () => {
    const orders = [1, 2, 3, 4, 5].flatMap(at =>
      [60, 40].map(amount => ({
        member: "A",
        day: `2026-0${at}-01`,
        order: `A${at}`,
        amount,
        figures: { listAmount: 100 },
      })),
    );
    expect(flags([...orders, ...OTHERS])).toMatchObject({ A: NO });
  });

  it("is not computed where nothing is mapped", () => {
    expect(traitsOf(purchases("A", times(3, {}))).traits.priceSensitive).toBeNull();
  });
});

describe("a list price", () => {
  const pieces = (amount: number, listAmount: number, quantity: number) => ({
    amount,
    figures: { listAmount, quantity },
  });

  it("is per piece where purchases of several pieces cost more than the prices add up to", () => {
    const rows = [...purchases("A", times(5, pieces(160, 100, 2))), ...purchases("B", times(5, pieces(300, 100, 3)))];
    const { traits, byMember, notes } = traitsOf(rows);
    expect(byMember(traits.priceSensitive!.onOffer)).toEqual({ A: 5, B: 0 });
    expect(notes).toContainEqual({ code: "list-amount-per-piece", purchaseCount: 10, abovePurchases: 10 });
  });

  it("is per line where they do not", () => {
    const rows = [...purchases("A", times(5, pieces(180, 200, 2))), ...purchases("B", times(5, pieces(300, 300, 3)))];
    const { traits, byMember, notes } = traitsOf(rows);
    expect(byMember(traits.priceSensitive!.onOffer)).toEqual({ A: 5, B: 0 });
    expect(notes).toEqual([]);
  });

  it("is left aside, with a remark, where purchases disagree", () => {
    const rows = [...purchases("A", times(5, pieces(180, 100, 2))), ...purchases("B", times(5, pieces(80, 100, 2)))];
    const { traits, notes } = traitsOf(rows);
    expect(traits.priceSensitive).toBeNull();
    expect(notes).toContainEqual({ code: "list-amount-unclear", purchaseCount: 10, abovePurchases: 5 });
  });

  it("keeps purchases of several pieces out while too few of them say what it is", () => {
    const rows = [...purchases("A", [...times(4, pieces(50, 100, 2)), ...times(3, list(100, 100))])];
    const { traits, byMember } = traitsOf(rows);
    expect(byMember(traits.priceSensitive!.compared)).toEqual({ A: 3 });
  });

  it("is none where many purchases cost more", () => {
    const { traits, notes } = traitsOf(purchases("A", [...times(3, list(100, 60)), ...times(7, list(100, 100))]));
    expect(traits.priceSensitive).toBeNull();
    expect(notes).toContainEqual({ code: "list-amount-below-paid", purchaseCount: 10, abovePurchases: 3 });
  });
});

describe("a discount column", () => {
  /** How it was read: nothing is said of an amount. */
  const reading = (rows: readonly OrderRow[]) => {
    const { traits, notes } = traitsOf(rows);
    if (traits.priceSensitive === null) return notes[0]?.code;
    return notes[0]?.code === "discount-as-rate" ? notes[0].reading : "amount";
  };

  it("is an amount where numbers are above 100, or of several sizes", () => {
    expect(reading(purchases("A", [off(880, 120), off(100, 0), off(100, 20)]))).toBe("amount");
    expect(reading(purchases("A", [off(4, 0.29), off(3, 1.2), off(30, 12.5), off(3, 0.61)]))).toBe("amount");
  });

  it("is written below zero by some exports", () => {
    const { traits, byMember } = traitsOf(purchases("A", [off(80, -20), off(880, -120), off(100, 0)]));
    expect(byMember(traits.priceSensitive!.onOffer)).toEqual({ A: 2 });
  });

  it("is a percentage where it says 100 of what has no discount", () => {
    const rows = purchases("A", [...times(2, off(85, 85)), off(90, 90), off(100, 100)]);
    const { traits, byMember } = traitsOf(rows);
    expect(reading(rows)).toBe("percent-paid");
    expect(byMember(traits.priceSensitive!.onOffer)).toEqual({ A: 3 });
  });

  it("is tenths where it says 10 of what has no discount", () => {
    expect(reading(purchases("A", [...times(2, off(85, 8.5)), off(100, 10)]))).toBe("tenths-paid");
  });

  it("could be either where vouchers are of 20 and 50 and others have none", () => {
    const rows = purchases("A", [off(80, 20), off(50, 50), off(100, 20), { amount: 100 }]);
    const { traits, notes } = traitsOf(rows);
    expect(traits.priceSensitive).toBeNull();
    expect(notes).toEqual([{ code: "discount-unclear", rowCount: 3, examples: ["20", "50"] }]);
  });

  it("is no percentage that was paid where it says 0 of some, for nothing is sold for nothing", () => {
    expect(reading(purchases("A", [off(85, 85), off(90, 90), off(100, 100), off(100, 0)]))).toBe("discount-unclear");
  });

  it("of rates says itself what each is, or the whole column does", () => {
    const texts = (...all: string[]) => reading(purchases("A", all.map(text => rate(100, text)))); // prettier-ignore
    expect(texts("8.5折", "九折", "不打折", "85折")).toBe("as-written");
    expect(texts("15% off", "10% OFF", "-20%")).toBe("as-written");
    expect(texts("85", "90", "100")).toBe("percent-paid");
    expect(texts("85%", "90%", "5%")).toBe("discount-unclear");
    expect(texts("15%", "10%", "0%")).toBe("percent-off");
    expect(texts("0.85", "0.9", "1")).toBe("fraction-paid");
    expect(texts("0.15", "0.1", "0")).toBe("fraction-off");
    expect(texts("8.5", "9", "10")).toBe("tenths-paid");
    expect(texts("VIP", "八五折", "x")).toBe("discount-unclear");
  });

  it("gives the same depth whatever way it is written", () => {
    const ways = ["8.5折", "85折", "八五折", "15% off", "-15%"].map(text => purchases(text, times(3, rate(85, text))));
    const { traits, byMember } = traitsOf([...ways.flat(), ...purchases("full", times(40, rate(100, "原价")))]);
    expect(byMember(traits.priceSensitive!.flag)).toEqual({
      "8.5折": YES, "85折": YES, 八五折: YES, "15% off": YES, "-15%": YES, full: NO,
    }); // prettier-ignore
  });

  it("is looked at only where list prices tell nothing", () => {
    const rows = purchases("A", times(5, { amount: 100, figures: { listAmount: 50, discount: 120 } }));
    const { traits, notes } = traitsOf(rows);
    expect(notes.map(({ code }) => code)).toEqual(["list-amount-below-paid"]);
    expect(traits.priceSensitive!.onOffer[0]).toBe(5);
  });
});
