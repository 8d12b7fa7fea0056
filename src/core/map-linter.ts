import type { CustomRule } from "./custom-rule";
import type { ScaledScores, ScoreMap } from "./segment-map";
import { inOrder, ruleHolds } from "./segment/custom-map";

/** What is wrong with a segment map; all three lists empty: every combination belongs to one rule, and every rule is used. */
export interface MapReport {
  /** 125 over recency, frequency and monetary, 625 with width. */
  readonly combinationCount: number;
  /** Codes in the order R, F, M (and W) that no rule holds. */
  readonly uncovered: readonly string[];
  /** Codes that two or more rules hold; the first of them wins. */
  readonly overlapping: readonly Overlap[];
  /** Places of rules that win no combination: others before them take all of theirs, or they have none. */
  readonly neverFire: readonly number[];
}

export interface Overlap {
  readonly code: string;
  /** Places of the rules in the order in which they are tried. */
  readonly rules: readonly number[];
}

type Rule = (scores: ScaledScores) => boolean;

/**
 * Asks every rule about every combination of scores. Places count from 0 in `map.segments`, or among custom rules in
 * the order in which they are tried (ascending `order`). The shipped map of custom rules has an "uncovered" segment
 * that hides gaps: lint the rules, not that map. So far it proves the shipped maps; it is also for the sheet of rules.
 *
 * @param dimensionCount  3 leaves width out (it stands at the middle), 4 takes it in
 *
 * O(combinations × rules).
 */
export function lintMap(source: ScoreMap | readonly CustomRule[], dimensionCount: 3 | 4 = 4): MapReport {
  const rules = isMap(source) ? source.segments.map(({ holds }) => holds) : rulesOf(source);
  const uncovered: string[] = [];
  const overlapping: Overlap[] = [];
  const wins = rules.map(() => 0);
  let combinationCount = 0;
  for (const { code, scores } of combinations(dimensionCount)) {
    combinationCount += 1;
    const holding = rules.flatMap((holds, place) => (holds(scores) ? [place] : []));
    if (holding.length === 0) uncovered.push(code);
    else wins[holding[0]!]! += 1;
    if (holding.length > 1) overlapping.push({ code, rules: holding });
  }
  return {
    combinationCount,
    uncovered,
    overlapping,
    neverFire: wins.flatMap((count, place) => (count === 0 ? [place] : [])),
  };
}

function isMap(source: ScoreMap | readonly CustomRule[]): source is ScoreMap {
  return "segments" in source;
}

function rulesOf(rules: readonly CustomRule[]): Rule[] {
  return inOrder(rules).map(rule => scores => ruleHolds(rule, scores));
}

const SCORES = [1, 2, 3, 4, 5] as const;
const MIDDLE = [3] as const;

function* combinations(dimensionCount: 3 | 4): Generator<{ code: string; scores: ScaledScores }> {
  for (const recency of SCORES) {
    for (const frequency of SCORES) {
      for (const monetary of SCORES) {
        for (const width of dimensionCount === 3 ? MIDDLE : SCORES) {
          const code = `${recency}${frequency}${monetary}${dimensionCount === 3 ? "" : width}`;
          yield { code, scores: { recency, frequency, monetary, width } };
        }
      }
    }
  }
}
