/** How well a value tells two groups apart. */
export interface Discrimination {
  /** The chance that a positive has the higher value of a positive and a negative drawn at random, ties counted half. */
  readonly auc: number;
  readonly aucError: number;
  /** 2 AUC - 1: 1 for a perfect order, 0 for none, below 0 where higher values are worse. */
  readonly gini: number;
  readonly giniError: number;
  readonly positives: number;
  readonly negatives: number;
}

/**
 * Area under the ROC curve, Gini coefficient and their standard errors.
 *
 * @param values     one per member, no NaN; higher means more likely positive
 * @param isPositive 1 or 0, of the same length
 * @returns          null unless there are positives and negatives
 * @throws RangeError when the columns differ in length
 *
 * O(n log n). Sources: the area from rank sums as Mann and Whitney (1947); its error by Hanley and McNeil (1982), Radiology
 * 143, 29-36, formulas (1) and (2), which for an area of 1 or 0 is 0.
 */
export function discrimination(values: Float64Array, isPositive: Uint8Array): Discrimination | null {
  if (values.length !== isPositive.length) {
    throw new RangeError(`values and isPositive differ in length: ${values.length} and ${isPositive.length}`);
  }
  // Sorting numbers is much faster than putting places in order by their values.
  const all = values.slice().sort();
  const ofPositives = values.filter((_, place) => isPositive[place] === 1).sort();
  let positives = 0;
  let negatives = 0;
  // In halves, so that the sum stays whole and exact whatever the order of equal values.
  let halfWins = 0;
  for (let from = 0; from < all.length;) {
    const value = all[from]!;
    let to = from;
    while (to < all.length && all[to] === value) to += 1;
    let tiedPositives = 0;
    while (ofPositives[positives + tiedPositives] === value) tiedPositives += 1;
    const tiedNegatives = to - from - tiedPositives;
    halfWins += tiedPositives * (2 * negatives + tiedNegatives);
    positives += tiedPositives;
    negatives += tiedNegatives;
    from = to;
  }
  if (positives === 0 || negatives === 0) return null;
  const auc = halfWins / (2 * positives * negatives);
  const aucError = hanleyMcNeil(auc, positives, negatives);
  return { auc, aucError, gini: 2 * auc - 1, giniError: 2 * aucError, positives, negatives };
}

function hanleyMcNeil(auc: number, positives: number, negatives: number): number {
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc * auc) / (1 + auc);
  const square = auc * auc;
  const sum = auc * (1 - auc) + (positives - 1) * (q1 - square) + (negatives - 1) * (q2 - square);
  return Math.sqrt(Math.max(0, sum) / (positives * negatives));
}
