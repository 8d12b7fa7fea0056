import type { Asked, StudyId } from "#core/study";
import type { Outcome } from "../../failures";
import type { SessionChanges, SessionState } from "../session-state";
import { NOT_STUDIED } from "./state";
import type { MadeStudy, StudyState } from "./state";

export function studyBegan(state: SessionState, study: StudyId): SessionChanges {
  return changed(state, study, { working: 0, failure: null });
}

export function studyProgressed(state: SessionState, study: StudyId, fraction: number): SessionChanges {
  return (state.studies[study]?.working ?? null) === null ? {} : changed(state, study, { working: fraction });
}

/**
 * Null where the rows are no longer kept, or it was called off: then it is as if nobody had asked. A failure is of the book
 * that there is at the end: reading the rows for the study makes another.
 */
export function studyEnded<S extends StudyId>(
  state: SessionState,
  study: S,
  asked: Asked<S>,
  made: Outcome<MadeStudy<S> | null>,
): SessionChanges {
  if (!made.ok) {
    return changed(state, study, { working: null, failure: { of: state.book, asked, failure: made.failure } });
  }
  return changed(state, study, made.value === null ? { working: null } : { working: null, made: made.value });
}

function changed(state: SessionState, study: StudyId, change: Partial<StudyState>): SessionChanges {
  return { studies: { ...state.studies, [study]: { ...NOT_STUDIED, ...state.studies[study], ...change } } };
}
