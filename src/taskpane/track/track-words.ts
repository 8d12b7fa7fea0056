import { createContext, useContext, useEffect, useState } from "react";
import type { TrackMessages } from "#locales/track-words";
import { usePane } from "../pane-context";

/** The words of the tests, around them. */
export const TrackWords = createContext<TrackMessages | null>(null);

/** @throws Error outside of the tab */
export function useTrackWords(): TrackMessages {
  const words = useContext(TrackWords);
  if (!words) throw new Error("a test is rendered outside of its tab");
  return words;
}

/** The words in the pane's language as soon as they are there; until then those before, null at first. */
export function useLoadedTrackWords(): TrackMessages | null {
  const { loadTrack } = usePane().words;
  const [words, setWords] = useState<TrackMessages | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadTrack().then(loaded => {
      if (isWanted) setWords(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [loadTrack]);
  return words;
}
