/**
 * The Excel serial of a calendar day in the 1900 system. Days from the civil calendar by the usual era arithmetic
 * (years start in March, 146,097 days to 400 years). Right from 1900-03-01 on.
 */
export function serialOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 693_899;
}

/** "2026-11-21" -> 46347. */
export function serialOfText(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) throw new Error(`not a day: ${text}`);
  return serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Minutes after midnight as a fraction of a day. */
export function timeFraction(minutes: number): number {
  return minutes / 1440;
}
