import { useLayoutEffect, useState } from "react";
import type { Steps } from "#core/steps";

/** Steps are done one after the other for so long before the page has its turn. */
const TURN_MILLISECONDS = 20;

/**
 * What long work comes to, done on the page's thread in turns; null until then. What is done within one turn is there before
 * anything is painted.
 *
 * @param begin  the work; it is begun anew, and what was under way is left, when this function is another one
 */
export function useSteps<T>(begin: () => Steps<T>): T | null {
  const [found, setFound] = useState<{ readonly of: () => Steps<T>; readonly value: T } | null>(null);
  useLayoutEffect(() => {
    const steps = begin();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const takeTurn = (): void => {
      const began = performance.now();
      do {
        const step = steps.next();
        if (step.done === true) {
          setFound({ of: begin, value: step.value });
          return;
        }
      } while (performance.now() - began < TURN_MILLISECONDS);
      timer = setTimeout(takeTurn);
    };
    takeTurn();
    return () => clearTimeout(timer);
  }, [begin]);
  return found !== null && found.of === begin ? found.value : null;
}
