import type { RunPhase } from "../src/app/run/progress";

/** Where the wall time of a run went, in milliseconds. */
export interface PhaseTime {
  readonly wall: number;
  /** Within the client's `sync`: its reads and writes, JSON both ways, and the emulated host. */
  readonly inSync: number;
}

export interface ClientTiming {
  /** Starts counting from nothing. */
  readonly start: () => void;
  /** To be called with every progress: the time since the last change belongs to the phase before. */
  readonly enter: (phase: RunPhase) => void;
  /** Does work of ours; what of it falls into a `sync`, which here means the same thread, is not counted as its time. */
  readonly own: (work: () => void) => void;
  /** Since the start, within the client when it is given values to write: outside `sync`, and no code of ours. */
  readonly inSetters: () => number;
  readonly stop: () => Readonly<Record<string, PhaseTime>>;
}

interface SyncingContext {
  sync: (...words: unknown[]) => Promise<unknown>;
}

/** Puts a clock around the client's `sync`; to be made once per process, after the client has started. */
export function timeClient(): ClientTiming {
  const client = globalThis as unknown as {
    OfficeExtension: { ClientRequestContext: { prototype: SyncingContext } };
  };
  const { prototype } = client.OfficeExtension.ClientRequestContext;
  const { sync } = prototype;
  const values = Object.getOwnPropertyDescriptor(Excel.Range.prototype, "values")!;
  let inSetters = 0;
  Object.defineProperty(Excel.Range.prototype, "values", {
    ...values,
    set(this: Excel.Range, cells: unknown[][]) {
      const started = performance.now();
      values.set!.call(this, cells);
      inSetters += performance.now() - started;
    },
  });
  let inSync = 0;
  let underWay = 0;
  prototype.sync = async function (...words) {
    const started = performance.now();
    underWay += 1;
    try {
      return await sync.apply(this, words);
    } finally {
      underWay -= 1;
      if (underWay === 0) inSync += performance.now() - started;
    }
  };

  let phases = new Map<string, { wall: number; inSync: number }>();
  let phase = "inspect";
  let since = 0;
  let syncBefore = 0;
  const close = (): void => {
    const now = performance.now();
    const time = phases.get(phase) ?? { wall: 0, inSync: 0 };
    phases.set(phase, { wall: time.wall + now - since, inSync: time.inSync + inSync - syncBefore });
    since = now;
    syncBefore = inSync;
  };
  return {
    start: () => {
      phases = new Map();
      phase = "inspect";
      since = performance.now();
      inSync = syncBefore = inSetters = 0;
    },
    enter: next => {
      if (next === phase) return;
      close();
      phase = next;
    },
    own: work => {
      const started = performance.now();
      work();
      if (underWay > 0) inSync -= performance.now() - started;
    },
    inSetters: () => inSetters,
    stop: () => {
      close();
      return Object.fromEntries(phases);
    },
  };
}
