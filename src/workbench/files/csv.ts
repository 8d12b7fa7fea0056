import Papa from "papaparse";
import type { FileFailure } from "./file-outcome";
import type { ColumnData, SheetData } from "./workbook-data";

/** Text of a file with the encoding it turned out to have, or a failure. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncodingName }
  | { readonly ok: false; readonly failure: FileFailure };

export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Bytes looked at for zero bytes: text has none unless it is UTF-16 with a mark. */
const SNIFFED_BYTES = 65_536;
const DELIMITERS = [",", ";", "\t", "|"];

/**
 * Reads bytes as text: a byte order mark decides; else UTF-8 when the bytes are valid UTF-8; else GB18030, which holds
 * GBK and GB2312, as Chinese shop systems export. Zero bytes mean that it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, failure: { kind: "empty-file" } };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be");
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
    return { ok: false, failure: { kind: "not-a-workbook", detail: "binary" } };
  }
  try {
    return decoded(bytes, "utf-8");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  try {
    return decoded(bytes, "gb18030");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, failure: { kind: "not-a-workbook", detail: "unknown text encoding" } };
  }
}

/**
 * Reads delimited text (comma, semicolon, tab or bar) as one sheet on which every cell is text: 00123 stays 00123,
 * `=1+1` stays a name. Short rows are padded with empty cells. Quoted cells may hold delimiters, quotes and line ends.
 */
export function readDelimitedText(text: string, sheetName: string): SheetData {
  const { data } = Papa.parse<string[]>(text, { delimiter: guessDelimiter(text), skipEmptyLines: false });
  // A line end after the last row is no further row.
  const last = data.at(-1);
  if (last !== undefined && last.length === 1 && last[0] === "") data.pop();
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: ColumnData[] = [];
  for (let column = 0; column < width; column++) {
    columns.push({
      values: data.map(row => row[column] || null),
      formats: [{ end: data.length, numberFormat: "@", style: {} }],
    });
  }
  return {
    name: sheetName,
    visibility: "visible",
    columns,
    formulas: [],
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    hiddenRows: [],
    rowHeights: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
  };
}

/** Records looked at to find the delimiter. */
const GUESSED_RECORDS = 20;

/**
 * The delimiter that occurs in the first record and equally often in the most of the following ones; the more frequent
 * where two do. The parser's own guess fails on files of two columns that end with a line end.
 */
function guessDelimiter(text: string): string {
  const records: Map<string, number>[] = [];
  let counts = new Map<string, number>();
  let quoted = false;
  let blank = true;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "\n" || character === "\r") {
      if (!blank) records.push(counts);
      if (records.length === GUESSED_RECORDS) break;
      counts = new Map();
      blank = true;
      continue;
    } else if (DELIMITERS.includes(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    blank = false;
  }
  if (!blank && records.length < GUESSED_RECORDS) records.push(counts);
  const first = records[0];
  let best = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const expected = first?.get(delimiter) ?? 0;
    if (expected === 0) continue;
    const agreeing = records.filter(record => record.get(delimiter) === expected).length;
    const score = agreeing + expected / 100_000;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** A sheet name from a file's: without folders and ending, without the characters Excel refuses, 31 at most. */
export function sheetNameOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const allowed = base
    .replace(/[\\/?*:[\]]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  const cut = [...allowed].reduce(
    (name, character) => (name.length + character.length <= 31 ? name + character : name),
    "",
  );
  return cut.trim() === "" ? "Sheet1" : cut.trim();
}

function decoded(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
}
