import type { Binned } from "./binned";

/**
 * NTILE of SQL: groups in turn whose sizes differ by one at most, the larger groups first. Equal values are split
 * wherever a group ends; fewer members than levels leave the top levels unused.
 *
 * @param worstFirst  all places in the order of the window, ties broken: NTILE itself leaves that to the order of rows
 *
 * Source: Microsoft, Transact-SQL reference, NTILE.
 */
export function sqlNtile(worstFirst: Int32Array, levels: number): Binned {
  const scores = new Uint8Array(worstFirst.length);
  const size = Math.floor(worstFirst.length / levels);
  const largerGroups = worstFirst.length % levels;
  const inLargerGroups = largerGroups * (size + 1);
  worstFirst.forEach((place, position) => {
    scores[place] =
      position < inLargerGroups
        ? 1 + Math.floor(position / (size + 1))
        : 1 + largerGroups + Math.floor((position - inLargerGroups) / size);
  });
  return { scores, levels };
}
