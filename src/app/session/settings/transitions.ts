import { resolveMapping } from "#core/column-mapping";
import { chosenColumns, lostColumns } from "../../orders/column-choices";
import type { Inspection } from "../../orders/inspection";
import { decisionsAbout, sortedAnswers, withAnswer } from "../../orders/kept-decisions";
import type { KeptDecisions } from "../../orders/kept-decisions";
import type { RunSettings } from "../../run-settings";
import type { SavedSettings } from "../../outputs/settings/saved-settings";
import type { SessionChanges, SessionState } from "../session-state";

/** What a person can change at any time, whatever the data. */
export type SettingsChange = Partial<
  Pick<RunSettings, "rules" | "asOf" | "maskPersonalData" | "alsoWritten" | "horizonDays" | "forecastDays" | "control">
>;

/** Whether the workbook's settings are still to be taken over. */
export function wantsSavedSettings(state: Pick<SessionState, "savedSettingsRead">): boolean {
  return !state.savedSettingsRead;
}

/** The workbook's settings arrive; null for none. What a person changed meanwhile, or has from them already, stays. */
export function savedSettingsFound(state: SessionState, saved: SavedSettings | null): SessionChanges {
  if (state.savedSettingsRead) return {};
  if (saved === null) return { savedSettingsRead: true };
  const found = { savedSettingsRead: true, writtenRun: saved.run };
  if (state.settingsTouched) return found;
  return {
    ...found,
    settings: { ...state.settings, ...saved.settings },
    ignoredSettings: saved.ignored,
    decisions: [...state.decisions, saved.decisions],
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
  const decisions = withAnswer(state.decisions, inspection, settings.rules.widthBasis, questionId, option);
  return { decisions, settings: settingsFor(inspection, { ...state, decisions }) };
}

/** The settings for orders: the columns and answers that fit them, and what was decided and is lost. */
export function settingsFor(
  inspection: Inspection,
  { settings, decisions }: Pick<SessionState, "settings" | "decisions">,
): RunSettings {
  const here = decisionsAbout(decisions, inspection);
  const { fitting, lost } = sortedAnswers(here, inspection);
  return {
    ...settings,
    choices: chosenColumns(here.choices, inspection),
    answers: fitting,
    lost: { columns: lostColumns(here.choices, inspection), answers: lost },
  };
}

/** The orders with the chosen columns in place of the detected ones, and none where the chosen one is lost. */
export function withChoices(inspection: Inspection, decisions: readonly KeptDecisions[]): Inspection {
  const { choices } = decisionsAbout(decisions, inspection);
  const lost = Object.fromEntries(lostColumns(choices, inspection).map(({ field }) => [field, null]));
  const mapping = resolveMapping(inspection.detection, { ...lost, ...chosenColumns(choices, inspection) });
  return { ...inspection, mapping };
}
