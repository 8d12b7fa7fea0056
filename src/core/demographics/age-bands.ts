import { cleanText } from "../parse/texts/clean-text";
import { normalForm } from "../parse/texts/normal-form";
import { NO_DAY, civilFromDay } from "../units";
import type { Day } from "../units";

/** The bands, from code 1 on; 0 is unknown. Source: rfmw.md 1.9. */
export const AGE_BANDS = ["<18", "18–24", "25–34", "35–44", "45–54", "55–64", "65+"] as const;

/** The youngest age of each band. */
const FROM = [0, 18, 25, 35, 45, 55, 65];

/** Nobody in the data is older: such a number is a mistake. */
export const OLDEST = 110;

/** Data about children below this age are not listed. Source: PIPL, Art. 28. */
export const CHILD_UNDER = 14;

/** The band of a whole age, 0 for one that nobody has. */
export function bandOfAge(age: number): number {
  if (!(age >= 0 && age <= OLDEST)) return 0;
  let band = 0;
  while (band < FROM.length && age >= FROM[band]!) band += 1;
  return band;
}

/** Whole years on `day`; who was born on 29 February is a year older on 1 March. NaN for an unknown birthday. */
export function ageOn(day: Day, birthday: number): number {
  if (birthday === (NO_DAY as number)) return NaN;
  const now = civilFromDay(day);
  const born = civilFromDay(birthday as Day);
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

/** What a text of an age column says: the band, and the age where it is one number. */
export interface ReadAge {
  /** 0 where it is no age, or a range that no band holds. */
  readonly band: number;
  /** NaN where it is a range or no age. */
  readonly age: number;
  /** It is a number, but no age that anybody has. */
  readonly isImpossible: boolean;
}

const NO_AGE: ReadAge = { band: 0, age: NaN, isImpossible: false };

const NUMBER = /^(-?\d{1,3})(?:\.\d+)?(?:岁|周岁|歲|歳|세|yrs?|years?)?$/;
const RANGE = /^(\d{1,3})(?:岁|歲|歳)?(?:[-–—~～至到]|to)(\d{1,3})(?:岁|歲|歳|세)?$/;
const FROM_ON = /^(?:(\d{1,3})(?:岁|歲|歳)?(?:\+|以上|及以上|andover|orover)|(?:>=|≥)(\d{1,3}))$/;
const BELOW = /^(?:(?:<|under|below)(\d{1,3})|(\d{1,3})(?:岁|歲|歳)?以下)$/;

/** Reads 42, "42岁", "35-44", "65+", "<18"; a range counts where it lies within one band. */
export function readAge(text: string): ReadAge {
  const key = cleanText(normalForm(cleanText(text)).toLowerCase()).replace(/\s/g, "");
  const number = NUMBER.exec(key);
  if (number) {
    const age = Number(number[1]);
    const band = bandOfAge(age);
    return band === 0 ? { ...NO_AGE, isImpossible: true } : { band, age, isImpossible: false };
  }
  const range = RANGE.exec(key);
  if (range) return ofRange(Number(range[1]), Number(range[2]));
  const open = FROM_ON.exec(key);
  if (open) return ofRange(Number(open[1] ?? open[2]), OLDEST);
  const below = BELOW.exec(key);
  return below ? ofRange(0, Number(below[1] ?? below[2]) - 1) : NO_AGE;
}

function ofRange(from: number, to: number): ReadAge {
  return from <= to && bandOfAge(from) === bandOfAge(to) ? { ...NO_AGE, band: bandOfAge(from) } : NO_AGE;
}
