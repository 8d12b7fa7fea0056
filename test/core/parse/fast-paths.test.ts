import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { rowsByCode } from "../../../src/core/stats/rows-by-code";
import { countOrders } from "../../../src/core/parse/finishing/order-counts";
import { countsBySorting } from "../../../src/core/parse/finishing/order-grain";
import { cleanText } from "../../../src/core/parse/texts/clean-text";
import { idKey, isIdKey, isMemberIdKey, memberIdKey } from "../../../src/core/parse/texts/id-text";
import { TextDictionary } from "../../../src/core/parse/texts/text-dictionary";
import { BATCH, PackedTexts } from "../../../src/core/parse/texts/packed-texts";
import { NO_TEXT, TextTable } from "../../../src/core/parse/texts/text-table";

const HOSTILE = [
  "constructor", "__proto__", "toString", " ", "0", "-0", "00123", "123", "123456789012345678", "1e5", "NaN", "TRUE",
  "#N/A", "=1+1", "'quoted", "ＡＢＣ", "ABC", "abc", "😀", "\ud83d", "\ude00", "\0", "\0\0", "A\0", "A", "é", "e\u0301",
  "ÿ", "Ā", "\u0100A", "会员", "会员一", "x".repeat(32_767), `${"x".repeat(32_766)}y`, "ab\u0001", "\u0001ab",
]; // prettier-ignore

/** Numbers from 0 to 1, the same ones every time. Source: Marsaglia (2003), xorshift, with the triple 13, 17, 5. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** Texts of few characters and few lengths, so that many share a hash's low bits, a prefix, or all but one character. */
function someTexts(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const letters = ["a", "b", "A", "0", "\0", "ÿ", "Ā", "会", "\ud83d", " "];
  return Array.from({ length: count }, () => {
    if (random() < 0.1) return HOSTILE[Math.floor(random() * HOSTILE.length)]!;
    const length = 1 + Math.floor(random() * 18);
    const letterCount = random() < 0.5 ? 4 : letters.length;
    return Array.from({ length }, () => letters[Math.floor(random() * letterCount)]!).join("");
  });
}

describe("a table of packed characters numbers texts as a Map does", () => {
  test("one text at a time", () => {
    const table = new TextTable();
    const map = new Map<string, number>();
    for (const text of [...HOSTILE, ...HOSTILE, ...someTexts(60_000, 1)]) {
      if (!map.has(text)) map.set(text, map.size);
      if (table.numberOf(text) !== map.get(text)) throw new Error(`${JSON.stringify(text)} has another number`);
    }
    expect(table.count).toBe(map.size);
  });

  test.each([0, 50_000])("a batch at a time, with cells that are no texts between, expecting %i", expected => {
    const table = new TextTable(expected);
    const map = new Map<string, number>();
    const texts = someTexts(60_000, 2);
    for (let first = 0; first < texts.length; first += BATCH) {
      const cells: Cell[] = texts.slice(first, first + BATCH);
      cells.forEach((_, i) => {
        if (i % 7 === 3) cells[i] = i % 2 === 0 ? i / 3 : i % 5 === 0;
        if (i % 11 === 5) cells[i] = "";
      });
      table.numbersOf(cells, cells.length);
      cells.forEach((cell, i) => {
        const isText = typeof cell === "string" && cell !== "";
        if (isText && !map.has(cell)) map.set(cell, map.size);
        const wanted = isText ? map.get(cell)! : NO_TEXT;
        if (table.numbers[i] !== wanted) throw new Error(`${JSON.stringify(cell)} has another number`);
      });
    }
    expect(table.count).toBe(map.size);
    expect(map.has("__proto__")).toBe(true);
  });

  test("with the hashes that its cells have elsewhere, whether it knows few texts or many", () => {
    const table = new TextTable();
    const packed = new PackedTexts(BATCH);
    const texts = [...HOSTILE, ...someTexts(20_000, 6)];
    for (let first = 0; first < texts.length; first += BATCH) {
      const cells = texts.slice(first, first + BATCH).map((text, i) => (i % 13 === 2 ? "" : text));
      table.numbersOf(cells, cells.length);
      packed.hash(cells, cells.length);
      for (let i = 0; i < cells.length; i += 1) {
        const same = table.hashes.one[i] === packed.hashes.one[i] && table.hashes.two[i] === packed.hashes.two[i];
        if (!same) throw new Error(`${JSON.stringify(cells[i])} has another hash`);
      }
    }
  });
});

