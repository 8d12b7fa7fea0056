import type { Cell } from "#core/cell";
import { LETTER, readOrder } from "#core/dimensions";
import { DEFAULT_FORECAST_DAYS } from "#core/forecast-days";
import { DEFAULT_HORIZON } from "#core/response";
import { checkRules } from "#core/rules-faults";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import type { Dimension, DimensionRules, ScoringRules, SegmentMapId, WidthKeyword } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { dayFromIso, isoDay } from "#core/units";
import type { Day } from "#core/units";
import type { KeptDecisions } from "../../orders/kept-decisions";
import type { RunSettings } from "../../run-settings";
import type { TableSheetSpec } from "../../workbook/table-specs";
import type { ExistingTable } from "../../workbook/tables";
import { columnSpec } from "../shapes/column-specs";
import { fitted, headerHeight } from "../shapes/fitting-widths";
import type { OutputLanguages } from "../words/output-languages";
import type { OutputWords } from "../words/output-words";
import type { SettingId } from "../words/setting-words";
import { CALENDAR_LINE_KEY, calendarLines, readCalendarLines } from "./calendar-lines";
import { choiceLines, isChoiceKey, readChoices } from "./kept-choices";
import { SCRIPT_KEY } from "./line-keys";
import { decisionLabel, readableValue } from "./readable-values";
import { readScripts, scriptLines, segmentOfScript } from "./scripts";
import { STORED_KEY, factLines, isFactKey } from "./run-record";
import type { RunFacts } from "./run-record";
import { writtenRunOf } from "./written-run";
import type { WrittenRun } from "./written-run";
import { decidedLines, markOf } from "./stored-values";
import type { StoredLine } from "./stored-values";
import {
  LATEST,
  askedText,
  compatibilityText,
  controlText,
  customRuleText,
  dimensionText,
  readAsked,
  readCompatibility,
  readControl,
  readCustomRule,
  readDimension,
  readForecastDays,
  readFrequencyScope,
  readHorizon,
  readMonetaryBasis,
  readWeights,
  readWidthBasis,
  readWidthScope,
  readYesNo,
  yesNoText,
} from "./values";
import { SETTINGS_TABLE } from "./names";

/** Begins the key of each line of the width lookup; the keyword follows. */
const LOOKUP_KEY = "widthLookup ";
/** Begins the key of each rule of an own map; its order follows. */
const RULE_KEY = "customRule ";

const SETTING_KEYS: ReadonlySet<string> = new Set<SettingId>([
  "asOf", "windowMonths", "frequencyScope", "monetaryBasis", "widthScope", "widthBasis", "order", "weights", "map",
  "sameDayIsOnePurchase", "recency", "frequency", "monetary", "width", "compatibility", "strictSplit",
  "horizonDays", "forecastDays", "alsoWritten", "calendar", "control",
]); // prettier-ignore

/** Methods with the ranges of five levels are long, and nothing but folded columns stands right of them. */
const WIDEST_VALUE = 800;

/** The settings that the sheet holds. */
export type KeptSettings = Pick<
  RunSettings,
  "rules" | "asOf" | "horizonDays" | "forecastDays" | "alsoWritten" | "scripts" | "calendar" | "control"
>;

/** Everything that a later run takes from the sheet. */
export interface ReadSettings {
  readonly settings: KeptSettings;
  readonly decisions: KeptDecisions;
  /** Lines that are not what they were written as, "key = value". */
  readonly ignored: readonly string[];
  /** The run that wrote the sheet; null where it does not say. */
  readonly run: WrittenRun | null;
}

/** The settings sheet of a run: its settings, what was decided about its data, and the facts of the run. */
export function settingsRecord(settings: RunSettings, facts: RunFacts, languages: OutputLanguages): TableSheetSpec {
  const { current } = languages;
  return settingsTable(settings, languages, [
    ...choiceLines(facts.inspection, settings).map(([key, stored]) =>
      lineOf(key, decisionLabel(key, current), stored, current),
    ),
    ...factLines(facts, current),
  ]);
}

/**
 * Settings as rows of (key, label, value, stored value); keys and stored values are the same in every language, and folded
 * away in a new sheet. `lines` stand below the settings.
 */
