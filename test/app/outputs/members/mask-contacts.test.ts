import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskContacts } from "#app/outputs/members/mask";

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const mobile = fc
  .tuple(fc.constantFrom("3", "5", "7", "8", "9"), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);
/** What may stand around a number without making it a longer one. */
const around = fc.constantFrom("", " ", "：", "(", "tel", "微信", "/", ",", "\n", "-", "＃");

describe("maskContacts(text)", () => {
  it("leaves no mobile number in full, whatever stands around it and however it is spelled", () => {
    const gaps = fc.constantFrom(
      "",
      "-",
      " ",
      ".",
      "/",
      "_",
      "·",
      "•",
      "–",
      "—",
      "、",
      ",",
      "|",
      ":",
      " - ",
      "ー",
      "\u200d",
      "\u2068",
    );
    const spelled = fc.tuple(mobile, gaps, fc.constantFrom("", "+86", "86", "+86 ", "0086", "0", "86-"));
    fc.assert(
      fc.property(fc.array(fc.tuple(around, spelled, around), { minLength: 1, maxLength: 4 }), parts => {
        const text = parts
          .map(([before, [number, gap, code], after], at) => {
            const groups = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
            return `${at > 0 ? "；" : ""}${before}${code}${groups}${after}`;
          })
          .join("");
        const plain = maskContacts(text).replace(/[^\p{L}\p{N}]|ー/gu, "");
        for (const [, [number]] of parts) expect(plain).not.toContain(number);
      }),
    );
  });

  it.each([
    ["联系 anna.b@example.com。", "联系 a***@example.com。"],
    ["call +44 20 7946 0958 now", "call ********0958 now"],
    ["电话 010-12345678", "电话 010****5678"],
    ["１３８１２３４５６７８", "138****5678"],
    ["(138)1234 5678", "(138****5678"],
    ["138 123 45678", "138****5678"],
    ["1\u20683812345\u2069678", "138****5678"],
    ["id 1.3812345678E10", "id 138****5678"],
    ["1.38123457E+10", "138****5700"],
    ["call (555) 234-5678 now", "call ******5678 now"],
    ["2 555-234-5678", "2 ******5678"],
    ["客户 090-1234-5678", "客户 090****5678"],
    ["07946 123456", "079****3456"],
    ["anna@@example.com", "a***@example.com"],
    ["anna@13812345678.example", "a***@138****5678.example"],
  ])("masks what stands in %s", (text, masked) => {
    expect(maskContacts(text)).toBe(masked);
  });

  it.each([
    "上衣",
    "S-2026-01-05",
    "6913812345678",
    "123456789012345678",
    "2026-01-05 12:30",
    "a@b",
    "3.1415926535",
    "12812345678",
    "05.03.2026 12:30",
    "批次 01-05-2026 1200",
    "130,000,000.00",
    "1.5E10",
  ])("leaves %s as it is", text => {
    expect(maskContacts(text)).toBe(text);
  });

  it("takes no longer for texts made to be slow than their length asks for", () => {
    const started = performance.now();
    for (const piece of ["a", "1", "+1 ", "@", "a@", "(0", "1 3", "1 ", "1.3", "\u0315\u0300"])
      maskContacts(piece.repeat(32_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
