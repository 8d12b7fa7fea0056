import type { Cell } from "#core/cell";
import { civilFromDay, dayFromCivil, dayFromSerial } from "#core/units";
import type { Day, ExcelSerial } from "#core/units";

/** Excel's last day, 9999-12-31, in the system from 1900. */
const LAST_SERIAL = 2_958_465;

/** The day of a cell in which a person was asked for a date: a date, or one typed as a text from the year on. */
export function dayOfCell(cell: Cell, date1904: boolean): Day | null {
  if (typeof cell === "number") {
    return cell >= 1 && cell <= LAST_SERIAL ? dayFromSerial(cell as ExcelSerial, date1904) : null;
  }
  const parts =
    typeof cell === "string" ? /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(narrow(cell)) : null;
  return parts && dayFromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The month, 1 to 12, of a cell with a birthday or its month; null for what tells none. */
export function birthMonthOfCell(cell: Cell, date1904: boolean): number | null {
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= 1 && cell <= 12) return cell;
  const day = dayOfCell(cell, date1904);
  if (day !== null) return isPlaceholder(day) ? null : civilFromDay(day).month;
  if (typeof cell !== "string") return null;
  const found = /^(?:\d{4}\s*[-/.年]\s*)?(\d{1,2})(?:\s*月|\s*[-/.]\s*\d{1,2})?(?:\s*\d{1,2}\s*日?)?$/.exec(
    narrow(cell),
  );
  const month = found ? Number(found[1]) : 0;
  return month >= 1 && month <= 12 ? month : null;
}

/** The same of a text of an order's column, in which a date of Excel is its serial and some tills write 19900624. */
export function birthMonthOfText(text: string, date1904: boolean): number | null {
  const typed = narrow(text);
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(typed);
  if (compact) return birthMonthOfCell(compact.slice(1).join("-"), date1904);
  // A time of day may stand behind a date.
  const [date = ""] = typed.split(/[T\s]\d{1,2}:/);
  // Nobody was born when the serial of a day looked like a year of today.
  if (/^(19|20)\d{2}$/.test(date)) return null;
  return birthMonthOfCell(/^\d+(\.\d+)?$/.test(date) ? Number(date) : date, date1904);
}

/** The first days of calendars stand for "not known" in many exports: those of 1900, and the day zero of computers. */
function isPlaceholder(day: Day): boolean {
  return day === 0 || civilFromDay(day).year <= 1900;
}

function narrow(text: string): string {
  return text.normalize("NFKC").trim();
}
