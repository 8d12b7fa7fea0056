import { describe, expect, it } from "vitest";
import type { WidthColumn } from "#core/order-rows";
import type { WidthField } from "#core/fields";
import { mappingForWidth } from "#core/width-basis";
import { lookUpWidth } from "#core/width-lookup";

const LOOKUP = [
  { keyword: "jean", category: "Trousers" },
  { keyword: "jean jacket", category: "Outerwear" },
  { keyword: "tee", category: "Tops" },
  { keyword: "T恤", category: "Tops" },
];

function column(values: readonly string[], codes: readonly number[], basis: WidthField = "product"): WidthColumn {
  return { basis, values, codes: Int32Array.from(codes) };
}

/** The text of every row, null for none. */
function texts(width: WidthColumn): (string | null)[] {
  return [...width.codes].map(code => (code < 0 ? null : width.values[code]!));
}

describe("lookUpWidth(width, lookup)", () => {
  it("finds a keyword anywhere in a text, whatever the letter case and the width of characters", () => {
    const { width } = lookUpWidth(column(["Blue JEANS 32", "圆领ｔ恤 白", "Tee"], [0, 1, 2, 1, -1]), LOOKUP);
    expect(texts(width)).toEqual(["Trousers", "Tops", "Tops", "Tops", null]);
    expect(width.codes[1]).toBe(width.codes[2]);
  });

  it("lets the longest keyword decide", () => {
    const { width } = lookUpWidth(column(["Jean Jacket", "jeans"], [0, 1]), LOOKUP);
    expect(texts(width)).toEqual(["Outerwear", "Trousers"]);
  });

  it("lets the first of two equally long keywords decide", () => {
    const lookup = [
      { keyword: "red", category: "Red" },
      { keyword: "hat", category: "Hats" },
    ];
    expect(texts(lookUpWidth(column(["hat, red"], [0]), lookup).width)).toEqual(["Red"]);
  });

  it("leaves a product without a keyword out of width and names it", () => {
    const { width, unmatched } = lookUpWidth(column(["Gift wrap", "Tee"], [0, 1, 0]), LOOKUP);
    expect(texts(width)).toEqual([null, "Tops", null]);
    expect(unmatched).toEqual(["Gift wrap"]);
  });

  it("keeps a category without a keyword as it stands, and a category of the table as that", () => {
    const { width, unmatched } = lookUpWidth(column(["Hats", "TOPS", "tees"], [0, 1, 2], "category"), LOOKUP);
    expect(texts(width)).toEqual(["Hats", "Tops", "Tops"]);
    expect(unmatched).toEqual(["Hats"]);
  });

  it("looks the parts of a split cell up one by one", () => {
    const values = ["Tee;Jeans", "Tee;T恤", "Tee", "Jeans", "T恤"];
    const split: WidthColumn = { ...column(values, [0, 1, 2]), parts: [[2, 3], [2, 4], [2], [3], [4]] };
    const { width } = lookUpWidth(split, LOOKUP);
    const categories = [...width.codes].map(code => (width.parts?.[code] ?? [code]).map(part => width.values[part]));
    expect(categories).toEqual([["Tops", "Trousers"], ["Tops"], ["Tops"]]);
  });

  it("gives the column back untouched without a lookup", () => {
    const width = column(["a"], [0]);
    expect(lookUpWidth(width, [])).toEqual({ width, unmatched: [] });
  });
});

describe("mappingForWidth(mapping, basis)", () => {
  const mapping = { memberId: 0, category: 1, brand: 2, product: 3 };

  it("leaves one column to count width on, or all for the first that is mapped", () => {
    expect(mappingForWidth(mapping, "product")).toEqual({ memberId: 0, product: 3 });
    expect(mappingForWidth(mapping, "first-mapped")).toEqual(mapping);
  });

  it("leaves none when the basis is not mapped, so that no other column is counted in its place", () => {
    expect(mappingForWidth({ memberId: 0, category: 1 }, "brand")).toEqual({ memberId: 0 });
  });
});
