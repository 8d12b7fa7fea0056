import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { dayOf } from "./order-rows";

const FILE = path.join(__dirname, "../golden/cdnow/cdnow_sample.csv");

/** The last day of the CDNOW sample. */
export const CDNOW_END = dayOf("1998-06-30");

/** The orders of the CDNOW sample as texts, header first. */
export function cdnowRows(): string[][] {
  return Papa.parse<string[]>(readFileSync(FILE, "utf8"), { skipEmptyLines: true }).data;
}
