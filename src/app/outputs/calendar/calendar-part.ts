import { CALENDAR_TABLE } from "../../occasions/names";
import type { TablePart } from "../part/part";

/** The calendar of occasions: people change it, and a run only adds windows of further years below what stands. */
export const CALENDAR: TablePart = {
  id: "calendar",
  kind: "table",
  tableName: CALENDAR_TABLE,
  sheetName: words => words.sheets.calendar,
  words: words => words.parts.calendar,
  askedAs: "calendar",
  isExtra: true,
  isReadFirst: false,
  needs: [],
  goesLast: false,
  headers: words => Object.values(words.occasions.columns),
  handKept: words => Object.values(words.occasions.columns),
  keepsAdditions: false,
  isLeftAsItIs: ({ occasions }) => occasions === null || occasions.next.length === 0,
  loadIsPeoples: async () =>
    (await import(/* webpackChunkName: "run" */ "../../occasions/calendar-table")).isEditedCalendar,
  loadMaker: async () => {
    const { calendarSpec } = await import(/* webpackChunkName: "run" */ "../../occasions/calendar-table");
    return ({ occasions, languages, date1904 }) => calendarSpec(occasions?.next ?? [], languages, date1904);
  },
};
