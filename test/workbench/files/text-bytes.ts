import { openFile } from "#files/open-workbook";
import type { TextEncodingName } from "#files/text/encodings";
import type { FileNotes } from "#files/text/file-notes";

/** Bytes of a text in an encoding, by looking up which one or two bytes are decoded to each character. */
export function bytesOf(text: string, encoding: TextEncodingName): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    return Uint8Array.from(
      units.flatMap(unit => (encoding === "utf-16le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  }
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap(character => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return [...bytes];
    }),
  );
}

const tables = new Map<string, Map<string, readonly number[]>>();

function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, bytes);
  };
  for (let first = 0; first < 256; first++) add(first);
  if (encoding.startsWith("windows"))
    // Node 20 reads these bytes of Windows-1252 as control characters.
    for (const [character, byte] of [["€", 0x80], ["‘", 0x91], ["’", 0x92], ["“", 0x93], ["”", 0x94], ["–", 0x96], ["œ", 0x9c]] as const) table.set(character, [byte]); // prettier-ignore
  else for (let first = 0x81; first < 0xff; first++) for (let next = 0x30; next < 0xff; next++) add(first, next);
  tables.set(encoding, table);
  return table;
}

export type Grid = readonly (readonly (string | null)[])[];

/** Opens the bytes as a file and gives the cells of its sheet with what was found out. */
export async function opened(bytes: Uint8Array, name = "orders.csv"): Promise<{ grid: Grid; notes: FileNotes }> {
  const outcome = await openFile(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  const { columns } = outcome.workbook.sheets[0]!;
  const rows = outcome.notes!.records;
  const grid = Array.from({ length: rows }, (_, row) => columns.map(({ values }) => (values[row] ?? null) as string));
  return { grid, notes: outcome.notes! };
}

/** The same for a text in UTF-8. */
export function openedText(text: string, name?: string): Promise<{ grid: Grid; notes: FileNotes }> {
  return opened(bytesOf(text, "utf-8"), name);
}
