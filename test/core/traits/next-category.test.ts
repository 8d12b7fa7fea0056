import { describe, expect, it } from "vitest";
import { defaultRules } from "#core/scoring-rules";
import type { OrderRow } from "../../support/order-rows";
import { MOST_CATEGORIES } from "#core/traits/next-category";
import { traitsOf } from "./scored-traits";

/** A member who bought these categories, a purchase each. */
function member(id: string, ...categories: string[]): OrderRow[] {
  return categories.map((width, at) => ({
    member: id,
    day: `2026-03-${String(at + 1).padStart(2, "0")}`,
    amount: 100,
    width,
  }));
}

const members = (count: number, name: string, ...categories: string[]) =>
  Array.from({ length: count }, (_, at) => member(`${name}${at}`, ...categories)).flat();

/** What is suggested to a member, and why, by names. */
function suggested(rows: readonly OrderRow[], id: string, rules = defaultRules()) {
  const { traits, orders, scored } = traitsOf(rows, "2026-11-21", rules);
  const place = [...scored.member].findIndex(code => orders.memberIds[code] === id);
  const names = scored.lookedUpWidthValues ?? orders.width!.values;
  const { category, because, confidence, support, lift } = traits.nextCategory!;
  const nameOf = (codes: Int32Array) => (codes[place]! < 0 ? null : names[codes[place]!]);
  return {
    next: nameOf(category),
    because: nameOf(because),
    confidence: confidence[place],
    support: support[place],
    lift: lift[place],
  };
}

describe("the next category", () => {
  // 10 bought tops, of them 6 shoes too; 6 bought shoes; 2 bought hats; 12 members in all.
  const ROWS = [...members(6, "both", "tops", "shoes"), ...members(4, "tops", "tops"), ...members(2, "hat", "hats")];

  it("is what most of those bought who share a category, with share, people and lift", () => {
    expect(suggested(ROWS, "tops0")).toEqual({
      next: "shoes",
      because: "tops",
      confidence: 0.6,
      support: 6,
      lift: 0.6 / (6 / 12),
    });
  });

  it("is the one that most bought where no pair has five members and one in a hundred", () => {
    expect(suggested(ROWS, "hat0")).toEqual({ next: "tops", because: null, confidence: 0, support: 10, lift: 0 });
    const four = [...members(4, "both", "tops", "shoes"), ...members(2, "tops", "tops"), ...members(9, "bag", "bags")];
    expect(suggested(four, "tops0")).toMatchObject({ next: "bags", because: null, support: 9 });
    const one = [...members(5, "both", "tops", "shoes"), ...members(1, "tops", "tops"), ...members(494, "bag", "bags")];
    expect(suggested(one, "tops0")).toMatchObject({ next: "shoes", because: "tops" });
    expect(suggested([...one, ...member("bag500", "bags")], "tops0")).toMatchObject({ next: "bags", because: null });
  });

  it("of equal shares is the one of higher lift, and then by name", () => {
    // tops lead to shoes and to hats alike; fewer bought hats, so theirs is the higher lift.
    const rows = [
      ...members(5, "s", "tops", "shoes"),
      ...members(5, "h", "tops", "hats"),
      ...members(3, "shoe", "shoes"),
      ...members(2, "top", "tops"),
    ];
    expect(suggested(rows, "top0")).toMatchObject({ next: "hats", confidence: 5 / 12 });
    const even = [...rows, ...members(3, "hat", "hats")];
    expect(suggested(even, "top0")).toMatchObject({ next: "hats" });
    const renamed = even.map(row => ({ ...row, width: row.width === "hats" ? "zips" : row.width! }));
    expect(suggested(renamed, "top0")).toMatchObject({ next: "shoes" });
  });

  it("takes the reason with the highest share among the categories of the member", () => {
    const rows = [
      ...members(6, "a", "tops", "bags"),
      ...members(6, "b", "tops"),
      ...members(5, "c", "shoes", "bags"),
      ...members(1, "d", "shoes"),
      ...member("me", "tops", "shoes"),
    ];
    // bags: 6 of 13 who bought tops, 5 of 7 who bought shoes.
    expect(suggested(rows, "me")).toMatchObject({ next: "bags", because: "shoes", confidence: 5 / 7, support: 5 });
  });

  it("is none for who bought all", () => {
    expect(suggested([...ROWS, ...member("all", "tops", "shoes", "hats")], "all")).toMatchObject({ next: null });
  });

  it("does not know what came back", () => {
    const rows = [...ROWS, ...member("back", "tops")];
    rows.push({ member: "back", day: "2026-04-01", order: "S", amount: 50, width: "shoes", refund: 50 });
    expect(suggested(rows, "back").next).toBe("shoes");
  });

  it("goes by all history, whatever the scope of width", () => {
    const rows = [...ROWS, { member: "old", day: "2020-01-01", amount: 10, width: "tops" }, ...member("old", "hats")];
    expect(suggested(rows, "old", { ...defaultRules(), widthScope: "window" })).toMatchObject({ next: "shoes" });
  });

  it("goes by the categories that a lookup makes of the texts", () => {
    const widthLookup = [
      { keyword: "tops", category: "clothes" },
      { keyword: "shoes", category: "footwear" },
    ];
    expect(suggested(ROWS, "tops0", { ...defaultRules(), widthLookup })).toMatchObject({
      next: "footwear",
      because: "clothes",
    });
  });

  it("does not depend on the order of rows", () => {
    expect(suggested([...ROWS].reverse(), "tops0")).toEqual(suggested(ROWS, "tops0"));
  });

  it("looks at so many categories only, and says so", () => {
    const many = Array.from({ length: MOST_CATEGORIES + 5 }, (_, at) =>
      member(`m${at}`, `c${String(at).padStart(3, "0")}`),
    );
    const { notes, traits } = traitsOf([...many.flat(), ...ROWS]);
    // Three of ROWS come first; the others were bought by one member each, and go by their names.
    expect(notes).toEqual([{ code: "categories-not-looked-at", looked: MOST_CATEGORIES, total: MOST_CATEGORIES + 8 }]);
    expect(traits.nextCategory).not.toBeNull();
  });

  it("is not there with one category, or none", () => {
    expect(traitsOf(members(5, "a", "tops")).traits.nextCategory).toBeNull();
    expect(traitsOf([{ member: "A", day: "2026-01-01", amount: 1 }]).traits.nextCategory).toBeNull();
  });
});
