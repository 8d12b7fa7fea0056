import { success } from "../failures";
import type { Outcome } from "../failures";
import { MEMBERS_TABLE } from "../notes/kept-notes";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { Clock } from "../ports";
import type { HostPort } from "../workbook/host";
import type { TablesPort } from "../workbook/tables";
import { callListOf } from "./understand-list";
import type { CallListReading } from "./understand-list";

/** Reads the members table of the workbook, whoever wrote it and whenever; null where there is none. */
export async function readList(
  workbook: TablesPort & HostPort,
  clock: Clock,
  languages: OutputLanguages,
): Promise<Outcome<CallListReading | null>> {
  const table = await workbook.readTableSheet(MEMBERS_TABLE);
  if (!table.ok) return table;
  if (table.value === null) return success(null);
  const date1904 = await workbook.readDate1904();
  if (!date1904.ok) return date1904;
  return success(callListOf(table.value, { languages, today: clock.today(), date1904: date1904.value }));
}
