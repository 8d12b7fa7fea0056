import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench, failureOf, fill, makeTable, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

const ORDERS = [
  ["会员号", "日期", "金额"],
  ["00123", 45000, 10],
];

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

describe("checkWritable(source, sheets)", () => {
  const NAMES = [{ names: ["RFMW_会员", "RFMW_Members"], tableName: "tblRFMWMembers" }];

  it("finds a plain workbook writable", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    const source = valueOf(await workbook.locateSource());
    expect(valueOf(await workbook.checkWritable(source, NAMES))).toBe(null);
    expect(valueOf(await workbook.checkWritable(null, NAMES))).toBe(null);
  });

  it("refuses a read-only workbook", async () => {
    fill(bench.blank(), ORDERS);
    bench.host.workbook.readOnly = true;
    expect(failureOf(await bench.workbook().checkWritable(null, []))).toEqual({ code: "workbook-read-only" });
  });

  it("refuses a protected structure only when a sheet has to be made", async () => {
    fill(bench.blank(), ORDERS);
    bench.host.workbook.structureProtected = true;
    const workbook = bench.workbook();
    expect(valueOf(await workbook.checkWritable(null, []))).toBe(null);
    expect(failureOf(await workbook.checkWritable(null, NAMES))).toEqual({ code: "workbook-structure-protected" });
  });

  it("refuses a protected source, a protected sheet of ours and a sheet of our name that is not ours", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    const source = valueOf(await workbook.locateSource());
    sheet.protection.protected = true;
    expect(failureOf(await workbook.checkWritable(source, NAMES))).toEqual({
      code: "sheet-protected",
      sheet: "Orders",
    });
    sheet.protection.protected = false;
    const other = bench.host.workbook.addSheet("RFMW_Members");
    fill(other, [["mine"]], 2, 0);
    expect(failureOf(await workbook.checkWritable(source, NAMES))).toEqual({
      code: "sheet-name-taken",
      sheet: "RFMW_Members",
    });
    other.protection.protected = true;
    expect(failureOf(await workbook.checkWritable(source, NAMES))).toEqual({
      code: "sheet-protected",
      sheet: "RFMW_Members",
    });
  });

  it("refuses a source with rows hidden by the sheet's own filter", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    const source = valueOf(await workbook.locateSource());
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem("Orders");
      sheet.autoFilter.apply("A1:C2", 0, { filterOn: "Values", values: ["x"] });
      await context.sync();
    });
    expect(failureOf(await workbook.checkWritable(source, []))).toEqual({
      code: "rows-hidden-by-filter",
      sheet: "Orders",
    });
  });

  it("finds a sheet of ours by its table, whatever people call it", async () => {
    fill(bench.blank(), ORDERS);
    const renamed = bench.host.workbook.addSheet("通话名单");
    fill(renamed, ORDERS);
    await makeTable("通话名单", "A1:C2", "tblRFMWMembers");
    const workbook = bench.workbook();
    bench.host.workbook.structureProtected = true;
    expect(valueOf(await workbook.checkWritable(null, NAMES))).toBe(null);
    renamed.protection.protected = true;
    expect(failureOf(await workbook.checkWritable(null, NAMES))).toEqual({
      code: "sheet-protected",
      sheet: "通话名单",
    });
  });

  it("refuses a name of one of our tables that means something else", async () => {
    fill(bench.blank(), ORDERS);
    await Excel.run(async context => {
      context.workbook.names.add("tblRFMWMembers", context.workbook.worksheets.getItem("Orders").getRange("A1"));
      await context.sync();
    });
    expect(failureOf(await bench.workbook().checkWritable(null, NAMES))).toEqual({
      code: "table-name-taken",
      table: "tblRFMWMembers",
    });
  });

  it("leaves it to the later check whether cells at the corner were left by a run that was cut off", async () => {
    fill(bench.blank(), ORDERS);
    fill(bench.host.workbook.addSheet("RFMW_会员"), [["会员编号"], ["V001"]]);
    expect(valueOf(await bench.workbook().checkWritable(null, NAMES))).toBe(null);
  });
});

describe("a run", () => {
  const changes: readonly [string, string, unknown][] = [
    ["the summary's sheet, renamed and protected", "RFMW_汇总", { code: "sheet-protected", sheet: "我的" }],
    ["the settings' sheet, renamed and protected", "RFMW_设置", { code: "sheet-protected", sheet: "我的" }],
  ];
  it.each(changes)("writes nothing when it could not write %s", async (_name, sheetName, expected) => {
    const { failure, score } = await openOrders(bench);
    await score();
    const sheets = bench.host.workbook.sheets;
    const sheet = sheets.find(candidate => candidate.name === sheetName)!;
    bench.host.workbook.renameSheet(sheet, "我的");
    sheet.protection.protected = true;
    const members = sheets.find(candidate => candidate.name === "RFMW_会员")!;
    fill(members, [["mark"]], 1, 0);
    expect(await failure()).toEqual(expected);
    expect(members.grid.getValue(1, 0)).toBe("mark");
  });

  it("writes nothing when a table has no room to grow", async () => {
    const { failure, score, type } = await openOrders(bench);
    await score();
    const members = bench.host.workbook.sheets.find(candidate => candidate.name === "RFMW_会员")!;
    fill(members, [["mark"]], 1, 0);
    fill(members, [["my sum"]], 6, 3);
    await type("A8:F9", [
      ["V008", "孙", "S8", 45981, 5000, "D"],
      ["V009", "孙", "S9", 45981, 5000, "D"],
    ]);
    expect(await failure()).toMatchObject({ code: "own-sheet-occupied", sheet: "RFMW_会员" });
    expect(members.grid.getValue(1, 0)).toBe("mark");
  });

  it("runs on under a protected structure when none of its renamed sheets has to be made", async () => {
    const { score } = await openOrders(bench);
    await score();
    const { workbook } = bench.host;
    for (const name of ["RFMW_会员", "RFMW_汇总", "RFMW_设置"]) {
      workbook.renameSheet(
        workbook.sheets.find(sheet => sheet.name === name)!,
        `我的${name.slice(5)}`,
      );
    }
    workbook.structureProtected = true;
    expect((await score()).rowCheck.counts.people.members).toBe(4);
  });
});
