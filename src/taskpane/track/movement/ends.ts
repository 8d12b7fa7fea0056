import { flowOf } from "#core/segment-movement";
import type { Movement } from "#core/segment-movement";
import type { SegmentGroup } from "#core/segment-map";
import type { OutputWords } from "#app/outputs/words/output-words";
import type { MovementMessages } from "#locales/movement-words";

/** Whether rows and columns are groups of segments or the segments themselves. */
export type Level = "groups" | "segments";

/** A matrix of one level: the last row is who is new, the last column who is gone. */
export interface Matrix {
  readonly names: readonly string[];
  /** Per row and column, row after row. */
  readonly members: readonly number[];
  readonly net: readonly number[];
  /** Cells of the movement by segment that make up a cell. */
  readonly cells: readonly (readonly (readonly [from: number, to: number])[])[];
}

/** What a rank of the standing is called. */
export function rankNames({ standing }: Movement, words: OutputWords, movement: MovementMessages): string[] {
  return standing.names.map(name =>
    standing.by === "group"
      ? words.segmentGroup[name as SegmentGroup]
      : movement.priority(Number(name.replace("priority-", ""))),
  );
}

/** The matrix by segments as it is, or put together by rank. O(segments²). */
export function matrixOf(moved: Movement, level: Level, names: readonly string[]): Matrix {
  const side = names.length + 1;
  const members = new Array<number>(side * side).fill(0);
  const net = new Array<number>(side * side).fill(0);
  const cells = Array.from({ length: side * side }, (): (readonly [number, number])[] => []);
  const { segmentCount, standing } = moved;
  const rankOf = (segment: number): number =>
    segment === segmentCount ? names.length : level === "segments" ? segment : standing.rank[segment]!;
  for (let from = 0; from <= segmentCount; from++) {
    for (let to = 0; to <= segmentCount; to++) {
      const own = from * (segmentCount + 1) + to;
      if (moved.members[own] === 0) continue;
      const cell = rankOf(from) * side + rankOf(to);
      members[cell]! += moved.members[own]!;
      net[cell]! += moved.net[own]!;
      cells[cell]!.push([from, to]);
    }
  }
  return { names, members, net, cells };
}

/** The picture's streams; see `flowOf`. */
export const streamsOf = flowOf;
