import type { CutOutcome, RecordTaker } from "./records";
import { behindLineEnd, isLineEnd } from "./line-ends";

/** Cuts a text whose columns are set apart by blanks, as printed lists are: runs of blanks separate, quotes mean nothing. */
export function cutBlankSetRecords(text: string, take: RecordTaker): CutOutcome {
  let line = 1;
  for (let at = 0; at < text.length;) {
    let end = at;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const fields = text.slice(at, end).trim().split(/ +/);
    take(fields, fields.length, line++);
    at = end < text.length ? behindLineEnd(text, end) : end;
  }
  return { faultLine: null, cellsOfSeveralLines: 0 };
}
