import type { OutputWords } from "#app/outputs/words/output-words";

/** The languages of the product. */
export type Language = OutputWords["language"];

export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

/** The language for Office's display language (a BCP 47 tag): Chinese for every Chinese, else English. */
export function pickLocale(displayLanguage: string): Language {
  return /^zh(-|_|$)/i.test(displayLanguage) ? "zh-CN" : "en-US";
}
