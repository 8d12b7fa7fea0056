// The host's project sees neither the DOM's nor Node's types; timers exist in both.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare const performance: { now(): number };

/** When the host works and what time it is: replaceable, so that tests need not wait. */
export interface Scheduler {
  /** Runs the callback in a later task, after at least so many milliseconds. */
  later(callback: () => void, milliseconds: number): void;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
}

/** The platform's timers. */
export const REAL_SCHEDULER: Scheduler = {
  later(callback, milliseconds) {
    setTimeout(callback, milliseconds);
  },
  now() {
    return performance.now();
  },
};
