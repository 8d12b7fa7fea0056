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
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: DELIMITERS, skipEmptyLines: false });
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
