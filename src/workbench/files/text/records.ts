import type { QuoteMode } from "./file-notes";

/** Fields of one record that are held: far more than a sheet has columns, far fewer than memory has room for. */
export const MOST_FIELDS_HELD = 1_000_000;

/**
 * Takes one record: its fields are the first `count` of the list, which is used again for the next one; fields beyond
 * MOST_FIELDS_HELD are only counted. `line` is the line of the text that it begins on, from 1.
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
