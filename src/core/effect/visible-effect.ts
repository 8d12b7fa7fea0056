import { FEWEST_TO_COMPARE } from "../stats/group-against-rest";
import { smallestVisibleRise } from "../stats/visible-difference";

/** What a division into contact and control group could show, said before anybody is contacted. */
export type VisibleEffect =
  /** A rise of the rate by `difference`, to `rate`, would be shown in 80 % of all cases; smaller ones mostly not. */
  | { readonly kind: "visible"; readonly rate: number; readonly difference: number }
  /** Not even if everybody who is contacted responded. */
  | { readonly kind: "never" }
  /** One of the groups is below what an evaluation needs. */
  | { readonly kind: "too-few"; readonly needed: number };

/**
 * The smallest effect that could be seen with groups of these sizes, by a two-sided test at 5 %.
 *
 * @param expectedRate  of members who are not contacted, 0 to 1: from a response test or an earlier control group
 *
 * Source: {@link smallestVisibleRise}.
 */
export function visibleEffect(contactCount: number, controlCount: number, expectedRate: number): VisibleEffect {
  if (Math.min(contactCount, controlCount) < FEWEST_TO_COMPARE) return { kind: "too-few", needed: FEWEST_TO_COMPARE };
  const found = smallestVisibleRise(contactCount, controlCount, expectedRate);
  return found === null ? { kind: "never" } : { kind: "visible", ...found };
}
