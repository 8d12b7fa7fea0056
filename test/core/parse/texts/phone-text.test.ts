import { describe, expect, test } from "vitest";
import { memberKey } from "#core/member-key";
import { mayBePhone, phoneDigits } from "../../../../src/core/parse/texts/phone-text";

const ONE_PHONE = [
  "13800000000", "138-0000-0000", "138 0000 0000", "+86 138 0000 0000", "+86-13800000000", "(+86)138-0000-0000",
  "0086 138 0000 0000", "86-138-0000-0000", "8613800000000", "(138) 0000-0000", "138.0000.0000", "138\u20110000\u20110000",
  "138\u22120000\u22120000", "１３８－００００－００００", "\u200b13800000000", '="13800000000"',
  "\u2068138\u2069 0000 0000", "138\u200d00000000", "138\u30fc0000\u30fc0000", "1.3800000000E10", "1.3800000000E+10",
]; // prettier-ignore

test.each(ONE_PHONE)("%j is the member 13800000000", id => expect(memberKey(id)).toBe("13800000000"));

test.each([
  ["+1 (555) 234-5678", "5552345678"],
  ["1-555-234-5678", "5552345678"],
  ["(555) 234-5678", "5552345678"],
  ["555.234.5678", "5552345678"],
  ["+44 20 7946 0958", "+442079460958"],
  ["+49 (171) 1234567", "+491711234567"],
  ["010-1234-5678", "01012345678"],
  ["0171 1234567", "01711234567"],
  ["(0755) 8123-4567", "075581234567"],
])("%j is the member %j, and so are these digits", (id, key) => {
  expect(memberKey(id)).toBe(key);
  expect(memberKey(key)).toBe(key);
});

describe("ids that are no phones stay as they are", () => {
  test.each([
    "1-3800000000", "13-800000000", "2024-000123", "2026-06-10-0001", "001-000123", "1380000000.0", "1380000000.5",
    "0123456789.0", "1234-5678-9012-3456", "12-3456789", "+1", "138****0000", "138-0000-000X", "15552345678",
    "86-1234-5678", "1.38E10", "1.38123457E+10", "8612345678901", "0000-0000-00", "----------", "123456789012345678",
  ])("%s", id => expect(memberKey(id)).toBe(id)); // prettier-ignore
});

test.each([
  ["A\u2010100", "A-100"],
  ["A\u2011100", "A-100"],
  ["A\u2012100", "A-100"],
  ["A\u2013100", "A-100"],
  ["A\u2014100", "A-100"],
  ["A\u2015100", "A-100"],
  ["A\u2212100", "A-100"],
  ["A－100", "A-100"],
])("the hyphen of %j is a hyphen", (id, key) => expect(memberKey(id)).toBe(key));

test("what is passed over without a look never changes, and a key is its own key", () => {
  const parts = [
    "1",
    "13",
    "138",
    "0",
    "00",
    "86",
    "+",
    "+86",
    "(",
    ")",
    "-",
    " ",
    ".",
    "5",
    "0000",
    "2345678",
    "A",
    "E10",
    "E+10",
  ];
  let state = 11;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 50_000; round += 1) {
    const text = Array.from({ length: 1 + next(8) }, () => parts[next(parts.length)]!).join("");
    const key = phoneDigits(text);
    if (!mayBePhone(text) && key !== text) throw new Error(`${text} was passed over`);
    if (phoneDigits(key) !== key) throw new Error(`${text} has the key ${key}, which has another`);
  }
});
