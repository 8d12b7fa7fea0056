import { cutBlankSetRecords } from "./blank-set";
import { behindLineEnd, countLineEnds, isLineEnd } from "./line-ends";
import { mendedCell, quotedCell, type Mending, type QuotedCell } from "./quoted-cell";
import { MOST_FIELDS_HELD, type CutOptions, type CutOutcome, type RecordTaker } from "./records";

const QUOTE = 34;
const BLANK = 32;

/**
 * Cuts a text into records and fields, in one pass. Records end at LF, CR or CR LF, mixed as they come; a line end
 * after the last one is no further record. A blank line is a record of one empty field.
 */
export function cutRecords(text: string, { delimiter, quotes }: CutOptions, take: RecordTaker): CutOutcome {
  if (delimiter === " ") return cutBlankSetRecords(text, take);
  const delimiterCode = delimiter.charCodeAt(0);
  const mayQuote = quotes !== "plain" && text.includes('"');
  const mending: Mending | null = quotes === "mended" ? { noneClosesBefore: 0 } : null;
  const fields: string[] = [];
  let count = 0;
  let line = 1;
  let linesInside = 0;
  let cellsOfSeveralLines = 0;
  let at = 0;
  while (at < text.length) {
    let end = at;
    const cell = mayQuote ? cellAt(text, at, delimiterCode, mending) : null;
    if (cell === "fault") return { faultLine: line + linesInside, cellsOfSeveralLines };
    if (cell !== null) {
      end = cell.end;
      hold(cell.text);
      const ends = countLineEnds(text, at, end);
      linesInside += ends;
      if (ends > 0) cellsOfSeveralLines++;
    } else {
      for (; end < text.length; end++) {
        const code = text.charCodeAt(end);
        if (code === delimiterCode || isLineEnd(code)) break;
      }
      hold(text.slice(at, end));
    }
    if (text.charCodeAt(end) === delimiterCode) {
      at = end + 1;
      // A delimiter at the very end has an empty field behind it.
      if (at < text.length) continue;
      hold("");
    } else at = end < text.length ? behindLineEnd(text, end) : end;
    take(fields, count, line);
    line += linesInside + 1;
    linesInside = 0;
    count = 0;
  }
  return { faultLine: null, cellsOfSeveralLines };

  function hold(field: string): void {
    if (count < MOST_FIELDS_HELD) fields[count] = field;
    count++;
  }
}

/** The cell in quotes that begins here; where quotes are mended, blanks may stand before it. */
function cellAt(text: string, at: number, delimiter: number, mending: Mending | null): QuotedCell | null | "fault" {
  if (mending === null) return text.charCodeAt(at) === QUOTE ? quotedCell(text, at, delimiter) : null;
  const opening = behindBlanks(text, at);
  return text.charCodeAt(opening) === QUOTE ? mendedCell(text, opening, delimiter, mending) : null;
}

function behindBlanks(text: string, at: number): number {
  let behind = at;
  while (text.charCodeAt(behind) === BLANK) behind++;
  return behind;
}
