import { cleanText } from "./clean-text";
import { idKey } from "./id-text";

/** Names that differ in width, case or the number of spaces only are one. */
export function nameKey(text: string): string {
  return oneSpace(narrowKey(text));
}

/** The key of a cleaned text, `idKey`: of names in Chinese and of most ids it is the text itself. */
export function narrowKey(text: string): string {
  const letters = plainLetters(text);
  if (letters === "none-small") return text;
  return letters === "some-small" ? text.toUpperCase() : idKey(cleanText(text));
}

/**
 * What letters a text has that cleaning and Unicode's normal form surely leave as it is: digits, Latin letters without marks,
 * and the common Chinese characters; blanks and hyphens within. Null for any other text.
 */
function plainLetters(text: string): "none-small" | "some-small" | null {
  const last = text.length - 1;
  let hasSmall = false;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    // The block of unified ideographs, none of which has another form; digits; A to Z.
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= ZERO && code <= NINE) || (code >= 0x41 && code <= 0x5a))
      continue;
    if (code >= 0x61 && code <= 0x7a) hasSmall = true;
    else if ((code !== SPACE && code !== HYPHEN) || at === 0 || at === last) return null;
  }
  return hasSmall ? "some-small" : "none-small";
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** One blank where there are several, or where it is another one. */
export function oneSpace(key: string): string {
  return MORE_THAN_A_SPACE.test(key) ? key.replace(/\s+/g, " ") : key;
}

const MORE_THAN_A_SPACE = /\s\s|[^\S ]/;
