import { DEFAULT_FORECAST_DAYS } from "#core/forecast-days";
import { DEFAULT_HORIZON } from "#core/response-horizon";
import { defaultRules } from "#core/scoring-rules";
import { success } from "../../failures";
import type { Outcome } from "../../failures";
import { NOTHING_LOST } from "../../run-settings";
import type { RunSettings } from "../../run-settings";
import type { HostPort } from "../../workbook/host";
import type { TablesPort } from "../../workbook/tables";
import type { OutputLanguages } from "../words/output-languages";
import type { readSettings } from "./settings-table";
import { SETTINGS_TABLE } from "./names";

/** The settings of a first run. */
export function initialSettings(): RunSettings {
  return {
    rules: defaultRules(),
    asOf: null,
    maskPersonalData: true,
    horizonDays: DEFAULT_HORIZON,
    forecastDays: DEFAULT_FORECAST_DAYS,
    alsoWritten: [],
    scripts: {},
    calendar: null,
    control: null,
    choices: {},
    answers: {},
    lost: NOTHING_LOST,
  };
}

/** What an earlier run left of its settings. */
export type SavedSettings = ReturnType<typeof readSettings>;

/**
 * The settings that an earlier run left in the workbook; null when there are none, and then nothing else is loaded. Trouble in reading them is a failure:
 * defaults taken in silence would be written over them.
 */
export async function savedSettings(
  workbook: TablesPort & HostPort,
  languages: () => Promise<OutputLanguages>,
): Promise<Outcome<SavedSettings | null>> {
  const table = await workbook.readTableSheet(SETTINGS_TABLE);
  if (!table.ok) return table;
  if (table.value === null) return success(null);
  const [{ readSettings }, words] = await Promise.all([import("./settings-table"), languages()]);
  return success(readSettings(table.value, words));
}
