import { columnIndex, columnLetters } from "../addresses";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "../rectangle";

/** What a formula consists of, as far as references are concerned; texts, quoted sheets and brackets are passed over. */
const A1_PARTS = new RegExp(
  [
    /"(?:[^"]|"")*"/.source,
    /'(?:[^']|'')*'/.source,
    /(?<![\p{L}\p{N}_.\\?$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\?(!])/u.source,
    /(?<![\p{L}\p{N}_.\\?$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.\\?(!])/u.source,
    /(?<![\p{L}\p{N}_.\\?$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\?(!])/u.source,
    /\[/.source,
  ].join("|"),
  "uy",
);
const R1C1_PARTS = new RegExp(
  [
    /"(?:[^"]|"")*"/.source,
    /'(?:[^']|'')*'/.source,
    /(?<![\p{L}\p{N}_.\\?])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.\\?(![])/u.source,
    /(?<![\p{L}\p{N}_.\\?])R(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.\\?(![])/u.source,
    /(?<![\p{L}\p{N}_.\\?])C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.\\?(![])/u.source,
    /\[/.source,
  ].join("|"),
  "uy",
);

/**
 * A formula in A1 notation as the cell's `formulasR1C1` shows it: references are told relative to the cell
 * [docs: types Range.formulasR1C1]. A lone row or column of a range is `R[1]:R[2]`, `C1:C2`; whether Excel shortens a
 * range of one column to `C1` is [unverified] and not done here.
 */
export function toR1C1(formula: string, row: number, column: number): string {
  return rewritten(formula, A1_PARTS, parts => {
    const [, c$, c, r$, r, left$, left, right$, right, top$, top, bottom$, bottom] = parts;
    const rowPart = (fixed: string | undefined, text: string) => part("R", Number(text) - 1, row, fixed === "$");
    const columnPart = (fixed: string | undefined, text: string) => part("C", columnIndex(text), column, fixed === "$");
    if (c !== undefined && r !== undefined) {
      if (columnIndex(c) < 0 || Number(r) < 1 || Number(r) > MAXIMUM_ROWS) return null;
      return rowPart(r$, r) + columnPart(c$, c);
    }
    if (left !== undefined && right !== undefined) {
      if (columnIndex(left) < 0 || columnIndex(right) < 0) return null;
      return `${columnPart(left$, left)}:${columnPart(right$, right)}`;
    }
    if (top !== undefined && bottom !== undefined) return `${rowPart(top$, top)}:${rowPart(bottom$, bottom)}`;
    return null;
  });
}

/**
 * A formula in R1C1 notation as the cell holds it. A reference past an edge of the sheet comes in again at the other,
 * as in Excel [unverified]. A lone `R` or `C`, which means a whole row or column, becomes a range of one.
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  return rewritten(formula, R1C1_PARTS, (parts, whole, isRangeEnd) => {
    const [, r, c, loneRow, loneColumn] = parts;
    const rowText = (text: string | undefined) => place(text, row, MAXIMUM_ROWS, at => String(at + 1));
    const columnText = (text: string | undefined) => place(text, column, MAXIMUM_COLUMNS, columnLetters);
    if (/^R(\[-?\d+\]|\d+)?C/i.test(whole)) return columnText(c) + rowText(r);
    if (!/^[RC]/i.test(whole)) return null;
    const lone = /^R/i.test(whole) ? rowText(loneRow) : columnText(loneColumn);
    return isRangeEnd ? lone : `${lone}:${lone}`;
  });
}

type Rewrite = (parts: readonly (string | undefined)[], whole: string, isRangeEnd: boolean) => string | null;

/** Goes through a formula once; `rewrite` answers null for what stays as it is. */
function rewritten(formula: string, parts: RegExp, rewrite: Rewrite): string {
  if (!formula.startsWith("=")) return formula;
  let result = "";
  let at = 0;
  while (at < formula.length) {
    parts.lastIndex = at;
    const match = parts.exec(formula);
    if (match === null) {
      result += formula[at++];
      continue;
    }
    const [whole] = match;
    if (whole === "[") {
      const end = closingBracket(formula, at);
      result += formula.slice(at, end);
      at = end;
      continue;
    }
    const isRangeEnd = formula[at - 1] === ":" || formula[at + whole.length] === ":";
    result += rewrite(match, whole, isRangeEnd) ?? whole;
    at += whole.length;
  }
  return result;
}

/** Position behind the bracket that closes the one at `start`: column names of tables are no references. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function part(letter: "R" | "C", target: number, own: number, isFixed: boolean): string {
  if (isFixed) return `${letter}${target + 1}`;
  return target === own ? letter : `${letter}[${target - own}]`;
}

function place(text: string | undefined, own: number, size: number, show: (at: number) => string): string {
  if (text === undefined) return show(own);
  if (!text.startsWith("[")) return `$${show(Number(text) - 1)}`;
  return show((((own + Number(text.slice(1, -1))) % size) + size) % size);
}
