import { dayFromCivil } from "#core/units";
import type { Day } from "#core/units";

/**
 * The day that a person typed: year, month, day in this order, parted by - / . or Chinese words, or eight digits.
 * Null for anything else; other orders would be a guess.
 */
export function parseTypedDay(text: string): Day | null {
  const plain = text.normalize("NFKC").trim();
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  return parts ? dayFromCivil(Number(parts[1]), Number(parts[3]), Number(parts[4])) : null;
}
