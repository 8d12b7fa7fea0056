import { describe, expect, it } from "vitest";
import { TextTable } from "#core/parse/texts/text-table";
import { expectLinear } from "./growth";

/** Of the quick hash, see `cell-hashes`. */
const MULTIPLIER = 0x85ebca6b;
const SEED = 0x52464d57;

/** Texts of twelve visible characters of one quick hash: the last word undoes what the words before it came to. */
function collidingTexts(count: number): string[] {
  const wordOf = (text: string) => [0, 1, 2, 3].reduce((word, k) => word | (text.charCodeAt(k) << (8 * k)), 0);
  const step = (hash: number, word: number) => {
    const mixed = Math.imul(hash ^ word, MULTIPLIER);
    return mixed ^ (mixed >>> 15);
  };
  const wanted = 0x41424344;
  const found: string[] = [];
  for (let number = 0; found.length < count; number += 1) {
    const head = (0x40000000 + number).toString(36).padStart(8, "!").slice(-8);
    const last = step(step(SEED, wordOf(head.slice(0, 4))), wordOf(head.slice(4))) ^ wanted;
    const bytes = [0, 8, 16, 24].map(shift => (last >>> shift) & 0xff);
    if (bytes.every(byte => byte > 0x20 && byte < 0x7f)) found.push(head + String.fromCharCode(...bytes));
  }
  return found;
}

function learn(texts: readonly string[]): void {
  const table = new TextTable();
  for (let from = 0; from < texts.length; from += 512) {
    const batch = texts.slice(from, from + 512);
    table.numbersOf(batch, batch.length);
  }
}

const digits = (from: number) => (count: number) =>
  Array.from({ length: count }, (_, number) =>
    String(number)
      .padStart(8, "0")
      .replace(/\d/g, digit => String.fromCharCode(from + Number(digit))),
  );

describe("the table of texts grows with its texts", () => {
  it("made so that all have one hash", () => {
    expectLinear(4_000, collidingTexts, learn);
  });

  it.each([
    ["digits", digits(0x30)],
    ["full-width digits", digits(0xff10)],
    [
      "names of two characters",
      (count: number) =>
        Array.from(
          { length: count },
          (_, k) => `会员${String.fromCharCode(0x4e00 + (k % 700), 0x4e00 + Math.floor(k / 700))}`,
        ),
    ],
  ] as const)("%s", (_, make) => {
    expectLinear(25_000, make, learn);
  });

  it("and knows each text by one number, also after it has changed its hash", () => {
    const texts = collidingTexts(2_000);
    const table = new TextTable();
    const numbers = texts.map(text => table.numberOf(text));
    expect(numbers).toEqual(texts.map((_, i) => i));
    expect(texts.map(text => table.numberOf(text))).toEqual(numbers);
    table.numbersOf(texts.slice(0, 512), 512);
    expect([...table.numbers]).toEqual(numbers.slice(0, 512));
  });
});
