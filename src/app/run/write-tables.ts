import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import type { ReportRows } from "../workbook/steps";
import type { TablesPort } from "../workbook/tables";
import type { RunLedger } from "./ledger";
import type { ScoreOptions } from "./progress";
import type { RunTable } from "./tables";

/**
 * Writes the tables one after the other; the first that fails ends the run.
 *
 * @param reportAfter  what hears of the rows of a table, given the rows of the tables before it
 */
export async function writeTables(
  workbook: TablesPort,
  tables: readonly RunTable[],
  ledger: RunLedger,
  { cancel, progress }: ScoreOptions,
  reportAfter: (rowsBefore: number) => ReportRows,
): Promise<Outcome<null>> {
  let rowsBefore = 0;
  for (const { part, spec } of tables) {
    progress.writing(part, spec.sheetName);
    ledger.begin(part, spec.sheetName);
    const place = await workbook.writeTableSheet(spec, { cancel, report: reportAfter(rowsBefore) });
    if (!place.ok) {
      if (!place.partlyWritten) ledger.nothingStands();
      return failed(place.failure);
    }
    ledger.finish(part, place.value);
    rowsBefore += spec.rowCount;
  }
  return success(null);
}
