import { takesOwnCuts } from "../band-methods";
import type { MeasuredValues } from "../measure/measured-values";
import { shownCuts } from "../shown-cuts";
import { countTies } from "../stats/count-ties";
import type { DimensionBands, ScoreNote } from "../scored-members";
import { DIMENSIONS, RFM } from "../scoring-rules";
import type { CompatibilityRules, Dimension, RfmDimension, ScoringRules } from "../scoring-rules";
import { forEachTie, worstFirst } from "./binned";
import type { Binned, ToBin } from "./binned";
import { cutsOfScores } from "./cuts-of-scores";
import { pandasQcut, pandasQcutOfRanks } from "./pandas-qcut";
import { rRfmEdges, rRfmScores } from "./r-rfm";
import { spssNtiles } from "./spss-independent";
import { spssNested } from "./spss-nested";
import { modelerBins, weightedScore } from "./spss-modeler";
import { sqlNtile } from "./sql-ntile";

export interface MeasuresToBin {
  readonly rules: ScoringRules;
  readonly compatibility: CompatibilityRules;
  /** What the mode measures, see {@link looksAtRows}. */
  readonly values: MeasuredValues;
  /** For ties that a mode splits. */
  readonly recencyDays: Int32Array;
  readonly averageAmount: Float64Array;
  readonly memberKeys: readonly string[];
}

export interface CompatibleScores {
  readonly scores: Readonly<Record<Dimension, Uint8Array>>;
  readonly bands: readonly DimensionBands[];
  /** The tool's own number for all dimensions together, where it has one. */
  readonly combinedScore: Float64Array | null;
  readonly notes: readonly ScoreNote[];
}

/** True for tools that count rows, sum amounts and know no width; the others only replace how bands are made. */
export function looksAtRows({ mode }: CompatibilityRules): boolean {
  return mode !== "sql-ntile" && mode !== "pandas-qcut";
}

const HUNDRED_TEN_ONE = { recency: 100, frequency: 10, monetary: 1 };

/** Scores as the tool of the mode gives them, with what they split or hide as notes. At least one member. */
export function compatibleScores(input: MeasuresToBin): CompatibleScores {
  const { rules, compatibility, values } = input;
  const known: readonly Dimension[] = looksAtRows(compatibility) ? RFM : DIMENSIONS;
  const toBin = known.flatMap((dimension): ToBin[] => {
    const { enabled, levels } = rules.dimensions[dimension];
    const column = values[dimension];
    return enabled && column !== null ? [{ dimension, values: column, levels }] : [];
  });
  const binned = binAll(input, toBin);
  const memberCount = input.memberKeys.length;
  const scores: Record<Dimension, Uint8Array> = {
    recency: new Uint8Array(memberCount),
    frequency: new Uint8Array(memberCount),
    monetary: new Uint8Array(memberCount),
    width: new Uint8Array(memberCount),
  };
  const bands: DimensionBands[] = [];
  const notes: ScoreNote[] = [{ code: "compatibility-mode", mode: compatibility.mode }];
  toBin.forEach((one, i) => {
    const { levels } = binned[i]!;
    const { dimension } = one;
    if (levels < one.levels) notes.push({ code: "levels-joined", dimension, asked: one.levels, got: levels });
    // One level says nothing, and no level is no score.
    if (levels < 2) return;
    scores[dimension] = binned[i]!.scores;
    const splits = splitTies(one.values, binned[i]!.scores);
    if (splits.memberCount > 0) notes.push({ code: "ties-split", dimension, ...splits });
    bands.push(bandsOf(rules, one, binned[i]!, splits.memberCount === 0, edgesOf(input, one)));
  });
  return { scores, bands, combinedScore: combined(compatibility, toBin, binned, memberCount), notes };
}

