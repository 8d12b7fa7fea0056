import { WANTED_SCREENS } from "#app/session/screens/state";
import type { WantedScreen } from "#app/session/screens/state";

/** What a page keeps texts in: `localStorage`, where there is one. */
export type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A wish that is older was forgotten, or meant another opening of the pane. */
const FRESH_FOR_MILLISECONDS = 5 * 60_000;

/** Hands a wanted screen from the page of the buttons to the page of the pane, which may open later. */
export interface KeptScreen {
  readonly key: string;
  readonly keep: (screen: WantedScreen) => void;
  /** The screen that is wanted, once; null where none is, or where it was wanted too long ago. */
  readonly take: () => WantedScreen | null;
}

/**
 * @param partition  begins the key where the host parts its storage
 * @param now        milliseconds of the calendar, the same for both pages
 */
export function keptScreen(store: TextStore | null, partition: string, now: () => number): KeptScreen {
  const key = `${partition}rfmw.wantedScreen`;
  return {
    key,
    keep: screen => {
      // A store that is full or forbidden: the pane opens where it was.
      tryWith(() => store?.setItem(key, `${screen} ${now()}`));
    },
    take: () => {
      const kept = tryWith(() => store?.getItem(key)) ?? null;
      if (kept === null) return null;
      tryWith(() => store?.removeItem(key));
      const [name, since] = kept.split(" ");
      const age = now() - Number(since);
      const screen = WANTED_SCREENS.find(known => known === name);
      return screen !== undefined && age >= 0 && age <= FRESH_FOR_MILLISECONDS ? screen : null;
    },
  };
}

/** The page's own store; null where the browser forbids it. */
export function pageStore(): TextStore | null {
  return tryWith(() => window.localStorage) ?? null;
}

/** What the work gives; undefined where the browser forbids it. */
export function tryWith<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
