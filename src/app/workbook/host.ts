import type { Outcome } from "../failures";
import type { CancelSignal, Place } from "./steps";

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

/** The host itself: waiting, showing. Host trouble is a failure, never thrown. */
export interface HostPort {
  /** From now on waits are told to the attendant, last longer where somebody can end them, and end when cancelled. */
  readonly attend: (attendant: Attendant) => Attendance;
  /**
   * Sets works that do not depend on one another going side by side, and waits for all of them: what they ask of the workbook
   * at the same time travels in one request, in the order of the works. Where that is refused, what each asked is sent again
   * by itself, so that trouble is the trouble of one of them.
   */
  readonly abreast: <T extends readonly unknown[]>(works: {
    readonly [K in keyof T]: () => Promise<T[K]>;
  }) => Promise<T>;
  /** Whether the workbook counts dates from 1904. */
  readonly readDate1904: () => Promise<Outcome<boolean>>;
  /** Activates the sheet and selects the address. */
  readonly show: (place: Place) => Promise<Outcome<null>>;
  /** Opens an .xlsx file, given as base64, as a new workbook beside this one, which stays as it is. */
  readonly openNewWorkbook: (base64: string) => Promise<Outcome<null>>;
}