function binAll(input: MeasuresToBin, toBin: readonly ToBin[]): readonly Binned[] {
  const { compatibility } = input;
  const keys = input.memberKeys;
  const byKey = (a: number, b: number): number => (keys[a]! < keys[b]! ? -1 : 1);
  switch (compatibility.mode) {
    case "r-rfm":
      return toBin.map(one => rRfmScores(one, edgesOf(input, one)!));
    case "sql-ntile": {
      // Of equal values the more recent is better, then the larger average, then the smaller member key.
      const breakTie = (a: number, b: number): number =>
        input.recencyDays[b]! - input.recencyDays[a]! ||
        input.averageAmount[a]! - input.averageAmount[b]! ||
        byKey(b, a);
      return toBin.map(one => sqlNtile(worstFirst(one, breakTie), one.levels));
    }
    case "pandas-qcut":
      // As in a data frame sorted by member: of equal values the first row has the lowest rank.
      return toBin.map(one =>
        compatibility.ties === "rank-first"
          ? pandasQcutOfRanks(worstFirst(one, byKey), one.levels)
          : (pandasQcut(one, "drop") as Binned),
      );
    case "spss-independent":
      return toBin.map(spssNtiles);
    case "spss-nested":
      return spssNested(toBin);
    case "spss-modeler":
      return toBin.map(one => modelerBins(one, compatibility.ties));
  }
}

/** The edges that the R package uses for a dimension; null in other modes. */
function edgesOf({ compatibility, rules }: MeasuresToBin, one: ToBin): readonly number[] | null {
  if (compatibility.mode !== "r-rfm") return null;
  const { method, ownCuts } = rules.dimensions[one.dimension];
  return takesOwnCuts(method) && ownCuts !== undefined ? ownCuts.cuts : rRfmEdges(one.values, one.levels);
}

function bandsOf(
  rules: ScoringRules,
  { dimension, values }: ToBin,
  { scores, levels }: Binned,
  tiesTogether: boolean,
  edges: readonly number[] | null,
): DimensionBands {
  const sizes = new Array<number>(levels).fill(0);
  for (const score of scores) sizes[score - 1]! += 1;
  const ascending = values.slice().sort();
  const { value, memberCount } = countTies(ascending);
  const holders = scores.filter((_, place) => values[place] === value);
  const found = tiesTogether ? cutsOfScores(dimension, values, scores, levels) : null;
  const cuts = edges ?? found?.cuts ?? [];
  const cutBelongsAbove = edges !== null || (found?.cutBelongsAbove ?? false);
  const isGiven = edges !== null && takesOwnCuts(rules.dimensions[dimension].method);
  return {
    dimension,
    asked: rules.dimensions[dimension].method,
    used: "compatibility",
    reason: "compatibility",
    levels,
    cuts,
    shownCuts: shownCuts({ dimension, cuts, cutBelongsAbove, isGiven, ascending }),
    cutBelongsAbove,
    sizes,
    // Where the mode splits the value, the lowest of its scores.
    largestTie: { value, memberCount, score: holders.reduce((low, score) => Math.min(low, score), levels) },
  };
}

/** How many values have members of different scores, and how many members hold such a value. */
function splitTies(
  values: Float64Array,
  scores: Uint8Array,
): { readonly valueCount: number; readonly memberCount: number } {
  let valueCount = 0;
  let memberCount = 0;
  forEachTie(values, places => {
    const first = scores[places[0]!];
    if (places.every(place => scores[place] === first)) return;
    valueCount += 1;
    memberCount += places.length;
  });
  return { valueCount, memberCount };
}

function combined(
  compatibility: CompatibilityRules,
  toBin: readonly ToBin[],
  binned: readonly Binned[],
  memberCount: number,
): Float64Array | null {
  if (!looksAtRows(compatibility)) return null;
  const weights = compatibility.mode === "spss-modeler" ? compatibility.weights : HUNDRED_TEN_ONE;
  const byDimension: Partial<Record<RfmDimension, Binned>> = {};
  toBin.forEach(({ dimension }, i) => {
    if (dimension !== "width") byDimension[dimension] = binned[i]!;
  });
  return weightedScore(byDimension, weights, memberCount);
}
