import { isMaskedKey, isWalkInKey, phoneKey } from "../parse/texts/id-text";
import { narrowKey, oneSpace } from "../parse/texts/name-key";
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

/** False for what is surely no phone and no token of a marketplace: these begin with a digit or a sign that stands before it. */
function startsLikePhone(key: string): boolean {
  return key.charCodeAt(0) <= NINE;
}

const NINE = 0x39;
