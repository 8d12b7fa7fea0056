import { expectedCount } from "./expected-count";
import type { TimeUnit } from "./time-unit";

/**
 * The BG/NBD model of when members buy: while a member stays, purchases come at a rate that is gamma(r, alpha) over
 * members; after each purchase the member drops out with a chance that is beta(a, b) over members. All four are above 0.
 *
 * Source: Fader, Hardie and Lee (2005), Marketing Science 24, 275-284.
 */
export interface PurchaseModel {
  readonly unit: TimeUnit;
  readonly r: number;
  /** In `unit`. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** One member as the model sees it. Durations are in the unit of the model. */
export interface PurchasePattern {
  /** Purchases after the first one. */
  readonly repeats: number;
  /** From the first to the last purchase; 0 without a repeat. */
  readonly active: number;
  /** From the first purchase to the as-of day; not below `active`. */
  readonly known: number;
}

/**
 * The chance that a member has not dropped out, 0 to 1. Without a repeat it is 1 by the model, which lets members drop
 * out after a repeat only: worth saying wherever the number is shown.
 */
export function chanceAlive({ r, alpha, a, b }: PurchaseModel, { repeats, active, known }: PurchasePattern): number {
  if (repeats === 0) return 1;
  const logOddsAgainst =
    Math.log(a / (b + repeats - 1)) + (r + repeats) * Math.log1p((known - active) / (alpha + active));
  return 1 / (1 + Math.exp(logOddsAgainst));
}

/** Purchases expected within `horizon` (in the unit of the model, 0 or more) after the as-of day. */
export function expectedPurchases(model: PurchaseModel, pattern: PurchasePattern, horizon: number): number {
  const { r, alpha, a, b } = model;
  const { repeats, known } = pattern;
  return chanceAlive(model, pattern) * expectedCount(r + repeats, horizon / (alpha + known), a, b + repeats);
}

/** The chance of at least one purchase within `horizon` (in the unit of the model, 0 or more) after the as-of day. */
export function chanceToBuy(model: PurchaseModel, pattern: PurchasePattern, horizon: number): number {
  const { r, alpha } = model;
  const { repeats, known } = pattern;
  return chanceAlive(model, pattern) * -Math.expm1(-(r + repeats) * Math.log1p(horizon / (alpha + known)));
}

/** Repeat purchases expected of a member of whom nothing is known, within `horizon` after the first purchase. */
export function expectedRepeats({ r, alpha, a, b }: PurchaseModel, horizon: number): number {
  return expectedCount(r, horizon / alpha, a, b);
}
