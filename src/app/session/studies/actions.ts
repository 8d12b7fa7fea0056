import type { Asked, StudyId } from "#core/study";
import { failed, success } from "../../failures";
import type { Outcome } from "../../failures";
import { guarded } from "../../unexpected";
import type { CheckControl } from "../check/actions";
import { isBusy } from "../busy";
import type { SessionContext } from "../session-context";
import type { MadeStudy } from "./state";
import { studyBegan, studyEnded, studyProgressed } from "./transitions";

export interface StudyActions {
  /** Studies the rows of the orders that are shown, by the settings as they are; reads the rows first where nobody has. */
  readonly makeStudy: <S extends StudyId>(study: S, asked: Asked<S>) => Promise<void>;
  /** Calls off a study that is being made. */
  readonly cancelStudy: (study: StudyId) => void;
}

/** The studies' part of a session: nothing is written for them. A study that is asked for anew ends the one before. */
export function studyActions({ ports, read, apply }: SessionContext, check: CheckControl): StudyActions {
  const { scorer, clock } = ports;
  const signals = new Map<StudyId, { aborted: boolean }>();

  async function makeStudy<S extends StudyId>(study: S, asked: Asked<S>): Promise<void> {
    if (isBusy(read())) return;
    cancelStudy(study);
    const cancel = { aborted: false };
    signals.set(study, cancel);
    apply(studyBegan, study);
    const made = await guarded(() => studied(study, asked, cancel));
    if (signals.get(study) === cancel)
      apply(studyEnded<S>, study, asked, cancel.aborted ? failed({ code: "cancelled" }) : made);
  }

  async function studied<S extends StudyId>(
    study: S,
    asked: Asked<S>,
    cancel: { readonly aborted: boolean },
  ): Promise<Outcome<MadeStudy<S> | null>> {
    const first = await made(study, asked, cancel);
    if (!first.ok || first.value !== null || cancel.aborted) return first;
    // The scorer keeps the rows of one reading; a run of other orders, or a cancelled one, takes their place.
    await check.checkRows();
    const { check: checked } = read();
    if (checked.status === "failed") return failed(checked.failure);
    const again = await made(study, asked, cancel);
    // Were this no failure, the pane would ask again for ever.
    if (!again.ok || again.value !== null || cancel.aborted) return again;
    return failed({ code: "scorer-failed", detail: "the rows of these orders are not kept" });
  }

  async function made<S extends StudyId>(
    study: S,
    asked: Asked<S>,
    cancel: { readonly aborted: boolean },
  ): Promise<Outcome<MadeStudy<S> | null>> {
    const { book, settings } = read();
    if (book === null) return success(null);
    const days = { asOf: settings.asOf, today: clock.today() };
    const report = (fraction: number): void => {
      if (!cancel.aborted) apply(studyProgressed, study, fraction);
    };
    const found = await scorer.study(
      book.texts.memberIds,
      { study, asked, rules: settings.rules, days },
      { cancel, report },
    );
    if (!found.ok) return found;
    return success(found.value === null ? null : { of: book, asked, found: found.value });
  }

  function cancelStudy(study: StudyId): void {
    const signal = signals.get(study);
    if (signal) signal.aborted = true;
  }

  return { makeStudy, cancelStudy };
}
