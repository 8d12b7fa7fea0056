import { useEffect } from "react";
import type { Asked, StudyId } from "#core/study";
import type { MemberBook } from "#app/member-book/member-book";
import { NOT_STUDIED } from "#app/session/studies/state";
import type { StudyState } from "#app/session/studies/state";
import { usePane } from "../pane-context";

/**
 * A study as it is for the orders and settings that are shown: made when it is first looked at, and anew when orders or
 * settings are others. What was found for others is not shown, nor what went wrong with them.
 *
 * @param asked  the same object as long as the same is asked
 */
export function useStudy<S extends StudyId>(study: S, asked: Asked<S>): StudyState<S> {
  const { session, state } = usePane();
  const { book, bookBusy } = state;
  const known = (state.studies[study] ?? NOT_STUDIED) as StudyState<S>;
  const isOfThese = (of: { readonly of: MemberBook | null; readonly asked: Asked<S> } | null): boolean =>
    of !== null && of.of === book && sameAsked(of.asked, asked);
  const made = isOfThese(known.made) ? known.made : null;
  // While the book is scored anew it is still the one before.
  const failure = isOfThese(known.failure) && !bookBusy ? known.failure : null;
  const isOpen = book !== null && !bookBusy && made === null && known.working === null && failure === null;
  useEffect(() => {
    if (isOpen) void session.makeStudy(study, asked);
  }, [session, study, asked, isOpen]);
  return { ...known, made, failure };
}

function sameAsked(one: object, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
