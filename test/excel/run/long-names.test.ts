import { beforeAll, expect, it } from "vitest";
import { column } from "../../support/column-spec";
import { QUIET, bootExcelBench, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

it("a segment name longer than a formula's text may be has no colour, and the others keep theirs", async () => {
  bench.blank();
  const [longest, tooLong] = ["a".repeat(255), "b".repeat(256)];
  const colours = [tooLong, longest, '="x"&1'].map(text => ({ text, fill: "#FFEEAA", font: "#242424" }));
  valueOf(
    await bench.workbook().writeTableSheet(
      {
        sheetName: "Segments",
        sheetAliases: ["Segments"],
        tableName: "tblSegments",
        columns: [column("Segment", "text", { colours })],
        rowCount: 1,
        rows: () => [[tooLong]],
        frozenColumns: 0,
        headerHeightPixels: 26,
      },
      QUIET,
    ),
  );
  const formulas = await Excel.run(async context => {
    const body = context.workbook.worksheets.getItem("Segments").getRange("A2");
    const { conditionalFormats } = body;
    conditionalFormats.load("items/type");
    await context.sync();
    const rules = conditionalFormats.items.map(({ cellValue }) => cellValue);
    for (const rule of rules) rule.load("rule");
    await context.sync();
    return rules.map(({ rule }) => rule.formula1);
  });
  expect([...formulas].sort()).toEqual(['="=""x""&1"', `="${longest}"`].sort());
});
