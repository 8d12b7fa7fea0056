import type { Failure } from "#app/failures";

/** What every request asks before anything else, so that the host carries out nothing of it when the answer is no. */
export interface RequestGuard {
  /** Puts the question into a request. */
  readonly ask: (context: Excel.RequestContext) => void;
  /** The code by which the host refuses a request over the question, and perhaps over something else. */
  readonly refusalCode: string;
  /** Whether it would refuse now; a request of its own. */
  readonly refusesNow: (context: Excel.RequestContext) => Promise<boolean>;
  /** What a refusal means. */
  readonly failure: Failure;
}

/**
 * Puts the question at the head of every request of a context: of the first at once, of each later one when the one
 * before has been answered.
 *
 * @returns to be called when the work with the context is done: the last question is then not sent by itself
 */
export function guardRequests(context: Excel.RequestContext, { ask }: RequestGuard): () => void {
  const send = context.sync.bind(context);
  let isDone = false;
  ask(context);
  context.sync = async <T>(passThroughValue?: T): Promise<T> => {
    if (isDone) return passThroughValue as T;
    try {
      return await send(passThroughValue);
    } finally {
      ask(context);
    }
  };
  return () => {
    isDone = true;
  };
}
