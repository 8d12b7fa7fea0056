import { describe, expect, test } from "vitest";
import { cleanText } from "../../../../src/core/parse/texts/clean-text";
import {
  hasZeroTail,
  idKey,
  idLabel,
  isDamagedNumber,
  isScientificText,
  isWalkInKey,
  phoneKey,
} from "../../../../src/core/parse/texts/id-text";

describe("the label of an id is what was written, without wrappers", () => {
  test.each([
    ['="00123"', "00123"],
    ["'00123", "00123"],
    ["\t00123", "00123"],
    ["00123\t", "00123"],
    ["\ufeff00123", "00123"],
    ["00\u200b123", "00123"],
    ["\u206800\u061c123\u2069", "00123"],
    ["00\u200d1\u034f2\u31643", "00123"],
    ["❤\ufe0f", "❤\ufe0f"],
    ["ක්\u200dෂ", "ක්\u200dෂ"],
    [" V1 ", "V1"],
    ["ＶＩＰ００１", "ＶＩＰ００１"],
    ["123456789012345678", "123456789012345678"],
    ["__proto__", "__proto__"],
    ["👨‍👩‍👧", "👨‍👩‍👧"],
    ["=1+1", "=1+1"],
    ['"quoted"', '"quoted"'],
    ["\t='\"x", "='\"x"],
  ])("%j becomes %j", (cell, label) => {
    expect(idLabel(cell)).toBe(label);
    expect(cleanText(label)).toBe(label);
  });

  test.each([
    [17850, "17850"],
    [17850.5, "17850.5"],
    [-0, "0"],
    [123456789012345, "123456789012345"],
    [1.23e20, "123000000000000000000"],
  ])("the number %d becomes %j", (cell, label) => {
    expect(idLabel(cell)).toBe(label);
  });
});

test.each([
  ["vip001", "VIP001"],
  ["ＶＩＰ００１", "VIP001"],
  ["a@b.com", "A@B.COM"],
  ["ß", "SS"],
  ["昂**", "昂**"],
])("the key of %j is %j, and the key of a key is itself", (label, key) => {
  expect(idKey(label)).toBe(key);
  expect(idKey(key)).toBe(key);
});

test.each(["散客", "非会员", "非會員", "普通顾客", "匿名", "GUEST", "WALK-IN", "0", "00000000", "N/A", "-"])(
  "%s is nobody we know",
  key => {
    expect(isWalkInKey(key)).toBe(true);
  },
);

test.each(["1", "00123", "GUEST1", "散客王", "A-"])("%s is a member", key => {
  expect(isWalkInKey(key)).toBe(false);
});

test("numbers of 16 digits, and of 15 ending in 000, have lost digits", () => {
  expect([1e15, 123456789012000, 123456789012345, 999].map(isDamagedNumber)).toEqual([true, true, false, false]);
});

test("texts in scientific notation have lost digits", () => {
  expect(["1.23457E+17", "1E+15", "1E5", "E+17", "AE+17"].map(isScientificText)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("a long id that ends in 000 is suspect, whether 15 digits were kept or 16", () => {
  expect(
    ["123456789012345000", "2026061012345928000", "123456789012345678", "123456789012000"].map(hasZeroTail),
  ).toEqual([true, true, false, false]);
});

test.each([
  ["199 0000 0001", "19900000001"],
  ["+86 199-0000-0001", "19900000001"],
  ["008619900000001", "19900000001"],
  ["１９９００００００01", "19900000001"],
  ["138****1234", ""],
  ["-", ""],
  ["0", ""],
  ["abc", ""],
  ["", ""],
])("the phone %j can stand in as %j", (label, key) => {
  expect(phoneKey(label)).toBe(key);
});

test("the key of a phone of plain digits is the one that the same digits have when looked at in full", () => {
  for (const first of ["1", "13", "139", "86139", "861", "0086139", "010", "000", "5", "555", "49"]) {
    for (let length = 4; length <= 22; length += 1) {
      const digits = first.padEnd(length, "0123456789");
      // A space at the end takes the long way.
      expect([digits, phoneKey(digits)]).toEqual([digits, phoneKey(`${digits} `)]);
    }
  }
});
