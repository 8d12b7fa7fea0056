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
    const spelled = fc.tuple(mobile, fc.constantFrom("", "-", " "), fc.constantFrom("", "+86", "86", "+86 ", "0086"));
    fc.assert(
      fc.property(fc.array(fc.tuple(around, spelled, around), { minLength: 1, maxLength: 4 }), parts => {
        const text = parts
          .map(([before, [number, gap, code], after], at) => {
            const groups = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
            return `${at > 0 ? "；" : ""}${before}${code}${groups}${after}`;
          })
          .join("");
        const plain = maskContacts(text).replace(/[\s-]/g, "");
        for (const [, [number]] of parts) expect(plain).not.toContain(number);
      }),
    );
  });

  it.each([
    ["联系 anna.b@example.com。", "联系 a***@example.com。"],
    ["call +44 20 7946 0958 now", "call ********0958 now"],
    ["电话 010-12345678", "电话 010****5678"],
    ["１３８１２３４５６７８", "138****5678"],
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
  ])("leaves %s as it is", text => {
    expect(maskContacts(text)).toBe(text);
  });

  it("takes no longer for texts made to be slow than their length asks for", () => {
    const started = performance.now();
    for (const piece of ["a", "1", "+1 ", "@", "a@", "(0", "1 3"]) maskContacts(piece.repeat(32_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
