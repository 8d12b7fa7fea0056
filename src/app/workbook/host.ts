import type { CancelSignal } from "./steps";

/** What a workbook waits for before it goes on by itself: the end of cell editing, or of throttling and dialogs. */
export type WaitingFor = "cell-edit" | "busy";

/** Whoever looks at a run: is told what a long wait is for, and can end it by its cancel signal. */
export interface Attendant {
  readonly cancel: CancelSignal;
  /** Null when the wait is over; may come again and again. */
  readonly waitingFor: (reason: WaitingFor | null) => void;
}

export interface Attendance {
  /** Ends a pause at once, so that a cancel signal is seen. */
  readonly interrupt: () => void;
  readonly leave: () => void;
}
