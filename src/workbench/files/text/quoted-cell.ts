import { isLineEnd } from "./line-ends";
import type { QuoteMode } from "./file-notes";

/** Text of a cell in quotes, and the place behind it: a delimiter, a line end or the end of the text. */
export interface QuotedCell {
  readonly text: string;
  readonly end: number;
}

const QUOTE = 34;
const BLANK = 32;
const BACKSLASH = 92;
/** How far behind a stray quote the end of its cell is looked for: a bound that keeps broken files linear. */
const REACH_BEHIND_STRAY = 4096;
/** Characters of the longest cell of a sheet [docs: Excel specifications and limits, support.microsoft.com]. */
const LONGEST_CELL = 32_767;

/**
 * Reads the cell whose opening quote stands at `start`. Two quotes inside are one. Quotes that do not close before a
 * delimiter or line end are a fault; where they are to be mended, the cell closes at the next quote of its line that
 * does, and is null, no cell in quotes at all, without one.
 */
export function quotedCell(
  text: string,
  start: number,
  delimiter: number,
  quotes: QuoteMode,
): QuotedCell | null | "fault" {
  const mends = quotes === "mended";
  let strays = 0;
  let pairs = 0;
  let limit = mends ? start + 2 * LONGEST_CELL : text.length;
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote >= limit) return mends ? null : "fault";
    // A stray quote says that quotes mean little here: the cell must not go on swallowing lines.
    if (strays > 0 && hasLineEnd(text, at, quote)) return null;
    const isEscaped = mends && text.charCodeAt(quote - 1) === BACKSLASH && quote - 1 > start;
    const end = endBehind(text, quote + 1, delimiter);
    if (end >= 0) {
      const inside = text.slice(start + 1, quote);
      return { text: pairs > 0 ? inside.replaceAll('""', '"') : inside, end };
    }
    if (text.charCodeAt(quote + 1) === QUOTE && !isEscaped) {
      pairs++;
      at = quote + 2;
      continue;
    }
    if (!mends) return "fault";
    if (strays === 0) limit = Math.min(limit, quote + REACH_BEHIND_STRAY);
    strays++;
    at = quote + 1;
  }
}

/** The end of a cell that closes before `at`, blanks in between allowed; -1 when something else follows. */
function endBehind(text: string, at: number, delimiter: number): number {
  let end = at;
  while (text.charCodeAt(end) === BLANK) end++;
  const code = text.charCodeAt(end);
  return end >= text.length || code === delimiter || isLineEnd(code) ? end : -1;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineEnd(text.charCodeAt(at))) return true;
  return false;
}
