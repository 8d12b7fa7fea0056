import { readAmount } from "../parse/numbers/amount-text";
import { quantileSorted } from "../stats/quantile";

/** Fewer different numbers are names of bands already, such as 1 to 5. */
const FEWEST_DIFFERENT = 9;
/** A column of numbers may hold a few remarks. */
const NUMBERS_FROM = 0.8;

/** A column of incomes: numbers in bands, texts as they stand. */
export interface Incomes {
  /** By place: below `cuts.length + 1` a band where there are cuts, then an index into `texts`; -1 for none. */
  readonly codes: Int32Array;
  /** Ascending; an income that equals a cut belongs above it. None where texts stand as they are. */
  readonly cuts: readonly number[];
  readonly texts: readonly string[];
}

/**
 * Bands for a column of incomes. Numbers are cut at the quartiles of the members, rounded to one digit so that a cut says
 * nothing of anybody; the cuts are stated wherever the bands are. A column of texts, or of a few different numbers, has its
 * bands already. O(members log members).
 *
 * @param latest  by place, codes into `values`, -1 for none
 */
export function incomeBands(latest: Int32Array, values: readonly string[]): Incomes {
  const numbers = values.map(text => readAmount(text).plain);
  const told = latest.filter(code => code >= 0);
  const amounts = Float64Array.from(told, code => numbers[code]!)
    .filter(Number.isFinite)
    .sort();
  const isOfNumbers = amounts.length > 0 && amounts.length >= NUMBERS_FROM * told.length;
  if (!isOfNumbers || new Set(amounts).size < FEWEST_DIFFERENT) return { codes: latest, cuts: [], texts: values };
  const cuts = [...new Set([0.25, 0.5, 0.75].map(part => oneDigit(quantileSorted(amounts, part))))];
  const textOf = new Map<number, number>();
  const texts: string[] = [];
  const codes = latest.map(code => {
    if (code < 0) return -1;
    const amount = numbers[code]!;
    if (Number.isFinite(amount)) return cuts.filter(cut => amount >= cut).length;
    if (!textOf.has(code)) textOf.set(code, texts.push(values[code]!) - 1);
    return cuts.length + 1 + textOf.get(code)!;
  });
  return { codes, cuts, texts };
}

/** 6,240 is 6,000; 14,999 is 10,000. */
function oneDigit(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(1));
}
