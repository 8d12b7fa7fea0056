import { lookupKey } from "../width-lookup";
import type { DiscountReading } from "./trait-notes";

/** Numbers of a discount column with how many rows hold each. */
export type NumberCounts = ReadonlyMap<number, number>;

/** What the whole column shows beside its numbers. */
export interface DiscountEvidence {
  readonly numbers: NumberCounts;
  /** Sales that could have a discount, blank ones included. */
  readonly saleCount: number;
  /** The header, or a % in the cells, says that it is a rate. */
  readonly isRate: boolean;
  readonly hasPercentSigns: boolean;
}

/** So much of a column lies on the scale that it is said to have. */
const ON_ONE_SCALE = 0.95;
/** So much lies on the side that makes it what was paid (half the price and more), or what was taken off. */
const ON_ONE_SIDE = 0.9;
/** A few numbers above 100 are slips; more make the column money. */
const SLIPS = 0.01;
/** A rate has few different values; money has many. */
const MOST_RATES = 50;
/** A rate that is given on nearly every row, or says "nothing off" on some. */
const FILLED = 0.95;
const NOTHING_OFF = 0.01;

/**
 * What the numbers of a discount column are, by the column as a whole; null where it could be several things. Money has
 * numbers above 100, or on more than one of the scales 0 to 1, 1 to 10, 10 to 100. A rate stays on one scale. It is what
 * was paid where nearly all numbers are half the scale or more and none is 0, and where it says so of orders without a
 * discount, too (1, 10 or 100), which money never does. Numbers of 1 to 10 that were paid are tenths (8.5折). A column that
 * is known to be a rate may also be what was taken off. O(different numbers).
 */
export function readDiscountNumbers({
  numbers,
  saleCount,
  isRate,
  hasPercentSigns,
}: DiscountEvidence): DiscountReading | null {
  let filled = 0;
  let zeros = 0;
  const onScale = [0, 0, 0];
  let above = 0;
  let large = 0;
  let small = 0;
  for (const [value, rows] of numbers) {
    const size = Math.abs(value);
    if (size === 0) {
      zeros += rows;
      continue;
    }
    filled += rows;
    const scale = hasPercentSigns ? 2 : SCALES.findIndex(top => size <= top);
    if (scale < 0 || size > 100) {
      above += rows;
      continue;
    }
    onScale[scale]! += rows;
    if (size >= SCALES[scale]! / 2) large += rows;
    if (size <= SCALES[scale]! / 2) small += rows;
  }
  if (filled === 0) return zeros > 0 ? "amount" : null;
  if (!isRate && above > SLIPS * filled) return "amount";
  const scale = onScale.findIndex(rows => rows >= ON_ONE_SCALE * filled);
  if (scale < 0) return isRate ? null : "amount";
  const isPaid = zeros === 0 && large >= ON_ONE_SIDE * filled;
  if (isPaid && (isRate || saysNothingOff(numbers, SCALES[scale]!, filled, saleCount))) return PAID[scale]!;
  return isRate && scale !== 1 && small >= ON_ONE_SIDE * filled ? OFF[scale]! : null;
}

const SCALES = [1, 10, 100];
const PAID: readonly DiscountReading[] = ["fraction-paid", "tenths-paid", "percent-paid"];
const OFF: readonly DiscountReading[] = ["fraction-off", "fraction-off", "percent-off"];

function saysNothingOff(numbers: NumberCounts, top: number, filled: number, saleCount: number): boolean {
  if (numbers.size > MOST_RATES) return false;
  return filled >= FILLED * saleCount || (numbers.get(top) ?? 0) >= NOTHING_OFF * filled;
}

/** The share of the price that was paid, 0 to 1; NaN where the number cannot be one. */
export function paidShare(value: number, reading: DiscountReading): number {
  const size = Math.abs(value);
  switch (reading) {
    case "fraction-paid":
      return inShare(size);
    case "tenths-paid":
      return inShare(size / 10);
    case "percent-paid":
      return inShare(size / 100);
    case "fraction-off":
      return inShare(1 - size);
    case "percent-off":
      return inShare(1 - size / 100);
    default:
      return NaN;
  }
}

/** Nothing is sold for nothing: a share of 0 is a slip. */
function inShare(share: number): number {
  return share > 0 && share <= 1 ? share : NaN;
}

/** A text of a rate column: a share that it states itself, or a number that the column has to explain. */
export type RateText =
  { readonly share: number } | { readonly number: number; readonly hasPercentSign: boolean } | null;

const DIGITS = "零一二三四五六七八九";

/** Reads "8.5折", "85折", "八五折", "15% off", "不打折", "85%", "0.85"; null for what is none of these. */
export function readRateText(text: string): RateText {
  const plain = lookupKey(text).replace(/\s/g, "");
  if (/^(不打折|无折扣|無折扣|原价|原價|全价|全價|无|無|none|fullprice)$/.test(plain)) return { share: 1 };
  const tenths = /^([\d.]+|[一二三四五六七八九]{1,2})折$/.exec(plain)?.[1];
  if (tenths !== undefined) {
    const number = /\d/.test(tenths)
      ? Number(tenths)
      : Number([...tenths].map(digit => DIGITS.indexOf(digit)).join(""));
    return shareText(number <= 10 ? number / 10 : number / 100);
  }
  const off = /^-?([\d.]+)%?off$/.exec(plain)?.[1] ?? /^-([\d.]+)%$/.exec(plain)?.[1];
  if (off !== undefined) return shareText(1 - Number(off) / 100);
  const number = /^([\d.]+)(%?)$/.exec(plain);
  if (number === null || !Number.isFinite(Number(number[1]))) return null;
  return { number: Number(number[1]), hasPercentSign: number[2] === "%" };
}

function shareText(share: number): RateText {
  return Number.isNaN(inShare(share)) ? null : { share };
}
