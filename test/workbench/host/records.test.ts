import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf, freshSheet } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

function fresh(): WorksheetModel {
  return host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
}

describe("names", () => {
  test("a name stands for a range, follows its cells, and can be deleted", async () => {
    const sheet = fresh();
    const result = await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      context.workbook.names.add("Followed", worksheet.getRange("A2:A4"));
      worksheet.getRange("1:1").insert("Down");
      const name = context.workbook.names.getItemOrNullObject("followed");
      const range = name.getRangeOrNullObject();
      name.load("name,type,visible,value");
      range.load("address");
      await context.sync();
      const seen = [name.name, name.type, name.visible, range.address];
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject("Followed");
      await context.sync();
      return [...seen, gone.isNullObject];
    });
    expect(result).toEqual(["Followed", "Range", true, `${sheet.name}!A3:A5`, true]);
  });

  test("a sheet has names of its own", async () => {
    const sheet = fresh();
    const found = await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      worksheet.names.add("Local", worksheet.getRange("A1"));
      const own = worksheet.names.getItemOrNullObject("Local");
      const global = context.workbook.names.getItemOrNullObject("Local");
      await context.sync();
      return [own.isNullObject, global.isNullObject];
    });
    expect(found).toEqual([false, true]);
  });
});

describe("settings", () => {
  test("any JSON is kept by key and can be replaced and deleted", async () => {
    const result = await Excel.run(async context => {
      const { settings } = context.workbook;
      settings.add("cfg", { a: [1, 2], name: "客户" });
      settings.add("cfg", { a: [3] });
      const there = settings.getItemOrNullObject("cfg");
      there.load("value,key");
      settings.load("items/key");
      await context.sync();
      const seen = [there.value as unknown, settings.items.map(item => item.key)];
      there.delete();
      const gone = settings.getItemOrNullObject("cfg");
      await context.sync();
      return [...seen, gone.isNullObject];
    });
    expect(result).toEqual([{ a: [3] }, ["cfg"], true]);
  });

  test("document properties hold texts and custom values", async () => {
    const result = await Excel.run(async context => {
      const { properties } = context.workbook;
      properties.title = "Scores";
      properties.custom.add("version", "7");
      properties.load("title");
      const custom = properties.custom.getItemOrNullObject("version");
      custom.load("value");
      await context.sync();
      return [properties.title, custom.value as unknown];
    });
    expect(result).toEqual(["Scores", "7"]);
  });
});

describe("conditional formats", () => {
  // [docs: snippets samples/excel/14-conditional-formatting]
  test("each kind is recorded with what was assigned, the newest first", async () => {
    const sheet = fresh();
    const count = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(sheet.name).getRange("B2:B9");
      const cell = range.conditionalFormats.add("CellValue");
      cell.cellValue.format.fill.color = "#FFC7CE";
      cell.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$B2>1";
      custom.custom.format.font.color = "#00FF00";
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", formula: null as never, color: "#F8696B" },
        maximum: { type: "HighestValue", formula: null as never, color: "#63BE7B" },
      };
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#638EC6";
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "x" };
      const top = range.conditionalFormats.add("TopBottom");
      top.topBottom.rule = { rank: 3, type: "TopItems" };
      const total = range.conditionalFormats.getCount();
      range.conditionalFormats.load("items/type,items/priority");
      await context.sync();
      expect(range.conditionalFormats.items.map(item => item.type)[0]).toBe("TopBottom");
      return total.value;
    });
    expect(count).toBe(6);
    const recorded = sheet.conditionalFormats.map(format => [format.type, [...format.settings.keys()]]);
    expect(recorded).toEqual([
      ["CellValue", ["cellValue.format.fill.color", "cellValue.rule"]],
      ["Custom", ["custom.rule.formula", "custom.format.font.color"]],
      ["ColorScale", ["colorScale.criteria"]],
      ["DataBar", ["dataBar.positiveFormat.fillColor"]],
      ["ContainsText", ["textComparison.rule"]],
      ["TopBottom", ["topBottom.rule"]],
    ]);
  });

  test("clearAll removes those that touch the range, and only those", async () => {
    const sheet = fresh();
    await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      worksheet.getRange("A1:A3").conditionalFormats.add("Custom");
      worksheet.getRange("C1:C3").conditionalFormats.add("Custom");
      await context.sync();
      worksheet.getRange("A1").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(sheet.conditionalFormats.map(format => format.ranges[0]?.rectangle?.column)).toEqual([2]);
  });
});

