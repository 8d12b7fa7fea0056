import { success } from "../../failures";
import type { Outcome } from "../../failures";
import type { RunSettings } from "../../run-settings";
import { savedSettings } from "../../outputs/settings/saved-settings";
import { isBusy } from "../busy";
import type { BookControl } from "../book/actions";
import type { CheckControl } from "../check/actions";
import type { SessionContext } from "../session-context";
import { questionAnswered, savedSettingsFound, settingsChanged, wantsSavedSettings } from "./transitions";
import type { SettingsChange } from "./transitions";

export interface SettingsActions {
  /** Answers a question about the data, or takes the answer back; the rows are read again with what is left. */
  readonly answer: (questionId: string, option: string | null) => void;
  readonly changeSettings: (change: SettingsChange) => void;
  /** Has the next run draw a control group of this share, by a seed that is made now and never again. */
  readonly askForControl: (share: number) => void;
}

/** What other topics do with the settings. */
export interface SettingsControl {
  /** Takes over what an earlier run left in the workbook, once; trouble in reading it is a failure. */
  readonly adoptSaved: () => Promise<Outcome<null>>;
}

/** The settings' part of a session: nothing changes while a run or a removal goes on. */
export function settingsTopic(
  { ports, languages, read, apply }: SessionContext,
  check: CheckControl,
  book: BookControl,
): { readonly actions: SettingsActions; readonly control: SettingsControl } {
  const hasOrders = (): boolean => read().source.status === "ready";

  async function adoptSaved(): Promise<Outcome<null>> {
    if (!wantsSavedSettings(read())) return success(null);
    const saved = await savedSettings(ports.workbook, languages);
    if (!saved.ok) return saved;
    apply(savedSettingsFound, saved.value);
    return success(null);
  }

  function answer(questionId: string, option: string | null): void {
    if (isBusy(read()) || !hasOrders()) return;
    apply(questionAnswered, questionId, option);
    void check.checkRows();
  }

  function changeSettings(change: SettingsChange): void {
    if (isBusy(read())) return;
    const before = read().settings;
    apply(settingsChanged, change);
    const { status } = read().check;
    const isKnown = status === "done" || status === "failed" || status === "checking";
    const { settings } = read();
    if (isKnown && hasOrders() && readsOtherwise(before, settings)) check.offer();
    else if (before.rules !== settings.rules) void book.rescore();
  }

  function askForControl(share: number): void {
    const { control } = read().settings;
    const toDraw = control === null || control.toDraw === "first" ? "first" : "again";
    changeSettings({ control: { share, seed: ports.workbook.passingMarkKey(), day: ports.clock.today(), toDraw } });
  }

  return { actions: { answer, changeSettings, askForControl }, control: { adoptSaved } };
}

/** Whether the check depends on what is different: which rows are too late, what is one purchase, and which column is width. */
function readsOtherwise(one: RunSettings, other: RunSettings): boolean {
  return (
    one.asOf !== other.asOf ||
    one.rules.sameDayIsOnePurchase !== other.rules.sameDayIsOnePurchase ||
    one.rules.widthBasis !== other.rules.widthBasis
  );
}
