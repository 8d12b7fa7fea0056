import { RunList } from "../grid/run-list";
import { invalidArgument } from "../errors";

/** Outlines have eight levels, the lines outside every group among them: a line lies in at most seven groups [docs: Excel specifications and limits]. */
export const MAXIMUM_OUTLINE_LEVEL = 7;

/** A stretch of lines (0-based, `end` exclusive) grouped at a level of 1..7. */
export interface OutlineGroup {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** How deeply each row, or each column, is grouped. That a group is collapsed shows in its lines being hidden. */
export class Outline {
  private levels: RunList<number>;

  /** `size` = rows or columns of a sheet. */
  constructor(private readonly size: number) {
    this.levels = new RunList(size, 0);
  }

  /** 0 = in no group. */
  levelOf(line: number): number {
    return this.levels.get(line);
  }

  /** Grouped lines as runs of one level, in order. */
  runs(): OutlineGroup[] {
    return [...this.levels.runs()]
      .filter(run => run.value > 0)
      .map(run => ({ start: run.start, end: run.end, level: run.value }));
  }

  /** Every group, outer ones first: a group of level n is a stretch of lines of at least that level. */
  groups(): OutlineGroup[] {
    const groups: OutlineGroup[] = [];
    for (let level = 1; level <= MAXIMUM_OUTLINE_LEVEL; level++) {
      for (const run of this.runs()) {
        if (run.level < level) continue;
        const last = groups.at(-1);
        if (last?.level === level && last.end === run.start) groups[groups.length - 1] = { ...last, end: run.end };
        else groups.push({ start: run.start, end: run.end, level });
      }
    }
    return groups;
  }

  /** Sets one level for start..end-1: for readers of files. */
  setLevel(start: number, end: number, level: number): void {
    this.levels.set(start, end, level);
  }

  /** Puts start..end-1 one level deeper. A ninth level is refused [unverified: the code]. */
  group(start: number, end: number): void {
    for (const run of this.levels.runs(start, end)) {
      if (run.value >= MAXIMUM_OUTLINE_LEVEL) throw invalidArgument("An outline has no more than eight levels.");
    }
    this.levels.update(start, end, level => level + 1);
  }

  /** Takes start..end-1 out of their innermost group; where nothing is grouped it is refused [unverified: the code]. */
  ungroup(start: number, end: number): void {
    if ([...this.levels.runs(start, end)].every(run => run.value === 0)) throw invalidArgument("Nothing is grouped.");
    this.levels.update(start, end, level => Math.max(0, level - 1));
  }

  /** Inserted lines join the groups that both of their neighbours are in [unverified]. */
  insert(at: number, count: number): void {
    const before = at === 0 ? 0 : this.levels.get(at - 1);
    this.levels.insert(at, count, Math.min(before, this.levels.get(at)));
  }

  /** Deletes lines; what follows moves up. */
  remove(at: number, count: number): void {
    this.levels.remove(at, Math.min(count, this.size - at), 0);
  }
}
