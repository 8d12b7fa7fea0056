import type { SegmentFigures } from "../../findings/segment-figures";
import type { WrittenRun } from "../../outputs/settings/written-run";
import type { SessionChanges, SessionState } from "../session-state";

/** The figures of a written run arrive; those of a run that was replaced meanwhile are none. */
export function figuresRead(state: SessionState, of: WrittenRun, figures: SegmentFigures | null): SessionChanges {
  return state.writtenRun === of ? { writtenFigures: figures } : {};
}
