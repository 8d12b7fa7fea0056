import { cleanText } from "../texts/clean-text";
import { isChargeWord, isGiftWord } from "../texts/row-words";
import { TextDictionary } from "../texts/text-dictionary";
import { normalForm } from "../texts/normal-form";

const SEPARATOR = /[;；、|｜]/;
/** "上衣(2件)": the number of pieces that exports put behind a value. */
const PIECES = /\s*[(（]\s*\d+\s*(件|个|個|pcs?)?\s*[)）]\s*$/i;

/** Values that width is counted on: equal after NFKC, trimming and lower case. */
export function widthDictionary(): TextDictionary {
  return new TextDictionary({ label: cleanText, key: widthKey });
}

/** The width column with what is no kind of goods taken out of it, or left in. */
export interface FinishedWidth {
  readonly codes: Int32Array;
  readonly values: readonly string[];
  readonly parts?: readonly (readonly number[])[];
  /** Rows whose value is no kind of goods, whether it was taken out or not. */
  readonly noGoods: readonly number[];
}

/** What a value is besides a kind of goods. */
const GIFT = 1;
const CHARGE = 2;

/**
 * Charges are no kind of goods, and gifts are none where nothing was paid: "Gifts" that are sold are a category. In a cell
 * of several values nobody knows what was paid for which, so there a gift comes along with the others.
 *
 * @param codesRead  they stay as they are: the result has others where something is taken out
 * @param amount     one per row
 *
 * O(rows) where something may have to be taken out, otherwise O(values).
 */
export function finishWidth(
  dictionary: TextDictionary,
  codesRead: Int32Array,
  amount: Float64Array,
  { splits, giftLines }: { readonly splits: boolean; readonly giftLines: "leave-out" | "count" },
): FinishedWidth {
  // Splitting adds single categories to the dictionary, so it comes before the dictionary is copied.
  const parts = splits ? splitParts(dictionary) : null;
  const meanings = meaningsOf(dictionary);
  const values = dictionary.labels.slice();
  if (meanings === null) return { codes: codesRead, values, noGoods: [], ...(parts ? { parts } : {}) };
  const codes = codesRead.slice();
  const noGoods: number[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    if (code < 0 || meanings[code] === 0 || (meanings[code] === GIFT && amount[row] !== 0)) continue;
    noGoods.push(row);
    if (giftLines === "leave-out") codes[row] = -1;
  }
  if (giftLines === "leave-out") {
    parts?.forEach((own, code) => {
      if (own.length > 1 || own[0] !== code) parts[code] = own.filter(part => meanings[part] === 0);
    });
  }
  return { codes, values, noGoods, ...(parts ? { parts } : {}) };
}

/** By code GIFT, CHARGE or 0; null when all are 0. A cell of several values is 0, though one of its parts may not be. */
function meaningsOf(dictionary: TextDictionary): Uint8Array | null {
  const meanings = new Uint8Array(dictionary.keys.length);
  dictionary.keys.forEach((key, code) => {
    if (SEPARATOR.test(key)) return;
    meanings[code] = isChargeWord(key) ? CHARGE : isGiftWord(key) ? GIFT : 0;
  });
  return meanings.some(meaning => meaning > 0) ? meanings : null;
}

/** A number of pieces takes no more characters than these, and a longer end need not be looked at. */
const LONGEST_PIECES = 30;

function withoutPieces(part: string): string {
  const start = Math.max(0, part.length - LONGEST_PIECES);
  return part.slice(0, start) + part.slice(start).replace(PIECES, "");
}

function widthKey(label: string): string {
  const key = cleanText(normalForm(label).toLowerCase());
  return key === "-" || key === "#n/a" ? "" : key;
}

/**
 * For every value the codes of its single categories ("上衣;裤装" has two, "A(2件);B(1件)" is A and B). Categories that
 * only occur in split cells get codes of their own at the end of the dictionary.
 */
function splitParts(dictionary: TextDictionary): number[][] {
  const parts: number[][] = [];
  for (let code = 0; code < dictionary.labels.length; code += 1) {
    const label = dictionary.labels[code]!;
    if (!SEPARATOR.test(label)) {
      parts.push([code]);
      continue;
    }
    const codes = label.split(SEPARATOR).map(part => dictionary.codeOf(withoutPieces(part)));
    parts.push([...new Set(codes)].filter(part => part >= 0));
  }
  return parts;
}
