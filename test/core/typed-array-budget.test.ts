import { describe, expect, it } from "vitest";
import { detectColumns } from "#core/detect-columns";
import { createOrderIngest, takeOver } from "#core/order-ingest";
import { orderReading } from "#core/order-reading";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { typedArrayBytes } from "../support/count-typed-arrays";
import { dayOf } from "../support/order-rows";

const HEADERS = ["Member ID", "Order ID", "Order Date", "Amount", "Category"];
const MAPPING = { memberId: 0, orderId: 1, orderDate: 2, amount: 3, category: 4 };
const ROWS_PER_CHUNK = 10_000;
const DAYS = { asOf: dayOf("2026-11-21"), today: dayOf("2026-11-21") };

/** Ten rows a member and two an order, shuffled by a step that meets every row once. */
function chunkOf(from: number, rowCount: number) {
  const values = Array.from({ length: ROWS_PER_CHUNK }, (_, at) => {
    const row = ((from + at) * 7919) % rowCount;
    return [
      `M-${row % (rowCount / 10)}`,
      `O-${row >> 1}`,
      44_000 + ((row >> 1) % 2000),
      10 + (row % 90),
      `C${row % 40}`,
    ];
  });
  return { rowCount: ROWS_PER_CHUNK, blocks: [{ firstColumn: 0, values }] };
}

function bytesPerRow(rowCount: number) {
  const detection = detectColumns([HEADERS, ...chunkOf(0, rowCount).blocks[0]!.values.slice(0, 200)]);
  const read = typedArrayBytes(() => {
    const ingest = createOrderIngest({
      mapping: MAPPING,
      date1904: false,
      headers: HEADERS,
      expectedRowCount: rowCount,
      amountFactor: 1,
      blankDateMeansUnpaid: false,
      lastDay: DAYS.today,
    });
    for (let from = 0; from < rowCount; from += ROWS_PER_CHUNK) ingest.add(chunkOf(from, rowCount));
    return ingest;
  });
  const settled = typedArrayBytes(() => {
    const reading = orderReading(takeOver(read.result.handOver()));
    const { candidates } = reading.begin();
    reading.compare(candidates.rows);
    return reading.settle({}, { detection, mapping: MAPPING, answers: {} });
  });
  const scored = typedArrayBytes(() => scoreMembers(settled.result.orders, defaultRules(), DAYS));
  expect(scored.result.memberCount).toBe(rowCount / 10);
  const each = (bytes: number): number => Math.round(bytes / rowCount);
  return { reading: each(read.bytes), settling: each(settled.bytes), scoring: each(scored.bytes) };
}

/** Bytes of typed arrays that are made for a row, whether they are held or not. About a tenth above what they are. */
const MOST = { reading: 61, settling: 46, scoring: 89 };

describe("typed arrays per row", () => {
  it("stay within their budgets from rows to scores", () => {
    const bytes = bytesPerRow(50_000);
    console.log(`bytes of typed arrays made per row: ${JSON.stringify(bytes)}`);
    for (const stage of ["reading", "settling", "scoring"] as const) {
      expect(bytes[stage], stage).toBeLessThanOrEqual(MOST[stage]);
    }
  });

  it("are counted whichever way they are made", () => {
    const counted = (work: () => unknown) => typedArrayBytes(work).bytes;
    expect(counted(() => new Float64Array(10))).toBe(80);
    expect(counted(() => Int32Array.from([1, 2, 3]))).toBe(12);
    expect(counted(() => new Uint8Array(new ArrayBuffer(64), 8))).toBe(64);
    const eight = new Uint16Array(8);
    expect(counted(() => eight.slice(4))).toBe(8);
    expect(counted(() => eight.subarray(4))).toBe(0);
    expect(new Uint16Array(1).constructor).toBe(Uint16Array);
  });
});
