import { describe, expect, it } from "vitest";
import { orderColumnSpecs } from "#app/outputs/order-columns/order-column-cells";
import { OPTIONAL_ORDER_COLUMNS, findOwnColumns, orderColumnHeaders } from "#app/outputs/shapes/own-headers";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { THREE_MEMBERS, scoreRows } from "../../../support/score-rows";

const HEADERS = [
  ["分群", "Segment"],
  ["R分", "R Score"],
  ["状态", "Status"],
];

/** A header row: "*" after a text stands for our fill, "" for a header of the user's. */
function found(...row: string[]) {
  const cells = row.flatMap((text, column) => {
    const bare = text.replace("*", "");
    return HEADERS.some(texts => texts.includes(bare)) ? [{ column, text: bare, isMarked: bare !== text }] : [];
  });
  return findOwnColumns(cells, HEADERS);
}

describe("findOwnColumns(cells, headers)", () => {
  it.each([
    ["side by side with our fill", ["", "分群*", "R分*", "状态*"], [1, 2, 3]],
    ["in different languages", ["", "Segment*", "R分*", "Status*"], [1, 2, 3]],
    ["with columns of the user's between", ["", "分群*", "", "R分*", "", "状态*"], [1, 3, 5]],
    ["in another order than ours", ["分群*", "状态*", "", "R分*"], [0, 3, 1]],
    ["with one missing", ["分群*", "状态*"], [0, -1, 1]],
    ["right of a copy of one of them", ["分群*", "", "分群*", "R分*", "状态*"], [2, 3, 4]],
  ])("finds columns %s", (_name, row, expected) => {
    expect(found(...row)).toEqual(expected);
  });

  it.each([
    ["directly beside ours", ["分群*", "R分*", "状态"], [0, 1, -1]],
    ["between ours", ["分群*", "R分", "R分*", "状态*"], [0, 2, 3]],
    ["left of ours", ["状态", "分群*", "R分*"], [1, 2, -1]],
    ["without any of ours", ["", "R分", "状态"], null],
  ])("never takes a column of the user's with one of our texts %s", (_name, row, expected) => {
    expect(found(...row)).toEqual(expected);
  });

  it("takes a set without a column that a run may leave out", () => {
    const cells = ["分群", "状态"].map((text, column) => ({ column, text, isMarked: false }));
    expect(findOwnColumns(cells, HEADERS, [1])).toEqual([0, -1, 1]);
    expect(findOwnColumns(cells, HEADERS)).toBe(null);
  });

  it("takes the complete set side by side in one language where no header has our fill any more", () => {
    expect(found("", "分群", "R分", "状态")).toEqual([1, 2, 3]);
    expect(found("", "分群", "R分", "", "状态")).toBe(null);
    expect(found("", "分群", "R Score", "状态")).toBe(null);
    expect(found("", "分群", "R分")).toBe(null);
  });

  it("takes such a set whichever of the optional columns the run left out", () => {
    const headers = [["分群"], ["情境"], ["角色"], ["状态"]];
    const cells = (...texts: readonly string[]) => texts.map((text, column) => ({ column, text, isMarked: false }));
    const of = (...texts: readonly string[]) => findOwnColumns(cells(...texts), headers, [1, 2]);
    expect(of("分群", "情境", "角色", "状态")).toEqual([0, 1, 2, 3]);
    expect(of("分群", "角色", "状态")).toEqual([0, -1, 1, 2]);
    expect(of("分群", "情境", "状态")).toEqual([0, 1, -1, 2]);
    expect(of("分群", "状态")).toEqual([0, -1, -1, 1]);
    expect(of("分群", "情境")).toBe(null);
  });
});

describe("orderColumnHeaders(languages)", () => {
  it("are the headers of the columns that are written, in their order", () => {
    const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
    const { scored } = scoreRows(THREE_MEMBERS, { asOf: "2026-11-21" });
    const always = orderColumnHeaders(languages).filter((_, column) => !OPTIONAL_ORDER_COLUMNS.includes(column));
    expect(orderColumnSpecs(scored, languages).map(spec => spec.aliases)).toEqual(always);
    const paid = THREE_MEMBERS.map((row, at) => [...row, at === 0 ? "付款人" : "张三"]);
    const { scored: withRoles } = scoreRows(paid, { asOf: "2026-11-21" });
    const occasions = { codes: new Int32Array(paid.length), texts: ["平日"] };
    expect(orderColumnSpecs(withRoles, languages, occasions).map(spec => spec.aliases)).toEqual(
      orderColumnHeaders(languages),
    );
  });
});
