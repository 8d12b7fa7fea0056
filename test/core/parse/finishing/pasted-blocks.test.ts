import { describe, expect, it } from "vitest";
import { ROW_BLANK } from "#core/parse/columns/row-flags";
import { pastedBlocks } from "#core/parse/finishing/pasted-blocks";

/** Letters are rows, equal letters equal rows, a dot is a blank row; the marks are those of rows that were pasted again. */
function marks(letters: string): string {
  const rows = [...letters];
  const firstOf = (row: number) => rows.indexOf(rows[row]!);
  const confirmed = Uint8Array.from(rows, (letter, row) => (letter !== "." && firstOf(row) < row ? 1 : 0));
  const flags = Uint16Array.from(rows, letter => (letter === "." ? ROW_BLANK : 0));
  return [...pastedBlocks(confirmed, firstOf, flags)].map((mark, row) => (mark === 1 ? rows[row]! : "-")).join("");
}

describe("rows that were pasted again", () => {
  it.each([
    ["the whole export below itself", "abcdabcd", "----abcd"],
    ["a day of it, further down", "abcdefgbcd", "-------bcd"],
    ["with a blank row between", "abcd.abcd", "-----abcd"],
    ["with blank rows in the copy", "abcdab.cd", "----ab-cd"],
    ["with equal lines in it", "abbcabbc", "----abbc"],
    ["two times", "abcabcabc", "---abcabc"],
    ["three pieces of one article, and three more", "aaaaaa", "------"],
    ["two rows that come again", "abcdab", "------"],
    ["the same rows in another order", "abcdcba", "-------"],
  ])("%s", (_, letters, pasted) => {
    expect(marks(letters)).toBe(pasted);
  });
});
