import { isCutByValues, takesOwnCuts } from "#core/band-methods";
import { bandsByOwnCuts, plainCuts } from "#core/cut-points";
import type { Dimension } from "#core/dimensions";
import type { Distribution } from "#core/distribution";
import { readableCuts } from "#core/score-ranges";
import type { DimensionBands } from "#core/scored-members";
import type { DimensionRules, ScoringRules } from "#core/scoring-rules";

/**
 * The bands to draw over a distribution. Own cut points are applied at once; for everything else those of the last
 * scoring stand until it has been done anew.
 */
export function shownBands(distribution: Distribution, rules: DimensionRules, scored: DimensionBands): DimensionBands {
  return takesOwnCuts(rules.method) && rules.ownCuts ? bandsByOwnCuts(distribution, rules) : scored;
}

/** True where a person may move the cut points: not those kept from an earlier run, and not another tool's. */
export function canMoveCuts({ method, ownCuts }: DimensionRules, { compatibility }: ScoringRules): boolean {
  return compatibility === null && !(takesOwnCuts(method) && ownCuts?.origin.kind === "frozen");
}

/**
 * The cut points of bands as they are drawn, moved and typed: plain ones, and of those that ties made, only those with
 * somebody above them.
 */
export function cutsToMove({ ascending }: Distribution, bands: DimensionBands): number[] {
  const { dimension, shownCuts, cutBelongsAbove, used } = bands;
  const plain = plainCuts(dimension, shownCuts, cutBelongsAbove);
  if (!isCutByValues(used)) return plain;
  const largest = ascending.at(-1)!;
  return plain.filter(cut => (cutBelongsAbove ? cut <= largest : cut < largest));
}

/** `bands` with the cut at `place` of {@link cutsToMove} moved to `cut`: rules by own cut points. */
export function withMovedCut(
  rules: DimensionRules,
  distribution: Distribution,
  bands: DimensionBands,
  place: number,
  cut: number,
): DimensionRules {
  const cuts = cutsToMove(distribution, bands);
  cuts[place] = cut;
  return {
    ...rules,
    levels: cuts.length + 1,
    method: "own-cuts",
    ownCuts: { cuts, boundary: bands.cutBelongsAbove ? "above" : "below", origin: { kind: "own" } },
  };
}

/**
 * The cut points that `rules` hold, as the tables of a result read them: own ones as they were given, kept ones rounded
 * as far as no member changes sides, where members scored by them are at hand, else to cents.
 */
export function givenCuts(
  dimension: Dimension,
  { method, ownCuts }: DimensionRules,
  bands: DimensionBands | null | undefined,
): number[] {
  if (ownCuts === undefined) return [];
  const { cuts, boundary, origin } = ownCuts;
  if (origin.kind === "own") return [...cuts];
  if (bands && bands.asked === method && bands.cuts.join() === cuts.join()) return readableCuts(bands);
  // Ties repeat a kept cut point, and each of them is told.
  return cuts.map(cut => Math.round(plainCuts(dimension, [cut], boundary === "above")[0]! * 100) / 100);
}

/** The scores on either side of a plain cut: those of the nearest smaller and the nearest larger values. */
export function scoresBeside(
  bands: DimensionBands,
  cut: number,
): { readonly smaller: number; readonly larger: number } {
  const { dimension, shownCuts, cutBelongsAbove, levels } = bands;
  const plain = (one: number) => plainCuts(dimension, [one], cutBelongsAbove)[0]!;
  const before = shownCuts.filter(one => plain(one) < cut).length;
  const upTo = shownCuts.filter(one => plain(one) <= cut).length;
  const scoreOf = (passed: number) => (dimension === "recency" ? levels - passed : 1 + passed);
  return { smaller: scoreOf(before), larger: scoreOf(upTo) };
}
