import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import { bootHost, failureOf, freshSheet } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

async function write(sheetName: string, address: string, values: unknown, format?: string): Promise<void> {
  await Excel.run(async context => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = values as never;
    await context.sync();
  });
}

async function read(sheetName: string, address: string): Promise<unknown[][]> {
  return Excel.run(async context => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("reading", () => {
  // [docs: types Range.values; pr excel/excel-add-ins-blank-null-values.md]
  test("an empty cell reads as an empty text, an error as its text, a boolean as a boolean", async () => {
    const name = freshSheet(host);
    await write(name, "A1:D1", [["", "#N/A", true, "x"]]);
    expect(await read(name, "A1:D1")).toEqual([["", "#N/A", true, "x"]]);
  });

  // [docs: types Range.valueTypes]
  test("valueTypes tell a real error from its text, and empty from text", async () => {
    const name = freshSheet(host);
    await write(name, "A1:E1", [["#N/A", "'#N/A", "", 5, true]]);
    const types = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1:E1");
      range.load("valueTypes");
      await context.sync();
      return range.valueTypes;
    });
    expect(types).toEqual([["Error", "String", "Empty", "Double", "Boolean"]]);
  });

  // [docs: pr excel/excel-add-ins-ranges-unbounded.md]
  test("values, formulas, text and number formats of whole columns read null", async () => {
    const name = freshSheet(host);
    const result = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A:B");
      range.load("values,formulas,text,numberFormat,isEntireColumn,rowCount,address");
      await context.sync();
      return [
        range.values,
        range.formulas,
        range.text,
        range.numberFormat,
        range.isEntireColumn,
        range.rowCount,
        range.address,
      ];
    });
    expect(result).toEqual([null, null, null, null, true, 1_048_576, `${name}!A:B`]);
  });

  // [docs: pr excel/performance.md; issue #6781, #4783]
  test("more than 5,000,000 cells are answered as null without an error", async () => {
    const name = freshSheet(host);
    const values = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(0, 0, 1_000_000, 6);
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });

  // [docs: types Range.text]
  test("text is what the number format shows", async () => {
    const name = freshSheet(host);
    await write(name, "A1:A3", [[0.256], [36_526], [1_234.5]]);
    const text = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1:A3");
      range.numberFormat = [["0.0%"], ["yyyy-mm-dd"], ["#,##0.00"]];
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([["25.6%"], ["2000-01-01"], ["1,234.50"]]);
  });
});

