import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";

/** A saved workbook through a reader that shares no code with the writer. */
export interface ReadWorkbook {
  readonly sheetNames: readonly string[];
  /** Cells as read; null for a blank one. Dates come as Date. */
  readonly sheet: (name: string) => Promise<readonly (readonly unknown[])[]>;
  /** Names of the tables, from the package's own parts. */
  readonly tables: readonly string[];
  /** The raw XML of every part whose name holds the text. */
  readonly parts: (nameContains: string) => readonly string[];
}

export async function readWorkbook(content: Buffer): Promise<ReadWorkbook> {
  const files = unzipSync(new Uint8Array(content));
  const parts = (nameContains: string) =>
    Object.keys(files)
      .filter(name => name.includes(nameContains))
      .map(name => strFromU8(files[name]!));
  const workbookXml = parts("xl/workbook.xml")[0] ?? "";
  const sheetNames = [...workbookXml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(match => match[1]!);
  return {
    sheetNames,
    sheet: name => readSheet(content, name),
    tables: parts("xl/tables/").map(xml => /<table [^>]*displayName="([^"]*)"/.exec(xml)?.[1] ?? ""),
    parts,
  };
}
