import type { OutputWords } from "#app/outputs/words/output-words";
import { outputWordsEnUs } from "./output-words-en-us";
import { outputWordsZhCn } from "./output-words-zh-cn";
import type { Language } from "./pick-locale";

const WORDS: Readonly<Record<Language, OutputWords>> = { "zh-CN": outputWordsZhCn, "en-US": outputWordsEnUs };

/** The words of one language that go into the workbook. */
export function outputWords(language: Language): OutputWords {
  return WORDS[language];
}
