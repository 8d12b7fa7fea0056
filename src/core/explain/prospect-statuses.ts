import { ROW_STATUSES } from "../row-status";
import type { RowStatus } from "../row-status";
import type { ScoredMembers } from "../scored-members";

/**
 * What became of the rows of each prospect, in the order of all statuses: they say why somebody has no scores. One list a
 * prospect, in the order of `scored.prospects`.
 *
 * O(rows).
 */
export function prospectStatuses(
  scored: Pick<ScoredMembers, "prospects" | "placeOfMember" | "rowMember" | "rowStatus">,
): readonly (readonly RowStatus[])[] {
  const { prospects, placeOfMember, rowMember, rowStatus } = scored;
  /** Per member code one bit a status. */
  const seen = new Int32Array(placeOfMember.length);
  for (let row = 0; row < rowMember.length; row++) {
    const member = rowMember[row]!;
    if (member >= 0) seen[member]! |= 1 << rowStatus[row]!;
  }
  return Array.from(prospects, member => ROW_STATUSES.filter((_, code) => (seen[member]! & (1 << code)) !== 0));
}
