import { cleanText, isDash } from "../texts/clean-text";
import { currencyOfMark } from "./currency-marks";
import { normalForm } from "../texts/normal-form";

/** In a column of amounts NaN means blank; this means that a text stands there which is no amount. */
export const UNREADABLE = Infinity;

/** Excel keeps 15 digits: from here on an amount is no longer the one that was written. */
export const TOO_LARGE = 1e15;

/** A text read both ways. A comma or dot can be misread a thousandfold, so only the whole column can decide. */
export interface ReadAmount {
  /** 1,299.00 is 1299. NaN blank, UNREADABLE no amount. */
  readonly plain: number;
  /** 1.299,00 is 1299. */
  readonly european: number;
}

/** No amount has so many characters, however it is written. */
const LONGEST = 60;

const BLANK: ReadAmount = { plain: NaN, european: NaN };
const NO_AMOUNT: ReadAmount = { plain: UNREADABLE, european: UNREADABLE };
const FREE: ReadAmount = { plain: 0, european: 0 };

// Groups of two before the last three digits are the Indian way: 1,29,900.
const PLAIN = /^(\d{1,3}(,\d{2,3})*,\d{3}|\d+)?(\.\d*)?(e[+-]?\d{1,3})?$/;
const EUROPEAN = /^(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?$/;
const WORDS_BEFORE = /^[^\d.,+\-()'\u2019]+/;
const WORDS_BEHIND = /[^\d.,+\-()'\u2019]+\.?$/;
const CHINESE_MONEY = /(元整|元|圆|圓|塊|块)$/;
/**
 * Shift_JIS shows its byte of the backslash as ¥ and EUC-KR as ₩, so exports from there write \1,200. Which of the two
 * currencies it is the character does not tell, so it names none.
 */
const BACKSLASH = /^\\(?=[\d.,+-])/;
/** 1'234'567.50 as in Switzerland. */
const APOSTROPHES = /^\d{1,3}(['\u2019]\d{3})+([.,]\d*)?$/;

/** A blank between digits is a thousands mark only where three digits follow, and no more than three stand before it. */
const SEVERAL_NUMBERS = /\d\s+(?!\d{3}(?!\d))\d|\d{4}\s+\d/;

/** True for digits with at most one dot and an optional leading minus, unless the dot could be a thousands mark (1.299). */
export function isSimpleDecimal(text: string): boolean {
  const length = text.length;
  if (length > 17) return false;
  let index = text.charCodeAt(0) === 0x2d ? 1 : 0;
  if (index === length) return false;
  let dot = -1;
  for (; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x2e) {
      if (dot >= 0) return false;
      dot = index;
    } else if (code < 0x30 || code > 0x39) return false;
  }
  return dot !== length - 4 && dot !== length - 1;
}

/**
 * Reads an amount as people and exports write it: ¥1,299.00, ￥１２９９, 1299元, 1.2万, (1,299.00), 1,299.00-, 免费,
 * CHF 1'234.50, any code or sign of a currency before or after. "-" is blank.
 */
export function readAmount(text: string): ReadAmount {
  let rest = cleanText(text);
  if (rest === "" || isDash(rest)) return BLANK;
  if (rest.length > LONGEST) return NO_AMOUNT;
  rest = cleanText(normalForm(rest).toLowerCase());
  if (SEVERAL_NUMBERS.test(rest)) return NO_AMOUNT;
  rest = rest.replace(/\s/g, "").replace(/[\u2212\u2010-\u2015]/g, "-");
  if (rest === "免费" || rest === "免費" || rest === "free") return FREE;
  if (rest === "" || isDash(rest)) return BLANK;
  // Brackets are a sign of their own: whether (-5) is 5 taken away or given back, nobody can tell.
  const isBracketed = rest.startsWith("(") && rest.endsWith(")");
  let sign = isBracketed ? -1 : 1;
  let signs = isBracketed ? 1 : 0;
  if (isBracketed) rest = rest.slice(1, -1);
  for (;;) {
    const before = rest;
    if (rest.startsWith("-") || rest.startsWith("+")) {
      if (rest.startsWith("-")) sign = -sign;
      signs += 1;
      rest = rest.slice(1);
    } else if (rest.endsWith("-")) {
      sign = -sign;
      signs += 1;
      rest = rest.slice(0, -1);
    }
    rest = withoutCurrency(rest);
    if (rest === before) break;
  }
  if (signs > 1) return NO_AMOUNT;
  const unit = rest.slice(-1);
  if (unit === "万" || unit === "萬") {
    sign *= 1e4;
    rest = rest.slice(0, -1);
  } else if (unit === "亿" || unit === "億") {
    sign *= 1e8;
    rest = rest.slice(0, -1);
  }
  if (!/\d/.test(rest)) return NO_AMOUNT;
  if (APOSTROPHES.test(rest)) rest = rest.replace(/['\u2019]/g, "");
  const plain = PLAIN.test(rest) ? scaled(Number(rest.replace(/,/g, "")), sign) : UNREADABLE;
  const european = EUROPEAN.test(rest) ? scaled(Number(rest.replace(/\./g, "").replace(",", ".")), sign) : UNREADABLE;
  return { plain, european };
}

/** The text without one currency on each side; other words stay, so that it is no amount. */
function withoutCurrency(text: string): string {
  let rest = text.replace(BACKSLASH, "");
  const before = WORDS_BEFORE.exec(rest)?.[0];
  if (before !== undefined && currencyOfMark(before) !== null) {
    rest = rest.slice(before.length);
    // "Rs.5" has a dot that belongs to the word, "$.5" one that belongs to the number.
    if (rest.startsWith(".") && /\p{L}$/u.test(before)) rest = rest.slice(1);
  }
  const behind = WORDS_BEHIND.exec(rest)?.[0];
  if (behind !== undefined && currencyOfMark(behind) !== null) return rest.slice(0, -behind.length);
  return rest.replace(CHINESE_MONEY, "");
}

/** 1.2万 is exactly 12000: a binary product such as 1.15 × 10000 = 11499.999… is put right at the twelfth digit. */
function scaled(value: number, factor: number): number {
  const product = value * factor;
  if (!(Math.abs(product) < TOO_LARGE)) return UNREADABLE;
  if (Math.abs(factor) === 1) return product === 0 ? 0 : product;
  return Number(product.toPrecision(12));
}
