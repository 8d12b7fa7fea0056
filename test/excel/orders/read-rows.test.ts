import { beforeAll, describe, expect, it } from "vitest";
import type { Source } from "#app/workbook/orders";
import type { OrderChunk } from "#core/cell";
import { NO_CANCEL, QUIET, afterCleanUp, bootExcelBench, failureOf, fill, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

const ROWS = 9_000;
const FIVE_MEGABYTES = 5 * 1_048_576;
/** A wide column that nobody mapped: reading it would be seen in the size of the answers. */
const LONG_TEXT = "没有用到的列".repeat(40);

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

async function ordersOf(rowCount: number): Promise<Source> {
  const sheet = bench.blank();
  const header = ["会员号", "备注", "说明", "日期", "渠道", "金额"];
  const body = Array.from({ length: rowCount }, (_, row) => [
    `M${String(row).padStart(6, "0")}`,
    LONG_TEXT,
    LONG_TEXT,
    45000 + (row % 365),
    "线上",
    row / 4,
  ]);
  fill(sheet, [header, ...body]);
  const source = valueOf(await bench.workbook().locateSource());
  await afterCleanUp();
  bench.host.requests.clear();
  return source;
}

function ids(chunks: readonly OrderChunk[]): unknown[] {
  return chunks.flatMap(chunk => chunk.blocks[0]!.values.map(row => row[0]));
}

describe("readRows(source, fromRow, columns, onChunk, options)", () => {
  it("gives every row once and in order, the mapped columns as blocks of neighbours", async () => {
    const source = await ordersOf(ROWS);
    const chunks: OrderChunk[] = [];
    valueOf(await bench.workbook().readRows(source, 1, [0, 3, 5], chunk => chunks.push(chunk), QUIET));
    expect(chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0)).toBe(ROWS);
    // One column between two mapped ones is read along; two are not.
    expect(chunks[0]!.blocks.map(block => [block.firstColumn, block.values[0]!.length])).toEqual([
      [0, 1],
      [3, 3],
    ]);
    const all = ids(chunks);
    expect([all[0], all[4_321], all[ROWS - 1]]).toEqual(["M000000", "M004321", "M008999"]);
    expect(chunks[0]!.blocks[1]!.values[2]).toEqual([45002, "线上", 0.5]);
  });

  it("asks only for the mapped columns, in answers far below 5 MB, and at most the given rows at once", async () => {
    const source = await ordersOf(ROWS);
    const chunks: OrderChunk[] = [];
    const workbook = bench.workbook({ maxRows: 3_000 });
    valueOf(await workbook.readRows(source, 1, [0, 3, 5], chunk => chunks.push(chunk), QUIET));
    expect(Math.max(...chunks.map(chunk => chunk.rowCount))).toBe(3_000);
    const bytes = bench.host.requests.entries.map(entry => entry.responseBytes);
    expect(bytes.reduce((sum, next) => sum + next, 0)).toBeLessThan(ROWS * 60);
    expect(Math.max(...bytes)).toBeLessThan(FIVE_MEGABYTES);
  });

  it("sizes wide rows by their bytes: no answer exceeds twice the target", async () => {
    const source = await ordersOf(ROWS);
    const workbook = bench.workbook({ targetBytes: 1_000_000, startRows: 500 });
    valueOf(await workbook.readRows(source, 1, [0, 1, 2, 3], () => undefined, QUIET));
    const bytes = bench.host.requests.entries.map(entry => entry.responseBytes);
    expect(Math.max(...bytes)).toBeLessThan(2_000_000);
    expect(Math.max(...bytes)).toBeGreaterThan(500_000);
  });

  it("halves a chunk that the host finds too large and still gives every row", async () => {
    const source = await ordersOf(ROWS);
    bench.host.limits.responseBytes = 30_000;
    const chunks: OrderChunk[] = [];
    valueOf(await bench.workbook().readRows(source, 1, [0], chunk => chunks.push(chunk), QUIET));
    const all = ids(chunks);
    expect(all.length).toBe(ROWS);
    expect(new Set(all).size).toBe(ROWS);
    expect(bench.host.requests.entries.some(entry => entry.errorCode === "ResponsePayloadSizeLimitExceeded")).toBe(
      true,
    );
  });

  it("takes null values for a refusal, never for blank cells", async () => {
    const source = await ordersOf(10);
    bench.host.faults.nullValues = true;
    let chunkCount = 0;
    const outcome = await bench.workbook().readRows(source, 1, [0], () => chunkCount++, QUIET);
    expect(failureOf(outcome)).toEqual({ code: "payload-too-large", sheet: "Orders" });
    expect(chunkCount).toBe(0);
  });

  it("stops between chunks when cancelled", async () => {
    const source = await ordersOf(ROWS);
    const cancel = { aborted: false };
    let rows = 0;
    const outcome = await bench.workbook().readRows(
      source,
      1,
      [0],
      chunk => {
        rows += chunk.rowCount;
        cancel.aborted = true;
      },
      { cancel, report: () => undefined },
    );
    expect(failureOf(outcome)).toEqual({ code: "cancelled" });
    expect(rows).toBe(2_000);
  });

  it("reports rows done of all rows, the last report being all of them", async () => {
    const source = await ordersOf(5_000);
    const reports: string[] = [];
    const report = (done: number, all: number) => void reports.push(`${done}/${all}`);
    valueOf(await bench.workbook().readRows(source, 1, [0], () => undefined, { cancel: NO_CANCEL, report }));
    expect(reports).toEqual(["0/5000", "2000/5000", "5000/5000"]);
  });

  it("leaves no range behind and needs one request per chunk", async () => {
    const source = await ordersOf(5_000);
    valueOf(await bench.workbook().readRows(source, 1, [0, 3], () => undefined, QUIET));
    await afterCleanUp();
    expect(bench.host.requests.count).toBe(2);
    expect(bench.host.liveReferenceCount).toBe(0);
  });
});

describe("readHead and readWholeRows", () => {
  it("give every column, the rows in the order asked for", async () => {
    const source = await ordersOf(20);
    const head = valueOf(await bench.workbook().readHead(source, 2));
    expect(head.map(row => row[0])).toEqual(["会员号", "M000000"]);
    expect(head[0]!.length).toBe(6);
    const rows = valueOf(await bench.workbook().readWholeRows(source, [7, 3, 4, 20], NO_CANCEL));
    expect(rows.map(row => row[0])).toEqual(["M000006", "M000002", "M000003", "M000019"]);
    expect(rows[0]!.length).toBe(6);
  });
  it("halve what the host finds too large, down to one row, and then say so", async () => {
    const source = await ordersOf(60);
    const workbook = bench.workbook();
    const wanted = [...Array.from({ length: 40 }, (_, row) => row + 1), 50, 55];
    bench.host.limits.responseBytes = 3_000;
    const rows = valueOf(await workbook.readWholeRows(source, wanted, NO_CANCEL));
    expect(rows.map(row => row[0])).toEqual(wanted.map(row => `M${String(row - 1).padStart(6, "0")}`));
    bench.host.limits.responseBytes = 40;
    expect(failureOf(await workbook.readWholeRows(source, wanted, NO_CANCEL))).toMatchObject({
      code: "payload-too-large",
    });
  });

  it("never read beyond the source", async () => {
    const source = await ordersOf(3);
    expect(valueOf(await bench.workbook().readHead(source, 50)).length).toBe(4);
    expect(valueOf(await bench.workbook().readWholeRows(source, [], NO_CANCEL))).toEqual([]);
  });
});
