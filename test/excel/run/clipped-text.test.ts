import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Session } from "#app/session/session";
import { fillFromSample } from "#files/fill-from-rows";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { sampleWorkbook } from "#samples/sample-workbook";
import { clippedCells } from "../../support/clipped-text";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openSession } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});
beforeEach(() => {
  bench.blank();
});

const sample = (language: Language) => sampleWorkbook(language);

async function scoreSample(language: Language, session: Session = openSession(bench.workbook(), { language })) {
  await session.inspect();
  await session.score();
  const { run } = session.store.read();
  if (run.status !== "done") throw new Error(JSON.stringify(run));
}

/** What cannot be read whole on the sheets that a run wrote and in its columns beside the orders. */
function clipped(opened: Language, language: Language): string[] {
  const words = outputWords(language);
  const own = Object.values(words.sheets).flatMap(name => bench.host.workbook.sheetNamed(name) ?? []);
  const orders = bench.sheet(sample(opened).activeSheet);
  const headers: readonly string[] = Object.values(words.orderColumns);
  const found = [
    ...own.flatMap(sheet => clippedCells(sheet)),
    ...clippedCells(orders, column => headers.includes(orders.getText(0, column))),
  ];
  return found.map(({ sheet, row, column, text }) => `${sheet} R${row + 1}C${column + 1}: ${text}`);
}

describe.each(LANGUAGES)("the sheets of a run in %s", language => {
  it("can be read whole: every header beside its button, every cell beside its neighbour", async () => {
    fillFromSample(bench.host.workbook, sample(language));
    await scoreSample(language);
    expect(clipped(language, language)).toEqual([]);
  });

  it("can be read whole after the language was switched", async () => {
    fillFromSample(bench.host.workbook, sample(language));
    const other = LANGUAGES.find(one => one !== language)!;
    await scoreSample(other);
    bench.host.workbook.activate(bench.sheet(sample(language).activeSheet));
    bench.host.workbook.select(bench.sheet(sample(language).activeSheet), [{ row: 1, column: 1, rows: 1, columns: 1 }]);
    await scoreSample(language);
    expect(clipped(language, language)).toEqual([]);
  });
});

describe("the metrics sheet", () => {
  it.each([
    ["zh-CN", "是"],
    ["en-US", "Yes"],
  ] as const)("in %s shows shares as percents, money with cents and what is measured as %s", async (language, yes) => {
    fillFromSample(bench.host.workbook, sample(language));
    await scoreSample(language);
    const words = outputWords(language);
    const sheet = bench.sheet(words.sheets.metrics);
    const columns = Object.keys(words.metrics.columns);
    const shown = new Map<string, Set<string>>();
    for (let row = 1; row < sheet.usedRange(true)!.rows; row++) {
      const unit = sheet.getText(row, columns.indexOf("unit"));
      const value = sheet.getText(row, columns.indexOf("value"));
      if (value !== "") shown.set(unit, (shown.get(unit) ?? new Set()).add(value));
      if (value !== "") expect(typeof sheet.grid.getValue(row, columns.indexOf("value"))).toBe("number");
    }
    const { units } = words.metrics;
    const all = (unit: string) => [...(shown.get(unit) ?? [])];
    expect(all(units.share).every(text => /^-?\d+\.\d%$/.test(text))).toBe(true);
    expect(all(units.amount).every(text => /^-?[\d,]+\.\d\d$/.test(text))).toBe(true);
    expect(all(units.days).every(text => /^[\d,]+$/.test(text))).toBe(true);
    expect(all(units.yesNo)).toEqual([yes]);
  });
});
