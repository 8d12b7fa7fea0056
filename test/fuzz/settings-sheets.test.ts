import { readSettings, settingsTable } from "#app/outputs/settings/settings-table";
import type { KeptSettings } from "#app/outputs/settings/settings-table";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { ExistingTable } from "#app/workbook/tables";
import { applyPreset } from "#core/presets";
import { defaultRules } from "#core/scoring-rules";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { RandomStream } from "#samples/random";
import { fuzz } from "./fuzz";
import { nastyText } from "./nasty-cells";

const WORDS: OutputLanguages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };

fuzz("a settings sheet of any lines is read, and what was read is read again from what it writes", 2, {
  name: "settings-sheet",
  make: linesOf,
  check: lines => checkLines(lines),
  file: lines => ({ ending: "json", content: JSON.stringify(lines, null, 1) }),
});

const KNOWN: readonly (readonly [key: string, value: string])[] = [
  defaultRules(),
  applyPreset(defaultRules(), "classic3"),
  { ...defaultRules(), compatibility: { mode: "pandas-qcut", ties: "rank-first" } as const },
].flatMap(rules =>
  rowsOf({
    rules,
    asOf: null,
    horizonDays: 90,
    forecastDays: 90,
    alsoWritten: [],
    scripts: {},
    calendar: null,
    control: null,
  }).map(([key, , value]) => [key!, value!] as const),
);
const KEYS = ["customRule 1", "customRule x", "widthLookup tee", "widthLookup ", "answer currency", "run.today", "run.column amount", "choice amount", "__proto__", ""]; // prettier-ignore
const VALUES = [
  "{}", "[]", "null", '{"order":[[[1]]]}', "1,2,3,4", "1e308,1,1,1", "RFMW", "RRRR", "2026-02-30", "2026-05-01", "-1", "0", "1e9",
  "5 equal-frequency", "3 own-cuts 1|2", "yes", "是", "1|2|3|4|5|6", "own", "{\"__proto__\":{\"a\":1}}", "[".repeat(9_000), `{"order":${"[".repeat(8_000)}${"]".repeat(8_000)}}`,
]; // prettier-ignore

function linesOf(random: RandomStream): string[][] {
  return Array.from({ length: random.whole(0, 25) }, () => {
    const [key, value] = random.pick(KNOWN);
    return [
      random.next() < 0.75 ? key : random.next() < 0.7 ? random.pick(KEYS) : nastyText(random),
      "",
      changedValue(random.next() < 0.5 ? value : random.pick(KNOWN)[1], random),
    ];
  });
}

function changedValue(value: string, random: RandomStream): string {
  const kind = random.next();
  if (kind < 0.4) return value;
  if (kind < 0.6) return random.pick(VALUES);
  if (kind < 0.75) return nastyText(random);
  const at = random.whole(0, value.length);
  return value.slice(0, at) + (kind < 0.9 ? nastyText(random) : "") + value.slice(at + random.whole(0, 3));
}

function checkLines(lines: readonly (readonly string[])[]): void {
  const { settings, ignored } = readSettings(tableOf(lines), WORDS);
  const again = readSettings(tableOf(rowsOf(settings)), WORDS);
  if (again.ignored.length > 0) throw new Error(`not read again: ${again.ignored.join("; ").slice(0, 500)}`);
  const [first, second] = [JSON.stringify(settings), JSON.stringify(again.settings)];
  if (first !== second) throw new Error(`${first} became ${second}`);
  if (ignored.some(line => line.length > 100_000)) throw new Error("a line that nobody could read is named whole");
  if (Object.hasOwn(Object.prototype, "a")) throw new Error("all objects were changed");
}

function rowsOf(settings: KeptSettings): string[][] {
  const table = settingsTable(settings, WORDS);
  return table.rows(0, table.rowCount).map(row => row.map(String));
}

function tableOf(rows: readonly (readonly string[])[]): ExistingTable {
  const headers = settingsTable(
    {
      rules: defaultRules(),
      asOf: null,
      horizonDays: 90,
      forecastDays: 90,
      alsoWritten: [],
      scripts: {},
      calendar: null,
      control: null,
    },
    WORDS,
  ).columns.map(column => column.header);
  return {
    sheetName: "RFMW_设置",
    headers,
    ownHeaders: null,
    rows,
    formulas: rows.map(row => row.map(() => null)),
    numberFormats: headers.map(() => "@"),
  };
}
