import { describe, expect, it } from "vitest";
import { readSettings, settingsTable } from "#app/outputs/settings/settings-table";
import { compatibilityText, dimensionText, readCompatibility, readDimension } from "#app/outputs/settings/values";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { AskedOutput } from "#app/run-settings";
import type { ExistingTable } from "#app/workbook/tables";
import { BAND_METHODS, takesOwnCuts } from "#core/band-methods";
import type { CustomRule } from "#core/custom-rule";
import { OCCASION_IDS } from "#core/order-occasions";
import { applyPreset } from "#core/presets";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { defaultRules } from "#core/scoring-rules";
import type { CompatibilityRules, DimensionRules, ScoringRules } from "#core/scoring-rules";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { dayOf } from "../../../support/order-rows";

const zh: OutputLanguages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
const en: OutputLanguages = { current: outputWords("en-US"), all: LANGUAGES.map(outputWords) };

const NO_DECISIONS = { columns: {}, choices: {}, answers: {} };
const ANY = { min: 1, max: 5 };
const OWN_RULE: CustomRule = {
  order: 1, nameZh: "大单", nameEn: "Big | tickets", recency: ANY, frequency: ANY, monetary: { min: 4, max: 5 }, width: ANY,
  action: "=call", priority: 1, colour: "#1B7F4B",
}; // prettier-ignore

/** The settings as a sheet would hold them, with the values of some keys changed by hand. */
function sheetOf(rules: ScoringRules, changed: Readonly<Record<string, string>> = {}): ExistingTable {
  const table = settingsTable(
    {
      rules,
      asOf: null,
      horizonDays: 90,
      forecastDays: 90,
      alsoWritten: [],
      scripts: {},
      calendar: null,
      control: null,
    },
    zh,
  );
  const rows = table
    .rows(0, table.rowCount)
    .map(row => row.map((cell, column) => (column === 2 ? (changed[String(row[0])] ?? cell) : cell) as string));
  const headers = table.columns.map(column => column.header);
  const formulas = rows.map(row => row.map(() => null));
  return {
    sheetName: table.sheetName,
    headers,
    ownHeaders: null,
    rows,
    formulas,
    numberFormats: headers.map(() => "@"),
  };
}