export function settingsTable(
  settings: KeptSettings,
  languages: OutputLanguages,
  lines: readonly Cell[][] = [],
): TableSheetSpec {
  const { current } = languages;
  const words = current.settings;
  const { rules } = settings;
  const values: Readonly<Record<Exclude<SettingId, "widthLookup" | "customRule" | "calendar" | "control">, string>> = {
    asOf: settings.asOf === null ? LATEST : isoDay(settings.asOf),
    windowMonths: String(rules.windowMonths),
    frequencyScope: rules.frequencyScope,
    monetaryBasis: rules.monetaryBasis,
    widthScope: rules.widthScope,
    widthBasis: rules.widthBasis,
    order: rules.order.map(name => LETTER[name]).join(""),
    weights: DIMENSIONS.map(name => rules.weights[name]).join(","),
    map: rules.map,
    sameDayIsOnePurchase: yesNoText(rules.sameDayIsOnePurchase),
    recency: dimensionText(rules.dimensions.recency),
    frequency: dimensionText(rules.dimensions.frequency),
    monetary: dimensionText(rules.dimensions.monetary),
    width: dimensionText(rules.dimensions.width),
    compatibility: compatibilityText(rules.compatibility),
    strictSplit: yesNoText(rules.strictSplit ?? false),
    horizonDays: String(settings.horizonDays),
    forecastDays: String(settings.forecastDays),
    alsoWritten: askedText(settings.alsoWritten),
  };
  const rows = Object.entries(values).map(([key, value]) =>
    lineOf(key, words.labels[key as SettingId], value, current),
  );
  for (const { keyword, category } of rules.widthLookup)
    rows.push(lineOf(LOOKUP_KEY + keyword, words.labels.widthLookup, category, current));
  for (const rule of rules.customRules ?? [])
    rows.push(lineOf(RULE_KEY + rule.order, words.labels.customRule, customRuleText(rule), current));
  for (const { key, id, stored } of scriptLines(settings))
    rows.push(lineOf(key, words.values.scriptFor(segmentOfScript(id, current)), stored, current));
  for (const [key, stored] of calendarLines(settings)) rows.push(lineOf(key, words.labels.calendar, stored, current));
  if (settings.control !== null)
    rows.push(lineOf("control", words.labels.control, controlText(settings.control), current));
  rows.push(...lines);
  const stored = rows.flatMap(([key, , , value]): StoredLine[] =>
    isKnownKey(String(key)) ? [{ key: String(key), stored: String(value) }] : [],
  );
  const mark = markOf(stored);
  rows.push([STORED_KEY, words.facts.stored, mark, mark]);
  const columns = fitted(
    [
      columnSpec({ header: all => all.settings.columns.key, kind: "text", width: "segment", group: "key" }, languages),
      columnSpec({ header: all => all.settings.columns.label, kind: "text", width: "sentence" }, languages),
      columnSpec({ header: all => all.settings.columns.value, kind: "text", width: "sentence" }, languages),
      columnSpec(
        {
          header: all => all.settings.columns.stored,
          kind: "text",
          width: "sentence",
          group: "stored",
          note: words.storedNote,
        },
        languages,
      ),
    ],
    rows.length,
    (from, to) => rows.slice(from, to),
    WIDEST_VALUE,
  );
  return {
    sheetName: languages.current.sheets.settings,
    sheetAliases: languages.all.map(all => all.sheets.settings),
    tableName: SETTINGS_TABLE,
    columns,
    rowCount: rows.length,
    rows: (from, to) => rows.slice(from, to),
    frozenColumns: 0,
    headerHeightPixels: headerHeight(columns),
    replacesInOneStep: true,
  };
}

/**
 * Reads settings and decisions back. An unreadable value keeps its default and is named in `ignored`, as is a line that
 * no run writes, so that nobody believes that it was used. Of the facts of the run only the columns in use are taken.
 */
