import { guarded } from "../../unexpected";
import type { SessionContext } from "../session-context";
import { rescoringBegan, rescoringEnded } from "./transitions";

/** What other topics do with the book. */
export interface BookControl {
  /** Scores the book by the settings as they are now; a change meanwhile is taken up after it. */
  readonly rescore: () => Promise<void>;
  /** Ends a scoring that is going on. */
  readonly abandon: () => void;
}

/** The book's part of a session. Nothing is read for it and nothing is written. */
export function bookControl({ ports, read, apply }: SessionContext): BookControl {
  const { scorer, clock } = ports;
  let signal = { aborted: false };
  let isWorking = false;
  let isWanted = false;

  async function rescore(): Promise<void> {
    isWanted = true;
    if (isWorking) return;
    isWorking = true;
    while (isWanted) {
      isWanted = false;
      await rescoreOnce();
    }
    isWorking = false;
  }

  async function rescoreOnce(): Promise<void> {
    const { book, settings } = read();
    if (book === null) return;
    const current = { aborted: false };
    signal = current;
    apply(rescoringBegan);
    const request = { rules: settings.rules, asOf: settings.asOf, today: clock.today() };
    const scored = await guarded(() =>
      scorer.score(book.texts.memberIds, request, { cancel: current, report: () => {} }),
    );
    apply(rescoringEnded, book, scored);
  }

  function abandon(): void {
    isWanted = false;
    signal.aborted = true;
  }

  return { rescore, abandon };
}