describe("the settings sheet", () => {
  it("gives every scope, method, cut point, lookup line and mode back, in either language", () => {
    const rules: ScoringRules = {
      ...applyPreset(defaultRules(), "classic3"),
      frequencyScope: "own-window",
      monetaryBasis: "window-average",
      widthScope: "window",
      widthBasis: "product",
      widthLookup: [
        { keyword: "T恤", category: "上衣" },
        { keyword: "jean jacket", category: "外套" },
      ],
      compatibility: { mode: "pandas-qcut", ties: "rank-first" },
    };
    expect(readSettings(sheetOf(rules), en)).toEqual({
      settings: {
        rules,
        asOf: null,
        horizonDays: 90,
        forecastDays: 90,
        alsoWritten: [],
        scripts: {},
        calendar: null,
        control: null,
      },
      decisions: NO_DECISIONS,
      ignored: [],
      run: null,
    });
  });

  it("shows one row per setting and one per line of the lookup, each with a label", () => {
    const { rows } = sheetOf({ ...defaultRules(), widthLookup: [{ keyword: "tee", category: "Tops" }] });
    expect(rows.map(row => row[0])).toEqual([
      "asOf", "windowMonths", "frequencyScope", "monetaryBasis", "widthScope", "widthBasis", "order", "weights", "map",
      "sameDayIsOnePurchase", "recency", "frequency", "monetary", "width", "compatibility", "strictSplit", "horizonDays", "forecastDays", "alsoWritten",
      "widthLookup tee",
      ...SEGMENT_MAPS.rfmw14.segments.map(({ id }) => `script rfmw14 ${id}`),
      "run.stored",
    ]); // prettier-ignore
    expect(rows.every(row => String(row[1]).length > 0)).toBe(true);
    expect(rows.find(([key]) => key === "widthLookup tee")!.slice(2)).toEqual(["Tops", "Tops"]);
  });

  it("has a line for what to say to each segment, ours until somebody writes their own", () => {
    const shipped = zh.current.traits.script(SEGMENT_MAPS.rfmw14, 0);
    const { rows } = sheetOf(defaultRules());
    expect(rows.find(([key]) => key === "script rfmw14 core")).toEqual([
      "script rfmw14 core", "话术：核心会员", shipped, "shipped",
    ]); // prettier-ignore
    const scriptsOf = (changed: Readonly<Record<string, string>>) =>
      readSettings(sheetOf(defaultRules(), changed), en).settings.scripts;
    expect(scriptsOf({})).toEqual({});
    expect(scriptsOf({ "script rfmw14 core": "王姐好！" })).toEqual({ "rfmw14 core": "王姐好！" });
    // Nothing is said, or our words in the other language.
    expect(scriptsOf({ "script rfmw14 core": "" })).toEqual({ "rfmw14 core": "" });
    expect(scriptsOf({ "script rfmw14 core": en.current.traits.script(SEGMENT_MAPS.rfmw14, 0) })).toEqual({});
  });

  it("keeps what somebody says to segments of another map", () => {
    const scripts = { "classic11 loyal": "=谢谢", "custom 1": "您好" };
    const table = settingsTable(
      {
        rules: defaultRules(),
        asOf: null,
        horizonDays: 90,
        forecastDays: 90,
        alsoWritten: [],
        scripts,
        calendar: null,
        control: null,
      },
      zh,
    );
    const rows = table.rows(0, table.rowCount) as string[][];
    const read = readSettings({ ...sheetOf(defaultRules()), rows }, zh);
    expect([read.settings.scripts, read.ignored]).toEqual([scripts, []]);
  });

  it("gives back what else is to be written, reads it by its words, and names what nobody knows", () => {
    const asked = (value: Readonly<Record<string, string>>) => readSettings(sheetOf(defaultRules(), value), zh);
    expect(asked({}).settings.alsoWritten).toEqual([]);
    expect(asked({ alsoWritten: "响应检验" }).settings.alsoWritten).toEqual(["response"]);
    const unknown = asked({ alsoWritten: "everything" });
    expect(unknown.settings.alsoWritten).toEqual([]);
    expect(unknown.ignored).toEqual(["alsoWritten = everything"]);
  });

  it("names the shipped calendar by its version, and gives a changed one back window by window", () => {
    const calendar = [
      { nameZh: "双11", nameEn: "Double 11", start: dayOf("2026-10-20"), end: dayOf("2026-11-12") },
      { nameZh: '店"庆', nameEn: "", start: dayOf("2026-05-01"), end: dayOf("2026-05-01") },
    ];
    const rowsOf = (kept: typeof calendar | null) => {
      const settings = readSettings(sheetOf(defaultRules()), zh).settings;
      const table = settingsTable({ ...settings, calendar: kept, alsoWritten: ["calendar"] }, zh);
      return table.rows(0, table.rowCount) as string[][];
    };
    const ofCalendar = (rows: readonly string[][]) => rows.filter(([key]) => key!.startsWith("calendar"));
    expect(ofCalendar(rowsOf(null))).toEqual([["calendar", "情境日历", "自带的日历（第 1 版）", "shipped 1"]]);
    const rows = rowsOf(calendar);
    expect(ofCalendar(rows).map(row => row[3])).toEqual([
      "own",
      '2026-10-20 2026-11-12 ["双11","Double 11"]',
      '2026-05-01 2026-05-01 ["店\\"庆",""]',
    ]);
    const read = (changed: readonly string[][]) => readSettings({ ...sheetOf(defaultRules()), rows: changed }, en);
    expect(read(rows)).toMatchObject({ settings: { calendar }, ignored: [] });
    // Changed by hand: the first line to nonsense, or the calendar back to the shipped one.
    const broken = rows.map(row =>
      row[0] === "calendar 1" ? [row[0], row[1]!, row[2]!, "2026-10-20 Double 11"] : row,
    );
    expect(read(broken)).toMatchObject({
      settings: { calendar: [calendar[1]] },
      ignored: expect.arrayContaining(["calendar 1 = 2026-10-20 Double 11"]) as unknown,
    });
    const later = rowsOf(null).map(row => (row[0] === "calendar" ? [row[0], row[1]!, row[2]!, "shipped 9"] : row));
    expect(read(later)).toMatchObject({ settings: { calendar: null } });
    expect(read(later).ignored).toContain("calendar = shipped 9");
  });

  it("has a script for every occasion where occasions are asked for, and keeps those for a person's own", () => {
    const settings = readSettings(sheetOf(defaultRules()), zh).settings;
    const scripts = { "occasion 店庆": "来看看" };
    const rowsOf = (alsoWritten: readonly AskedOutput[]) => {
      const table = settingsTable({ ...settings, scripts, alsoWritten }, zh);
      return (table.rows(0, table.rowCount) as string[][]).filter(([key]) => key!.startsWith("script occasion "));
    };
    expect(rowsOf([])).toEqual([["script occasion 店庆", "话术：店庆", "来看看", "来看看"]]);
    const asked = rowsOf(["calendar"]);
    expect(asked.length).toBe(OCCASION_IDS.length + 2);
    expect(asked.every(([, label, text]) => label !== "话术：" && text !== "")).toBe(true);
    expect(asked.find(([key]) => key === "script occasion birthday-month")![1]).toBe("话术：会员生日月");
  });

  it("gives back how far the forecast looks ahead, and names days that are not offered", () => {
    const read = (forecastDays: string) => readSettings(sheetOf(defaultRules(), { forecastDays }), zh);
    expect(read("180 天").settings.forecastDays).toBe(180);
    expect(read("45 天")).toMatchObject({ settings: { forecastDays: 90 }, ignored: ["forecastDays = 45"] });
  });

  it("keeps the defaults of settings that an older sheet does not have", () => {
    const old = sheetOf(defaultRules());
    const rows = old.rows.filter(row => !["frequencyScope", "monetaryBasis", "compatibility"].includes(String(row[0])));
    expect(readSettings({ ...old, rows }, zh)).toEqual({
      settings: {
        rules: defaultRules(),
        asOf: null,
        horizonDays: 90,
        forecastDays: 90,
        alsoWritten: [],
        scripts: {},
        calendar: null,
        control: null,
      },
      decisions: NO_DECISIONS,
      ignored: [],
      run: null,
    });
  });

  it("gives an own map's rules back, and the side of a value that equals the mean", () => {
    const custom: ScoringRules = {
      ...defaultRules(),
      map: "custom",
      customRules: [OWN_RULE, { ...OWN_RULE, order: 2 }],
    };
    expect(readSettings(sheetOf(custom), zh).settings.rules).toEqual(custom);
    const strict: ScoringRules = { ...defaultRules(), map: "cn8-mean", strictSplit: true };
    expect(readSettings(sheetOf(strict), zh).settings.rules).toEqual(strict);
  });

  it("uses no rule of an own map, and not the map, when one of its rules cannot be read", () => {
    const custom: ScoringRules = { ...defaultRules(), map: "custom", customRules: [OWN_RULE] };
    const { settings, ignored } = readSettings(sheetOf(custom, { "customRule 1": '{"order":1}' }), zh);
    expect(settings.rules).toEqual(defaultRules());
    expect(ignored).toEqual(['customRule 1 = {"order":1}', "map = custom"]);
  });

  it("names lines that no run writes, and neither facts nor blank lines", () => {
    const table = sheetOf(defaultRules());
    const rows = [...table.rows, ["run.asOf", "x", "never"], ["", "", ""], ["windowmonths", "x", "6"]];
    expect(readSettings({ ...table, rows }, zh).ignored).toEqual(["windowmonths = 6"]);
  });

  it("names what it cannot read", () => {
    const changed = { monetaryBasis: "median", compatibility: "excel", width: "own-cuts 3 below 1" };
    const { settings, ignored } = readSettings(sheetOf(defaultRules(), changed), zh);
    expect(ignored).toContain("monetaryBasis = median");
    expect(ignored).toContain("compatibility = excel");
    expect(ignored).toContain("cuts-do-not-match-levels");
    expect(settings.rules).toEqual(defaultRules());
  });
});

