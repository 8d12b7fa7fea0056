/** A stretch of lines (rows or columns) of one size; `end` is exclusive, size 0 hides them. */
export interface LineRun {
  readonly start: number;
  readonly end: number;
  readonly pixels: number;
}

/**
 * Sizes and positions of the rows (or columns) of a sheet.
 * Kept as runs of equal size, so that a million equal rows cost one entry; look-ups are O(log runs).
 */
export class Axis {
  /** Number of lines. */
  readonly count: number;
  /** Size of all lines together, in pixels. */
  readonly total: number;
  private readonly starts: number[] = [];
  private readonly sizes: number[] = [];
  private readonly offsets: number[] = [];

  /** Takes runs that cover 0..count-1 in order without gaps; throws when they do not. */
  constructor(runs: Iterable<LineRun>) {
    let line = 0;
    let offset = 0;
    for (const run of runs) {
      if (run.start !== line || run.end <= run.start) {
        throw new Error(`axis runs must follow each other: expected a run from ${line}, got ${run.start}..${run.end}`);
      }
      if (this.sizes.at(-1) !== run.pixels) {
        this.starts.push(run.start);
        this.sizes.push(run.pixels);
        this.offsets.push(offset);
      }
      offset += (run.end - run.start) * run.pixels;
      line = run.end;
    }
    this.count = line;
    this.total = offset;
  }

  /** Where the line begins, in pixels from the sheet's edge; `count` gives the far edge. */
  offsetOf(line: number): number {
    const run = lastAtMost(this.starts, line);
    return at(this.offsets, run) + (line - at(this.starts, run)) * at(this.sizes, run);
  }

  /** Size of the line in pixels; 0 when hidden. */
  sizeOf(line: number): number {
    return at(this.sizes, lastAtMost(this.starts, line));
  }

  /** The visible line at a pixel; before the edge the first, beyond the end the last visible one. */
  lineAt(pixel: number): number {
    const wanted = Math.min(Math.max(pixel, 0), Math.max(this.total - 1e-6, 0));
    // Hidden runs share their offset with the run behind them: the last of equal offsets is the visible one.
    let run = lastAtMost(this.offsets, wanted);
    while (run > 0 && at(this.sizes, run) === 0) run--;
    const size = at(this.sizes, run);
    if (size === 0) return 0;
    const end = run + 1 < this.starts.length ? at(this.starts, run + 1) : this.count;
    return Math.min(end - 1, at(this.starts, run) + Math.floor((wanted - at(this.offsets, run)) / size));
  }

  /** The next visible line in the direction, or null at the edge. */
  nextVisible(line: number, step: 1 | -1): number | null {
    let next = line + step;
    while (next >= 0 && next < this.count) {
      const run = lastAtMost(this.starts, next);
      if (at(this.sizes, run) > 0) return next;
      next =
        step > 0 ? (run + 1 < this.starts.length ? at(this.starts, run + 1) : this.count) : at(this.starts, run) - 1;
    }
    return null;
  }

  /** The visible lines that touch the pixels from..to-1, in order. */
  linesBetween(from: number, to: number): { line: number; offset: number; size: number }[] {
    const lines: { line: number; offset: number; size: number }[] = [];
    if (to <= from || this.total === 0) return lines;
    let line: number | null = this.lineAt(from);
    while (line !== null) {
      const offset = this.offsetOf(line);
      if (offset >= to) break;
      lines.push({ line, offset, size: this.sizeOf(line) });
      line = this.nextVisible(line, 1);
    }
    return lines;
  }
}

function at(list: readonly number[], index: number): number {
  return list[index] as number;
}

/** Index of the last entry that is at most `wanted`; 0 when none is. */
function lastAtMost(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(ascending, middle) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
