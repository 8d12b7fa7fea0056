import type { Dimension } from "../scoring-rules";
import { gatherByGroup } from "../stats/counting-sort";
import { sortPlaces } from "../stats/sort-places";

/** One scored dimension as the order sees it: higher scores first, and for equal scores the better value first. */
export interface RankedDimension {
  readonly dimension: Dimension;
  /** Scores are 1 to this. */
  readonly levels: number;
  readonly scores: Uint8Array;
  readonly values: Float64Array;
}

/**
 * The places of all members in the order of their expected response: by the scores of `dimensions` in turn, then by the
 * raw values in the same turn (fewer days first, more of everything else first), then by member key ascending (UTF-16
 * code units). No two members are equal, so ranks are unique and row order decides nothing.
 *
 * O(members log members) in the worst case; members of different codes are never compared.
 */
export function responseOrder(dimensions: readonly RankedDimension[], memberKeys: readonly string[]): Int32Array {
  const memberCount = memberKeys.length;
  const codeCount = dimensions.reduce((product, { levels }) => product * levels, 1);
  const codeRank = new Int32Array(memberCount);
  const places = new Int32Array(memberCount);
  for (let place = 0; place < memberCount; place++) {
    let code = 0;
    for (const { scores, levels } of dimensions) code = code * levels + (levels - scores[place]!);
    codeRank[place] = code;
    places[place] = place;
  }
  const byCode = gatherByGroup(places, codeRank, codeCount);
  const columns = dimensions.map(({ values }) => values);
  const lessFirst = dimensions.map(({ dimension }) => dimension === "recency");
  const comesBefore = (a: number, b: number): boolean => {
    for (let k = 0; k < columns.length; k++) {
      const one = columns[k]![a]!;
      const other = columns[k]![b]!;
      if (one !== other) return one < other === lessFirst[k];
    }
    return memberKeys[a]! < memberKeys[b]!;
  };
  // The codes have had their use.
  const room = codeRank;
  for (let code = 0; code < codeCount; code++) {
    sortPlaces(byCode.items, byCode.start[code]!, byCode.start[code + 1]!, comesBefore, room);
  }
  return byCode.items;
}
