import { refusalOf } from "./refusal";
import type { Probe } from "./probe";

const FILTERED_ROWS = 20;
/** Dates around one day; a blank is one that was never filled in. */
const DATES = [46000, 46010, 46020, ""];
const DAY = 46005;
const OUTCOMES = ["x, do not call", "ok", "", "later"];
const STARRED = ["138****5678", "139****5678", "1388****5678", "138"];

/** Tables and their filters. */
export const TABLE_PROBES = {
  "table-headers": async ({ context, sheet }) => {
    sheet.getRange("A1:C2").values = [
      ["same", "same", ""],
      [1, 2, 3],
    ];
    const header = sheet.tables.add("A1:C2", true).getHeaderRowRange();
    header.load("values");
    await context.sync();
    const headers = header.values[0]!.map(String);
    return { distinct: new Set(headers).size === headers.length && !headers.includes(""), headers };
  },
  "table-names": async ({ context, sheet, sheetName }) => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.getRange("E1:E2").values = [["e"], [1]];
    const first = sheet.tables.add("A1:B2", true);
    sheet.tables.add("E1:E2", true).load("name");
    first.load("name");
    await context.sync();
    const overlap = await refusalOf(() => {
      context.workbook.worksheets.getItem(sheetName).tables.add("A1:A2", true);
      return context.sync();
    });
    const taken = await refusalOf(() => {
      context.workbook.worksheets.getItem(sheetName).tables.getItemAt(1).name = first.name;
      return context.sync();
    });
    return { overlap, taken };
  },
  "table-resize": async ({ context, sheet }) => {
    sheet.getRange("A1:C1").values = [["a", "b", "c"]];
    const table = sheet.tables.add("A1:C3", true);
    table.resize("A1:C6");
    const range = table.getRange();
    range.load("address");
    await context.sync();
    return { cells: cellsOf(range) };
  },
  "table-grows": async ({ context, sheet }) => {
    sheet.getRange("A1:B1").values = [["a", "b"]];
    const table = sheet.tables.add("A1:B3", true);
    await context.sync();
    sheet.getRange("C1:C3").values = [["c"], [1], [2]];
    const afterRight = table.getRange();
    afterRight.load("address");
    await context.sync();
    sheet.getRange("A4").values = [[9]];
    const afterBelow = table.getRange();
    afterBelow.load("address");
    await context.sync();
    return { right: cellsOf(afterRight), below: cellsOf(afterBelow) };
  },
  "filtered-write": async ({ context, sheet }) => {
    const kinds = Array.from({ length: FILTERED_ROWS }, (_, row) => [row % 2 === 0 ? "even" : "odd", ""]);
    sheet.getRange(`A1:B${FILTERED_ROWS + 1}`).values = [["kind", "number"], ...kinds];
    const table = sheet.tables.add(`A1:B${FILTERED_ROWS + 1}`, true);
    table.columns.getItemAt(0).filter.applyValuesFilter(["even"]);
    await context.sync();
    const numbers = Array.from({ length: FILTERED_ROWS }, (_, row) => [row]);
    sheet.getRange(`B2:B${FILTERED_ROWS + 1}`).values = numbers;
    sheet.getRange(`D2:D${FILTERED_ROWS + 1}`).values = numbers;
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    const filtered = table.autoFilter.isDataFiltered;
    table.clearFilters();
    const written = ["B", "D"].map(column => sheet.getRange(`${column}2:${column}${FILTERED_ROWS + 1}`));
    for (const range of written) range.load("values");
    await context.sync();
    const misplaced = written.flatMap(range => range.values.filter(([value], row) => value !== row)).length;
    return { filtered, misplaced };
  },
  // As the call list filters: a day long ago or none, a text that is not held, an id with stars in it.
  "filter-criteria": async ({ context, sheet }) => {
    sheet.getRange("C2:C5").numberFormat = [["@"]];
    sheet.getRange("A1:C5").values = [
      ["date", "outcome", "id"],
      ...DATES.map((date, row) => [date, OUTCOMES[row]!, STARRED[row]!]),
    ];
    const table = sheet.tables.add("A1:C5", true);
    await context.sync();
    const visible = async (column: number, apply: (filter: Excel.Filter) => void): Promise<number> => {
      const { filter } = table.columns.getItemAt(column);
      apply(filter);
      const view = table.getDataBodyRange().getVisibleView();
      view.load("rowCount");
      await context.sync();
      filter.clear();
      await context.sync();
      return view.rowCount;
    };
    return {
      dates: await visible(0, filter => filter.applyCustomFilter(`<${DAY}`, "=", "Or")),
      texts: await visible(1, filter => filter.applyCustomFilter("<>*do not call*")),
      stars: await visible(2, filter => filter.applyValuesFilter([STARRED[0]!])),
    };
  },
} satisfies Readonly<Record<string, Probe>>;

/** The address without its sheet. */
function cellsOf({ address }: Excel.Range): string {
  return address.split("!").at(-1)!;
}
