import { endsTheRun, failed, success } from "../failures";
import type { Outcome } from "../failures";
import { overviewSheet } from "../outputs/overview/overview-sheet";
import { pivotSheet } from "../outputs/pivot/pivot-sheet";
import type { NotMade } from "../workbook/not-made";
import type { PivotsPort } from "../workbook/pivots";
import type { ReportsPort } from "../workbook/reports";
import type { ExtraPart } from "./extras";
import type { RunLedger } from "./ledger";
import type { ScoreOptions } from "./progress";
import type { RunTables } from "./tables";
import type { WriteRequest } from "./write-request";

/**
 * Makes the overview and the PivotTable. What the workbook or the host cannot take is named in the result; only what
 * would stop the next request, too, fails.
 */
export async function writeExtras(
  workbook: ReportsPort & PivotsPort,
  { languages, ties }: WriteRequest,
  { scored, summary, tables }: RunTables,
  ledger: RunLedger,
  { cancel, progress }: ScoreOptions,
): Promise<Outcome<readonly NotMade[]>> {
  const beforeTables = tables.map(({ spec }) => spec.tableName);
  const overview = overviewSheet({ scored, ties, languages, beforeTables });
  const pivot = pivotSheet(summary, languages);
  const extras: readonly ExtraPart[] = [
    { part: "overview", sheetName: overview.sheetName, write: step => workbook.writeReportSheet(overview, step) },
    { part: "pivot", sheetName: pivot.sheetName, write: step => workbook.writePivotSheet(pivot, step) },
  ];
  const notMade: NotMade[] = [];
  for (const { part, sheetName, write } of extras) {
    progress.writing(part, sheetName);
    ledger.begin(part, sheetName);
    const written = await write({ cancel, report: () => {} });
    if (written.ok) {
      ledger.finish(part, written.value.place);
      notMade.push(...written.value.notMade);
      continue;
    }
    const { failure } = written;
    const ends = endsTheRun(failure);
    if (!ends || !written.partlyWritten) ledger.nothingStands();
    if (ends) return failed(failure);
    notMade.push({ extra: part, failure });
  }
  return success(notMade);
}
