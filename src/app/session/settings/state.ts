import type { KeptDecisions } from "../../orders/kept-decisions";
import type { RunSettings } from "../../run-settings";
import { initialSettings } from "../../outputs/settings/saved-settings";

export interface ShownSettings {
  readonly settings: RunSettings;
  /** Saved settings that could not be read and therefore have their defaults, as "key = text". */
  readonly ignoredSettings: readonly string[];
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
    decisions: [],
    settingsTouched: false,
    savedSettingsRead: false,
  };
}
