import type { PageLanguage, PageWords } from "./page-words";
import { ENGLISH } from "./words-en";
import { CHINESE } from "./words-zh";

/** The page's words in one language. */
export function pageWords(language: PageLanguage): PageWords {
  return language === "zh-CN" ? CHINESE : ENGLISH;
}
