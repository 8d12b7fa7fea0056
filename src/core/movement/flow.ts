import { roundTo9Decimals } from "../stats/round";
import type { Movement } from "./compare";

/**
 * Members who went from one group to another. Both ends are ranges of members, from `fromStart` and from `toStart` on
 * within their own node, so that a picture only has to scale them.
 */
export interface FlowLink {
  readonly from: number | "new";
  readonly to: number | "gone";
  readonly members: number;
  /** Of the present. */
  readonly net: number;
  readonly fromStart: number;
  readonly toStart: number;
}

/** What flows between the groups of the map, or between its call priorities where it has no groups. No pixels. */
export interface Flow {
  /** Best first; those of `Movement.standing`. */
  readonly names: readonly string[];
  /** Members per name before and now. */
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly newMembers: number;
  readonly goneMembers: number;
  /** Without empty ones; by where they come from, best first and the new last, then by where they go. */
  readonly links: readonly FlowLink[];
}

/** The movement between groups. O(segments²). */
export function flowOf({ standing, segmentCount, members, net }: Movement): Flow {
  const { names, rank } = standing;
  const side = names.length + 1;
  const counts = new Array<number>(side * side).fill(0);
  const nets = new Array<number>(side * side).fill(0);
  const rankOf = (segment: number) => rank[segment] ?? names.length;
  for (let from = 0; from <= segmentCount; from++) {
    for (let to = 0; to <= segmentCount; to++) {
      const cell = from * (segmentCount + 1) + to;
      const group = rankOf(from) * side + rankOf(to);
      counts[group]! += members[cell]!;
      nets[group]! += net[cell]!;
    }
  }
  const links: FlowLink[] = [];
  const fromNext = new Array<number>(side).fill(0);
  const toNext = new Array<number>(side).fill(0);
  for (let from = 0; from < side; from++) {
    for (let to = 0; to < side; to++) {
      const count = counts[from * side + to]!;
      if (count === 0) continue;
      links.push({
        from: from === names.length ? "new" : from,
        to: to === names.length ? "gone" : to,
        members: count,
        net: roundTo9Decimals(nets[from * side + to]!),
        fromStart: fromNext[from]!,
        toStart: toNext[to]!,
      });
      fromNext[from]! += count;
      toNext[to]! += count;
    }
  }
  return {
    names,
    before: fromNext.slice(0, names.length),
    now: toNext.slice(0, names.length),
    newMembers: fromNext[names.length]!,
    goneMembers: toNext[names.length]!,
    links,
  };
}
