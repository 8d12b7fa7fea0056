import { describe, expect, it } from "vitest";
import type { Inspection } from "#app/orders/inspection";
import { createSampler, differingRow, rectangleChange, sampledRows } from "#app/orders/source-sample";
import type { Source } from "#app/workbook/orders";
import { inspection } from "../../support/fake-session";

describe("sampledRows(rowCount)", () => {
  it("takes every row of up to 200", () => {
    expect(sampledRows(3)).toEqual([0, 1, 2]);
    expect(sampledRows(200)).toHaveLength(200);
    expect(sampledRows(0)).toEqual([]);
  });

  it("takes the first, the last and one row of each thirtieth of many, the same ones every time", () => {
    const rows = sampledRows(3_000_000);
    expect(rows[0]).toBe(0);
    expect(rows[rows.length - 1]).toBe(2_999_999);
    expect(new Set(rows.slice(1, -1).map(row => Math.floor(row / 100_000))).size).toBe(30);
    expect(sampledRows(3_000_000)).toEqual(rows);
  });

  it("takes them at no even distance, so that no period of the data can hide", () => {
    const rows = sampledRows(3_000_000);
    expect(new Set(rows.slice(1).map((row, k) => row - rows[k]!)).size).toBe(31);
  });
});

describe("a sample", () => {
  const orders: Inspection = inspection([], { rowCount: 3 });
  /** Member id in column 1, date in 2, amount in 4; column 3 is read along, column 0 is the store. */
  const mapping = { memberId: 1, orderDate: 2, amount: 4, store: 0 };

  function sampled() {
    const sampler = createSampler(orders, mapping);
    const block = (values: (string | number)[][]) => ({ firstColumn: 0, values });
    sampler.add({ rowCount: 2, blocks: [block([["s", "V1", 1, "", 10], ["s", "V2", 2, "", 20]])] }); // prettier-ignore
    sampler.add({ rowCount: 1, blocks: [block([["s", "V3", 3, "", ""]])] });
    return sampler.sample();
  }

  it("keeps what says which order a row is, across chunks, blanks included, and no attribute", () => {
    expect(sampled()).toMatchObject({
      columns: [1, 2, 4],
      rows: [0, 1, 2],
      cells: [
        ["V1", 1, 10],
        ["V2", 2, 20],
        ["V3", 3, ""],
      ],
    });
  });

  it("finds the first row that reads otherwise, and does not mind another store", () => {
    const same = [
      ["other", "V1", 1, "", 10],
      ["s", "V2", 2, "", 20],
      ["s", "V3", 3, "", ""],
    ];
    expect(differingRow(sampled(), same)).toBe(null);
    expect(differingRow(sampled(), [same[0]!, same[2]!, same[1]!])).toBe(1);
    expect(differingRow(sampled(), same.slice(0, 2))).toBe(2);
    expect(differingRow(sampled(), [same[0]!, same[1]!, ["s", "V3", "3", "", ""]])).toBe(2);
  });
});

describe("rectangleChange(before, now)", () => {
  const before: Source = inspection().source;

  it("finds no change in columns that came at the right", () => {
    expect(rectangleChange(before, { ...before, columnCount: before.columnCount + 8 })).toBe(null);
  });

  it("tells rows that came from rows that went", () => {
    expect(rectangleChange(before, { ...before, rowCount: before.rowCount + 2 })).toEqual({
      kind: "rows-added",
      rowCount: 2,
    });
    expect(rectangleChange(before, { ...before, rowCount: before.rowCount - 1 })).toEqual({
      kind: "rows-removed",
      rowCount: 1,
    });
  });

  it("calls it moved when the corner is another one or columns are gone", () => {
    expect(rectangleChange(before, { ...before, firstRow: 1 })).toEqual({ kind: "moved" });
    expect(rectangleChange(before, { ...before, firstColumn: 1 })).toEqual({ kind: "moved" });
    expect(rectangleChange(before, { ...before, columnCount: 6 })).toEqual({ kind: "moved" });
  });
});
