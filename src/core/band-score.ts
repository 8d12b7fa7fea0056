import type { BandCuts } from "./score/cutting-method";

/**
 * The score of one value between cut points: 1 to one more than there are cuts. Equal values always get the same score.
 *
 * @param value         in the unit of the cuts
 * @param cuts          in any order; equal ones count as often as they are there, because ties repeat them
 * @param lessIsBetter  true for recency: the fewest days get the highest score
 */
export function scoreBetweenCuts(value: number, { cuts, cutBelongsAbove }: BandCuts, lessIsBetter: boolean): number {
  let passed = 0;
  for (const cut of cuts) if (value > cut || (cutBelongsAbove && value === cut)) passed += 1;
  return 1 + (lessIsBetter ? cuts.length - passed : passed);
}

/** An amount as a cell keeps it: six decimals, without what binary addition leaves at the far end (0.1 + 0.2). */
export function roundAsWritten(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
