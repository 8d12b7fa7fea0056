import type { QuoteMode } from "./file-notes";

/**
 * Takes one record: its fields are the first `count` of the list, which is used again for the next one; `line` is the
 * line of the text that it begins on, from 1.
 */
export type RecordTaker = (fields: readonly string[], count: number, line: number) => void;

export interface CutOptions {
  /** One character; a blank for columns set apart by blanks. */
  readonly delimiter: string;
  readonly quotes: QuoteMode;
}

export interface CutOutcome {
  /** The line of the first cell whose quotes do not close as they should: the cutting ended there. */
  readonly faultLine: number | null;
  /** Cells in quotes that hold line ends. */
  readonly cellsOfSeveralLines: number;
}
