import { describe, expect, it } from "vitest";
import { success } from "#app/failures";
import { inspectSource } from "#app/orders/inspect-orders";
import { orderColumnHeaders } from "#app/outputs/shapes/own-headers";
import type { Workbook } from "#app/ports";
import type { Source } from "#app/workbook/orders";
import type { Cell } from "#core/cell";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";

const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
const OWN = orderColumnHeaders(languages).map(texts => texts[0]!);
const HEADER = ["会员编号", "订单编号", "下单日期", "实付金额"];
const ROWS: readonly (readonly Cell[])[] = [
  ["V1", "A1", "2026-01-01", 100],
  ["V2", "A2", "2026-01-02", 50],
];

/** A workbook that answers a head, says which header cells are marked, and cuts `tailRows` off the source. */
function inspected(rows: readonly (readonly Cell[])[], marked: readonly number[], change: Partial<Source> = {}) {
  const asked: unknown[] = [];
  const workbook = {
    readHead: (_: Source, count: number) => Promise.resolve(success(rows.slice(0, count).map(row => [...row]))),
    readHeaderMarks: (_: Source, row: number, columns: readonly number[]) => {
      asked.push({ row, columns });
      return Promise.resolve(success(columns.map(column => marked.includes(column))));
    },
    withoutTail: (source: Source, columns: readonly number[], leastRows: number) => {
      asked.push({ withoutTail: columns, leastRows });
      return Promise.resolve(success({ ...source, rowCount: source.rowCount - 1 }));
    },
  } as unknown as Workbook;
  const source: Source = {
    sheetId: "1",
    sheetName: "订单",
    tableName: null,
    found: "block",
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    filtered: false,
    date1904: false,
    address: "订单!A1",
    ...change,
  };
  return inspectSource(workbook, source, {}, languages).then(outcome => ({ outcome, asked }));
}

const besideOwn = (header: readonly Cell[]) => [
  header,
  ...ROWS.map(row => [...row, ...header.slice(4).map(() => "x")]),
];

describe("inspectSource", () => {
  it("asks for no marks and cuts nothing off where no header is the one of our first column", async () => {
    const { outcome, asked } = await inspected(besideOwn([...HEADER, "行状态"]), []);
    expect(outcome).toMatchObject({ ok: true, value: { ownColumns: [], rowCount: 2 } });
    expect(asked).toEqual([]);
  });

  it("finds our columns by text and mark, in the row that has the first of them", async () => {
    const rows = besideOwn([...HEADER, OWN[0]!, "我的", OWN[2]!, "行状态"]);
    const { outcome, asked } = await inspected([["导出", "", "", "", "", "", "", ""], ...rows], [4, 6]);
    expect(asked[0]).toEqual({ row: 1, columns: [4, 6, 7] });
    expect(outcome).toMatchObject({ ok: true, value: { ownColumns: [4, 6], headerRow: 1 } });
  });

  it("counts no row of a block in which only our columns hold anything", async () => {
    const { outcome, asked } = await inspected(besideOwn([...HEADER, ...OWN]), [4, 5, 6, 7, 8, 9, 10, 11]);
    expect(asked[1]).toEqual({ withoutTail: [4, 5, 6, 7, 8, 9, 10, 11], leastRows: 1 });
    expect(outcome).toMatchObject({ ok: true, value: { rowCount: 1, source: { rowCount: 2 } } });
  });

  it.each([["table"], ["cells"]] as const)("takes every row of a range found as %s", async found => {
    const { outcome, asked } = await inspected(besideOwn([...HEADER, ...OWN]), [4, 5, 6, 7, 8, 9, 10, 11], { found });
    expect(asked.length).toBe(1);
    expect(outcome).toMatchObject({ ok: true, value: { rowCount: 2 } });
  });

  it("has no data rows where only our columns are left below the header", async () => {
    const { outcome } = await inspected(besideOwn([...HEADER, ...OWN]).slice(0, 2), [4, 5, 6, 7, 8, 9, 10, 11]);
    expect(outcome).toMatchObject({ ok: false, failure: { code: "no-data-rows" } });
  });
});
