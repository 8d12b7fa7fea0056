/** Long work in steps, none of which holds a page for long: whoever drives it may let others have a turn after each. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
