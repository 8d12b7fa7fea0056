import type { Day } from "#core/units";

/** The words of a result that was written by an earlier run and is read from the workbook. */
export interface WrittenMessages {
  readonly title: (memberCount: number | null) => string;
  /** As of which day, of which orders, and when it was written; what the workbook does not say any more is null. */
  readonly asOf: (asOf: Day | null, map: string) => string;
  readonly source: (sheet: string, address: string, today: Day | null) => string;
  /** The figures cannot be read from the summary sheet. */
  readonly noFigures: string;
  /** Which orders the button scores; begins with what it shows, `pane.scoreAgain`. */
  readonly scoreAgain: (sheet: string) => string;
  readonly openList: string;
  /** All members of a segment, in the list and in the sheet. */
  readonly showSegment: (memberCount: number) => string;
  /** A result of this pane, when other orders are shown. */
  readonly resultOf: (sheet: string) => string;
}
