import { takeCalendar } from "../occasions/calendar-table";
import { CALENDAR_TABLE } from "../occasions/names";
import { calendarOfRun } from "../occasions/run-occasions";
import type { CalendarOfRun } from "../occasions/run-occasions";
import { success } from "../failures";
import type { Outcome } from "../failures";
import { savedSettings } from "../outputs/settings/saved-settings";
import type { HostPort } from "../workbook/host";
import type { TablesPort } from "../workbook/tables";
import type { WriteRequest } from "./write-request";

/**
 * The calendar of a run that is asked for occasions, as people have it by now; null for another run. Where its sheet is
 * gone, the settings have it.
 */
export async function readCalendar(
  workbook: TablesPort & HostPort,
  { inspection, languages, settings }: Pick<WriteRequest, "inspection" | "languages" | "settings">,
): Promise<Outcome<CalendarOfRun | null>> {
  if (!settings.alsoWritten.includes("calendar")) return success(null);
  const table = await workbook.readTableSheet(CALENDAR_TABLE);
  if (!table.ok) return table;
  if (table.value !== null) {
    const kept = takeCalendar(table.value, languages, inspection.source.date1904);
    return kept.ok ? success(calendarOfRun(kept.value, null, languages)) : kept;
  }
  const saved = await savedSettings(workbook, () => Promise.resolve(languages));
  if (!saved.ok) return saved;
  return success(calendarOfRun(null, settings.calendar ?? saved.value?.settings.calendar ?? null, languages));
}
