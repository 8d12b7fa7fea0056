import { success } from "../failures";
import type { Outcome } from "../failures";
import { markerOf } from "../notes/id-marks";
import { MEMBERS_TABLE } from "../notes/names";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { Clock } from "../ports";
import type { HostPort } from "../workbook/host";
import type { MarkKeysPort } from "../workbook/mark-keys";
import type { TablesPort } from "../workbook/tables";
import { callListOf } from "./understand-list";
import type { CallListReading } from "./understand-list";

/** Reads the members table of the workbook, whoever wrote it and whenever; null where there is none. */
export async function readList(
  workbook: TablesPort & HostPort & MarkKeysPort,
  clock: Clock,
  languages: OutputLanguages,
): Promise<Outcome<CallListReading | null>> {
  const table = await workbook.readTableSheet(MEMBERS_TABLE);
  if (!table.ok) return table;
  if (table.value === null) return success(null);
  const date1904 = await workbook.readDate1904();
  if (!date1904.ok) return date1904;
  const surroundings = { languages, today: clock.today(), date1904: date1904.value };
  const reading = callListOf(table.value, surroundings);
  if (reading.kind !== "list" || !hasMarks(reading.list.members)) return success(reading);
  const keys = await workbook.knownMarkKeys();
  if (!keys.ok) return keys;
  return success({ kind: "list", list: { ...reading.list, markers: keys.value.flatMap(key => markerOf(key) ?? []) } });
}

function hasMarks(members: readonly { readonly memberId: string; readonly rowId: string }[]): boolean {
  return members.some(({ memberId, rowId }) => rowId !== memberId || rowId.includes("*"));
}
