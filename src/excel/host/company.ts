import { hostCodeOf } from "./failures";
import { lateBody } from "./late-body";

/** Thrown into a body whose request carried the work of others, too, and was refused: nobody knows yet over whose. */
export class RefusedInCompany extends Error {}

/** Works that go side by side over one context: what they ask at the same time travels in one request. */
export interface Company {
  /** Sets works going side by side and waits for all of them, also where one throws. */
  readonly abreast: <T>(works: readonly (() => Promise<T>)[]) => Promise<T[]>;
  /**
   * Runs a body whose requests may carry what others ask, too. Rejects with {@link RefusedInCompany} where such a request
   * was refused.
   *
   * @param bytes  about how large its request is: what would make a shared one too large goes with the next
   */
  readonly go: <T>(body: () => Promise<T>, bytes: number) => Promise<T>;
  /** Runs a body while nobody else sends anything. */
  readonly goAlone: <T>(body: () => Promise<T>) => Promise<T>;
  /** Sends what a body asks at once; for bodies that go alone on this context. */
  readonly sendDirectly: <T>(body: () => Promise<T>) => Promise<T>;
  /** A request was given up: whoever waits for it stops, and nothing more is sent over this context. */
  readonly giveUp: () => void;
  readonly isGivenUp: () => boolean;
  /** Waits for the bodies that still run. From then on the context sends nothing. */
  readonly end: () => Promise<void>;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Takes over the context's `sync`: a request leaves when every work that goes on waits for an answer. It carries what they
 * put into it in the order in which they did, so each can be written as if it were alone.
 *
 * @param mostBytes  a request is not made larger than this by going together
 */
export function createCompany(context: Excel.RequestContext, mostBytes: number): Company {
  const send = context.sync.bind(context);
  let works = 1;
  let running = 0;
  let waiting: Waiter[] = [];
  let underWay: Waiter[] = [];
  let held: (() => void)[] = [];
  let bytesInRequest = 0;
  let alone = 0;
  let lastAlone: Promise<unknown> = Promise.resolve();
  let isDirect = false;
  let isSending = false;
  let isClosed = false;
  let isGivenUp = false;
  let isOver = false;
  let whenIdle: () => void = () => undefined;

  context.sync = <T>(passThroughValue?: T): Promise<T> => {
    if (isOver) return Promise.resolve(passThroughValue as T);
    if (isClosed) return Promise.reject(lateBody());
    if (isDirect) return send(passThroughValue);
    return new Promise<T>((resolve, reject) => {
      waiting.push({ resolve: () => resolve(passThroughValue as T), reject });
      goOn();
    });
  };

  /** Sends when everybody waits, or lets those in who were held back. */
  function goOn(): void {
    if (running === 0) whenIdle();
    if (isSending || alone > 0 || waiting.length + held.length < works) return;
    if (waiting.length > 0) void sendAll();
    else letIn();
  }

  function letIn(): void {
    bytesInRequest = 0;
    const ready = held;
    held = [];
    for (const enter of ready) enter();
  }

  async function sendAll(): Promise<void> {
    underWay = waiting;
    waiting = [];
    const sent = underWay;
    isSending = true;
    try {
      await send();
      for (const { resolve } of sent) resolve();
    } catch (error) {
      const told = sent.length > 1 && hostCodeOf(error) !== null ? new RefusedInCompany() : error;
      for (const { reject } of sent) reject(told);
    } finally {
      isSending = false;
      underWay = [];
      letIn();
    }
  }

  function close(error: () => unknown): void {
    isClosed = true;
    const stopped = [...underWay, ...waiting];
    waiting = [];
    for (const { reject } of stopped) reject(error());
    letIn();
  }

  async function go<T>(body: () => Promise<T>, bytes: number): Promise<T> {
    running++;
    try {
      // Again and again: those who were held back come in one after the other.
      while (!isClosed && (alone > 0 || (bytesInRequest > 0 && bytesInRequest + bytes > mostBytes)))
        await new Promise<void>(resolve => {
          held.push(resolve);
          goOn();
        });
      if (isClosed) throw isGivenUp ? lateBody() : new RefusedInCompany();
      bytesInRequest += bytes;
      return await body();
    } catch (error) {
      const isBug = hostCodeOf(error) === null && !(error instanceof RefusedInCompany);
      // What a body put into the request before it broke must not leave with what others ask.
      if (isBug && !isClosed) close(() => new RefusedInCompany());
      throw error;
    } finally {
      running--;
      goOn();
    }
  }

  function goAlone<T>(body: () => Promise<T>): Promise<T> {
    alone++;
    running++;
    const turn = lastAlone.then(body).finally(() => {
      alone--;
      running--;
      if (alone === 0) letIn();
      goOn();
    });
    lastAlone = turn.catch(() => undefined);
    return turn;
  }

  return {
    abreast: async given => {
      if (given.length === 0) return [];
      // Who waits for the works does not go on beside them.
      works += given.length - 1;
      let left = given.length;
      const over = (): void => {
        if (--left === 0) return;
        works--;
        goOn();
      };
      const settled = await Promise.allSettled(given.map(work => start(work).finally(over)));
      return settled.map(one => {
        if (one.status === "rejected") throw one.reason;
        return one.value;
      });
    },
    go,
    goAlone,
    sendDirectly: async body => {
      isDirect = true;
      try {
        return await body();
      } finally {
        isDirect = false;
      }
    },
    giveUp: () => {
      isGivenUp = true;
      close(lateBody);
    },
    isGivenUp: () => isGivenUp,
    end: async () => {
      works = 0;
      if (running > 0) {
        await new Promise<void>(resolve => {
          whenIdle = resolve;
          goOn();
        });
      }
      isOver = true;
    },
  };
}

/** A work that throws at once rejects as well. */
async function start<T>(work: () => Promise<T>): Promise<T> {
  return work();
}
