import type { Cell } from "#core/cell";
import { DIMENSIONS, checkRules, defaultRules } from "#core/scoring-rules";
import type { BandMethod, Dimension, DimensionRules, ScoringRules, SegmentMapId } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { dayFromIso, isoDay } from "#core/units";
import type { Day } from "#core/units";
import { columnSpec } from "./column-specs";
import type { OutputLanguages } from "./column-specs";
import type { SettingId } from "./output-words";
import type { ExistingTable } from "./ports";
import type { RunSettings } from "./pane-state";
import type { TableSheetSpec } from "./sheet-specs";

export const SETTINGS_TABLE = "tblRFMWSettings";

const LETTER: Readonly<Record<Dimension, string>> = { recency: "R", frequency: "F", monetary: "M", width: "W" };
const METHODS: readonly BandMethod[] = ["auto", "equal-frequency", "fixed"];

/** What the settings sheet holds: enough to repeat a run. */
export type SavedSettings = Pick<RunSettings, "rules" | "asOf">;

/** Settings as rows of (key, label, value); keys are the same in every language. */
export function settingsTable(settings: SavedSettings, languages: OutputLanguages): TableSheetSpec {
  const words = languages.current.settings;
  const { rules } = settings;
  const dimension = ({ enabled, method, levels }: DimensionRules) => (enabled ? `${method} ${levels}` : "off");
  const values: Readonly<Record<SettingId, string>> = {
    asOf: settings.asOf === null ? words.latest : isoDay(settings.asOf),
    windowMonths: String(rules.windowMonths),
    order: rules.order.map(name => LETTER[name]).join(""),
    weights: DIMENSIONS.map(name => rules.weights[name]).join(","),
    map: rules.map,
    sameDayIsOnePurchase: rules.sameDayIsOnePurchase ? "yes" : "no",
    recency: dimension(rules.dimensions.recency),
    frequency: dimension(rules.dimensions.frequency),
    monetary: dimension(rules.dimensions.monetary),
    width: dimension(rules.dimensions.width),
  };
  const rows = Object.entries(values).map(([key, value]): Cell[] => [key, words.labels[key as SettingId], value]);
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
    if (parsed === undefined) ignored.push(`${key} = ${text}`);
    return parsed ?? fallback;
  };

  const defaults = defaultRules();
  let asOf: Day | null = null;
  const asOfText = values.get("asOf") ?? "";
  if (asOfText !== "" && !latest.has(asOfText)) {
    asOf = dayFromIso(asOfText);
    if (asOf === null) ignored.push(`asOf = ${asOfText}`);
  }
  const dimensions = Object.fromEntries(
    DIMENSIONS.map(name => [name, read(name, defaults.dimensions[name], parseDimension)]),
  ) as Record<Dimension, DimensionRules>;
  const rules: ScoringRules = {
    version: 1,
    dimensions,
    windowMonths: read("windowMonths", defaults.windowMonths, text => (/^\d+$/.test(text) ? Number(text) : undefined)),
    order: read("order", defaults.order, parseOrder),
    weights: read("weights", defaults.weights, parseWeights),
    map: read("map", defaults.map, text => (text in SEGMENT_MAPS ? (text as SegmentMapId) : undefined)),
    sameDayIsOnePurchase: read("sameDayIsOnePurchase", false, text =>
      text === "yes" ? true : text === "no" ? false : undefined,
    ),
  };
  const faults = checkRules(rules);
  if (faults.length > 0)
    return { settings: { rules: defaults, asOf }, ignored: [...ignored, ...faults.map(fault => fault.code)] };
  return { settings: { rules, asOf }, ignored };
}

function parseDimension(text: string): DimensionRules | undefined {
  if (text === "off") return { enabled: false, levels: 5, method: "auto" };
  const [method, levels] = text.split(/\s+/);
  const known = METHODS.find(name => name === method);
  return known && /^[2-5]$/.test(levels ?? "") ? { enabled: true, levels: Number(levels), method: known } : undefined;
}

function parseOrder(text: string): readonly Dimension[] | undefined {
  const order = [...text.toUpperCase()].map(letter => DIMENSIONS.find(name => LETTER[name] === letter));
  return order.length === 4 && new Set(order).size === 4 && !order.includes(undefined)
    ? (order as Dimension[])
    : undefined;
}

function parseWeights(text: string): Record<Dimension, number> | undefined {
  const weights = text.split(",").map(Number);
  if (weights.length !== 4 || weights.some(weight => !(weight >= 0))) return undefined;
  return Object.fromEntries(DIMENSIONS.map((name, index) => [name, weights[index]])) as Record<Dimension, number>;
}
