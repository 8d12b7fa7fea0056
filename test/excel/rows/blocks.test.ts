import { describe, expect, it } from "vitest";
import { columnRuns } from "#excel/orders/column-runs";
import { createBlockSizer } from "#excel/rows/block-sizer";
import { estimateBytes } from "#excel/rows/byte-size";

describe("estimateBytes(rows)", () => {
  it("counts UTF-8 bytes, not characters", () => {
    const rows = [["重要价值客户", 5, true, 'a"b']];
    const bytes = Buffer.byteLength(JSON.stringify(rows));
    expect(estimateBytes(rows)).toBeGreaterThanOrEqual(bytes - 4);
    expect(estimateBytes(rows)).toBeLessThanOrEqual(bytes + 4);
  });
  it("comes within a tenth of long blocks although it measures only some rows", () => {
    const rows = Array.from({ length: 10_000 }, (_, k) => [`M${k}`, 45000 + k / 7, "线上商城"]);
    const bytes = Buffer.byteLength(JSON.stringify(rows));
    expect(Math.abs(estimateBytes(rows) - bytes) / bytes).toBeLessThan(0.1);
  });
  it("is 0 for no rows", () => {
    expect(estimateBytes([])).toBe(0);
  });
});

describe("createBlockSizer(limits)", () => {
  const limits = { startRows: 2_000, maxRows: 8_000, targetBytes: 1_000_000 };

  it("aims at the target by the bytes per row of the block before, growing at most twofold", () => {
    const sizer = createBlockSizer(limits);
    sizer.learn(2_000, 200_000);
    expect(sizer.rows()).toBe(4_000);
    sizer.learn(4_000, 4_000_000);
    expect(sizer.rows()).toBe(1_000);
  });
  it("never exceeds the row limit", () => {
    const sizer = createBlockSizer(limits);
    sizer.learn(2_000, 2_000);
    sizer.learn(4_000, 4_000);
    sizer.learn(8_000, 8_000);
    expect(sizer.rows()).toBe(8_000);
  });
  it("halves after a refusal, does not try the refused size again, and gives up at one row", () => {
    const sizer = createBlockSizer({ ...limits, startRows: 3 });
    expect(sizer.halve()).toBe(true);
    sizer.learn(1, 1);
    expect(sizer.rows()).toBe(1);
    expect(sizer.halve()).toBe(false);
  });
});

describe("columnRuns(columns, largestGap)", () => {
  it("joins neighbours and, over a gap of one, their neighbours", () => {
    expect(columnRuns([7, 0, 2, 2, 3], 1)).toEqual([
      { firstColumn: 0, lastColumn: 3 },
      { firstColumn: 7, lastColumn: 7 },
    ]);
  });
});
