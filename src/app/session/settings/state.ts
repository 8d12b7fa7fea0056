import type { KeptDecisions } from "../../orders/kept-decisions";
import type { RunSettings } from "../../run-settings";
import type { WrittenRun } from "../../outputs/settings/written-run";
import { initialSettings } from "../../outputs/settings/saved-settings";

export interface ShownSettings {
  readonly settings: RunSettings;
  /** Saved settings that could not be read and therefore have their defaults, as "key = text". */
  readonly ignoredSettings: readonly string[];
  /** The run whose results the workbook holds; null for none, or as long as nobody has looked. */
  readonly writtenRun: WrittenRun | null;
}

export interface SettingsMemory {
  /** Columns and answers by the headers they are about, a set for each kind of orders; `settings` has what fits those shown. */
  readonly decisions: readonly KeptDecisions[];
  /** A person changed settings; those of the workbook must not replace them. */
  readonly settingsTouched: boolean;
  readonly savedSettingsRead: boolean;
}

/** The settings before anything is read or asked. */
export function firstSettings(): ShownSettings & SettingsMemory {
  return {
    settings: initialSettings(),
    ignoredSettings: [],
    writtenRun: null,
    decisions: [],
    settingsTouched: false,
    savedSettingsRead: false,
  };
}
