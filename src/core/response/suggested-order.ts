import type { Dimension } from "../dimensions";
import type { Discrimination } from "../stats/auc";

/** Fewer responders, or fewer others, and the order of the dimensions says nothing. */
export const FEWEST_TO_ORDER = 30;

export interface DimensionPower extends Discrimination {
  readonly dimension: Dimension;
}

/** Why an order stays as it is. */
export type KeepReason =
  "nothing-to-rank" | "few-responders" | "few-non-responders" | "close-neighbours" | "same-order"; // prettier-ignore

/**
 * What the data say about the order of the dimensions. `dataOrder` has all four, by power: those without power keep their
 * places. An order is only ever suggested; whoever applies it is asked.
 */
export type OrderAdvice = {
  readonly currentOrder: readonly Dimension[];
  readonly dataOrder: readonly Dimension[];
  /** Neighbours in the data's order whose difference may be chance. */
  readonly closePairs: readonly (readonly [Dimension, Dimension])[];
} & ({ readonly kind: "keep"; readonly reason: KeepReason } | { readonly kind: "suggest" });

/**
 * The order of the dimensions by Gini, the most telling first. The current order stays when fewer than 30 responded or did
 * not, or when two neighbours differ by less than 2 sqrt(SE1^2 + SE2^2) in AUC: both areas come from the same members, so
 * their difference varies less than that, and the rule errs on the side of keeping.
 *
 * @param powers  dimensions that tell members apart, of the same members
 */
export function suggestOrder(powers: readonly DimensionPower[], currentOrder: readonly Dimension[]): OrderAdvice {
  const placeOf = (power: DimensionPower): number => currentOrder.indexOf(power.dimension);
  const byPower = [...powers].sort((a, b) => b.gini - a.gini || placeOf(a) - placeOf(b));
  const next = byPower.map(power => power.dimension).values();
  const isRanked = (dimension: Dimension): boolean => powers.some(power => power.dimension === dimension);
  const dataOrder = currentOrder.map(dimension => (isRanked(dimension) ? next.next().value! : dimension));
  const closePairs = byPower.slice(1).flatMap((lower, i) => {
    const higher = byPower[i]!;
    const isClose = higher.auc - lower.auc < 2 * Math.hypot(higher.aucError, lower.aucError);
    return isClose ? [[higher.dimension, lower.dimension] as const] : [];
  });
  const common = { currentOrder, dataOrder, closePairs };
  const keep = (reason: KeepReason): OrderAdvice => ({ ...common, kind: "keep", reason });
  if (powers.length < 2) return keep("nothing-to-rank");
  const { positives, negatives } = powers[0]!;
  if (positives < FEWEST_TO_ORDER) return keep("few-responders");
  if (negatives < FEWEST_TO_ORDER) return keep("few-non-responders");
  if (closePairs.length > 0) return keep("close-neighbours");
  if (dataOrder.every((dimension, place) => dimension === currentOrder[place])) return keep("same-order");
  return { ...common, kind: "suggest" };
}