const dimensions: readonly (readonly [string, DimensionRules])[] = [
  ["off", { enabled: false, levels: 5, method: "auto" }],
  ["auto 4", { enabled: true, levels: 4, method: "auto" }],
  [
    "own-cuts 4 above 0.5 100 2500.75",
    {
      enabled: true,
      levels: 4,
      method: "own-cuts",
      ownCuts: { cuts: [0.5, 100, 2500.75], boundary: "above", origin: { kind: "own" } },
    },
  ],
  [
    "frozen-cuts 3 below 2026-08-31 1 1",
    {
      enabled: true,
      levels: 3,
      method: "own-cuts",
      ownCuts: { cuts: [1, 1], boundary: "below", origin: { kind: "frozen", asOf: dayOf("2026-08-31") } },
    },
  ],
];

describe("dimensionText(rules) and readDimension(text)", () => {
  it.each(BAND_METHODS)("carry every band method there and back: %s", method => {
    const cuts = { cuts: [1, 4], boundary: "below", origin: { kind: "own" } } as const;
    const rules = { enabled: true, levels: 3, method, ...(takesOwnCuts(method) ? { ownCuts: cuts } : {}) };
    expect(readDimension(dimensionText(rules))).toEqual(rules);
  });

  it.each(dimensions)("write and read %s", (text, rules) => {
    expect(dimensionText(rules)).toBe(text);
    expect(readDimension(text)).toEqual(rules);
  });

  it.each(["auto", "auto 1", "auto 5 x", "sometimes 5", "own-cuts 3 1 2", "own-cuts 3 below 1 two", "frozen-cuts 3 below 1 2"])(
    "do not read %s",
    text => expect(readDimension(text)).toBeUndefined(),
  ); // prettier-ignore
});

