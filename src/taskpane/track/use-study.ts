import { useEffect } from "react";
import type { Asked, StudyId } from "#core/study";
import { NOT_STUDIED } from "#app/session/studies/state";
import type { StudyState } from "#app/session/studies/state";
import { usePane } from "../pane-context";

/**
 * A study as it is for the orders and settings that are shown: made when it is first looked at, and anew when orders or
 * settings are others. What was found for others is not shown.
 *
 * @param asked  the same object as long as the same is asked
 */
export function useStudy<S extends StudyId>(study: S, asked: Asked<S>): StudyState<S> {
  const { session, state } = usePane();
  const { book, bookBusy } = state;
  const known = (state.studies[study] ?? NOT_STUDIED) as StudyState<S>;
  const isMade = known.made !== null && known.made.of === book && sameAsked(known.made.asked, asked);
  const isOpen = book !== null && !bookBusy && !isMade && known.working === null && known.failure === null;
  useEffect(() => {
    if (isOpen) void session.makeStudy(study, asked);
  }, [session, study, asked, isOpen]);
  return { ...known, made: isMade ? known.made : null };
}

function sameAsked(one: object, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