export function readSettings(table: ExistingTable, languages: OutputLanguages): ReadSettings {
  const ignored: string[] = [];
  const values = new Map<string, string>();
  const facts = new Map<string, string>();
  const latest = new Set([LATEST, ...languages.all.map(words => words.settings.latest)]);
  for (const { key, value, unread } of decidedLines(table, languages, isKnownKey)) {
    if (isFactKey(key)) facts.set(key, value);
    if (isKnownKey(key)) values.set(key, value);
    else if (!isFactKey(key) && (key !== "" || value !== "")) ignored.push(`${key} = ${value}`);
    if (unread !== null) ignored.push(`${key} = ${unread}`);
  }
  const read = <T>(key: SettingId, fallback: T, parse: (text: string) => T | undefined): T => {
    const text = values.get(key);
    if (text === undefined || text === "") return fallback;
    const parsed = parse(text);
    if (parsed !== undefined) return parsed;
    ignored.push(`${key} = ${text}`);
    return fallback;
  };

  const defaults = defaultRules();
  let asOf: Day | null = null;
  const asOfText = values.get("asOf") ?? "";
  if (asOfText !== "" && !latest.has(asOfText)) {
    asOf = dayFromIso(asOfText);
    if (asOf === null) ignored.push(`asOf = ${asOfText}`);
  }
  const dimensions = Object.fromEntries(
    DIMENSIONS.map(name => [name, read(name, defaults.dimensions[name], readDimension)]),
  ) as Record<Dimension, DimensionRules>;
  const custom = readCustomRules(values, ignored);
  const rules: ScoringRules = {
    ...defaults,
    dimensions,
    windowMonths: read("windowMonths", defaults.windowMonths, text => (/^\d+$/.test(text) ? Number(text) : undefined)),
    frequencyScope: read("frequencyScope", defaults.frequencyScope, readFrequencyScope),
    monetaryBasis: read("monetaryBasis", defaults.monetaryBasis, readMonetaryBasis),
    widthScope: read("widthScope", defaults.widthScope, readWidthScope),
    widthBasis: read("widthBasis", defaults.widthBasis, readWidthBasis),
    widthLookup: readLookup(values),
    order: read("order", defaults.order, readOrder),
    weights: read("weights", defaults.weights, readWeights),
    map: read("map", defaults.map, text =>
      Object.hasOwn(SEGMENT_MAPS, text) && (text !== "custom" || custom !== null) ? (text as SegmentMapId) : undefined,
    ),
    sameDayIsOnePurchase: read("sameDayIsOnePurchase", false, readYesNo),
    compatibility: read("compatibility", defaults.compatibility, readCompatibility),
    ...(read("strictSplit", false, readYesNo) && { strictSplit: true }),
    ...custom,
  };
  const horizonDays = read("horizonDays", DEFAULT_HORIZON, readHorizon);
  const forecastDays = read("forecastDays", DEFAULT_FORECAST_DAYS, readForecastDays);
  const alsoWritten = read("alsoWritten", [], readAsked);
  const scripts = readScripts(values);
  const calendar = readCalendarLines(values, ignored);
  const control = read("control", null, readControl);
  const decisions = readChoices(values, ignored);
  const faults = checkRules(rules);
  if (faults.length > 0)
    return {
      settings: { rules: defaults, asOf, horizonDays, forecastDays, alsoWritten, scripts, calendar, control },
      decisions,
      ignored: [...ignored, ...faults.map(fault => fault.code)],
      run: writtenRunOf(facts, defaults),
    };
  return {
    settings: { rules, asOf, horizonDays, forecastDays, alsoWritten, scripts, calendar, control },
    decisions,
    ignored,
    run: writtenRunOf(facts, rules),
  };
}

/** A line with its stored value and what that reads as. */
function lineOf(key: string, label: string, stored: string, words: OutputWords): Cell[] {
  return [key, label, readableValue(key, stored, words), stored];
}

function isKnownKey(key: string): boolean {
  const prefixes = [LOOKUP_KEY, RULE_KEY, SCRIPT_KEY, CALENDAR_LINE_KEY];
  return SETTING_KEYS.has(key) || prefixes.some(prefix => key.startsWith(prefix)) || isChoiceKey(key);
}

/** One rule that cannot be read makes it another map: then none of them is used. */
function readCustomRules(
  values: ReadonlyMap<string, string>,
  ignored: string[],
): Pick<ScoringRules, "customRules"> | null {
  const lines = [...values].filter(([key]) => key.startsWith(RULE_KEY));
  const unreadable = lines.filter(([, text]) => readCustomRule(text) === undefined);
  ignored.push(...unreadable.map(([key, text]) => `${key} = ${text}`));
  if (lines.length === 0 || unreadable.length > 0) return null;
  return { customRules: lines.map(([, text]) => readCustomRule(text)!) };
}

function readLookup(values: ReadonlyMap<string, string>): WidthKeyword[] {
  return [...values]
    .filter(([key]) => key.startsWith(LOOKUP_KEY))
    .map(([key, category]) => ({ keyword: key.slice(LOOKUP_KEY.length), category }));
}
