import { use } from "react";
import type { GuideMessages } from "#locales/guide-words";
import type { Messages } from "#locales/message-types";
import type { Language } from "#locales/pick-locale";
import { usePane } from "../pane-context";

const loading = new Map<Language, Promise<GuideMessages>>();

function loaded({ language, loadGuide }: Messages): Promise<GuideMessages> {
  const known = loading.get(language);
  if (known) return known;
  const words = loadGuide();
  loading.set(language, words);
  // What did not come once may come the next time.
  words.catch(() => loading.delete(language));
  return words;
}

/** The words of the guide in the pane's language; suspends until they are there. */
export function useGuideWords(): GuideMessages {
  return use(loaded(usePane().words));
}
