import { beforeAll, describe, expect, it } from "vitest";
import { savedSettings } from "#app/outputs/settings/saved-settings";
import { settingsTable } from "#app/outputs/settings/settings-table";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules, WidthKeyword } from "#core/scoring-rules";
import { tableRange } from "#host/model/table";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { QUIET, bootExcelBench, valueOf } from "../../../support/excel-host";
import type { ExcelBench } from "../../../support/excel-host";
import { openOrders, openSession } from "../../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const LANGUAGES_ZH: OutputLanguages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };

const lookup = (count: number): WidthKeyword[] =>
  Array.from({ length: count }, (_, at) => ({ keyword: `word ${at}`, category: `category ${at}` }));

const SHORT: ScoringRules = { ...defaultRules(), windowMonths: 6, widthLookup: lookup(2) };
const LONG: ScoringRules = { ...defaultRules(), windowMonths: 9, widthLookup: lookup(20), frequencyScope: "lifetime" };

/** The rules that a pane reads which is opened anew on the workbook. */
async function rulesAfterReopening(): Promise<ScoringRules> {
  bench.host.faults.clear();
  const session = openSession(bench.workbook());
  const { workbook } = bench.host;
  workbook.activate(workbook.sheetNamed("订单")!);
  await session.inspect();
  const { settings, source, ignoredSettings } = session.store.read();
  expect([source.status, ignoredSettings]).toEqual(["ready", []]);
  return settings.rules;
}

/** The rules on the settings sheet, as the start of a session reads them. */
async function savedRules(): Promise<ScoringRules | undefined> {
  bench.host.faults.clear();
  const { settings, ignored } = valueOf(await savedSettings(bench.workbook(), async () => LANGUAGES_ZH))!;
  expect(ignored).toEqual([]);
  return settings.rules;
}

/**
 * Writes the old settings, then the new ones, and disturbs the `at`-th request of that. False when there is none.
 */
async function disturbed(
  before: ScoringRules,
  after: ScoringRules,
  at: number,
  done: "nothing" | "half" | "all",
  supports: (version: string) => boolean,
): Promise<boolean> {
  bench.blank("订单");
  const workbook = bench.workbook({ supports });
  valueOf(
    await workbook.writeTableSheet(
      settingsTable(
        {
          rules: before,
          asOf: null,
          horizonDays: 90,
          forecastDays: 90,
          alsoWritten: [],
          scripts: {},
          calendar: null,
          control: null,
        },
        LANGUAGES_ZH,
      ),
      QUIET,
    ),
  );
  let requests = 0;
  bench.host.faults.beforeRequest = index => {
    if (requests++ === at) bench.host.faults.failRequest(index, { kind: "code", code: "GeneralException", done });
  };
  await workbook.writeTableSheet(
    settingsTable(
      {
        rules: after,
        asOf: null,
        horizonDays: 90,
        forecastDays: 90,
        alsoWritten: [],
        scripts: {},
        calendar: null,
        control: null,
      },
      LANGUAGES_ZH,
    ),
    QUIET,
  );
  return requests > at;
}

describe.each([
  ["more lines over fewer", SHORT, LONG, true],
  ["fewer lines over more", LONG, SHORT, true],
  ["more lines over fewer on a host that cannot resize tables", SHORT, LONG, false],
  ["fewer lines over more on a host that cannot resize tables", LONG, SHORT, false],
] as const)("settings that replace others: %s", (_, before, after, resizes) => {
  const supports = (version: string) => resizes || version !== "1.13";

  it.each(["nothing", "half", "all"] as const)(
    "are the old ones or the new ones after any request failed with %s of it done",
    async done => {
      const seen = { old: 0, new: 0 };
      for (let at = 0; await disturbed(before, after, at, done, supports); at++) {
        const found = await savedRules();
        const isOld = found?.windowMonths === before.windowMonths;
        seen[isOld ? "old" : "new"] += 1;
        expect([at, found]).toEqual([at, isOld ? before : after]);
      }
      expect(seen.old).toBeGreaterThan(0);
      expect(seen.new).toBeGreaterThan(0);
      expect(await savedRules()).toEqual(after);
    },
  );
});

