import { cleanText } from "../parse/texts/clean-text";
import { isMaskedKey, isWalkInKey, memberIdKey, phoneKey } from "../parse/texts/id-text";
import { nameKey } from "../parse/texts/name-key";

export { nameKey };

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
  const memberKey = memberIdKey(cleanText(text));
  const key = nameKey(text);
  if (key === "" || isWalkInKey(memberKey)) return NOBODY;
  if (isMaskedKey(memberKey) || key.includes("…") || TOKEN.test(memberKey)) return MASKED;
  const phone = phoneKey(text);
  return { kind: "person", key: phone === "" ? key : phone, memberKey, phone };
}
