import { describe, expect, it } from "vitest";
import type { Rectangle } from "#excel/cells/rectangles";
import { decideColumns } from "#excel/removal/decide-columns";
import type { ColumnsNow, KnownColumns } from "#excel/removal/decide-columns";

/** Two columns of ours, C and D, under headers in row 1, beside orders in A1:B10. */
const OURS = [2, 3];
const cells = (firstRow: number, firstColumn: number, rowCount: number, columnCount: number): Rectangle => ({
  firstRow,
  firstColumn,
  rowCount,
  columnCount,
});

function known(more: Partial<KnownColumns> = {}): KnownColumns {
  return {
    found: { sheetId: "{1}", sheetName: "Orders", headerRow: 0, columns: OURS, address: "C:D" },
    columns: OURS.map(column => ({ column, spec: { headers: ["Score"], kind: "score", texts: null } })),
    facts: {
      id: "{1}",
      name: "Orders",
      used: cells(0, 0, 10, 4),
      tables: [],
      filtered: false,
      isProtected: false,
    },
    records: [],
    table: null,
    ordersEnd: 10,
    scanned: { foreign: [], isTakenOver: false, endRow: 10 },
    ...more,
  };
}

function now(more: Partial<ColumnsNow> = {}): ColumnsNow {
  const columns = OURS.map(column => ({ used: cells(0, column, 10, 1), width: 60 }));
  return { resizesTables: true, columns, isRightFree: true, ...more };
}

/** A record of a run over both header cells. */
const record = (isInserted: boolean) => ({
  name: "RFMW_Columns_1",
  isInserted,
  place: { sheetId: "{1}", rectangle: cells(0, 2, 1, 2) },
  widths: isInserted ? [] : OURS.map(() => ({ before: 48, given: 60 })),
});

function tableOver(columnCount: number, hasTotals = false) {
  const table = {
    name: "Orders",
    rectangle: cells(0, 0, 10, columnCount),
    hasTotals,
    hasHeaders: true,
    filtered: false,
  };
  return { table, facts: { ...known().facts, tables: [table] } };
}

const waysOf = (all: KnownColumns, at: ColumnsNow = now()) => decideColumns(all, at).columns.map(({ way }) => way);

describe("decideColumns", () => {
  it("clears columns that took free cells, from the header to the last order, and leaves their widths alone", () => {
    expect(decideColumns(known(), now())).toEqual({
      tableColumns: null,
      columns: [
        { column: 2, way: "clear", cleared: [cells(0, 2, 10, 1)], width: null },
        { column: 3, way: "clear", cleared: [cells(0, 3, 10, 1)], width: null },
      ],
    });
  });

  it("clears results that go on below the orders", () => {
    const scanned = { foreign: [], isTakenOver: false, endRow: 14 };
    expect(decideColumns(known({ scanned }), now()).columns[0]!.cleared).toEqual([cells(0, 2, 14, 1)]);
  });

  it("deletes sheet columns that a run inserted and that hold only ours", () => {
    expect(waysOf(known({ records: [record(true)] }))).toEqual(["delete-sheet-column", "delete-sheet-column"]);
  });

  it.each([
    ["above the header", { found: { ...known().found, headerRow: 2 } }, cells(0, 2, 10, 1)],
    ["below the results", {}, cells(0, 2, 30, 1)],
  ])("only clears an inserted column where something stands %s", (_where, more, used) => {
    const standing = known({ ...more, records: [] });
    const row = standing.found.headerRow;
    const inserted = { ...record(true), place: { sheetId: "{1}", rectangle: cells(row, 2, 1, 2) } };
    const columns = [
      { used, width: 60 },
      { used: cells(row, 3, 2, 1), width: 60 },
    ];
    expect(waysOf({ ...standing, records: [inserted] }, now({ columns }))).toEqual(["clear", "delete-sheet-column"]);
  });

  it("clears around cells that people wrote, whose column is not deleted", () => {
    const scanned = { foreign: [cells(4, 2, 1, 1)], isTakenOver: false, endRow: 10 };
    const decided = decideColumns(known({ records: [record(true)], scanned }), now());
    expect(decided.columns[0]).toEqual({
      column: 2,
      way: "clear",
      cleared: [cells(0, 2, 4, 1), cells(5, 2, 5, 1)],
      width: null,
    });
    expect(decided.columns[1]!.way).toBe("delete-sheet-column");
  });

  it("leaves columns that somebody took over", () => {
    const scanned = { foreign: [], isTakenOver: true, endRow: 10 };
    const decided = decideColumns(known({ records: [record(true)], scanned }), now());
    expect(decided.columns.map(({ way, cleared }) => ({ way, cleared }))).toEqual([
      { way: "leave", cleared: [] },
      { way: "leave", cleared: [] },
    ]);
  });

  it("puts back the width from before a run, unless people changed the one that the run gave", () => {
    const columns = [60.5, 70].map((width, at) => ({ used: cells(0, OURS[at]!, 10, 1), width }));
    const decided = decideColumns(known({ records: [record(false)] }), now({ columns }));
    expect(decided.columns.map(({ width }) => width)).toEqual([48, null]);
  });

  it("lets a table go of our columns at its right edge", () => {
    const decided = decideColumns(known(tableOver(4)), now());
    expect(decided.tableColumns).toBe(2);
    expect(decided.columns.map(({ way }) => way)).toEqual(["clear", "clear"]);
  });

  it.each([
    ["has a totals row", tableOver(4, true), {}],
    ["cannot be resized by the host", tableOver(4), { resizesTables: false }],
  ])("takes our columns out of a table that %s, where nothing right of it would move", (_why, table, more) => {
    const decided = decideColumns(known(table), now(more));
    expect(decided.tableColumns).toBeNull();
    expect(decided.columns.map(({ way }) => way)).toEqual(["delete-table-column", "delete-table-column"]);
  });

  it("keeps the headers of columns inside of a table beside which something stands", () => {
    const decided = decideColumns(known(tableOver(6)), now({ isRightFree: false }));
    expect(decided.columns).toEqual([
      { column: 2, way: "clear-body", cleared: [cells(1, 2, 9, 1)], width: null },
      { column: 3, way: "clear-body", cleared: [cells(1, 3, 9, 1)], width: null },
    ]);
  });
});
