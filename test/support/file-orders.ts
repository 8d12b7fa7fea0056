import { readFileSync } from "node:fs";
import path from "node:path";
import { inspectOrders } from "#app/orders/inspect-orders";
import type { Inspection } from "#app/orders/inspection";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { defaultRules } from "#core/scoring-rules";
import { openFile } from "#files/open-workbook";
import { fillWorkbook } from "#files/to-host";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { QUIET } from "./excel-host";
import type { ExcelBench } from "./excel-host";
import { dayOf } from "./order-rows";
import { readRows } from "./read-rows";
import type { ReadRows } from "./read-rows";

const languages = { current: outputWords("en-US"), all: LANGUAGES.map(outputWords) };

export interface ScoredFile {
  readonly inspection: Inspection;
  readonly read: ReadRows;
  readonly scored: ScoredMembers;
}

/** A file as a person drops it: opened, found in its sheet, read with these answers and scored as of a day. Throws what it is refused for. */
export async function scoreFile(
  bench: ExcelBench,
  file: string,
  asOf: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<ScoredFile> {
  return scoreBytes(bench, { bytes: new Uint8Array(readFileSync(file)), name: path.basename(file) }, asOf, answers);
}

/** The same for a file's bytes; the name tells its kind. */
export async function scoreBytes(
  bench: ExcelBench,
  file: { readonly bytes: Uint8Array; readonly name: string },
  asOf: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<ScoredFile> {
  bench.blank();
  const opened = await openFile(file.bytes, file.name);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  fillWorkbook(bench.host.workbook, opened.workbook);
  return scoreActiveSheet(bench, asOf, answers);
}

/** The orders on the active sheet, found, read with these answers and scored as of a day. Throws what they are refused for. */
export async function scoreActiveSheet(
  bench: ExcelBench,
  asOf: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<ScoredFile> {
  const workbook = bench.workbook();
  const found = await inspectOrders(workbook, {}, languages);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  const request = { answers, widthBasis: "first-mapped", compareAmounts: true, lastDay: dayOf(asOf) } as const;
  const read = await readRows(workbook, found.value, request, QUIET);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const scored = scoreMembers(read.value.orders, defaultRules(), { asOf: dayOf(asOf), today: dayOf(asOf) });
  return { inspection: found.value, read: read.value, scored };
}