describe("writing", () => {
  // [docs: Emurasoft/excel-csv-import excel.ts]; digits [inferred]
  test("texts are typed in: 00123 becomes 123 and 18 digits lose their end", async () => {
    const name = freshSheet(host);
    await write(name, "A1:B1", [["00123", "123456789012345678"]]);
    expect(await read(name, "A1:B1")).toEqual([[123, 123_456_789_012_345_000]]);
  });

  // established practice, [unverified]
  test("the format @ set first keeps every text literal", async () => {
    const name = freshSheet(host);
    await write(name, "A1:A4", [["00123"], ["=x"], ["5-4-3"], ["123456789012345678"]], "@");
    expect(await read(name, "A1:A4")).toEqual([["00123"], ["=x"], ["5-4-3"], ["123456789012345678"]]);
    expect(host.workbook.sheetNamed(name)?.grid.getFormula(1, 0)).toBeNull();
  });

  // [docs: types Range.values]
  test("a text that begins with an equals sign is a formula", async () => {
    const name = freshSheet(host);
    await write(name, "A1", [["=A2+1"]]);
    const formulas = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1");
      range.load("formulas,values");
      await context.sync();
      return [range.formulas, range.values];
    });
    // No engine: the result is the host's fixed value.
    expect(formulas).toEqual([[["=A2+1"]], [["#CALC!"]]]);
  });

  // [issue #6687]
  test("a leading apostrophe keeps the rest as text and is not part of it", async () => {
    const name = freshSheet(host);
    await write(name, "A1:B1", [["'007", "'=x"]]);
    expect(await read(name, "A1:B1")).toEqual([["007", "=x"]]);
  });

  // [issue #229; docs: types Range.values]
  test("an ISO date becomes a serial number with the format m/d/yyyy", async () => {
    const name = freshSheet(host);
    await write(name, "A1", [["2018-12-31"]]);
    expect(await read(name, "A1")).toEqual([[43_465]]);
    expect(host.workbook.sheetNamed(name)?.grid.getNumberFormat(0, 0)).toBe("m/d/yyyy");
  });

  // [docs: pr excel/excel-add-ins-blank-null-values.md]
  test("null leaves a cell alone and an empty text clears it", async () => {
    const name = freshSheet(host);
    await write(name, "A1:B1", [["old", "old"]]);
    await write(name, "A1:B1", [[null, ""]]);
    expect(await read(name, "A1:B1")).toEqual([["old", ""]]);
  });

  // [measured]: the client sends NaN and undefined as null
  test("NaN and undefined leave the old value standing", async () => {
    const name = freshSheet(host);
    await write(name, "A1:B1", [[7, 8]]);
    await write(name, "A1:B1", [[Number.NaN, undefined]]);
    expect(await read(name, "A1:B1")).toEqual([[7, 8]]);
  });

  // [issue office-js-docs-reference#354]
  test("a scalar fills the range in one action", async () => {
    const name = freshSheet(host);
    await write(name, "A1:B2", "x");
    expect(await read(name, "A1:B2")).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  // code and text as in [issue #226]
  test("a wrong shape is InvalidArgument at Range.values", async () => {
    const name = freshSheet(host);
    expect(await failureOf(write(name, "A1:B2", [[1, 2, 3]]))).toEqual({
      code: "InvalidArgument",
      location: "Range.values",
    });
  });

  // [measured]: the client asks for the shape first
  test("a wrong shape of more than 1,500 cells is reported at _ValidateArraySize", async () => {
    const name = freshSheet(host);
    const tall = Array.from({ length: 2000 }, () => [1]);
    expect(await failureOf(write(name, "A1:A1999", tall))).toEqual({
      code: "InvalidArgument",
      location: "Range._ValidateArraySize",
    });
  });

  test("more than 1,500 cells arrive complete although the client cuts them into pieces", async () => {
    const name = freshSheet(host);
    const rows = Array.from({ length: 1_700 }, (_unused, index) => [index, `r${index}`]);
    await write(name, "B2:C1701", rows);
    expect(await read(name, "B2:C1701")).toEqual(rows);
  });

  // the code is [unverified]
  test("null for a whole range is InvalidArgument", async () => {
    const name = freshSheet(host);
    expect((await failureOf(write(name, "A1:B2", null))).code).toBe("InvalidArgument");
  });

  // [docs: pr excel/excel-add-ins-ranges-unbounded.md]; the code is [unverified]
  test("setting the values of whole columns fails", async () => {
    const name = freshSheet(host);
    expect((await failureOf(write(name, "A:B", 1))).code).toBe("InvalidArgument");
  });

  // [docs: Excel specifications and limits]; the code is [unverified]
  test("a text of more than 32,767 characters is refused", async () => {
    const name = freshSheet(host);
    expect((await failureOf(write(name, "A1", [["x".repeat(32_768)]]))).code).toBe("InvalidArgument");
    await write(name, "A1", [["x".repeat(32_767)]]);
  });

  // [docs: snippets samples/excel/14-conditional-formatting; pr excel/excel-add-ins-blank-null-values.md]
  test("[['0.0']] formats the whole range and an empty text resets to General", async () => {
    const name = freshSheet(host);
    const formats = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1:B2");
      range.numberFormat = [["0.0"]];
      const first = context.workbook.worksheets.getItem(name).getRange("A1");
      first.numberFormat = [[""]];
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat as unknown;
    });
    expect(formats).toEqual([
      ["General", "0.0"],
      ["0.0", "0.0"],
    ]);
  });
});

describe("the 1904 date system", () => {
  // 36526 in one, 35064 in the other [docs: types Functions.date; inferred]
  test("functions.date tells the date systems apart", async () => {
    const serial = async (): Promise<unknown> =>
      Excel.run(async context => {
        const result = context.workbook.functions.date(2000, 1, 1);
        result.load("value");
        await context.sync();
        return result.value;
      });
    expect(await serial()).toBe(36_526);
    host.workbook.date1904 = true;
    try {
      expect(await serial()).toBe(35_064);
      const name = freshSheet(host);
      await write(name, "A1", [["2000-01-01"]]);
      expect(await read(name, "A1")).toEqual([[35_064]]);
      expect(host.workbook.sheetNamed(name)?.getText(0, 0)).toBe("1/1/2000");
    } finally {
      host.workbook.date1904 = false;
    }
  });
});
