const UNITS = "元|万元|萬元|分|件|个|個|次|天|岁|歲|¥|rmb|cny|usd|twd|hkd|ntd|utc|%|单件|單件";
const UNIT_BRACKETS = new RegExp(`[(\\[【](?:(?:单位|單位)[:：]?|人民币|人民幣)?\\s*(${UNITS})[)\\]】]`, "g");
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\t]/g;
const SEPARATORS = /[\s_\-./\\:*·|?]/g;

function plainHeader(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "").trim().replace(/^'+/, "").toLowerCase();
}

/**
 * The form in which headers are compared: NFKC, lower case, without invisible characters, unit brackets such as (元),
 * spaces and _ - . / \ : * · | ? , and with # as "no". Idempotent.
 */
export function normaliseHeader(text: string): string {
  const bare = plainHeader(text).replace(UNIT_BRACKETS, "").replace(/#/g, "no").replace(SEPARATORS, "");
  return bare.replace(UNIT_BRACKETS, "");
}

/** The unit in a header's brackets, in lower case: "元", "万元", "分"; null without one. */
export function headerUnit(text: string): string | null {
  UNIT_BRACKETS.lastIndex = 0;
  return UNIT_BRACKETS.exec(plainHeader(text))?.[1] ?? null;
}
