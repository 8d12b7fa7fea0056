import { isLineEnd } from "./line-ends";

/** Text of a cell in quotes, and the place behind it: a delimiter, a line end or the end of the text. */
export interface QuotedCell {
  readonly text: string;
  readonly end: number;
}

const QUOTE = 34;
const BLANK = 32;
const BACKSLASH = 92;
/** Characters of the longest cell of a sheet [docs: Excel specifications and limits, support.microsoft.com]. */
const LONGEST_CELL = 32_767;

/** What mending knows of a text: up to here no quote closes a cell, so none has to be looked for again. */
export interface Mending {
  noneClosesBefore: number;
}

/**
 * Reads the cell whose opening quote stands at `start`. Two quotes inside are one. Quotes that do not close before a
 * delimiter or line end are a fault.
 */
export function quotedCell(text: string, start: number, delimiter: number): QuotedCell | "fault" {
  let pairs = 0;
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return "fault";
    const end = endBehind(text, quote + 1, delimiter);
    if (end >= 0) return cellBetween(text, start, quote, end, pairs);
    if (text.charCodeAt(quote + 1) !== QUOTE) return "fault";
    pairs++;
    at = quote + 2;
  }
}

/**
 * The same for a text in which not every quote means one: the cell closes at the next quote of its line that stands
 * before a delimiter or line end. Null, no cell in quotes at all, without one.
 */
export function mendedCell(text: string, start: number, delimiter: number, mending: Mending): QuotedCell | null {
  if (start < mending.noneClosesBefore) return null;
  const limit = start + 2 * LONGEST_CELL;
  let strays = 0;
  let pairs = 0;
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    // A stray quote says that quotes mean little here: the cell must not go on swallowing lines.
    if (quote < 0 || quote >= limit || (strays > 0 && hasLineEnd(text, at, quote))) {
      mending.noneClosesBefore = quote < 0 || quote >= limit ? limit : quote;
      return null;
    }
    const end = endBehind(text, quote + 1, delimiter);
    if (end >= 0) return cellBetween(text, start, quote, end, pairs);
    if (text.charCodeAt(quote + 1) === QUOTE && text.charCodeAt(quote - 1) !== BACKSLASH) {
      pairs++;
      at = quote + 2;
      continue;
    }
    if (strays++ === 0 && hasLineEnd(text, start, quote)) {
      mending.noneClosesBefore = quote;
      return null;
    }
    at = quote + 1;
  }
}

function cellBetween(text: string, start: number, quote: number, end: number, pairs: number): QuotedCell {
  const inside = text.slice(start + 1, quote);
  return { text: pairs > 0 ? inside.replaceAll('""', '"') : inside, end };
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
