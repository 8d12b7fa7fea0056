import type { CallList, NoteColumn, NotedCells } from "#app/call-list/call-list";
import { dayOfCell } from "#app/call-list/noted-days";
import { isoDay } from "#core/units";

/** What stands in a note column, as a person reads it: dates as dates, formulas as themselves. */
export function notedText(id: NoteColumn, noted: NotedCells, { date1904 }: Pick<CallList, "date1904">): string {
  const cell = noted[id];
  if (typeof cell === "object") return cell.formula;
  const isDate = id === "contactedOn" || id === "nextFollowUp";
  const day = isDate ? dayOfCell(cell, date1904) : null;
  return day === null ? String(cell) : isoDay(day);
}
