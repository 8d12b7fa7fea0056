import type { Cell } from "#core/cell";
import { checkRules } from "#core/rules-faults";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import type { Dimension, DimensionRules, ScoringRules, SegmentMapId, WidthKeyword } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { dayFromIso, isoDay } from "#core/units";
import type { Day } from "#core/units";
import { columnSpec } from "./column-specs";
import type { OutputLanguages } from "./column-specs";
import type { SettingId } from "./output-words";
import type { ExistingTable } from "./ports";
import type { RunSettings } from "./pane-state";
import {
  LETTER,
  compatibilityText,
  dimensionText,
  readCompatibility,
  readDimension,
  readFrequencyScope,
  readMonetaryBasis,
  readOrder,
  readWeights,
  readWidthBasis,
  readWidthScope,
} from "./settings-values";
import type { TableSheetSpec } from "./sheet-specs";

export const SETTINGS_TABLE = "tblRFMWSettings";

/** Begins the key of each line of the width lookup; the keyword follows. */
const LOOKUP_KEY = "widthLookup ";

/** What the settings sheet holds: enough to repeat a run. */
export type SavedSettings = Pick<RunSettings, "rules" | "asOf">;

/** Settings as rows of (key, label, value); keys are the same in every language. */
export function settingsTable(settings: SavedSettings, languages: OutputLanguages): TableSheetSpec {
  const words = languages.current.settings;
  const { rules } = settings;
  const values: Readonly<Record<Exclude<SettingId, "widthLookup">, string>> = {
    asOf: settings.asOf === null ? words.latest : isoDay(settings.asOf),
    windowMonths: String(rules.windowMonths),
    frequencyScope: rules.frequencyScope,
    monetaryBasis: rules.monetaryBasis,
    widthScope: rules.widthScope,
    widthBasis: rules.widthBasis,
    order: rules.order.map(name => LETTER[name]).join(""),
    weights: DIMENSIONS.map(name => rules.weights[name]).join(","),
    map: rules.map,
    sameDayIsOnePurchase: rules.sameDayIsOnePurchase ? "yes" : "no",
    recency: dimensionText(rules.dimensions.recency),
    frequency: dimensionText(rules.dimensions.frequency),
    monetary: dimensionText(rules.dimensions.monetary),
    width: dimensionText(rules.dimensions.width),
    compatibility: compatibilityText(rules.compatibility),
  };
  const rows = Object.entries(values).map(([key, value]): Cell[] => [key, words.labels[key as SettingId], value]);
  for (const { keyword, category } of rules.widthLookup)
    rows.push([LOOKUP_KEY + keyword, words.labels.widthLookup, category]);
  return {
    sheetName: languages.current.sheets.settings,
    sheetAliases: languages.all.map(all => all.sheets.settings),
    tableName: SETTINGS_TABLE,
    columns: [
      columnSpec({ header: all => all.settings.columns.key, kind: "text", width: "segment" }, languages),
      columnSpec({ header: all => all.settings.columns.label, kind: "text", width: "segment" }, languages),
      columnSpec({ header: all => all.settings.columns.value, kind: "text", width: "segment" }, languages),
    ],
    rowCount: rows.length,
    rows: (from, to) => rows.slice(from, to),
    frozenColumns: 0,
    headerHeightPixels: 26,
  };
}

/**
 * Reads settings back. A missing or unreadable value keeps its default and is named in `ignored`, so that nobody
 * believes that it was used.
 */
export function readSettings(
  table: ExistingTable,
  languages: OutputLanguages,
): { readonly settings: SavedSettings; readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  const values = new Map<string, string>();
  const latest = new Set(languages.all.map(words => words.settings.latest));
  const valueColumn = Math.max(
    2,
    table.headers.findIndex(header => languages.all.some(words => words.settings.columns.value === header.trim())),
  );
  for (const row of table.rows) values.set(String(row[0] ?? "").trim(), String(row[valueColumn] ?? "").trim());
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
    map: read("map", defaults.map, text => (text in SEGMENT_MAPS ? (text as SegmentMapId) : undefined)),
    sameDayIsOnePurchase: read("sameDayIsOnePurchase", false, text =>
      text === "yes" ? true : text === "no" ? false : undefined,
    ),
    compatibility: read("compatibility", defaults.compatibility, readCompatibility),
  };
  const faults = checkRules(rules);
  if (faults.length > 0)
    return { settings: { rules: defaults, asOf }, ignored: [...ignored, ...faults.map(fault => fault.code)] };
  return { settings: { rules, asOf }, ignored };
}

function readLookup(values: ReadonlyMap<string, string>): WidthKeyword[] {
  return [...values]
    .filter(([key]) => key.startsWith(LOOKUP_KEY))
    .map(([key, category]) => ({ keyword: key.slice(LOOKUP_KEY.length), category }));
}
