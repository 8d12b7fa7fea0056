import { resolveMapping } from "#core/detect-columns";
import { chosenColumns } from "../../orders/column-choices";
import type { ColumnChoices } from "../../orders/column-choices";
import { headersMark } from "../../orders/headers-mark";
import type { Inspection } from "../../orders/inspection";
import type { RunSettings } from "../../run-settings";
import type { SavedSettings } from "../../outputs/settings/saved-settings";
import type { SessionChanges, SessionState } from "../session-state";

/** What a person can change at any time, whatever the data. */
export type SettingsChange = Partial<Pick<RunSettings, "rules" | "asOf" | "maskPersonalData">>;

/** Whether the workbook's settings are still to be taken over. */
export function wantsSavedSettings(state: Pick<SessionState, "savedSettingsRead" | "settingsTouched">): boolean {
  return !state.savedSettingsRead && !state.settingsTouched;
}

/** The workbook's settings arrive; null for none. What a person changed meanwhile, or has from them already, stays. */
export function savedSettingsFound(state: SessionState, saved: SavedSettings | null): SessionChanges {
  if (!wantsSavedSettings(state)) return {};
  if (saved === null) return { savedSettingsRead: true };
  return {
    savedSettingsRead: true,
    settings: { ...state.settings, ...saved.settings },
    ignoredSettings: saved.ignored,
    columnChoices: saved.choices.columns,
    keptAnswers: saved.choices.kept,
  };
}

export function settingsChanged({ settings }: SessionState, change: SettingsChange): SessionChanges {
  return { settingsTouched: true, settings: { ...settings, ...change } };
}

/** Answers are about the data of one range; they end when its headers change. */
export function questionAnswered({ settings }: SessionState, questionId: string, option: string): SessionChanges {
  return { settings: { ...settings, answers: { ...settings.answers, [questionId]: option } } };
}

/** The settings for orders: their chosen columns, and the answers that were given for the same data. */
export function settingsFor(
  inspection: Inspection,
  { settings, columnChoices, keptAnswers }: Pick<SessionState, "settings" | "columnChoices" | "keptAnswers">,
  isSameData: boolean,
): RunSettings {
  const kept = keptAnswers?.headers === headersMark(inspection) ? keptAnswers.answers : {};
  const answers = isSameData ? settings.answers : kept;
  return { ...settings, choices: chosenColumns(columnChoices, inspection), answers };
}

/** The orders with the chosen columns in place of the detected ones. */
export function withChoices(inspection: Inspection, choices: ColumnChoices): Inspection {
  return { ...inspection, mapping: resolveMapping(inspection.detection, chosenColumns(choices, inspection)) };
}
