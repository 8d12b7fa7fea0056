/** A maximal stretch of positions with the same value; `end` is exclusive. */
export interface Run<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * A value for every position 0..size-1, stored as runs: cheap when neighbours are equal, as formats are.
 * Values are compared by identity. Appending behind everything written so far costs O(1), a change elsewhere O(runs).
 */
export class RunList<T> {
  private readonly starts: number[] = [0];
  private readonly values: T[];

  constructor(
    private readonly size: number,
    initial: T,
  ) {
    this.values = [initial];
  }

  /** How many runs there are. */
  get runCount(): number {
    return this.starts.length;
  }

  /** The value at a position. */
  get(position: number): T {
    return this.values[this.find(position)] as T;
  }

  /** Gives start..end-1 one value. */
  set(start: number, end: number, value: T): void {
    this.update(start, end, () => value);
  }

  /** Replaces every value in start..end-1 by `change(value)`. */
  update(start: number, end: number, change: (value: T) => T): void {
    if (start >= end) return;
    const first = this.find(start);
    const last = end >= this.size ? this.starts.length - 1 : this.find(end - 1);
    const starts: number[] = [];
    const values: T[] = [];
    const push = (from: number, value: T): void => {
      if (values.length > 0 && values[values.length - 1] === value) return;
      starts.push(from);
      values.push(value);
    };
    // One run more on either side, so that equal neighbours melt together.
    const from = Math.max(0, first - 1);
    const to = Math.min(this.starts.length - 1, last + 1);
    for (let index = from; index <= to; index++) {
      const runStart = this.starts[index] as number;
      const runEnd = this.endOf(index);
      const value = this.values[index] as T;
      if (runStart < start) push(runStart, value);
      const insideStart = Math.max(runStart, start);
      const insideEnd = Math.min(runEnd, end);
      if (insideStart < insideEnd) push(insideStart, change(value));
      if (runEnd > end) push(Math.max(runStart, end), value);
    }
    this.starts.splice(from, to - from + 1, ...starts);
    this.values.splice(from, to - from + 1, ...values);
  }

  /** The runs that touch start..end-1, cut to it, in order. */
  *runs(start = 0, end = this.size): Generator<Run<T>> {
    for (let index = this.find(start); index < this.starts.length; index++) {
      const runStart = this.starts[index] as number;
      if (runStart >= end) return;
      yield {
        start: Math.max(runStart, start),
        end: Math.min(this.endOf(index), end),
        value: this.values[index] as T,
      };
    }
  }

  /** Inserts `count` positions at `at` that take `value`; what falls off the end is lost. */
  insert(at: number, count: number, value: T): void {
    const moved = at < this.size - count ? [...this.runs(at, this.size - count)] : [];
    for (const run of moved) this.set(run.start + count, run.end + count, run.value);
    this.set(at, at + count, value);
  }

  /** Removes `count` positions at `at`; the end is filled with `value`. */
  remove(at: number, count: number, value: T): void {
    const moved = at + count < this.size ? [...this.runs(at + count, this.size)] : [];
    for (const run of moved) this.set(run.start - count, run.end - count, run.value);
    this.set(this.size - count, this.size, value);
  }

  /** An independent copy. */
  clone(): RunList<T> {
    const copy = new RunList<T>(this.size, this.values[0] as T);
    copy.starts.splice(0, 1, ...this.starts);
    copy.values.splice(0, 1, ...this.values);
    return copy;
  }

  private endOf(index: number): number {
    return index + 1 < this.starts.length ? (this.starts[index + 1] as number) : this.size;
  }

  private find(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    // Writers go downwards: the last run is the likely one.
    if ((this.starts[high] as number) <= position) return high;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
