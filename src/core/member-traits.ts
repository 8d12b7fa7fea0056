import { frequentUsers } from "./traits/frequent-users";
import type { TraitSources } from "./traits/trait-sources";

export type { TraitSources };

/**
 * What orders tell about members beside their scores, each by a definition of its own. Columns are by place; null where
 * the columns that a trait needs are not mapped.
 */
export interface MemberTraits {
  readonly frequent: Uint8Array;
}

/** Finds every trait that the mapped columns carry. O(rows + members log members). */
export function memberTraits(sources: TraitSources): MemberTraits {
  return { frequent: frequentUsers(sources) };
}
