import { ENGLISH } from "./en";
import { FRENCH } from "./fr";
import { GERMAN } from "./de";
import { ITALIAN } from "./it";
import { JAPANESE } from "./ja";
import { KOREAN } from "./ko";
import { SPANISH } from "./es";
import { SIMPLIFIED_CHINESE } from "./zh-cn";
import { TRADITIONAL_CHINESE } from "./zh-tw";
import type { HeaderWords } from "./ranked";

/**
 * The languages of headers. In a sheet the words of the language that most headers are in are preferred; after it, and
 * where two languages are equal, the earlier one here.
 */
export const LANGUAGES = [
  SIMPLIFIED_CHINESE,
  TRADITIONAL_CHINESE,
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  ITALIAN,
  JAPANESE,
  KOREAN,
] as const satisfies readonly HeaderWords[];

export const TRADITIONAL_CHINESE_AT = LANGUAGES.indexOf(TRADITIONAL_CHINESE);
export const SIMPLIFIED_CHINESE_AT = LANGUAGES.indexOf(SIMPLIFIED_CHINESE);
export const JAPANESE_AT = LANGUAGES.indexOf(JAPANESE);
