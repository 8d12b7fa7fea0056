import { cleanText } from "../texts/clean-text";
import { isNoCategory } from "../texts/row-words";
import { TextDictionary } from "../texts/text-dictionary";

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
  /** Codes of values that are no kind of goods. */
  readonly noCategories: ReadonlySet<number>;
}

/** O(rows) where something has to be taken out, otherwise O(values). */
export function finishWidth(
  dictionary: TextDictionary,
  codes: Int32Array,
  splits: boolean,
  giftLines: "leave-out" | "count",
): FinishedWidth {
  // Splitting adds single categories to the dictionary, so it comes before the dictionary is copied.
  const parts = splits ? splitParts(dictionary) : null;
  const noCategories = noCategoryCodes(dictionary);
  if (giftLines === "leave-out" && noCategories.size > 0) {
    for (let row = 0; row < codes.length; row += 1) if (noCategories.has(codes[row]!)) codes[row] = -1;
    parts?.forEach((own, code) => (parts[code] = own.filter(part => !noCategories.has(part))));
  }
  return { codes, values: dictionary.labels.slice(), noCategories, ...(parts ? { parts } : {}) };
}

/** A cell of several values is none of these, though one of its parts may be. */
function noCategoryCodes(dictionary: TextDictionary): ReadonlySet<number> {
  const codes = new Set<number>();
  dictionary.keys.forEach((key, code) => {
    if (!SEPARATOR.test(key) && isNoCategory(key)) codes.add(code);
  });
  return codes;
}

function widthKey(label: string): string {
  const key = cleanText(label.normalize("NFKC").toLowerCase());
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
    const codes = label.split(SEPARATOR).map(part => dictionary.codeOf(part.replace(PIECES, "")));
    parts.push([...new Set(codes)].filter(part => part >= 0));
  }
  return parts;
}
