import { beforeAll, describe, expect, it } from "vitest";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { column } from "../../support/column-spec";
import { QUIET, afterCleanUp, bootExcelBench, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** The members that each request uses, while `work` is done; those that only release ranges count, too. */
async function requestsOf(work: () => Promise<unknown>): Promise<(readonly string[])[]> {
  await afterCleanUp();
  const requests: (readonly string[])[] = [];
  const stop = bench.host.requests.subscribe(entry => requests.push(entry.members));
  await work();
  await afterCleanUp();
  stop();
  return requests;
}

function table(tableName: string, ids: readonly string[]): TableSheetSpec {
  return {
    sheetName: `sheet of ${tableName}`,
    sheetAliases: [],
    tableName,
    columns: [column("id", "text"), column("note", "text", { role: "manual" })],
    rowCount: ids.length,
    rows: (from, to) => ids.slice(from, to).map(id => [id, ""]),
    frozenColumns: 0,
    headerHeightPixels: 26,
  };
}
const SPECS = ["one", "two", "three", "four"].map(name => table(name, ["a", "b"]));

describe("how many requests are made, each of which costs 50 to 300 ms where the host works elsewhere", () => {
  it("is one to check any number of sheets that have to be made, and two when they stand", async () => {
    bench.blank();
    const workbook = bench.workbook();
    const check = () => workbook.checkTableSheets(SPECS).then(valueOf);
    expect(await requestsOf(check)).toHaveLength(1);
    for (const spec of SPECS) valueOf(await workbook.writeTableSheet(spec, QUIET));
    expect(await requestsOf(check)).toHaveLength(2);
  });

  it("is four for a new sheet with few rows, and four to give it as many rows again", async () => {
    bench.blank();
    const workbook = bench.workbook();
    const write = (ids: readonly string[]) => workbook.writeTableSheet(table("one", ids), QUIET).then(valueOf);
    expect(await requestsOf(() => write(["a", "b"]))).toHaveLength(4);
    expect(await requestsOf(() => write(["c", "d"]))).toHaveLength(4);
  });
});

describe("a request that was carried out, though its answer was lost", () => {
  const ids = ["00123", "=1+1", "c"];

  async function writeLosing(at: number, done: "half" | "all", supports: (version: string) => boolean) {
    await afterCleanUp();
    bench.host.faults.failNext({ kind: "code", code: "RequestAborted", done }, at);
    const outcome = await bench.workbook({ supports }).writeTableSheet(table("one", ids), QUIET);
    bench.host.faults.clear();
    expect(valueOf(outcome)).toEqual({ sheetName: "sheet of one", address: "A1:B4" });
    const [, sheet, ...others] = bench.host.workbook.sheets;
    expect(others).toEqual([]);
    expect(sheet!.tables.map(({ name }) => name)).toEqual(["one"]);
    expect(bench.host.workbook.names.map(({ name }) => name)).toEqual(["one_Headers"]);
    expect(sheet!.frozen).toEqual({ rows: 1, columns: 0 });
    const column = sheet!.grid.readBlock({ row: 0, column: 0, rows: 6, columns: 1 }).flat();
    expect(column).toEqual(["id", ...ids, null, null]);
  }

  it("is sent again without harm, whichever of a new sheet it was", async () => {
    for (let at = 0; at < 5; at++) {
      for (const done of ["half", "all"] as const) {
        bench.blank();
        await writeLosing(at, done, () => true);
      }
    }
  });

  it("leaves no sheet where the host says that making it failed, and nothing is said to stand", async () => {
    for (const done of ["nothing", "half", "all"] as const) {
      bench.blank();
      await afterCleanUp();
      bench.host.faults.failNext({ kind: "code", code: "InvalidRequest", done }, 1);
      const outcome = await bench.workbook().writeTableSheet(table("one", ids), QUIET);
      bench.host.faults.clear();
      expect(outcome).toMatchObject({ ok: false, partlyWritten: false, failure: { code: "host-refused" } });
      expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["Orders"]);
    }
  });

  it("is sent again without harm when a table is refilled, also where the host cannot resize one", async () => {
    for (const before of [["x"], ["v", "w", "x", "y", "z"]]) {
      for (let at = 0; at < 4; at++) {
        for (const supports of [() => true, (version: string) => version !== "1.13"]) {
          bench.blank();
          valueOf(await bench.workbook().writeTableSheet(table("one", before), QUIET));
          await writeLosing(at, "all", supports);
        }
      }
    }
  });
});

describe("freezing the header, which the host refuses while another window has the focus", () => {
  it("is left out then; everything else stands", async () => {
    bench.blank();
    bench.host.faults.failMember("WorksheetFreezePanes.freezeRows", "GeneralException");
    const place = valueOf(await bench.workbook().writeTableSheet(table("one", ["a"]), QUIET));
    expect(place).toEqual({ sheetName: "sheet of one", address: "A1:B2" });
    const sheet = bench.host.workbook.sheets[1]!;
    expect(sheet).toMatchObject({ frozen: { rows: 0, columns: 0 }, tabColor: "#2B4784" });
    expect(sheet.tables[0]).toMatchObject({ name: "one" });
  });
});

describe("a block of few rows that the host finds too large", () => {
  it("goes in smaller blocks, between the headers and the table", async () => {
    bench.blank();
    bench.host.limits.requestBytes = 9_000;
    const ids = Array.from({ length: 600 }, (_, k) => `member ${k}`);
    valueOf(await bench.workbook().writeTableSheet(table("one", ids), QUIET));
    const refused = bench.host.requests.entries.filter(entry => entry.errorCode === "RequestPayloadSizeLimitExceeded");
    expect(refused.length).toBeGreaterThan(0);
    const sheet = bench.host.workbook.sheets[1]!;
    expect(sheet.tables.map(({ name }) => name)).toEqual(["one"]);
    expect(sheet.grid.readBlock({ row: 0, column: 0, rows: 601, columns: 1 }).flat()).toEqual(["id", ...ids]);
  });
});
