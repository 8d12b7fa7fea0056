import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { detectColumns, readingHints } from "#core/detect-columns";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import { countStatuses, statusCode } from "#core/row-status";
import { NO_DAY } from "#core/units";

const HOSTILE = [
  "", " ", "\t", "-", "__proto__", "constructor", "散客", "合计", "小计", "V1", "v1", "ＶＩＰ", '="00123"', "'00123",
  "2025-03-14", "03/04/2025", "14/03/2025", "03/14/2025", "2025年3月14日", "20250314", "民國114/3/14", "2023-02-29",
  "¥1,299.00", "1.299,00", "12,50", "(5)", "1.2万", "免费", "退款成功", "待付款", "foo", "是", "no", "上衣;裤装", "赠品",
  "1.23457E+17", "17850.0", "199 0000 0001", "138****1234", "#N/A", "Total", "\ud800", "👨‍👩‍👧", "ŉ", "ǰ", "ﷺ",
]; // prettier-ignore

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Cell>(0, -5, 45730, 45730.23, 20250314, 1e17, 1.5, NaN, Infinity, -0, 1e308),
  },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

const FIELDS_READ = [
  "memberId", "orderId", "orderDate", "amount", "amountDeduction", "refundAmount", "status", "returnFlag", "category",
  "phone", "optOut", "memberName",
] as const; // prettier-ignore
const mapping = Object.fromEntries(FIELDS_READ.map((field, column) => [field, column]));

const rows = fc.array(fc.array(cell, { minLength: FIELDS_READ.length, maxLength: FIELDS_READ.length }), {
  maxLength: 40,
});

function readInChunks(values: Cell[][], sizes: readonly number[], fillDownByOrder: boolean) {
  const ingest = createOrderIngest({
    mapping,
    date1904: false,
    blankDateMeansUnpaid: fillDownByOrder,
    amountFactor: 0.01,
    headers: FIELDS_READ,
    splitWidth: true,
    rocYears: fillDownByOrder,
    fillDownByOrder,
  });
  let from = 0;
  for (let chunk = 0; from < values.length; chunk += 1) {
    const size = sizes[chunk % sizes.length]!;
    ingest.add(chunkOfRows(values.slice(from, from + size)));
    from += size;
  }
  return ingest.finish(ingest.duplicateCandidates().rows);
}

describe("cells of any kind", () => {
  test("never throw, and every row ends in exactly one status that its columns bear out", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (values, fillDown) => {
        const orders = readInChunks(values, [values.length || 1], fillDown);
        const counts = countStatuses(orders.status);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(values.length);
        for (let row = 0; row < values.length; row += 1) {
          if (orders.status[row] !== statusCode("counted")) continue;
          expect(orders.member[row]).toBeGreaterThanOrEqual(0);
          expect(orders.day[row]).not.toBe(NO_DAY);
          expect(orders.amount[row]).toBeGreaterThanOrEqual(0);
        }
        for (const code of orders.member) expect(code).toBeLessThan(orders.memberIds.length);
        expect(new Set(orders.memberKeys).size).toBe(orders.memberKeys.length);
        expect(orders.memberIds.every(id => id !== "")).toBe(true);
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });

  test("chunk borders never change the result", () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (values, sizes, fillDown) => {
          expect(readInChunks(values, sizes, fillDown)).toEqual(readInChunks(values, [1000], fillDown));
        },
      ),
      { seed: 20261122, numRuns: 200 },
    );
  });

  test("never stop the detection, and a column never serves two fields", () => {
    fc.assert(
      fc.property(
        rows,
        fc.shuffledSubarray(["会员编号", "下单时间", "金额", "折扣", "type", "品类", "x"]),
        (values, headers) => {
          const detection = detectColumns([headers, ...values]);
          const columns = Object.values(detection.mapping);
          expect(new Set(columns).size).toBe(columns.length);
          expect(readingHints(detection, detection.mapping).amountFactor).toBe(1);
        },
      ),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
