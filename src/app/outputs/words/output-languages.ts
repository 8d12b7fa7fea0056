import type { OutputWords } from "./output-words";

/** The words of the run's language, and of every language, by which a re-run finds what an earlier one wrote. */
export interface OutputLanguages {
  readonly current: OutputWords;
  readonly all: readonly OutputWords[];
}

/** Texts in every language, those of the current one first, each once. */
export function inEveryLanguage(
  { current, all }: OutputLanguages,
  texts: (words: OutputWords) => readonly string[],
): string[] {
  return [...new Set([current, ...all].flatMap(texts))];
}
