import { ASKED_OUTPUTS } from "#app/run-settings";
import type { AskedOutput, CalendarLine, RunSettings } from "#app/run-settings";
import type { JsonFault } from "#core/json-reading";
import type { RulesFault } from "#core/rules-faults";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import { dayFromIso } from "#core/units";
import { upgradeRules } from "#core/upgrade-rules";

/** What a settings file can set; the command's flags win over it. */
export type FileSettings = Partial<
  Pick<RunSettings, "rules" | "asOf" | "answers" | "maskPersonalData" | "alsoWritten" | "calendar">
>;

/** Faults with their paths; null for a text that is no JSON object at all. */
export interface SettingsFileFaults {
  readonly faults: readonly (JsonFault | RulesFault)[] | null;
}

const KEYS = ["rules", "asOf", "answers", "maskPersonalData", "alsoWritten", "calendar"] as const;

/**
 * Reads a settings file: `{"rules": …, "asOf": "YYYY-MM-DD", "answers": {"question id": "option"}, "maskPersonalData": true,
 * "alsoWritten": ["response"], "calendar": [{"nameZh", "nameEn", "start", "end"}]}`, every key optional. Rules with a "version" are whole; without one they are changes to the defaults.
 */
export function readSettingsFile(text: string): FileSettings | SettingsFileFaults {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { faults: null };
  }
  if (!isObject(parsed)) return { faults: null };
  const unknownKey = Object.keys(parsed).find(key => !KEYS.some(known => known === key));
  if (unknownKey !== undefined) return { faults: [{ code: "key-unknown", path: unknownKey }] };
  const { rules, asOf, answers, maskPersonalData, alsoWritten, calendar } = parsed;

  let settings: FileSettings = {};
  if (rules !== undefined) {
    const upgraded = upgradeRules(isObject(rules) && rules.version === undefined ? overDefaults(rules) : rules);
    if ("faults" in upgraded) return upgraded;
    settings = { ...settings, rules: upgraded.rules };
  }
  if (asOf !== undefined) {
    const day = typeof asOf === "string" ? dayFromIso(asOf) : null;
    if (asOf !== null && day === null) return badValue("asOf", asOf, ["YYYY-MM-DD"]);
    settings = { ...settings, asOf: day };
  }
  if (answers !== undefined) {
    if (!isObject(answers) || Object.values(answers).some(option => typeof option !== "string")) {
      return badValue("answers", answers, ['{"question id": "option"}']);
    }
    settings = { ...settings, answers: answers as Record<string, string> };
  }
  if (maskPersonalData !== undefined) {
    if (typeof maskPersonalData !== "boolean") return badValue("maskPersonalData", maskPersonalData, ["true", "false"]);
    settings = { ...settings, maskPersonalData };
  }
  if (alsoWritten !== undefined) {
    const isList = Array.isArray(alsoWritten) && alsoWritten.every(one => ASKED_OUTPUTS.includes(one as AskedOutput));
    if (!isList) return badValue("alsoWritten", alsoWritten, ASKED_OUTPUTS);
    settings = { ...settings, alsoWritten: ASKED_OUTPUTS.filter(one => alsoWritten.includes(one)) };
  }
  if (calendar !== undefined) {
    const lines = Array.isArray(calendar) ? calendar.map(calendarLine) : calendar === null ? null : [null];
    const at = lines?.indexOf(null) ?? -1;
    if (at >= 0) {
      const path = Array.isArray(calendar) ? `calendar[${at}]` : "calendar";
      const value: unknown = Array.isArray(calendar) ? calendar[at] : calendar;
      return badValue(path, value, ['{"nameZh": "…", "nameEn": "…", "start": "YYYY-MM-DD", "end": "YYYY-MM-DD"}']);
    }
    settings = { ...settings, calendar: lines as readonly CalendarLine[] | null };
  }
  return settings;
}

/** One window; null for what is none. One of the two names may be left out. */
function calendarLine(line: unknown): CalendarLine | null {
  if (!isObject(line)) return null;
  const { nameZh = "", nameEn = "", start, end, ...more } = line;
  const days = [start, end].map(day => (typeof day === "string" ? dayFromIso(day) : null));
  const [first = null, last = null] = days;
  if (Object.keys(more).length > 0 || typeof nameZh !== "string" || typeof nameEn !== "string") return null;
  if (first === null || last === null || last < first || `${nameZh}${nameEn}`.trim() === "") return null;
  return { nameZh, nameEn, start: first, end: last };
}

function badValue(path: string, value: unknown, expected: readonly string[]): SettingsFileFaults {
  return { faults: [{ code: "value-unknown", path, value: JSON.stringify(value), expected }] };
}

/** Unknown keys are kept, so that the reading of the rules names them. */
function overDefaults(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const defaults = defaultRules();
  const merged: Record<string, unknown> = { ...defaults, ...changes };
  if (!isObject(changes.dimensions)) return merged;
  const dimensions: Record<string, unknown> = { ...changes.dimensions };
  for (const name of DIMENSIONS) {
    const change = changes.dimensions[name];
    dimensions[name] = change === undefined || isObject(change) ? { ...defaults.dimensions[name], ...change } : change;
  }
  return { ...merged, dimensions };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
