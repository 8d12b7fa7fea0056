import type { GuideMemory } from "../taskpane/guide/guide-ports";
import { tryWith } from "./kept-screen";
import type { TextStore } from "./kept-screen";

/**
 * Remembers on this computer that the welcome was answered, and nothing else. Where nothing can be kept, the answer
 * holds as long as the page.
 *
 * @param partition  begins the key where the host parts its storage
 */
export function guideMemory(store: TextStore | null, partition: string): GuideMemory {
  const key = `${partition}rfmw.welcomeAnswered`;
  let isAnsweredHere = false;
  return {
    isAnswered: () => isAnsweredHere || (tryWith(() => store?.getItem(key)) ?? null) !== null,
    rememberAnswer: () => {
      isAnsweredHere = true;
      tryWith(() => store?.setItem(key, "yes"));
    },
  };
}
