import { cutRecords } from "./cut-records";
import type { FileNotes } from "./file-notes";
import { behindLineEnd, isLineEnd } from "./line-ends";
import { addSize, emptySizes, usualFields } from "./table-shape";

export interface DelimiterChoice {
  readonly delimiter: string;
  readonly evidence: FileNotes["delimiterEvidence"];
  /** Where the records begin: behind a line that only names the delimiter. */
  readonly start: number;
}

/** Characters that programs put between fields, the likelier first; a blank stands for runs of them. */
const DELIMITERS = [",", ";", "\t", "|", "^", "~", "¦", "，", "；", "\u0001", "\u001f"];
const SAMPLE_CHARACTERS = 262_144;
const SAMPLE_RECORDS = 2000;

/**
 * The delimiter under which a sample of the text is the best table: that with the most columns of numbers or dates,
 * then that with the most cells in records of equal size. A first line `sep=;` decides if it fits at all.
 */
export function chooseDelimiter(text: string): DelimiterChoice {
  const named = namedDelimiter(text);
  const sample = sampleOf(text, named?.start ?? 0);
  if (named !== null && fitOf(sample, named.delimiter).fields > 1) return { ...named, evidence: "sep-line" };
  const fits = DELIMITERS.filter(delimiter => sample.includes(delimiter)).map(delimiter => fitOf(sample, delimiter));
  const most = fits.reduce((cells, fit) => Math.max(cells, fit.cells), 0);
  let best: DelimiterFit | null = null;
  for (const fit of fits) {
    // Little more than an accident beside another: it may look as good as it likes.
    if (fit.fields < 2 || fit.cells * 8 < most) continue;
    if (best === null || fit.typed > best.typed || (fit.typed === best.typed && fit.cells > best.cells)) best = fit;
  }
  const blanks = fitOf(sample, " ");
  if (blanks.fields >= 3 && blanks.isEven && blanks.typed >= 2 && blanks.typed > (best?.typed ?? 0)) best = blanks;
  return { delimiter: best?.delimiter ?? ",", evidence: "records", start: named?.start ?? 0 };
}

/** `sep=;` on the first line, as Excel reads and writes it. */
function namedDelimiter(text: string): { readonly delimiter: string; readonly start: number } | null {
  const line = /^"?sep=("?)([^\r\n])\1"?[,;\t]*(?:\r\n?|\n)/i.exec(text);
  return line === null ? null : { delimiter: line[2]!, start: line[0].length };
}

/** The beginning of a text up to a line end. */
function sampleOf(text: string, start: number): string {
  if (text.length - start <= SAMPLE_CHARACTERS) return text.slice(start);
  let end = start + SAMPLE_CHARACTERS;
  while (end > start && !isLineEnd(text.charCodeAt(end))) end--;
  return end === start ? text.slice(start, start + SAMPLE_CHARACTERS) : text.slice(start, behindLineEnd(text, end));
}

interface DelimiterFit {
  readonly delimiter: string;
  /** Fields of the records of the commonest size. */
  readonly fields: number;
  /** Delimiters in them. */
  readonly cells: number;
  /** Columns of numbers or dates. */
  readonly typed: number;
  /** Nearly all records are of that size. */
  readonly isEven: boolean;
}

function fitOf(sample: string, delimiter: string): DelimiterFit {
  const sizes = emptySizes();
  const records: string[][] = [];
  cutRecords(sample, { delimiter, quotes: "mended" }, (fields, count, line) => {
    if (records.length >= SAMPLE_RECORDS) return;
    records.push(fields.slice(0, count));
    addSize(sizes, fields, count, line);
  });
  const usual = usualFields(sizes);
  const table = records.filter((record, place) => record.length === usual && sizes.filled[place]! > 0);
  const filled = sizes.filled.filter(count => count > 0).length;
  return {
    delimiter,
    fields: usual,
    cells: table.length * (usual - 1),
    typed: Array.from({ length: usual }, (_, column) => column).filter(column => isTyped(table, column)).length,
    isEven: table.length >= 0.9 * filled,
  };
}

const LONGEST_NUMBER = 25;
const NUMBER_OR_DATE = /^\s*[-+'(]*\p{Sc}? ?\d[\d.,:/\- 年月日时時分秒]*\)?[ \u00a0]?[%\p{Sc}]?\s*$/u;

/** Half of what stands in the column is a number or a date: one line of data below a header will do. */
function isTyped(records: readonly (readonly string[])[], column: number): boolean {
  let filled = 0;
  let typed = 0;
  for (const record of records) {
    const cell = record[column]!;
    if (cell === "") continue;
    filled++;
    if (cell.length <= LONGEST_NUMBER && NUMBER_OR_DATE.test(cell)) typed++;
  }
  return typed > 0 && typed * 2 >= filled;
}
