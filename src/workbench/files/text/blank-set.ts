import { MOST_FIELDS_HELD, type CutOutcome, type RecordTaker } from "./records";
import { behindLineEnd, isLineEnd } from "./line-ends";

/** Cuts a text whose columns are set apart by blanks, as printed lists are: runs of blanks separate, quotes mean nothing. */
export function cutBlankSetRecords(text: string, take: RecordTaker): CutOutcome {
  let line = 1;
  for (let at = 0; at < text.length;) {
    let end = at;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    takeFields(text.slice(at, end).trim(), line++, take);
    at = end < text.length ? behindLineEnd(text, end) : end;
  }
  return { faultLine: null, cellsOfSeveralLines: 0 };
}

const BLANK = 32;

function takeFields(record: string, line: number, take: RecordTaker): void {
  const fields: string[] = [];
  let count = 0;
  for (let at = 0; ; count++) {
    const end = record.indexOf(" ", at);
    if (count < MOST_FIELDS_HELD) fields.push(record.slice(at, end < 0 ? record.length : end));
    if (end < 0) break;
    at = end;
    while (record.charCodeAt(at) === BLANK) at++;
  }
  take(fields, count + 1, line);
}
