import type { EncodingChoice } from "./choose-encoding";

/** How quotation marks were read. */
export type QuoteMode =
  /** A cell in quotes ends at the next single quote, as the format wants it. */
  | "quoted"
  /** The same, but cells whose quotes do not close before a delimiter hold them as plain characters. */
  | "mended"
  /** No quote means anything. */
  | "plain";

/** How many there are, and the first lines of the file that have one (from 1, as an editor counts). */
export interface NamedLines {
  readonly count: number;
  readonly lines: readonly number[];
}

/** Lines that are named of each kind. */
export const LINES_NAMED = 5;

/** What was found out about a text file while it was opened. */
export interface FileNotes {
  readonly encoding: EncodingChoice;
  /** Characters that could not be read: U+FFFD stands in their place. */
  readonly replaced: NamedLines;
  /** One character; a blank stands for columns that are set apart by blanks. */
  readonly delimiter: string;
  readonly delimiterEvidence: "sep-line" | "records";
  readonly quotes: QuoteMode;
  readonly records: number;
  /** Columns of the table as most records have them. */
  readonly columns: number;
  /** Records between the first and the last full one that end early. */
  readonly shorter: NamedLines;
  /** Records with values beyond the last column of the table; the values stand in columns of their own. */
  readonly longer: NamedLines;
}
