import type { UndoLoss } from "./undo";

/** One request of the add-in as the log shows it. */
export interface RequestEntry {
  /** 0-based, in order of arrival. */
  readonly index: number;
  /** Position 6 of the request: bit 1 = writes, 4 = read-only, 16 = undoable ... (host's notes 6.6). */
  readonly flags: number;
  /** UTF-8 bytes of the body. */
  readonly requestBytes: number;
  /** UTF-8 bytes of the answer; 0 while it is pending or when there is none. */
  readonly responseBytes: number;
  readonly actionCount: number;
  /** Time the host worked on it. */
  readonly milliseconds: number;
  /** The code of the failure, or null. */
  readonly errorCode: string | null;
  /** "Range.values" and the like, without repeats, in order of first use. */
  readonly members: readonly string[];
  /** What Excel could not have undone of it. */
  readonly undoLosses: readonly UndoLoss[];
}

/** The log of requests: the newest last. Keeps at most `capacity` entries; `count` goes on counting. */
export class RequestLog {
  private readonly kept: RequestEntry[] = [];
  private readonly listeners = new Set<(entry: RequestEntry) => void>();
  private total = 0;

  constructor(private readonly capacity = 10_000) {}

  /** Finished requests, oldest first. */
  get entries(): readonly RequestEntry[] {
    return this.kept;
  }

  /** How many requests have been finished since the start or the last `clear`. */
  get count(): number {
    return this.total;
  }

  /** Called for each finished request; returns the way to stop. */
  subscribe(listener: (entry: RequestEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Forgets the entries and starts counting anew. */
  clear(): void {
    this.kept.length = 0;
    this.total = 0;
  }

  /** For the host. */
  add(entry: RequestEntry): void {
    this.kept.push(entry);
    if (this.kept.length > this.capacity) this.kept.shift();
    this.total++;
    for (const listener of this.listeners) listener(entry);
  }
}
