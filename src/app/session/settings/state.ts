import type { ColumnChoices } from "../../orders/column-choices";
import type { KeptAnswers } from "../../orders/kept-answers";
import type { RunSettings } from "../../run-settings";
import { initialSettings } from "../../outputs/settings/saved-settings";

export interface ShownSettings {
  readonly settings: RunSettings;
  /** Saved settings that could not be read and therefore have their defaults, as "key = text". */
  readonly ignoredSettings: readonly string[];
}

export interface SettingsMemory {
  /** Columns chosen by hand, by their headers: `settings` has those of the orders that are shown. */
  readonly columnChoices: ColumnChoices;
  /** All answers, a set for each kind of orders, the latest first: `settings` has those that fit the orders that are shown. */
  readonly keptAnswers: readonly KeptAnswers[];
  /** A person changed settings; those of the workbook must not replace them. */
  readonly settingsTouched: boolean;
  readonly savedSettingsRead: boolean;
}

/** The settings before anything is read or asked. */
export function firstSettings(): ShownSettings & SettingsMemory {
  return {
    settings: initialSettings(),
    ignoredSettings: [],
    columnChoices: {},
    keptAnswers: [],
    settingsTouched: false,
    savedSettingsRead: false,
  };
}
