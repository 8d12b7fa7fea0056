import { beforeAll, describe, expect, it } from "vitest";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { Workbook } from "#app/ports";
import type { Removed } from "#app/removal/removal-plan";
import { planRemoval, removeResults } from "#app/removal/remove-results";
import type { WorksheetModel } from "#host/model/worksheet";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { NO_CANCEL, bootExcelBench, fill, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const LANGUAGES_ZH: OutputLanguages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };

async function removed({ workbook }: OrdersBench): Promise<Removed> {
  const outcome = await removeResults(workbook, LANGUAGES_ZH, {
    now: () => 0,
    cancel: NO_CANCEL,
    report: () => undefined,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function sheet(name: string): WorksheetModel {
  const found = bench.host.workbook.sheets.find(candidate => candidate.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

async function inWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async context => {
    change(context.workbook);
    await context.sync();
  });
}

describe("removing results leaves alone", () => {
  it("a list of the user's own with a column that was copied from ours, looks and all", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    await inWorkbook(workbook => {
      const mine = workbook.worksheets.add("外呼名单");
      mine.getRange("A1:B7").copyFrom("订单!A1:B7");
      mine.getRange("C1:C7").copyFrom("订单!G1:G7");
    });
    const block = { row: 0, column: 0, rows: 7, columns: 3 };
    const before = sheet("外呼名单").grid.readBlock(block);
    expect(before[0]).toEqual(["会员编号", "会员姓名", "RFMW_分群"]);
    expect(valueOf(await planRemoval(orders.workbook, LANGUAGES_ZH)).columns.map(one => one.sheetName)).toEqual(["订单"]); // prettier-ignore

    const { columns } = await removed(orders);

    expect(columns.map(({ sheetName, address }) => [sheetName, address])).toEqual([["订单", "G:N"]]);
    expect(sheet("外呼名单").grid.readBlock(block)).toEqual(before);
  });

  it("but takes columns away whose row status is gone, where a run wrote down that it added them", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    await orders.edit(one => one.getRange("N:N").delete("Left"));
    const { columns } = await removed(orders);
    expect(columns.map(({ address }) => address)).toEqual(["G:M"]);
    expect(await orders.values("G1:M2")).toEqual([Array(7).fill(""), Array(7).fill("")]);
  });

  it("a blank sheet of our name that no run made", async () => {
    const orders = await openOrders(bench);
    await inWorkbook(workbook => workbook.worksheets.add("RFMW_设置"));
    const { sheets } = await removed(orders);
    expect(sheets).toEqual([]);
    expect(sheet("RFMW_设置").tabColor).toBe("");
  });

  it("a table whose header row was switched off, because nobody can tell its columns apart", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    sheet("RFMW_汇总").tables[0]!.showHeaders = false;
    const { sheets } = await removed(orders);
    expect(sheets.find(one => one.sheet === "summary")).toMatchObject({ stays: "foreign" });
    expect(sheet("RFMW_汇总").usedRange(true)).not.toBeNull();
  });

  it("what stands below the totals row of a table, wherever the host moves it when the row goes", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    await inWorkbook(workbook => {
      workbook.tables.getItem("tblRFMWSummary").showTotals = true;
    });
    const summary = sheet("RFMW_汇总");
    const totals = summary.usedRange(true)!.rows - 1;
    fill(summary, [["mine"]], totals + 1, 0);
    const cleared: string[] = [];
    const { grid } = summary;
    const clear = grid.clearContents.bind(grid);
    grid.clearContents = (area, ...more) => {
      cleared.push(`${area.row}+${area.rows} of ${area.columns}`);
      return clear(area, ...more);
    };
    await removed(orders);
    // The host itself empties the totals row once; we empty only the rows above it.
    expect(cleared.filter(area => area.startsWith(`${totals}+`))).toHaveLength(1);
    expect(cleared.some(area => area.startsWith(`0+${totals} `))).toBe(true);
    expect(summary.usedRange(true)).toEqual({ row: totals + 1, column: 0, rows: 1, columns: 1 });
  });
});

describe("a note that somebody writes while other sheets go", () => {
  it("is on the safety copy before the members go", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    const members = sheet("RFMW_会员");
    const remarks = members.grid.readBlock({ row: 0, column: 0, rows: 1, columns: 45 })[0]!.indexOf("备注");
    fill(members, [["early"]], 1, remarks);
    const writesLate: Workbook = {
      ...orders.workbook,
      removeOwnSheet: spec => {
        if (spec.sheet === "summary") fill(members, [["late"]], 2, remarks);
        return orders.workbook.removeOwnSheet(spec);
      },
    };
    expect(await removed({ ...orders, workbook: writesLate })).toMatchObject({ noteRows: 2 });
    const copies = bench.host.workbook.sheets.filter(({ name }) => name.startsWith("RFMW_备注备份"));
    expect(copies).toHaveLength(1);
    const { rows, columns } = copies[0]!.usedRange(true)!;
    const cells = copies[0]!.grid.readBlock({ row: 0, column: 0, rows, columns }).flat();
    expect(cells).toEqual(expect.arrayContaining(["early", "late"]));
  });
});

describe("blank columns that a run inserted and did not fill", () => {
  it("go once, although two records tell of them", async () => {
    const orders = await openOrders(bench);
    await orders.edit(one => {
      const { names } = one.context.workbook;
      names.add("RFMW_Inserted_1", one.getRange("H1:I1")).visible = false;
      names.add("RFMW_Inserted_2", one.getRange("H1:I1")).visible = false;
    });
    await orders.type("J1:K2", [["a", "b"], [1, 2]]); // prettier-ignore
    valueOf(await orders.workbook.removeColumnLeftovers());
    expect(await orders.values("G1:K2")).toEqual([["", "a", "b", "", ""], ["", 1, 2, "", ""]]); // prettier-ignore
    expect(bench.host.workbook.names).toEqual([]);
  });
});
