import { createContext, useContext, useEffect, useState } from "react";
import type { GuideMessages } from "#locales/guide-words";
import { usePane } from "../pane-context";

/** The words of welcome, tour and workshop, around them. */
export const GuideWords = createContext<GuideMessages | null>(null);

/** @throws Error outside of the guide */
export function useGuideWords(): GuideMessages {
  const words = useContext(GuideWords);
  if (!words) throw new Error("a screen of the guide is rendered outside of it");
  return words;
}

/** The words in the pane's language as soon as they are there; until then those before, null at first. */
export function useLoadedGuideWords(): GuideMessages | null {
  const { loadGuide } = usePane().words;
  const [words, setWords] = useState<GuideMessages | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadGuide().then(loaded => {
      if (isWanted) setWords(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [loadGuide]);
  return words;
}
