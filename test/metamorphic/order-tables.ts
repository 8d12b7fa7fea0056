import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { sampleWorkbook } from "#samples/sample-workbook";
import { opened } from "../workbench/files/text-bytes";

/** Rows of texts of one width, as they stand in a file: what is above the header, the header, the data, what is below. */
export type Rows = readonly (readonly string[])[];

export interface OrderTable {
  readonly name: string;
  readonly rows: Rows;
  /** Where the header stands in `rows`. */
  readonly headerRow: number;
  readonly asOf: string;
}

const FIELD = fileURLToPath(new URL("../golden/field/", import.meta.url));
const FIELD_DAY = "2026-06-30";
/** The first row of the header in the files that do not begin with it. */
const HEADER_ROWS: Readonly<Record<string, number>> = { "21-pos-report-preamble-two-row-header": 4 };
/** A serial day of Excel, 1900 system, that is the first of 1970. */
const FIRST_OF_1970 = 25569;

/** The field's cases as they were typed. */
export async function fieldTables(): Promise<OrderTable[]> {
  const folders = readdirSync(FIELD).filter(name => !name.endsWith(".md"));
  const tables: OrderTable[] = [];
  for (const name of folders.sort()) {
    const file = path.join(FIELD, name, "input.csv");
    const { grid } = await opened(new Uint8Array(readFileSync(file)));
    const rows = grid.map(row => row.map(text => text ?? ""));
    tables.push({ name, rows, headerRow: HEADER_ROWS[name] ?? 0, asOf: FIELD_DAY });
  }
  return tables;
}

/** The sample's orders as texts, under the headers of one language. */
export function sampleTable(language: "zh-CN" | "en-US"): OrderTable {
  const workbook = sampleWorkbook(language);
  const sheet = workbook.sheets.find(({ name }) => name === workbook.activeSheet)!;
  const dates = sheet.columnFormats!.map(format => format.startsWith("yyyy"));
  const rows = sheet.rows.map(row =>
    row.map((cell, column) => (typeof cell === "number" && dates[column]! ? dayText(cell) : String(cell))),
  );
  return { name: `the sample (${language})`, rows, headerRow: 0, asOf: "2026-11-21" };
}

function dayText(serial: number): string {
  const day = Math.floor(serial);
  const minutes = Math.round((serial - day) * 24 * 60);
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = minutes === 0 ? "" : ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${isoDay((day - FIRST_OF_1970) as Day)}${clock}`;
}
