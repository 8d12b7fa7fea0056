import { beforeAll, describe, expect, it } from "vitest";
import type { ColumnSpec } from "#app/workbook/table-specs";
import type { PartOutcome } from "#app/workbook/steps";
import type { Cell } from "#core/cell";
import type { SheetData } from "#files/workbook-data";
import { column as plainColumn } from "../../support/column-spec";
import { QUIET, bootExcelBench, fill, makeTable, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { sheetsOf } from "../../faults/workbook-facts";

const ORDERS = [
  ["会员号", "日期", "金额"],
  ["00123", 45000, 10],
  ["00124", 45001, 20],
];
const column = (header: string, kind: ColumnSpec["kind"], note: string | null = null) =>
  plainColumn(header, kind, { widthPixels: 120, note });
const COLUMNS = [column("RFMW_分群", "text", "截至 2026-11-21"), column("R分", "score"), column("行状态", "text")];
const rows = (from: number, to: number): Cell[][] =>
  Array.from({ length: to - from }, (_, k) => [`群${from + k}`, from + k, "计入"]);
/** What the requests that begin the columns use. */
const MEMBERS = ["Range.values", "RangeFill.color", "DataValidation.prompt", "Range.clear"];

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

async function write(): Promise<PartOutcome> {
  const workbook = bench.workbook();
  const source = valueOf(await workbook.locateSource());
  const plan = await workbook.planOrderColumns(source, 0, COLUMNS);
  if (!plan.ok) return { ...plan, partlyWritten: false };
  return workbook.writeOrderColumns(source, 0, plan.value, COLUMNS, source.rowCount - 1, rows, QUIET);
}

async function plainOrders(): Promise<void> {
  fill(bench.blank(), ORDERS);
  await Promise.resolve();
}

async function ordersTable(): Promise<void> {
  await plainOrders();
  await makeTable("Orders", "A1:C3", "Sales");
}

/** Columns of an earlier run under a header row to which somebody gave a look of their own. */
async function ownLook(): Promise<void> {
  await plainOrders();
  valueOf(await write());
  await Excel.run(async context => {
    context.workbook.worksheets.getItem("Orders").getRange("A1:F1").format.fill.color = "#FFFF00";
    await context.sync();
  });
}

/** The sheets, as they are saved, after a run that nothing disturbs. */
async function written(prepare: () => Promise<void>): Promise<SheetData[]> {
  await prepare();
  valueOf(await write());
  return [...sheetsOf(bench.host.workbook).values()];
}

describe("columns beside the orders whose writing breaks off", () => {
  it.each([
    ["on plain cells", plainOrders],
    ["in a table", ordersTable],
    ["under a header row with somebody's look", ownLook],
  ])("at any place of a request are whole after the next run, %s", async (_where, prepare) => {
    const undisturbed = await written(prepare);
    let cutOff = 0;
    for (const member of MEMBERS) {
      for (let uses = 0; ; uses++) {
        await prepare();
        // As a filter that somebody sets meanwhile would do it: without the second attempt that other refusals get.
        bench.host.faults.failMember(member, "FilteredRangeConflict", 1, uses);
        const first = await write();
        bench.host.faults.clear();
        if (first.ok) break;
        cutOff++;
        valueOf(await write());
        expect([...sheetsOf(bench.host.workbook).values()], `${member} after ${uses} uses`).toEqual(undisturbed);
      }
    }
    expect(cutOff).toBeGreaterThan(MEMBERS.length);
  });
});
