import { beforeAll, describe, expect, it } from "vitest";
import type { Source } from "#app/workbook/orders";
import type { Cell, OrderChunk } from "#core/cell";
import type { WorksheetModel } from "#host/model/worksheet";
import { QUIET, NO_CANCEL, afterCleanUp, bootExcelBench, fill, makeTable, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

const HEADER = ["会员号", "姓名", "日期", "金额"];
const ORDERS: Cell[][] = [
  HEADER,
  ["V1", "示甲", 46086, 100],
  ["", "", 46148, 80],
  ["", "", 46150, 5],
  ["V2", "示乙", 46174, 260],
];

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

function merge(sheet: WorksheetModel, row: number, column: number, rows: number, columns = 1): void {
  sheet.mergedAreas.push(sheet.anchor({ row, column, rows, columns }));
}

function merged(): WorksheetModel {
  const sheet = bench.blank();
  fill(sheet, ORDERS);
  merge(sheet, 1, 0, 3);
  merge(sheet, 1, 1, 3);
  return sheet;
}

async function located(): Promise<Source> {
  return valueOf(await bench.workbook().locateSource());
}

async function columnOf(source: Source, column: number, maxRows = 1_000): Promise<unknown[]> {
  const chunks: OrderChunk[] = [];
  const workbook = bench.workbook({ maxRows });
  valueOf(await workbook.readRows(source, 1, [column], chunk => chunks.push(chunk), QUIET));
  return chunks.flatMap(({ blocks }) => blocks[0]!.values.map(row => row[0]));
}

async function requestsOfLocating(options = {}): Promise<number> {
  await afterCleanUp();
  bench.host.requests.clear();
  valueOf(await bench.workbook(options).locateSource());
  await afterCleanUp();
  return bench.host.requests.count;
}

describe("cells that are merged over several rows", () => {
  it("give all these rows their value, however the rows are read", async () => {
    merged();
    const source = await located();
    expect(source.mergedDown).toEqual([
      { column: 0, firstRow: 1, rowCount: 3 },
      { column: 1, firstRow: 1, rowCount: 3 },
    ]);
    expect(await columnOf(source, 0)).toEqual(["V1", "V1", "V1", "V2"]);
    expect(await columnOf(source, 1, 1)).toEqual(["示甲", "示甲", "示甲", "示乙"]);
    const head = valueOf(await bench.workbook().readHead(source, 4));
    expect(head.map(row => row[0])).toEqual(["会员号", "V1", "V1", "V1"]);
    const whole = valueOf(await bench.workbook().readWholeRows(source, [3, 4], NO_CANCEL));
    expect(whole).toEqual([
      ["V1", "示甲", 46150, 5],
      ["V2", "示乙", 46174, 260],
    ]);
  });

  it("of an area that is wider than a column give it to their first column only", async () => {
    const sheet = bench.blank();
    fill(
      sheet,
      ORDERS.map(row => [row[0]!, "", row[2]!, row[3]!]),
    );
    merge(sheet, 1, 0, 3, 2);
    const source = await located();
    expect(await columnOf(source, 0)).toEqual(["V1", "V1", "V1", "V2"]);
    expect(await columnOf(source, 1)).toEqual(["", "", "", ""]);
  });

  it("beside a row only, and above the orders, are none", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    merge(sheet, 4, 0, 1, 2);
    expect(await located()).not.toHaveProperty("mergedDown");
  });

  it("are asked for in a request that is made anyway, and in none where the orders are a table", async () => {
    fill(bench.blank(), ORDERS);
    const plain = await requestsOfLocating({ supports: (version: string) => Number(version.split(".")[1]) < 13 });
    expect(await requestsOfLocating()).toBe(plain);
    await makeTable("Orders", "A1:D5", "orders");
    await requestsOfLocating();
    const members = bench.host.requests.entries.flatMap(entry => entry.members);
    expect(members).not.toContain("Range.getMergedAreasOrNullObject");
  });

  it("are not asked for where the host does not know them", async () => {
    merged();
    const old = bench.workbook({ supports: version => Number(version.split(".")[1]) < 13 });
    expect(valueOf(await old.locateSource())).not.toHaveProperty("mergedDown");
  });

  it("are found part by part where they are more than the host can tell at once", async () => {
    const sheet = bench.blank();
    const rows = Array.from({ length: 1_400 }, (_, n): Cell[] => [
      n % 2 === 0 ? `V${n}` : "",
      "x",
      46086 + (n % 9),
      10,
    ]);
    fill(sheet, [HEADER, ...rows]);
    for (let row = 1; row < 1_400; row += 2) merge(sheet, row, 0, 2);
    const source = await located();
    expect(source.mergedDown).toHaveLength(700);
    const members = await columnOf(source, 0, 333);
    expect(members.filter((_, n) => n % 2 === 1)).toEqual(members.filter((_, n) => n % 2 === 0));
    expect(members).not.toContain("");
  });

  it("stay known when the orders are looked at again, and are asked for anew when they have grown", async () => {
    const sheet = merged();
    const source = await located();
    expect(valueOf(await bench.workbook().refreshSource(source)).mergedDown).toEqual(source.mergedDown);
    fill(
      sheet,
      [
        ["V3", "示丙", 46180, 1],
        ["", "", 46181, 2],
      ],
      5,
    );
    merge(sheet, 5, 0, 2);
    const grown = valueOf(await bench.workbook().refreshSource(source));
    expect(grown.mergedDown).toHaveLength(3);
    expect(await columnOf(grown, 0)).toEqual(["V1", "V1", "V1", "V2", "V3", "V3"]);
  });
});