describe("data validation", () => {
  test("rule, alert and prompt are recorded; clear cuts the range out", async () => {
    const sheet = fresh();
    await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const validation = worksheet.getRange("A2:A10").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      validation.ignoreBlanks = false;
      validation.errorAlert = { message: "m", showAlert: true, style: "Stop", title: "t" };
      validation.load("type,rule");
      await context.sync();
      expect([validation.type, validation.rule]).toEqual(["List", { list: { inCellDropDown: true, source: "a,b" } }]);
      worksheet.getRange("A5").dataValidation.clear();
      await context.sync();
    });
    expect(sheet.dataValidations.length).toBe(1);
    expect(sheet.dataValidations[0]?.ranges.map(anchor => anchor.rectangle?.rows)).toEqual([3, 5]);
    expect(sheet.dataValidations[0]?.ignoreBlanks).toBe(false);
  });
});

describe("filters", () => {
  function people(): WorksheetModel {
    const sheet = fresh();
    sheet.grid.setBlock(0, 0, [
      ["Segment", "Amount"],
      ["A", 10],
      ["B", 20],
      ["A", 30],
    ]);
    return sheet;
  }

  test("a table's values filter hides the other rows and isDataFiltered says so", async () => {
    const sheet = people();
    const states = await Excel.run(async context => {
      const table = context.workbook.worksheets.getItem(sheet.name).tables.add("A1:B4", true);
      table.columns.getItem("Segment").filter.applyValuesFilter(["A"]);
      table.autoFilter.load("isDataFiltered,enabled,criteria");
      await context.sync();
      const before = table.autoFilter.isDataFiltered;
      table.clearFilters();
      table.autoFilter.load("isDataFiltered");
      const hidden = [1, 2, 3].map(row => sheet.isRowHidden(row));
      await context.sync();
      return [before, hidden, table.autoFilter.isDataFiltered, sheet.isRowHidden(2)];
    });
    expect(states).toEqual([true, [false, true, false], false, false]);
  });

  test("a sheet's own filter takes a custom criterion; remove brings every row back", async () => {
    const sheet = people();
    await Excel.run(async context => {
      const { autoFilter } = context.workbook.worksheets.getItem(sheet.name);
      autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">15" });
      const range = autoFilter.getRangeOrNullObject();
      range.load("address");
      autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([
        true,
        true,
        `${sheet.name}!A1:B4`,
      ]);
      expect(sheet.isRowFilteredOut(1)).toBe(true);
      autoFilter.remove();
      autoFilter.load("enabled");
      await context.sync();
      expect(autoFilter.enabled).toBe(false);
    });
    expect(sheet.isRowHidden(1)).toBe(false);
  });

  // position faults in old builds [issue #224]; else [unverified]
  test("values written across filtered rows reach the hidden ones", async () => {
    const sheet = people();
    await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      worksheet.autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["A"] });
      worksheet.getRange("B2:B4").values = [[1], [2], [3]];
      await context.sync();
    });
    expect(sheet.grid.readColumn(1, 1, 3)).toEqual([1, 2, 3]);
  });

  test("a kind of filter that is not modelled fails by name", async () => {
    const sheet = people();
    const run = Excel.run(async context => {
      const table = context.workbook.worksheets.getItem(sheet.name).tables.add("A1:B4", true);
      table.columns.getItem("Amount").filter.applyTopItemsFilter(1);
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "NotImplemented", location: "Filter.applyTopItemsFilter" });
  });
});
