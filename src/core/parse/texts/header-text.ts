import { foldLatin } from "./fold-latin";

const UNITS =
  "元|万元|萬元|分|件|个|個|次|天|岁|歲|¥|€|£|$|rmb|cny|usd|twd|hkd|ntd|eur|gbp|jpy|krw|円|원|utc|%|单件|單件";
const UNIT_BRACKETS = new RegExp(
  `[(\\[【](?:(?:单位|單位)[:：]?|人民币|人民幣)?\\s*(${UNITS.replace("$", "\\$")})[)\\]】]`,
  "g",
);
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\t]/g;
const SEPARATORS = /[\s_\-./\\:*·|?'’\u2010-\u2015]/g;
const TRAILING_BRACKET = /^(.+)[(\[【]([^()[\]【】]*)[)\]】]$/;
/** A longer cell is no header; what stands behind is not looked at. */
const LONGEST = 200;

function plainHeader(text: string): string {
  return foldLatin(
    text.slice(0, LONGEST).normalize("NFKC").replace(INVISIBLE, "").trim().replace(/^'+/, ""),
  ).toLowerCase();
}

/**
 * The form in which headers are compared: NFKC, lower case, Latin letters without accents, without invisible characters,
 * unit brackets such as (元), spaces and _ - . / \ : * · | ? ', and with # as "no" and N° as "no". Idempotent.
 */
export function normaliseHeader(text: string): string {
  const bare = plainHeader(text)
    .replace(UNIT_BRACKETS, "")
    .replace(/#/g, "no")
    .replace(/°/g, "o")
    .replace(SEPARATORS, "");
  return bare.replace(UNIT_BRACKETS, "");
}

/** A normalised header in two parts, "grandtotal" and "paid" of "grandtotal(paid)"; null without a bracket at its end. */
export function splitTrailingBracket(header: string): { readonly bare: string; readonly bracket: string } | null {
  const parts = TRAILING_BRACKET.exec(header);
  return parts ? { bare: parts[1]!, bracket: parts[2]! } : null;
}

/** The unit in a header's brackets, in lower case: "元", "万元", "分"; null without one. */
export function headerUnit(text: string): string | null {
  UNIT_BRACKETS.lastIndex = 0;
  return UNIT_BRACKETS.exec(plainHeader(text))?.[1] ?? null;
}
