/**
 * The Gamma-Gamma model of what a purchase is worth: a member's purchases are gamma(p, nu), nu is gamma(q, v) over
 * members. It takes for granted that amount and number of purchases have nothing to do with each other, and looks at
 * members with a repeat only.
 *
 * Source: Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value", brucehardie.com/notes/025.
 */
export interface SpendModel {
  readonly p: number;
  readonly q: number;
  /** In the currency of the data. */
  readonly v: number;
}

/** What a purchase of any member is worth on average; the mean exists for q > 1 only. */
export function meanSpend({ p, q, v }: SpendModel): number {
  return (p * v) / (q - 1);
}

/**
 * What the next purchases of a member are worth on average: between what the member paid so far and what all do, nearer
 * to the member's own the more is known. Without a repeat it is {@link meanSpend}.
 *
 * @param repeats      purchases after the first one
 * @param repeatSpend  average amount of those, not looked at without any
 */
export function expectedSpend({ p, q, v }: SpendModel, repeats: number, repeatSpend: number): number {
  const own = repeats === 0 ? 0 : repeats * repeatSpend;
  return (p * (v + own)) / (p * repeats + q - 1);
}
