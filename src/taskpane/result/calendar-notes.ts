import type { CalendarReport } from "#app/occasions/run-occasions";
import type { Messages } from "#locales/message-types";

/** Of a calendar that is wrong from top to bottom nobody reads more; the metrics have them all. */
const MOST_FAULTS = 5;

/** What became of the calendar of occasions, a sentence each. */
export function calendarNotes({ result, output }: Messages, report: CalendarReport | null): readonly string[] {
  if (report === null) return [];
  const { faults, added, isNew } = report;
  return result.calendar({
    added,
    isNew,
    faults: faults
      .slice(0, MOST_FAULTS)
      .map(fault => result.calendarFault(fault.line, fault.name, output.occasions.fault(fault))),
    unused: Math.max(0, faults.length - MOST_FAULTS),
  });
}
