import { SHIPPED_VERSION } from "#core/order-occasions";
import { dayFromIso, isoDay } from "#core/units";
import type { CalendarLine, RunSettings } from "../../run-settings";

// The calendar of occasions as lines of the settings sheet: the shipped one by its version, another one window by window.

export const CALENDAR_KEY = "calendar";
/** Begins the key of each line of a calendar that people changed; its number follows. */
export const CALENDAR_LINE_KEY = "calendar ";
/** The calendar that nobody changed, with its version. */
export const SHIPPED_CALENDAR = `shipped ${SHIPPED_VERSION}`;
export const OWN_CALENDAR = "own";

/** The keys and values of the lines for a calendar; none for the shipped one in a run that does not ask for occasions. */
export function calendarLines({
  calendar,
  alsoWritten,
}: Pick<RunSettings, "calendar" | "alsoWritten">): (readonly [key: string, stored: string])[] {
  if (calendar === null && !alsoWritten.includes("calendar")) return [];
  return [
    [CALENDAR_KEY, calendar === null ? SHIPPED_CALENDAR : OWN_CALENDAR],
    ...(calendar ?? []).map((line, at) => [`${CALENDAR_LINE_KEY}${at + 1}`, calendarLineText(line)] as const),
  ];
}

/**
 * Reads a calendar back; null for the shipped one. What is not used goes into `ignored`: a line that cannot be read, lines
 * beside a shipped calendar, a shipped one of a version that is not this one's.
 */
export function readCalendarLines(values: ReadonlyMap<string, string>, ignored: string[]): RunSettings["calendar"] {
  const kind = values.get(CALENDAR_KEY) ?? "";
  const lines = [...values].filter(([key]) => key.startsWith(CALENDAR_LINE_KEY));
  if (kind !== OWN_CALENDAR) {
    if (kind !== "" && kind !== SHIPPED_CALENDAR) ignored.push(`${CALENDAR_KEY} = ${kind}`);
    ignored.push(...lines.map(([key, text]) => `${key} = ${text}`));
    return null;
  }
  return lines.flatMap(([key, text]) => {
    const line = readCalendarLine(text);
    if (line === undefined) ignored.push(`${key} = ${text}`);
    return line ?? [];
  });
}

/** `2026-10-20 2026-11-12 ["双11","Double 11"]`: first and last day, then the names. */
function calendarLineText({ start, end, nameZh, nameEn }: CalendarLine): string {
  return `${isoDay(start)} ${isoDay(end)} ${JSON.stringify([nameZh, nameEn])}`;
}

function readCalendarLine(text: string): CalendarLine | undefined {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{4}-\d{2}-\d{2}) (\[.*\])$/.exec(text);
  const start = found && dayFromIso(found[1]!);
  const end = found && dayFromIso(found[2]!);
  if (!found || start === null || end === null || end < start) return undefined;
  let names: unknown;
  try {
    names = JSON.parse(found[3]!);
  } catch {
    return undefined;
  }
  if (!Array.isArray(names) || names.length !== 2 || names.some(name => typeof name !== "string")) return undefined;
  const [nameZh, nameEn] = names as [string, string];
  return nameZh.trim() === "" && nameEn.trim() === "" ? undefined : { nameZh, nameEn, start, end };
}
