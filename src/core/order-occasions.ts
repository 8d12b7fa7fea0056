/** The calendar of occasions, and on what occasions orders, purchases and members are: the door of `occasions`. */
export { birthdayMonths, nextMonthStart } from "./occasions/birthdays";
export { calendarOf, dayTable, nextStarts } from "./occasions/calendar";
export type { Calendar, DayTable, Occasion, OccasionWindow } from "./occasions/calendar";
export { shippedCalendar } from "./occasions/calendar-rows";
export type { CalendarRow, OccasionNames, ShippedCalendar } from "./occasions/calendar-rows";
export { memberOccasions } from "./occasions/member-occasions";
export type { MemberOccasions } from "./occasions/member-occasions";
export { NO_OCCASION, ORDINARY } from "./occasions/occasion-values";
export type { OccasionValue } from "./occasions/occasion-values";
export { CALENDAR_COLUMNS, parseCalendar } from "./occasions/parse-calendar";
export type { CalendarColumn, CalendarFault, ParsedCalendar } from "./occasions/parse-calendar";
export { occasionOfRows } from "./occasions/row-occasions";
export type { RowOccasions } from "./occasions/row-occasions";
export { CALENDAR_IDS, OCCASION_IDS, OPENING_SEASON, spanOf } from "./occasions/shipped-occasions";
export type { CalendarId, OccasionId, Span } from "./occasions/shipped-occasions";
