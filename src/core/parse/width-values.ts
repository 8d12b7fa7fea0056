import { cleanText } from "./clean-text";
import { isNoCategory } from "./row-words";
import { TextDictionary } from "./text-dictionary";

const SEPARATOR = /[;；、|｜]/;
/** "上衣(2件)": the number of pieces that exports put behind a value. */
const PIECES = /\s*[(（]\s*\d+\s*(件|个|個|pcs?)?\s*[)）]\s*$/i;

/** Values that width is counted on: equal after NFKC, trimming and lower case; goods that are none (赠品, 运费) are blank. */
export function widthDictionary(): TextDictionary {
  return new TextDictionary({
    label: cleanText,
    key: label => {
      const key = widthKey(label);
      return !SEPARATOR.test(key) && isNoCategory(key) ? "" : key;
    },
  });
}

function widthKey(label: string): string {
  const key = cleanText(label.normalize("NFKC").toLowerCase());
  return key === "-" || key === "#n/a" ? "" : key;
}

/**
 * For every value the codes of its single categories ("上衣;裤装" has two, "A(2件);B(1件)" is A and B). Categories that
 * only occur in split cells get codes of their own at the end of the dictionary.
 */
export function splitParts(dictionary: TextDictionary): readonly (readonly number[])[] {
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
