/** By which the calendar is found again. */
export const CALENDAR_TABLE = "tblRFMWCalendar";
