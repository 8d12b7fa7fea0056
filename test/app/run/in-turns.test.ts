import { afterEach, describe, expect, it, vi } from "vitest";
import { doneInTurns } from "#app/run/in-slices";
import { runTables } from "#app/run/run-tables";
import { SUMMARY } from "#app/outputs/summary/summary-part";
import type { TablePart } from "#app/outputs/part/part";
import type { RunContent } from "#app/outputs/part/run-content";
import { fitted } from "#app/outputs/shapes/fitting-widths";
import { shownNumber } from "#app/outputs/shapes/shown-number";
import { summarySteps, summaryTable } from "#app/outputs/summary/summary-table";
import type { SummaryRequest } from "#app/outputs/summary/summary-table";
import { NO_NOTES } from "#app/notes/kept-notes";
import type { ColumnSpec, TableSheetSpec } from "#app/workbook/table-specs";
import { atOnce } from "#core/steps";
import type { Steps } from "#core/steps";
import { tieReportSteps, tieReports } from "#core/ties";
import { outputWords } from "#locales/output-words";
import { scoreRows } from "../../support/score-rows";

// No task of a page may be long, and a test that measures time fails on a busy machine: so turns are counted.
const words = outputWords("en-US");
const MEMBERS = 25_000;
const { orders, scored } = scoreRows([
  ["Member ID", "Order Date", "Amount", "Category"],
  // A fifth of the members came again, so that frequency is tied and remedies are looked for.
  ...Array.from({ length: MEMBERS * 1.2 }, (_, at) => [
    `V${at % MEMBERS}`,
    46_000 + (at % 300),
    10 + (at % 7),
    `C${at % 5}`,
  ]),
]);

function counted<T>(steps: Steps<T>): { readonly turns: number; readonly value: T } {
  let turns = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { turns, value: step.value };
    turns += 1;
  }
}

const request: SummaryRequest = {
  scored,
  orders: { ...orders, widthValues: null },
  notes: NO_NOTES,
  settings: { alsoWritten: [] },
  campaign: null,
  date1904: false,
  languages: { current: words, all: [words] },
};

describe("work on the page whose length follows the members", () => {
  it("sums members up ten thousand at a time, with the same sums", () => {
    const { turns, value } = counted(summarySteps(request));
    expect(turns).toBe(2);
    const atOnceToo = summaryTable(request);
    expect(value.totals).toEqual(atOnceToo.totals);
    expect(value.totals.members).toBe(MEMBERS);
    expect(value.rows(0, value.rowCount)).toEqual(atOnceToo.rows(0, atOnceToo.rowCount));
  });

  it("looks for ties a dimension at a time, and for each remedy in a turn of its own", () => {
    const { turns, value } = counted(tieReportSteps(scored));
    expect(value).toEqual(tieReports(scored));
    const remedies = value.flatMap(report => report.remedies).length;
    expect(remedies).toBeGreaterThan(0);
    expect(turns).toBeGreaterThanOrEqual(2 * value.length + remedies - 1);
  });
});

describe("runTables(content, parts, yieldToHost)", () => {
  const spec = { rowCount: 0 } as TableSheetSpec;
  function* threeSteps(): Steps<TableSheetSpec> {
    yield;
    yield;
    return spec;
  }
  const part = (make: () => TableSheetSpec | Steps<TableSheetSpec>): TablePart => ({
    ...(SUMMARY as TablePart),
    loadMaker: () => Promise.resolve(make),
  });

  it("gives a turn after each step of a table and after the table, and makes it once", async () => {
    const make = vi.fn(threeSteps);
    const inSteps = part(make);
    const yieldToHost = vi.fn(() => Promise.resolve());
    const tables = await runTables({} as RunContent, [inSteps], yieldToHost);
    expect(await tables.inTurns(inSteps)).toBe(spec);
    expect(yieldToHost).toHaveBeenCalledTimes(3);
    expect(tables.of(inSteps)).toBe(spec);
    expect(await tables.inTurns(inSteps)).toBe(spec);
    expect(make).toHaveBeenCalledTimes(1);
    expect(yieldToHost).toHaveBeenCalledTimes(3);
  });

  it("makes a table at once for a part that reads it", async () => {
    const inSteps = part(threeSteps);
    const tables = await runTables({} as RunContent, [inSteps], () => Promise.reject(new Error("not asked for")));
    expect(tables.of(inSteps)).toBe(spec);
  });

  it("does steps to their end, whoever drives them", async () => {
    expect(await doneInTurns(threeSteps(), () => Promise.resolve())).toBe(atOnce(threeSteps()));
  });
});

describe("widths that follow the cells", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it("are measured without making a format for each number", () => {
    let made = 0;
    const construct = (target: typeof Intl.NumberFormat, given: unknown[]): Intl.NumberFormat => {
      made += 1;
      return new target(...(given as []));
    };
    vi.stubGlobal("Intl", { NumberFormat: new Proxy(Intl.NumberFormat, { construct }) });
    const localised = vi.spyOn(Number.prototype, "toLocaleString");
    const columns = ["integer", "amount", "decimal1", "number"].map(
      kind => ({ header: kind, kind, widthPixels: 10 }) as unknown as ColumnSpec,
    );
    const widths = fitted(columns, 5_000, (from, to) =>
      Array.from({ length: to - from }, (_, at) => columns.map(() => (from + at) * 1000.5)),
    );
    expect(widths.every(({ widthPixels }) => widthPixels > 40)).toBe(true);
    expect(localised).not.toHaveBeenCalled();
    expect(made).toBeLessThanOrEqual(3);
  });

  it("show numbers as people read them", () => {
    expect([shownNumber(1234567.891, 2), shownNumber(0.25, 1), shownNumber(-1000, 0)]).toEqual([
      "1,234,567.89",
      (0.25).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      "-1,000",
    ]);
  });
});
