import type { Failure } from "../failures";
import type { NotMade } from "./not-made";

/** A real AbortSignal fits as it is. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** Where something was written, as a place that can be shown. */
export interface Place {
  readonly sheetName: string;
  readonly address: string;
}

/** A part that a run could do without, with what is missing of it all the same. */
export interface ExtraWritten {
  readonly place: Place;
  readonly notMade: readonly NotMade[];
}

/** A part that was written; or why it was not, and whether anything of it stands all the same. */
export type PartOutcome<T = Place> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly partlyWritten: boolean };

/** Rows done of rows to do in the current step. */
export type ReportRows = (rowsDone: number, rowCount: number) => void;

export interface StepOptions {
  readonly cancel: CancelSignal;
  readonly report: ReportRows;
}