describe("a run that is cut off while it replaces the settings", () => {
  it("leaves a pane that is opened anew the old ones", async () => {
    const { session } = await openOrders(bench);
    session.changeSettings({ rules: SHORT });
    await session.score("skip");
    session.changeSettings({ rules: LONG });
    bench.host.faults.failMember("Table.resize", "GeneralException");
    await session.score("skip");
    expect(session.store.read().run.status).toBe("failed");
    expect(await rulesAfterReopening()).toEqual(SHORT);
  });
});

describe("the settings table of an earlier run", () => {
  const table = () => bench.host.workbook.tables.find(one => one.name === "tblRFMWSettings")!;

  it("goes with a removal, also when it has more lines than the first run wrote", async () => {
    const { session } = await openOrders(bench);
    for (const rules of [SHORT, LONG]) {
      session.changeSettings({ rules });
      await session.score("skip");
    }
    await session.askRemoval();
    await session.removeResults();
    const { removal } = session.store.read();
    const sheets = removal.status === "done" ? removal.removed.sheets : [];
    expect(sheets.map(({ stays }) => stays)).toEqual([null, null, null, null, null, null]);
  });

  it("ends with the last line, however long it was", async () => {
    const { session } = await openOrders(bench);
    const lengths: number[] = [];
    for (const rules of [SHORT, LONG, SHORT]) {
      session.changeSettings({ rules });
      await session.score("skip");
      lengths.push(tableRange(table()).rows);
    }
    expect(lengths[1]).toBe(lengths[0]! + 18);
    expect(lengths[2]).toBe(lengths[0]);
  });

  it("keeps a column that somebody added to its right", async () => {
    const { session } = await openOrders(bench);
    session.changeSettings({ rules: LONG });
    await session.score("skip");
    await Excel.run(async context => {
      const { columns } = context.workbook.tables.getItem("tblRFMWSettings");
      const added = columns.add(undefined);
      added.getHeaderRowRange().values = [["为什么"]];
      added.getDataBodyRange().getCell(0, 0).values = [["老板要的"]];
      await context.sync();
    });
    session.changeSettings({ rules: SHORT });
    await session.score("skip");
    const sheet = bench.host.workbook.sheetNamed("RFMW_设置")!;
    expect([sheet.getText(0, 4), sheet.getText(1, 4)]).toEqual(["为什么", "老板要的"]);
    expect(await rulesAfterReopening()).toEqual(SHORT);
  });

  it("of an older version gets the column of stored values, and never in place of somebody's own", async () => {
    const { session } = await openOrders(bench);
    session.changeSettings({ rules: SHORT });
    await session.score("skip");
    const sheet = bench.host.workbook.sheetNamed("RFMW_设置")!;
    const asOlder = (header: string) => {
      const { row, column, rows } = tableRange(table());
      for (let at = 1; at < rows; at++) sheet.grid.setBlock(at, 2, [[sheet.grid.getValue(at, 3)]]);
      sheet.grid.setBlock(0, 3, [[header], ...Array.from({ length: rows - 1 }, () => ["老板要的"])]);
      table().range.rectangle = { row, column, rows, columns: header === "" ? 3 : 4 };
      if (header === "")
        sheet.grid.setBlock(
          0,
          3,
          Array.from({ length: rows }, () => [null]),
        );
    };
    asOlder("");
    expect(await rulesAfterReopening()).toEqual(SHORT);
    await session.score("skip");
    expect(session.store.read().run.status).toBe("done");
    expect([sheet.getText(0, 3), sheet.getText(1, 3), tableRange(table()).columns]).toEqual(["存储值", "latest", 4]);
    expect(await rulesAfterReopening()).toEqual(SHORT);

    asOlder("为什么");
    await session.score("skip");
    expect(session.store.read().run).toMatchObject({ status: "failed", failure: { code: "own-sheet-occupied" } });
    expect([sheet.getText(0, 3), sheet.getText(1, 3)]).toEqual(["为什么", "老板要的"]);
  });
});
