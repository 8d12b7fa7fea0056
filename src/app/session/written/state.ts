import type { SegmentFigures } from "../../findings/segment-figures";

/** What the sheets of an earlier run say, read when somebody wants to see it. */
export interface ShownWritten {
  /** Null as long as nobody asked, and where the sheets do not say it. */
  readonly writtenFigures: SegmentFigures | null;
}

export const NO_WRITTEN: ShownWritten = { writtenFigures: null };
