import { beforeAll, describe, expect, it } from "vitest";
import type { Source } from "#app/workbook/orders";
import type { Cell } from "#core/cell";
import { bootExcelBench, fill, makeTable, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

const HEADER = ["Customer ID", "Order", "Date", "Amount", "Category"];
const A1: Cell[] = ["A", "1", "2026-06-01", 10, "Tea"];
const A2: Cell[] = ["A", "2", "2026-06-10", 30, "Tea"];
const B3: Cell[] = ["B", "3", "2026-06-12", 40, "Cups"];
const BLANK: Cell[] = [];

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** What the selected cell means on a sheet with these rows from A1. */
async function located(rows: readonly (readonly Cell[])[], row = 0): Promise<Source> {
  const sheet = bench.blank("S");
  rows.forEach((cells, at) => {
    if (cells.length > 0) fill(sheet, [cells.map(cell => (cell === "" ? null : cell))], at);
  });
  bench.host.workbook.select(sheet, [{ row, column: 0, rows: 1, columns: 1 }]);
  return valueOf(await bench.workbook().locateSource());
}

describe("orders with gaps", () => {
  it("go on below a blank row whose cells are like those above", async () => {
    const source = await located([HEADER, A1, BLANK, A2, B3]);
    expect([source.address, source.outside]).toEqual(["S!A1:E5", undefined]);
  });

  it("go on below many blank rows, one after each order", async () => {
    expect((await located([HEADER, A1, BLANK, A2, BLANK, B3, BLANK, BLANK, A1])).address).toBe("S!A1:E9");
  });

  it("begin right below a blank row under the header", async () => {
    expect((await located([["Shop report"], HEADER, BLANK, A1, A2, B3])).address).toBe("S!A1:E6");
  });

  it("are found from a cell of their lower part, header and all", async () => {
    expect((await located([HEADER, A1, A2, BLANK, B3, A1], 4)).address).toBe("S!A1:E6");
  });

  it("go on below a page line and a header that comes again", async () => {
    const source = await located([HEADER, A1, A2, BLANK, ["Page 1 of 2"], BLANK, HEADER, B3]);
    expect(source.address).toBe("S!A1:E8");
  });

  it("end before another table, which is named with its cells", async () => {
    const source = await located([HEADER, A1, A2, B3, BLANK, ["Store", "City", "Manager", "Area", "Open"], ["North", "X", "Y", 3, "Z"]]); // prettier-ignore
    expect(source.address).toBe("S!A1:E4");
    expect(source.outside).toEqual({ addresses: ["A6:E7"], cellCount: 10 });
  });

  it("end at the header of another table, even where its rows are like orders", async () => {
    const other = [["Store", "Till", "Opened", "Area", "Kind"], ["North", "7", "2026-01-01", 3, "Z"]]; // prettier-ignore
    expect((await located([HEADER, A1, A2, B3, BLANK, ...other])).address).toBe("S!A1:E4");
  });

  it("end before notes and a footer, which are named", async () => {
    const source = await located([HEADER, A1, A2, B3, BLANK, ["printed by Ann"]]);
    expect([source.address, source.outside]).toEqual(["S!A1:E4", { addresses: ["A6"], cellCount: 1 }]);
  });

  it("end before a table of the workbook's own", async () => {
    const sheet = bench.blank("S");
    fill(sheet, [HEADER, A1, A2]);
    fill(sheet, [HEADER, B3], 5);
    await makeTable("S", "A6:E7", "Other");
    bench.host.workbook.select(sheet, [{ row: 1, column: 0, rows: 1, columns: 1 }]);
    expect(valueOf(await bench.workbook().locateSource()).address).toBe("S!A1:E3");
  });

  it("take in a column beyond a blank one that has a header beside the headers and is filled like them", async () => {
    const source = await located([
      ["Customer ID", "Order", "Date", "Amount", "", "Status"],
      ["A", "1", "2026-06-01", 10, "", "paid"],
      ["A", "2", "2026-06-02", 500, "", "cancelled"],
    ]);
    expect(source.address).toBe("S!A1:F3");
  });

  it("leave a calculation beside them alone and name it", async () => {
    const source = await located([
      ["Customer ID", "Order", "Date", "Amount", "", "", "", ""],
      ["A", "1", "2026-06-01", 10, "", "", "", "Budget"],
      ["A", "2", "2026-06-02", 500, "", "", "", 9000],
    ]);
    expect(source.address).toBe("S!A1:D3");
    expect(source.outside).toEqual({ addresses: ["H2:H3"], cellCount: 2 });
  });

  it("are found whole again in a second look, with the rows that were added below a gap", async () => {
    const source = await located([HEADER, A1, BLANK, A2]);
    const sheet = bench.host.workbook.sheets.find(({ name }) => name === "S")!;
    fill(sheet, [B3], 5);
    expect(valueOf(await bench.workbook().refreshSource(source)).address).toBe("S!A1:E6");
  });

  it("of a long sheet are passed over in few requests, however long the part below the gap", async () => {
    const many = Array.from({ length: 20_000 }, (_, at): Cell[] => [
      `M${at}`,
      `S${at}`,
      45000 + (at % 300),
      at % 97,
      "Tea",
    ]);
    const { requests } = bench.host;
    const before = requests.count;
    const source = await located([HEADER, A1, BLANK, ...many, BLANK, B3]);
    expect(source.rowCount).toBe(20_005);
    expect(requests.count - before).toBeLessThan(20);
  });
});
