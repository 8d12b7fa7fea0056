/**
 * Office's watch over add-ins [docs: office-js-docs-pr concepts/resource-limits-and-performance-optimization.md]: one that
 * does not answer for five seconds is restarted; one that holds over 90 % of a core in three samples, five seconds apart,
 * is told of. Both are about the add-in. Host and add-in share one thread here, so what the host works is taken off.
 */
export const LONGEST_SILENCE_MILLISECONDS = 5000;
export const HELD_CORE = { share: 0.9, samples: 3, everyMilliseconds: 5000 } as const;

/** From and to, milliseconds on one clock. */
export type WorkSpan = readonly [from: number, to: number];

/** Tells of tasks in which the add-in did not answer for too long. */
export class SilenceWatch {
  private hostWork: WorkSpan[] = [];

  constructor(private readonly longest = LONGEST_SILENCE_MILLISECONDS) {}

  /** The host worked on a request. Spans come in the order of their ends. */
  hostWorked(span: WorkSpan): void {
    this.hostWork.push(span);
  }

  /**
   * A task came to its end: how long the add-in was silent in it where that is too long, or null. Tasks come in the order
   * of their ends; the host's work up to this end is forgotten.
   */
  tooSilentIn([from, to]: WorkSpan): number | null {
    const within = this.hostWork.filter(span => span[0] < to);
    this.hostWork = this.hostWork.filter(span => span[1] > to);
    const host = within.reduce((sum, span) => sum + Math.max(0, Math.min(span[1], to) - Math.max(span[0], from)), 0);
    const silent = to - from - host;
    return silent > this.longest ? silent : null;
  }
}

/** Counts how often a core was held over three samples in a row; a fourth in a row is part of the same warning. */
export class HeldCoreWatch {
  private inARow = 0;
  private told = 0;

  /** Warnings so far. */
  get warnings(): number {
    return this.told;
  }

  /** How much of one core was used since the last sample: above 1 where several threads worked. */
  sample(share: number): void {
    this.inARow = share > HELD_CORE.share ? this.inARow + 1 : 0;
    if (this.inARow === HELD_CORE.samples) this.told += 1;
  }
}
