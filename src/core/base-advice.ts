import { MEMBERS_PER_BAND } from "./score/band-dimension";
import { levelsOf } from "./scored-members";
import type { ScoredMembers } from "./scored-members";
import type { Dimension } from "./scoring-rules";

/**
 * Fewer members than this on average in a cell (a combination of scores) and a cell says nothing about the next member
 * of its kind: the same number that a level needs before `auto` makes levels of equal size.
 */
export const MEMBERS_PER_CELL = MEMBERS_PER_BAND;

/** Whether there are enough members for the levels of a run, and what to do if not. Advice only: nothing is applied. */
export interface BaseAdvice {
  readonly memberCount: number;
  /** Combinations of scores that somebody has, and all that there could be. */
  readonly cellsInUse: number;
  readonly cells: number;
  /** Members divided by all cells. */
  readonly membersPerCell: number;
  /** Null when there are enough members. */
  readonly proposal: LevelProposal | null;
}

export interface LevelProposal {
  /** Levels of every scored dimension, none of them more than now. */
  readonly levels: Readonly<Partial<Record<Dimension, number>>>;
  readonly cells: number;
  readonly membersPerCell: number;
  /** Why: the levels have too few members per cell; or even two levels do, and scores of single members mean little. */
  readonly reason: {
    readonly code: "few-members-per-cell" | "few-members-even-at-two-levels";
    readonly membersPerCell: number;
    readonly needed: number;
  };
}

/**
 * Looks at the members per cell and proposes the most levels, the same for all dimensions that have more, with at least
 * {@link MEMBERS_PER_CELL} members per cell. O(members).
 */
export function baseAdvice(scored: Pick<ScoredMembers, "bands" | "rules" | "scores" | "memberCount">): BaseAdvice {
  const { memberCount, scores } = scored;
  const dimensions = scored.bands.map(({ dimension }) => ({ dimension, levels: levelsOf(scored, dimension) }));
  const cellsAt = (most: number): number =>
    dimensions.reduce((product, { levels }) => product * Math.min(levels, most), 1);
  const columns = dimensions.map(({ dimension, levels }) => ({ levels, scores: scores[dimension] }));
  const used = new Set<number>();
  for (let place = 0; place < memberCount; place++) {
    let cell = 0;
    for (const column of columns) cell = cell * column.levels + column.scores[place]! - 1;
    used.add(cell);
  }
  const highest = Math.max(2, ...dimensions.map(({ levels }) => levels));
  const cells = cellsAt(highest);
  const membersPerCell = memberCount / cells;
  const advice = { memberCount, cellsInUse: used.size, cells, membersPerCell };
  if (membersPerCell >= MEMBERS_PER_CELL || dimensions.length === 0) return { ...advice, proposal: null };
  let most = highest;
  while (most > 2 && memberCount < MEMBERS_PER_CELL * cellsAt(most)) most -= 1;
  const enough = memberCount >= MEMBERS_PER_CELL * cellsAt(most);
  const code = enough ? "few-members-per-cell" : "few-members-even-at-two-levels";
  return {
    ...advice,
    proposal: {
      levels: Object.fromEntries(dimensions.map(({ dimension, levels }) => [dimension, Math.min(levels, most)])),
      cells: cellsAt(most),
      membersPerCell: memberCount / cellsAt(most),
      reason: { code, membersPerCell, needed: MEMBERS_PER_CELL },
    },
  };
}
