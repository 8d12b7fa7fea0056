import type { OutputWords } from "./output-words";

/** The words of the run's language, and of every language, by which a re-run finds what an earlier one wrote. */
export interface OutputLanguages {
  readonly current: OutputWords;
  readonly all: readonly OutputWords[];
}

/** The name of one of our sheets in every language, the current one first. */
export function sheetNames(sheet: keyof OutputWords["sheets"], languages: OutputLanguages): string[] {
  return [...new Set([languages.current.sheets[sheet], ...languages.all.map(words => words.sheets[sheet])])];
}
