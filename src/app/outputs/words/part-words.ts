/** What people are told of one part of a run; `sheet` is the sheet that it is on. */
export interface PartWords {
  /** While it is being written. */
  readonly writing: (sheet: string) => string;
  readonly written: (sheet: string) => string;
  /** The run ended while it was being written. */
  readonly partlyWritten: (sheet: string) => string;
  /** The run did without it, with the sentence that says why. */
  readonly notMade: (reason: string) => string;
}
