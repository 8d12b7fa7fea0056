import type { CallList, NoteColumn, NotedCells } from "#app/call-list/call-list";
import { dayOfCell } from "#app/notes/noted-days";
import { isoDay } from "#core/units";
import type { Messages } from "#locales/message-types";

/** What was noted of the contacts with a member, line by line; what is blank is left out. */
export function contactLines(
  noted: NotedCells,
  list: Pick<CallList, "date1904">,
  detail: Messages["call"]["rows"]["detail"],
): readonly (readonly [string, string])[] {
  const contacted = [notedText("contactedOn", noted, list), notedText("outcome", noted, list)];
  const lines = [
    [detail.contacted, contacted.filter(text => text !== "").join(" · ")],
    [detail.followUp, notedText("nextFollowUp", noted, list)],
    [detail.note, notedText("remarks", noted, list)],
  ] as const;
  return lines.filter(([, text]) => text !== "");
}

/** What stands in a note column, as a person reads it: dates as dates, formulas as themselves. */
export function notedText(id: NoteColumn, noted: NotedCells, { date1904 }: Pick<CallList, "date1904">): string {
  const cell = noted[id];
  if (typeof cell === "object") return cell.formula;
  const isDate = id === "contactedOn" || id === "nextFollowUp";
  const day = isDate ? dayOfCell(cell, date1904) : null;
  return day === null ? String(cell) : isoDay(day);
}