test("different cells have different hashes, in batches of any mixture", () => {
  const cells: Cell[] = [
    ...new Set<Cell>([...HOSTILE, ...someTexts(20_000, 7), "", true, false, 0, 1, 1.5, -1, 45900]),
  ];
  const cellOf = new Map<string, Cell>();
  const packed = new PackedTexts(BATCH);
  for (let first = 0; first < cells.length; first += BATCH) {
    const batch = cells.slice(first, first + BATCH);
    packed.hash(batch, batch.length);
    batch.forEach((cell, i) => {
      const hash = `${packed.hashes.one[i]} ${packed.hashes.two[i]}`;
      expect(cellOf.has(hash), `${JSON.stringify(cell)} and ${JSON.stringify(cellOf.get(hash))}`).toBe(false);
      cellOf.set(hash, cell);
    });
  }
});

test("a dictionary gives the same codes for a batch as for its cells one by one", () => {
  const rules = { label: cleanText, key: idKey };
  const quick = new TextDictionary({ ...rules, isKey: isIdKey });
  const plain = new TextDictionary(rules);
  const codes = new Int32Array(BATCH);
  const cells: Cell[] = someTexts(20_000, 3).map((text, i) =>
    i % 9 === 4 ? i % 40 : i % 9 === 7 ? i % 2 === 0 : text,
  );
  for (let first = 0; first < cells.length; first += BATCH) {
    const batch = cells.slice(first, first + BATCH);
    quick.codesOf(batch, batch.length, codes, 0);
    expect([...codes.subarray(0, batch.length)]).toEqual(batch.map(cell => plain.codeOf(cell)));
  }
  expect(quick.labels).toEqual(plain.labels);
  expect(quick.keys).toEqual(plain.keys);
});

test("a text that is taken for its own key really is, after cleaning and folding", () => {
  const taken = [...HOSTILE, ...someTexts(20_000, 4), "V-001", "M0000001", 'A"B'].filter(isIdKey);
  expect(taken).toContain("M0000001");
  for (const text of taken) if (idKey(cleanText(text)) !== text) throw new Error(`${JSON.stringify(text)} is no key`);
  for (const text of taken.filter(isMemberIdKey)) expect(memberIdKey(text)).toBe(text);
  expect(isMemberIdKey("138-0000-0000")).toBe(false);
});

describe("orders that repeat their amount are counted in one pass as they are by sorting", () => {
  const COUNTED = 0;
  const random = seededRandom(5);
  const someRows = (rowCount: number, orderCount: number, oneMemberPerOrder: boolean) => {
    const order = Int32Array.from({ length: rowCount }, () => Math.floor(random() * (orderCount + 1)) - 1);
    const member = order.map(code => (oneMemberPerOrder ? code % 17 : Math.floor(random() * 3)));
    const amount = Float64Array.from(order, code =>
      random() < 0.8 ? code % 5 : [0, -0, 1.5, -1][Math.floor(random() * 4)]!,
    );
    const status = Uint8Array.from(order, () => (random() < 0.9 ? COUNTED : 3));
    const again = Uint8Array.from(order, () => (random() < 0.3 ? 1 : 0));
    return { order, member, amount, status, again };
  };

  test.each([20, 300, 4000])("with %i orders, each of one member", orderCount => {
    const { order, member, amount, status, again } = someRows(2_000, orderCount, true);
    for (const equal of [null, again]) {
      const rows = { member, amount, status, counted: COUNTED, again: equal };
      const counts = countOrders(rowsByCode(order, order.length), rows);
      expect(counts).toEqual(countsBySorting({ order, ...rows }));
      expect(counts!.severalRows).toBeGreaterThan(0);
    }
  });

  test("with an order id of two members the sorting has to answer", () => {
    const { order, member, amount, status } = someRows(2_000, 50, false);
    const rows = { member, amount, status, counted: COUNTED, again: null };
    expect(countOrders(rowsByCode(order, order.length), rows)).toBeNull();
  });
});
