import type { Asked, Found, StudyId } from "#core/study";
import type { Failure } from "../../failures";
import type { MemberBook } from "../../member-book/member-book";

/** One study, as the pane knows it. What was found stays while it is made anew. */
export interface StudyState<S extends StudyId = StudyId> {
  /** How far the one that is being made is, 0 to 1; null when none is. */
  readonly working: number | null;
  readonly made: MadeStudy<S> | null;
  /** Why the last attempt came to nothing; null where none has, or one goes on. */
  readonly failure: FailedStudy<S> | null;
}

/** An attempt that failed or was stopped: of other orders, settings or questions it tells nothing. */
export interface FailedStudy<S extends StudyId = StudyId> {
  /** The book when it ended; null where the rows could not be read. */
  readonly of: MemberBook | null;
  readonly asked: Asked<S>;
  readonly failure: Failure;
}

export interface MadeStudy<S extends StudyId = StudyId> {
  /** The book whose rows were studied: of another book it tells nothing. */
  readonly of: MemberBook;
  readonly asked: Asked<S>;
  readonly found: Found<S>;
}

export type StudyStates = { readonly [S in StudyId]?: StudyState<S> };

export interface ShownStudies {
  /** Studies that were asked for; what is not there was not. */
  readonly studies: StudyStates;
}

export const NO_STUDIES: ShownStudies = { studies: {} };

export const NOT_STUDIED: StudyState<never> = { working: null, made: null, failure: null };
