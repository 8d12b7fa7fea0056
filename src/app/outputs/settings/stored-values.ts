import { sipHash, sipKeyFromHex } from "#core/sip-hash";
import type { ExistingTable } from "../../workbook/tables";
import type { OutputLanguages } from "../words/output-languages";
import { readableValue, storedValueOf } from "./readable-values";
import { STORED_KEY } from "./run-record";

/** A line of the sheet that a later run reads. */
export interface StoredLine {
  readonly key: string;
  readonly stored: string;
}

/** A line as it counts. */
export interface DecidedLine {
  readonly key: string;
  readonly value: string;
  /** A readable value that says something else and does not count; null where there is none. */
  readonly unread: string | null;
}

/** It tells a change from none; it keeps no secret. */
const NO_SECRET = sipKeyFromHex("0".repeat(32))!;
const KEY_COLUMN = 0;
/** Where the value stands on a sheet whose headers say nothing. */
const VALUE_COLUMN = 2;

/** Says of stored values whether they are as a run wrote them. */
export function markOf(lines: readonly StoredLine[]): string {
  return sipHash(JSON.stringify(lines.map(({ key, stored }) => [key.trim(), stored.trim()])), NO_SECRET);
}

/**
 * The lines of the sheet with the value that counts. A sheet of an older version has one value a line. Else the stored
 * value counts, as soon as somebody changed a stored one, added a line with one or took one away; as long as all are as the
 * run wrote them, a readable value that does not say the same was changed by a person, and is taken. A line without a
 * stored value is a person's, and has its readable one.
 *
 * @param isRead  whether a key is of a line that a run reads
 */
export function decidedLines(
  table: ExistingTable,
  { all }: OutputLanguages,
  isRead: (key: string) => boolean,
): DecidedLine[] {
  const columnOf = (id: "value" | "stored") =>
    table.headers.findIndex(header => all.some(words => words.settings.columns[id] === header.trim()));
  const valueColumn = Math.max(VALUE_COLUMN, columnOf("value"));
  const storedColumn = columnOf("stored");
  const lines = table.rows.map(row => {
    const cell = (column: number) => String(row[column] ?? "").trim();
    return { key: cell(KEY_COLUMN), readable: cell(valueColumn), stored: storedColumn < 0 ? "" : cell(storedColumn) };
  });
  const isAsWritten =
    lines.find(({ key }) => key === STORED_KEY)?.stored ===
    markOf(lines.filter(({ key, stored }) => isRead(key) && stored !== ""));
  return lines.map(({ key, readable, stored }): DecidedLine => {
    if (!isRead(key)) return { key, value: stored === "" ? readable : stored, unread: null };
    if (stored === "") {
      return { key, value: storedColumn < 0 ? readable : storedValueOf(key, readable, all), unread: null };
    }
    const says = (text: string) => all.some(words => readableValue(key, text, words) === readable);
    if (readable === stored || says(stored)) return { key, value: stored, unread: null };
    return isAsWritten
      ? { key, value: storedValueOf(key, readable, all), unread: null }
      : { key, value: stored, unread: readable === "" ? null : readable };
  });
}
