import { isCutByValues, takesOwnCuts } from "./band-methods";
import { monetaryBase } from "./measure/measured-values";
import { bandDimension } from "./score/band-dimension";
import { evenCuts } from "./score/even-cuts";
import type { DimensionBands, ScoredMembers } from "./scored-members";
import { scoredValues } from "./scored-values";
import type { ScoredColumns } from "./scored-values";
import type { Dimension, DimensionRules, ScoringRules } from "./scoring-rules";
import { atOnce } from "./steps";
import type { Steps } from "./steps";

/** A value that stands exactly on a cut point, which decides where all its members go at once. */
export interface BoundaryValue {
  readonly value: number;
  readonly memberCount: number;
  /** Of all scored members, 0 to 1. */
  readonly share: number;
  readonly score: number;
}

/** A way out that a person can choose; `sizes` are the members per score that it would give: `sizes[score - 1]`. */
export type TieRemedy =
  | { readonly kind: "fewer-levels"; readonly levels: number; readonly sizes: readonly number[] }
  | { readonly kind: "fixed"; readonly sizes: readonly number[] }
  | { readonly kind: "own-cuts" | "one-against-repeat"; readonly cuts: readonly number[]; readonly sizes: readonly number[] }; // prettier-ignore

/** What ties did to the levels of one dimension. */
export interface TieReport {
  readonly dimension: Dimension;
  /** Levels that the rules ask for, and scores that somebody has. */
  readonly asked: number;
  readonly got: number;
  /** Members per score: `sizes[score - 1]`. */
  readonly sizes: readonly number[];
  readonly unusedScores: readonly number[];
  readonly boundaries: readonly BoundaryValue[];
  /** The value that most members hold; more than one score only where a compatibility mode splits it. */
  readonly largestTie: {
    readonly value: number;
    readonly memberCount: number;
    readonly share: number;
    readonly scores: readonly number[];
  };
  /** None where every level is used and no tie is too large, and none in a compatibility mode. */
  readonly remedies: readonly TieRemedy[];
}

/** A tie of this many times the share of an even level decides the picture by itself. */
const LARGE_TIE = 2;

type Run = ScoredColumns & Pick<ScoredMembers, "bands" | "scores" | "memberCount" | "member" | "windowNetAmount">;

/**
 * One report per scored dimension, in the method's own order. Nothing is changed: remedies are data, and
 * {@link withRemedy} makes rules of the one that a person chose. O(members log members).
 */
export function tieReports(scored: Run): TieReport[] {
  return atOnce(tieReportSteps(scored));
}

/** The same in steps, none of which scores the members more than once. */
export function* tieReportSteps(scored: Run): Steps<TieReport[]> {
  const reports: TieReport[] = [];
  for (const bands of scored.bands) {
    const { dimension, sizes } = bands;
    const values = new Float64Array(scoredValues(scored, dimension));
    const scores = scored.scores[dimension];
    const { value, memberCount } = bands.largestTie;
    const unusedScores = sizes.flatMap((size, place) => (size === 0 ? [place + 1] : []));
    const report = {
      dimension,
      asked: scored.rules.dimensions[dimension].levels,
      got: sizes.length - unusedScores.length,
      sizes,
      unusedScores,
      boundaries: boundaryValues(bands, values, scores),
      largestTie: {
        value,
        memberCount,
        share: memberCount / scored.memberCount,
        scores: scoresOf(value, values, scores),
      },
    };
    const uneven = report.got < report.asked || report.largestTie.share * bands.levels >= LARGE_TIE;
    yield;
    const isHelped = uneven && scored.compatibility === null;
    const remedies = isHelped ? yield* remediesFor(scored, bands, values, report.got) : [];
    reports.push({ ...report, remedies });
    yield;
  }
  return reports;
}

/** The rules with the remedy in one dimension; all else stays. */
export function withRemedy(rules: ScoringRules, dimension: Dimension, remedy: TieRemedy): ScoringRules {
  const before = rules.dimensions[dimension];
  return { ...rules, dimensions: { ...rules.dimensions, [dimension]: remedied(before, remedy) } };
}

function remedied(before: DimensionRules, remedy: TieRemedy): DimensionRules {
  switch (remedy.kind) {
    case "fewer-levels":
      return { ...before, levels: remedy.levels };
    case "fixed":
      return { ...before, method: "fixed" };
    case "own-cuts":
    case "one-against-repeat":
      return {
        ...before,
        levels: remedy.cuts.length + 1,
        method: "own-cuts",
        ownCuts: { cuts: remedy.cuts, boundary: "below", origin: { kind: "own" } },
      };
  }
}

function boundaryValues({ cuts }: DimensionBands, values: Float64Array, scores: Uint8Array): BoundaryValue[] {
  return [...new Set(cuts)].flatMap(cut => {
    let memberCount = 0;
    for (const value of values) if (value === cut) memberCount += 1;
    if (memberCount === 0) return [];
    return [{ value: cut, memberCount, share: memberCount / values.length, score: scores[values.indexOf(cut)]! }];
  });
}

function scoresOf(value: number, values: Float64Array, scores: Uint8Array): number[] {
  const found = new Set<number>();
  for (let place = 0; place < values.length; place++) if (values[place] === value) found.add(scores[place]!);
  return [...found].sort((a, b) => a - b);
}

function* remediesFor(
  scored: Run,
  { dimension, used }: DimensionBands,
  values: Float64Array,
  got: number,
): Steps<TieRemedy[]> {
  const rules = scored.rules.dimensions[dimension];
  const base = monetaryBase(scored, scored.rules.monetaryBasis);
  const ascending = values.slice().sort();
  // Sizes do not depend on the order of the members.
  const sizesBy = (tried: DimensionRules) => bandDimension(dimension, ascending, tried, base, ascending).bands.sizes;
  const remedies: TieRemedy[] = [];
  if (ascending[0] === ascending.at(-1)) return remedies;
  if (!takesOwnCuts(rules.method)) {
    for (let levels = rules.levels - 1; levels >= 2; levels--) {
      const sizes = sizesBy({ ...rules, levels });
      yield;
      if (sizes.includes(0)) continue;
      remedies.push({ kind: "fewer-levels", levels, sizes });
      break;
    }
  }
  if (isCutByValues(used)) {
    const sizes = sizesBy(remedied(rules, { kind: "fixed", sizes: [] }));
    yield;
    if (sizes.filter(size => size > 0).length > got) remedies.push({ kind: "fixed", sizes });
  }
  const offerCuts = (kind: "own-cuts" | "one-against-repeat", cuts: readonly number[]): void => {
    remedies.push({ kind, cuts, sizes: sizesBy(remedied(rules, { kind, cuts, sizes: [] })) });
  };
  const even = evenCuts(ascending, rules.levels);
  if (even.length + 1 > got) offerCuts("own-cuts", even);
  yield;
  // Members of one purchase against members who came again.
  if (dimension === "frequency" && ascending[0]! <= 1 && ascending.at(-1)! > 1) offerCuts("one-against-repeat", [1]);
  return remedies;
}
