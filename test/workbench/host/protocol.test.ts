import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import { bootHost, failureOf, freshSheet, settled } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

describe("requests", () => {
  // [measured]
  test("an empty run makes one request, and the log counts its bytes and actions", async () => {
    await settled();
    host.requests.clear();
    await Excel.run(async () => Promise.resolve());
    await settled();
    expect(host.requests.count).toBe(1);
    const [entry] = host.requests.entries;
    expect(entry?.actionCount).toBe(1);
    expect(entry?.errorCode).toBeNull();
    expect(entry?.requestBytes).toBeGreaterThan(50);
  });

  // [measured]
  test("a run that used a range makes two requests and leaves no reference behind", async () => {
    await settled();
    host.requests.clear();
    await Excel.run(async context => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      expect(host.liveReferenceCount).toBe(1);
    });
    await settled();
    expect(host.requests.count).toBe(2);
    expect(host.liveReferenceCount).toBe(0);
    expect(host.requests.entries[0]?.members).toContain("Range.values");
  });

  // [measured]
  test("an untracked range is never kept", async () => {
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      range.untrack();
      await context.sync();
      expect(host.liveReferenceCount).toBe(0);
    });
  });

  // [inferred]
  test("the first failure stops a request; what was done before stays done", async () => {
    const name = freshSheet(host);
    const run = Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("A2:B2").values = [["too", "many", "cells"]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "InvalidArgument", location: "Range.values" });
    expect(host.workbook.sheetNamed(name)?.grid.readColumn(0, 0, 3)).toEqual(["kept", null, null]);
  });

  test("the failing statement is found by its place in the request", async () => {
    const name = freshSheet(host);
    try {
      await Excel.run(async context => {
        context.workbook.worksheets.getItem(name).getRange("A1:B2").values = [[1]];
        await context.sync();
      });
      expect.unreachable();
    } catch (error) {
      expect((error as { debugInfo: { statement: string } }).debugInfo.statement).toBe("range.values = ...;");
    }
  });

  // [measured]: a table added in one sync is the same table in the next
  test("an object added in one sync is not added again in the next", async () => {
    const name = freshSheet(host);
    const sheet = host.workbook.sheetNamed(name);
    sheet?.grid.setBlock(0, 0, [["a"], [1]]);
    await Excel.run(async context => {
      const table = context.workbook.worksheets.getItem(name).tables.add("A1:A2", true);
      await context.sync();
      table.showBandedRows = false;
      await context.sync();
      table.load("name");
      await context.sync();
    });
    expect(sheet?.tables.length).toBe(1);
    expect(sheet?.tables[0]?.showBandedRows).toBe(false);
  });

  // [inferred]
  test("null is contagious down the path, and using a null object is InvalidObjectPath", async () => {
    const isNull = await Excel.run(async context => {
      const range = context.workbook.tables.getItemOrNullObject("Nope").getDataBodyRange();
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
    const run = Excel.run(async context => {
      context.workbook.tables.getItemOrNullObject("Nope").name = "x";
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("InvalidObjectPath");
  });

  test("nested properties load through their navigation", async () => {
    const name = freshSheet(host);
    const result = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1");
      range.load({ address: true, worksheet: { name: true }, format: { fill: { color: true } } });
      await context.sync();
      return [range.address, range.worksheet.name, range.format.fill.color];
    });
    expect(result).toEqual([`${name}!A1`, name, "#FFFFFF"]);
  });

  test("set assigns values and formats at once", async () => {
    const name = freshSheet(host);
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1");
      range.set({ values: [["k"]], format: { fill: { color: "#FFFF00" }, font: { bold: true } } });
      await context.sync();
    });
    const grid = host.workbook.sheetNamed(name)?.grid;
    expect([grid?.getValue(0, 0), grid?.getStyle(0, 0)]).toEqual(["k", { fill: "#FFFF00", bold: true }]);
  });

  test("retrieve answers plain JSON", async () => {
    const name = freshSheet(host);
    host.workbook.sheetNamed(name)?.grid.setValue(0, 0, "x");
    const json = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1");
      const result = (range as unknown as { retrieve(option: string): { toJSON(): unknown } }).retrieve(
        "values,rowCount",
      );
      await context.sync();
      return result.toJSON();
    });
    expect(json).toEqual({ values: [["x"]], rowCount: 1 });
  });
});

describe("members that are not there", () => {
  test("a real member without a model is NotImplemented and named", async () => {
    const run = Excel.run(async context => {
      context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox("Note");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("Worksheet.shapes exists in Excel but is not modelled") as string,
    });
  });

  test.each([
    [
      "shapes",
      (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().shapes.load("items"),
    ],
    ["comments", (context: Excel.RequestContext) => context.workbook.comments.load("items")],
  ])("%s are not modelled and say so", async (_name, use) => {
    const run = Excel.run(async context => {
      use(context);
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("NotImplemented");
  });

  // the code is [unverified]
  test("loading a property Excel does not have is InvalidArgument and names it", async () => {
    const run = Excel.run(async context => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("adress");
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "InvalidArgument", location: "Range.adress" });
  });

  test("loading a real property that is not modelled is NotImplemented and names it", async () => {
    const run = Excel.run(async context => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("linkedDataTypeState");
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "NotImplemented", location: "Range.linkedDataTypeState" });
  });
});
