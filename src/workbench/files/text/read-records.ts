import type { CellValue } from "#host/grid/cell-values";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "#host/rectangle";
import { chooseDelimiter } from "./choose-delimiter";
import { cutRecords } from "./cut-records";
import type { FileNotes, QuoteMode } from "./file-notes";
import type { CutOptions } from "./records";
import { addSize, emptySizes, shapeOf, type RecordSizes, type TableShape } from "./table-shape";

/** The cells of a delimited text by column, and what was found out; too many for a sheet are counted, not held. */
export interface DelimitedRecords {
  readonly columns: readonly CellValue[][];
  readonly rows: number;
  readonly width: number;
  readonly isTooLarge: boolean;
  readonly notes: Pick<
    FileNotes,
    "delimiter" | "delimiterEvidence" | "quotes" | "records" | "columns" | "shorter" | "longer"
  >;
}

/** Cells of the rectangle around all records: one line of thousands of fields must not blow up a million others. */
const MOST_CELLS = 100_000_000;

/**
 * Reads a delimited text. Every record and field of it is kept, whatever its size; those that do not fit the table are
 * named. Where quotes are in the way (they do not close, or rows differ in size), the text is also read with quotes
 * mended and with quotes as plain characters, and the reading with the most even rows stands.
 */
export function readRecords(text: string): DelimitedRecords {
  const { delimiter, evidence, start } = chooseDelimiter(text);
  const body = start === 0 ? text : text.slice(start);
  const linesBefore = start === 0 ? 0 : 1;
  let reading = readWhole(body, { delimiter, quotes: "quoted" }, linesBefore);
  const quotes = betterQuotes(body, delimiter, reading);
  if (quotes !== "quoted") reading = readWhole(body, { delimiter, quotes }, linesBefore);
  const { shorter, longer, columns } = reading.shape;
  return {
    columns: reading.columns,
    rows: reading.rows,
    width: reading.width,
    isTooLarge: reading.isTooLarge,
    notes: { delimiter, delimiterEvidence: evidence, quotes, records: reading.rows, columns, shorter, longer },
  };
}

interface Reading {
  readonly columns: CellValue[][];
  readonly rows: number;
  readonly width: number;
  readonly isTooLarge: boolean;
  readonly shape: TableShape;
  readonly hasFault: boolean;
  readonly cellsOfSeveralLines: number;
}

function readWhole(text: string, options: CutOptions, linesBefore: number): Reading {
  const columns: CellValue[][] = [];
  const sizes = emptySizes();
  let width = 0;
  let rows = 0;
  let isTooLarge = false;
  const { faultLine, cellsOfSeveralLines } = cutRecords(text, options, (fields, count, line) => {
    const row = rows++;
    if (count > width) width = count;
    isTooLarge ||= rows > MAXIMUM_ROWS || width > MAXIMUM_COLUMNS || rows * width > MOST_CELLS;
    if (isTooLarge) return;
    addSize(sizes, fields, count, line + linesBefore);
    for (let column = 0; column < count; column++) {
      let values = columns[column];
      if (values === undefined) columns.push((values = []));
      const field = fields[column]!;
      if (field === "") continue;
      while (values.length < row) values.push(null);
      values.push(field);
    }
  });
  return {
    columns, rows, width, isTooLarge, cellsOfSeveralLines, shape: shapeOf(sizes), hasFault: faultLine !== null,
  }; // prettier-ignore
}

/** How quotes are to be read, given the reading that takes them at their word. */
function betterQuotes(text: string, delimiter: string, reading: Reading): QuoteMode {
  const { hasFault, shape, cellsOfSeveralLines } = reading;
  const isUneven = shape.shorter.count + shape.longer.count > 0;
  // Tables copied out of other programs are set with tabs and quote nothing.
  const mayBePlain = delimiter === "\t" && cellsOfSeveralLines > 0;
  if (delimiter === " " || (!hasFault && !mayBePlain && !(isUneven && text.includes('"')))) return "quoted";
  let best: QuoteMode = "quoted";
  let mostEven = hasFault ? -Infinity : evenness(shape);
  for (const quotes of ["mended", "plain"] as const) {
    const other = measure(text, { delimiter, quotes });
    const isPerfect = quotes === "plain" && mayBePlain && evenness(other) === other.fitting && other.columns > 1;
    if (evenness(other) > mostEven || (isPerfect && other.fitting > shape.fitting))
      [best, mostEven] = [quotes, evenness(other)];
  }
  return best;
}

function measure(text: string, options: CutOptions): TableShape {
  const sizes: RecordSizes = emptySizes();
  cutRecords(text, options, (fields, count, line) => {
    if (sizes.fields.length < MAXIMUM_ROWS) addSize(sizes, fields, count, line);
  });
  return shapeOf(sizes);
}

/** Rows that fit less rows that do not. */
function evenness({ fitting, shorter, longer }: TableShape): number {
  return fitting - shorter.count - longer.count;
}
