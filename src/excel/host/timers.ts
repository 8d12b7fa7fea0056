// Declared here because this folder is compiled without DOM and Node types; every web view has them.
declare function setTimeout(action: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Waiting, as a value, so that tests need not wait. */
export interface Timers {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Runs the action once after a while; the returned function calls it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

/** The timers of the page. */
export function platformTimers(): Timers {
  return {
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