const modes: readonly (readonly [string, CompatibilityRules | null])[] = [
  ["none", null],
  ["r-rfm", { mode: "r-rfm" }],
  ["sql-ntile", { mode: "sql-ntile" }],
  ["spss-nested", { mode: "spss-nested" }],
  ["pandas-qcut drop", { mode: "pandas-qcut", ties: "drop" }],
  [
    "spss-modeler next 100,10,1",
    { mode: "spss-modeler", ties: "next", weights: { recency: 100, frequency: 10, monetary: 1 } },
  ],
];

describe("compatibilityText(rules) and readCompatibility(text)", () => {
  it.each(modes)("write and read %s", (text, rules) => {
    expect(compatibilityText(rules)).toBe(text);
    expect(readCompatibility(text)).toEqual(rules);
  });

  it.each([
    "",
    "r-rfm drop",
    "pandas-qcut",
    "pandas-qcut raise",
    "spss-modeler keep",
    "spss-modeler keep 1,,2",
    "spss",
  ])("do not read %j", text => expect(readCompatibility(text)).toBeUndefined());
});

describe("a settings sheet that somebody changed by hand", () => {
  const rules: ScoringRules = { ...defaultRules(), windowMonths: 6, map: "classic11" };

  /** The sheet with some cells of the readable column and of the stored one changed. */
  function changedSheet(
    readable: Readonly<Record<string, string>>,
    stored: Readonly<Record<string, string>> = {},
    added: readonly (readonly string[])[] = [],
  ): ExistingTable {
    const table = sheetOf(rules, readable);
    const rows = table.rows.map(row => [...row.slice(0, 3), stored[String(row[0])] ?? row[3]!]);
    return { ...table, rows: [...rows, ...added] };
  }
  const read = (table: ExistingTable) => readSettings(table, en);

  it("counts by what it reads as, typed in the words of a language or as it is stored, as long as no stored value changed", () => {
    const typed = {
      asOf: "2026-11-21",
      windowMonths: "24 个月",
      frequencyScope: "全部购买",
      order: "RMFW",
      weights: "R 10、F 20、M 30、W 40",
      map: "Classic 11 segments",
      recency: "等频，3 级",
      width: "Off",
      monetary: "own-cuts 3 below 100 200",
      strictSplit: "Yes",
    };
    const { settings, ignored } = read(changedSheet({ ...typed, width: outputWords("en-US").settings.values.off }));
    expect(ignored).toEqual([]);
    expect(settings).toMatchObject({
      asOf: dayOf("2026-11-21"),
      rules: {
        windowMonths: 24,
        frequencyScope: "lifetime",
        order: ["recency", "monetary", "frequency", "width"],
        weights: { recency: 10, frequency: 20, monetary: 30, width: 40 },
        map: "classic11",
        strictSplit: true,
      },
    });
    const { dimensions } = settings.rules;
    expect(dimensions.recency).toEqual({ enabled: true, levels: 3, method: "equal-frequency" });
    expect(dimensions.width.enabled).toBe(false);
    expect(dimensions.monetary.ownCuts?.cuts).toEqual([100, 200]);
    expect(read(changedSheet({ compatibility: "SQL NTILE" })).settings.rules.compatibility).toEqual({
      mode: "sql-ntile",
    });
  });

  it("counts by its stored values as soon as one of them changed, and names what is then not read", () => {
    const { settings, ignored } = read(changedSheet({ map: "八类客户" }, { windowMonths: "24" }));
    expect(settings.rules).toMatchObject({ windowMonths: 24, map: "classic11" });
    expect(ignored).toEqual(["windowMonths = 6 个月", "map = 八类客户"]);
  });

  it("takes a line that somebody added in the readable column, and one that has a stored value", () => {
    const { settings } = read(changedSheet({}, {}, [["widthLookup 裙", "", "下装", ""]]));
    expect(settings.rules.widthLookup).toEqual([{ keyword: "裙", category: "下装" }]);
    expect(settings.rules.windowMonths).toBe(6);
  });

  it("names a readable value that is none, and keeps the default", () => {
    const { settings, ignored } = read(changedSheet({ map: "我的方案" }));
    expect(ignored).toEqual(["map = 我的方案"]);
    expect(settings.rules.map).toBe(defaultRules().map);
  });
});
