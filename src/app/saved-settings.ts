import { defaultRules } from "#core/scoring-rules";
import { sheetNames } from "./column-specs";
import type { OutputLanguages } from "./column-specs";
import type { RunSettings } from "./pane-state";
import type { Workbook } from "./ports";
import { SETTINGS_TABLE, readSettings } from "./settings-sheet";
import type { SavedSettings } from "./settings-sheet";

/** The settings of a first run. */
export function initialSettings(): RunSettings {
  return { rules: defaultRules(), asOf: null, maskPersonalData: true, choices: {} };
}

/** The settings that an earlier run left in the workbook; null when there are none. */
export async function savedSettings(workbook: Workbook, languages: OutputLanguages): Promise<SavedSettings | null> {
  const table = await workbook.readTableSheet(sheetNames("settings", languages), SETTINGS_TABLE);
  return table.ok && table.value ? readSettings(table.value, languages).settings : null;
}
