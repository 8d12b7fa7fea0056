import { cleanText } from "../parse/texts/clean-text";
import { idKey, isMaskedKey, isWalkInKey, phoneKey } from "../parse/texts/id-text";
import { phoneDigits } from "../parse/texts/phone-text";

/** "209:JpDg…": marketplaces write a token that only they can read in the place of a name. */
const TOKEN = /^\d+:\S{4,}/;

/** What a text in a column of people says. */
export type PersonText =
  | { readonly kind: "nobody" }
  /** Somebody whom nobody can tell from others. */
  | { readonly kind: "masked" }
  /** Equal keys are one text; `phone` is "" for a text that is no phone number. */
  | { readonly kind: "person"; readonly key: string; readonly memberKey: string; readonly phone: string };

const NOBODY: PersonText = { kind: "nobody" };
const MASKED: PersonText = { kind: "masked" };

/** Reads who a cell names: by the spellings of ids, phones and names that make no difference. */
export function personText(text: string): PersonText {
  const id = narrowKey(text);
  if (id === "") return NOBODY;
  const mayBePhone = startsLikePhone(id);
  const memberKey = mayBePhone ? phoneDigits(id) : id;
  if (isWalkInKey(memberKey)) return NOBODY;
  const key = oneSpace(id);
  if (isMaskedKey(memberKey) || key.includes("…") || (mayBePhone && TOKEN.test(memberKey))) return MASKED;
  const phone = mayBePhone ? phoneKey(text) : "";
  return { kind: "person", key: phone === "" ? key : phone, memberKey, phone };
}

/** Names that differ in width, case or the number of spaces only are one. */
export function nameKey(text: string): string {
  return oneSpace(narrowKey(text));
}

/** The key of a cleaned text, `idKey`: of names in Chinese and of most ids it is the text itself. */
function narrowKey(text: string): string {
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

/** False for what is surely no phone and no token of a marketplace: these begin with a digit or a sign that stands before it. */
function startsLikePhone(key: string): boolean {
  return key.charCodeAt(0) <= NINE;
}

function oneSpace(key: string): string {
  return MORE_THAN_A_SPACE.test(key) ? key.replace(/\s+/g, " ") : key;
}

const MORE_THAN_A_SPACE = /\s\s|[^\S ]/;
