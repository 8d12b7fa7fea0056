import type { Timers } from "./timers";

/** Thrown inside a body whose request was given up, so that it sends nothing more. */
class LateBody extends Error {}

/** What ends a body that was given up. */
export function lateBody(): Error {
  return new LateBody();
}

/** Whether this ended a body that had been given up. */
export function isLateBody(error: unknown): boolean {
  return error instanceof LateBody;
}

/**
 * Watches every request of a body: after `silentAfterMilliseconds` without an answer it calls `giveUp` and closes the
 * body, because an answer that comes late would let it go on and write, perhaps in the middle of a newer run.
 */
export function closeLateBody(
  context: Excel.RequestContext,
  timers: Timers,
  silentAfterMilliseconds: number,
  giveUp: () => void,
): void {
  const send = context.sync.bind(context);
  let isClosed = false;
  context.sync = async <T>(passThroughValue?: T): Promise<T> => {
    if (isClosed) throw new LateBody();
    const callOff = timers.after(silentAfterMilliseconds, () => {
      isClosed = true;
      giveUp();
    });
    try {
      const answer = await send(passThroughValue);
      if (isClosed) throw new LateBody();
      return answer;
    } finally {
      callOff();
    }
  };
}
