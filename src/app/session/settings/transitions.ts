import { resolveMapping } from "#core/detect-columns";
import { chosenColumns, lostColumns } from "../../orders/column-choices";
import type { ColumnChoices } from "../../orders/column-choices";
import type { Inspection } from "../../orders/inspection";
import { answersHere, withAnswer } from "../../orders/kept-answers";
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
    keptAnswers: saved.choices.kept === null ? [] : [saved.choices.kept],
  };
}

export function settingsChanged({ settings }: SessionState, change: SettingsChange): SessionChanges {
  return { settingsTouched: true, settings: { ...settings, ...change } };
}

/** An answer about the orders that are shown, in place of an earlier one; null takes it back. */
export function questionAnswered(state: SessionState, questionId: string, option: string | null): SessionChanges {
  const { source, settings } = state;
  if (source.status !== "ready") return {};
  const { inspection } = source;
  const keptAnswers = withAnswer(state.keptAnswers, inspection, settings.rules.widthBasis, questionId, option);
  return { keptAnswers, settings: settingsFor(inspection, { ...state, keptAnswers }) };
}

/** The settings for orders: the columns and answers that fit them, and what was decided and is lost. */
export function settingsFor(
  inspection: Inspection,
  { settings, columnChoices, keptAnswers }: Pick<SessionState, "settings" | "columnChoices" | "keptAnswers">,
): RunSettings {
  const { fitting, lost } = answersHere(keptAnswers, inspection);
  return {
    ...settings,
    choices: chosenColumns(columnChoices, inspection),
    answers: fitting,
    lost: { columns: lostColumns(columnChoices, inspection), answers: lost },
  };
}

/** The orders with the chosen columns in place of the detected ones, and none where the chosen one is lost. */
export function withChoices(inspection: Inspection, choices: ColumnChoices): Inspection {
  const lost = Object.fromEntries(lostColumns(choices, inspection).map(({ field }) => [field, null]));
  const mapping = resolveMapping(inspection.detection, { ...lost, ...chosenColumns(choices, inspection) });
  return { ...inspection, mapping };
}
