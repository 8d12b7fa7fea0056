import type { OutputLanguages } from "#app/outputs/words/output-languages";
import { LANGUAGES } from "./pick-locale";
import type { Language } from "./pick-locale";

/** The words of sheets, of every language because sheets of any are read: a script that the pane can start without. */
export async function loadOutputLanguages(current: Language): Promise<OutputLanguages> {
  const { outputWords } = await import("./output-words");
  return { current: outputWords(current), all: LANGUAGES.map(outputWords) };
}
