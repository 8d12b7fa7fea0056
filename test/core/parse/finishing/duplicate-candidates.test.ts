import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";

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

/** Rows of member, day, amount and order, with few different values, so that many repeat an earlier one. */
function someRows(count: number, orderCount: number, amountCount: number): Cell[][] {
  const random = seededRandom(orderCount);
  return Array.from({ length: count }, () => {
    const order = Math.floor(random() * (orderCount + 1));
    const amount = Math.floor(random() * amountCount);
    const isText = random() < 0.1;
    return [`V${order % 7}`, 45730, isText ? String(amount) : amount, order === 0 ? "" : `S${order}`];
  });
}

function candidatesOf(rows: Cell[][], chunkSize: number): number[][] {
  const ingest = createOrderIngest({
    mapping: { memberId: 0, orderDate: 1, amount: 2, orderId: 3 },
    date1904: false,
    blankDateMeansUnpaid: false,
    amountFactor: 1,
    headers: [],
  });
  for (let from = 0; from < rows.length; from += chunkSize) {
    ingest.add(chunkOfRows(rows.slice(from, from + chunkSize)));
  }
  const found = ingest.duplicateCandidates();
  return [[...found.rows], [...found.firstRows]];
}

/** What is meant: every row that reads as an earlier one, and the earliest of these. */
function plainCandidates(rows: Cell[][]): number[][] {
  const firstOf = new Map<string, number>();
  const repeated: number[] = [];
  const firstRows: number[] = [];
  rows.forEach((cells, row) => {
    const key = JSON.stringify(cells);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    else {
      repeated.push(row);
      firstRows.push(first);
    }
  });
  return [repeated, firstRows];
}

describe("rows that repeat an earlier one are found while they are read", () => {
  test.each([
    ["many orders of few rows", 6_000, 2_500, 3],
    ["few orders of many different rows", 6_000, 5, 400],
    ["one order id on all rows", 6_000, 1, 2_000],
  ])("%s", (_, count, orderCount, amountCount) => {
    const rows = someRows(count, orderCount, amountCount);
    const wanted = plainCandidates(rows);
    expect(wanted[0]!.length).toBeGreaterThan(500);
    for (const chunkSize of [97, 512, 6_000]) expect(candidatesOf(rows, chunkSize)).toEqual(wanted);
  });

  test("a look between two chunks changes nothing, and later rows are compared with earlier chunks", () => {
    const ingest = createOrderIngest({
      mapping: { memberId: 0, orderDate: 1, amount: 2, orderId: 3 },
      date1904: false,
      blankDateMeansUnpaid: false,
      amountFactor: 1,
      headers: [],
    });
    const cells: Cell[] = ["V1", 45730, 5, "S1"];
    ingest.add(chunkOfRows([cells]));
    expect([...ingest.duplicateCandidates().rows]).toEqual([]);
    ingest.add(chunkOfRows([["V1", 45730, 6, "S1"], cells]));
    expect([...ingest.duplicateCandidates().rows]).toEqual([2]);
    expect([...ingest.duplicateCandidates().firstRows]).toEqual([0]);
  });
});
