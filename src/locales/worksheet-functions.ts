import { functionsEn } from "./en/functions";
import type { FunctionWords } from "./function-words";
import type { Language } from "./pick-locale";
import { functionsZh } from "./zh/functions";

/** The words of the worksheet functions in a language. */
export function functionWords(language: Language): FunctionWords {
  return language === "zh-CN" ? functionsZh : functionsEn;
}
