import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import { fromR1C1, toR1C1 } from "#host/input/r1c1";
import { bootHost, freshSheet } from "./client";

/** As seen from D5. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["=A5*0.1", "=RC[-3]*0.1"],
  ["=$A5+A$1+$B$2+D5", "=RC1+R1C[-3]+R2C2+RC"],
  ["=SUM(A4:E6)", "=SUM(R[-1]C[-3]:R[1]C[1])"],
  ["=SUM(A:$B)+SUM(5:$9)", "=SUM(C[-3]:C2)+SUM(R:R9)"],
  ['="A1 and ""B2"""&A5', '="A1 and ""B2"""&RC[-3]'],
  ["='A1 sheet'!A5+Sheet1!A5", "='A1 sheet'!RC[-3]+Sheet1!RC[-3]"],
  ["=LOG10(A5)+Rate_A1+TRUE", "=LOG10(RC[-3])+Rate_A1+TRUE"],
  ["=[@累计净额]*0.1+tblA1[[#This Row],[C3]]", "=[@累计净额]*0.1+tblA1[[#This Row],[C3]]"],
  ["=IF(C5>0,会员A1,1e5)", "=IF(RC[-1]>0,会员A1,1e5)"],
];

describe("formulas in R1C1 notation", () => {
  test.each(PAIRS)("%s in D5 is %s, and back", (a1, r1c1) => {
    expect(toR1C1(a1, 4, 3)).toBe(r1c1);
    expect(fromR1C1(r1c1, 4, 3)).toBe(a1);
  });
  test("what is no formula stays as it is", () => {
    expect(toR1C1("A1", 4, 3)).toBe("A1");
    expect(fromR1C1("RC", 4, 3)).toBe("RC");
  });
});

describe("Range.formulasR1C1", () => {
  let host: Host;
  beforeAll(async () => {
    host = await bootHost();
  });

  // [docs: types Range.formulasR1C1]
  test("takes and gives formulas relative to each cell, and values as they are", async () => {
    const name = freshSheet(host);
    const read = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("B2:B4");
      range.formulasR1C1 = [["=RC[-1]*2"], ["=RC[-1]*2"], [5]];
      range.load("formulas,formulasR1C1");
      await context.sync();
      return [range.formulas, range.formulasR1C1];
    });
    expect(read).toEqual([
      [["=A2*2"], ["=A3*2"], [5]],
      [["=RC[-1]*2"], ["=RC[-1]*2"], [5]],
    ]);
  });
});
