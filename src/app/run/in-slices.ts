import type { Steps } from "#core/steps";

/** So many ids are masked, or marked, in some tenths of a second. */
const SLICE = 20_000;

/** `make(0)` to `make(count - 1)`, with a turn for the host after every slice, so that a million of them freeze no page. */
export async function madeInSlices<T>(
  count: number,
  make: (at: number) => T,
  yieldToHost: () => Promise<void>,
): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) {
    const end = Math.min(count, made.length + SLICE);
    for (let at = made.length; at < end; at++) made.push(make(at));
    if (made.length < count) await yieldToHost();
  }
  return made;
}

/** The end of long work, with a turn for the host after every step. */
export async function doneInTurns<T>(steps: Steps<T>, yieldToHost: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await yieldToHost();
  }
}
