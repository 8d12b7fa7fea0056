import type { ScoredMembers, ScoringBands } from "./scored-members";
import { DIMENSIONS } from "./scoring-rules";
import type { Dimension, DimensionRules, ScoringRules } from "./scoring-rules";
import type { Day } from "./units";

/**
 * Rules that score later data by the bands of a finished run, so that members who did nothing keep their scores and a
 * comparison over time shows members who moved, not bands. Scoring the same data again gives the same scores.
 *
 * - Every dimension with bands takes their cut points, whatever method they came from, with the day of the run. Values
 *   beyond the first or last cut belong to the first or last band.
 * - Where the run had one value only there is no cut point: everyone keeps the middle band.
 * - A dimension without bands (switched off, or width without a basis) stays out, even if later data have it.
 * - Scopes, window, order, weights and map are those of the run.
 *
 * @throws RangeError for a run without members, and for a compatibility mode: what splits ties has no cut points
 */
export function frozenRules({
  rules,
  bands,
  asOf,
}: Pick<ScoredMembers, "rules" | "asOf"> & { readonly bands: readonly ScoringBands[] }): ScoringRules {
  if (rules.compatibility !== null)
    throw new RangeError(`the bands of compatibility mode ${rules.compatibility.mode} cannot be frozen`);
  if (bands.length === 0) throw new RangeError("a run without members has no bands to freeze");
  const bandsOf = (dimension: Dimension) => bands.find(band => band.dimension === dimension) ?? null;
  return { ...rules, dimensions: frozenDimensions(rules, bandsOf, asOf) };
}

/** The rules of each dimension by its bands of `asOf`; those of a dimension without bands switch it off. */
export function frozenDimensions(
  rules: ScoringRules,
  bandsOf: (dimension: Dimension) => Pick<ScoringBands, "levels" | "cuts" | "cutBelongsAbove"> | null,
  asOf: Day,
): Record<Dimension, DimensionRules> {
  const frozen = (dimension: Dimension): DimensionRules => {
    const found = bandsOf(dimension);
    if (found === null) return { ...rules.dimensions[dimension], enabled: false };
    const { levels, cuts, cutBelongsAbove } = found;
    const boundary = cutBelongsAbove ? "above" : "below";
    return {
      enabled: true,
      levels,
      method: "own-cuts",
      ownCuts: { cuts, boundary, origin: { kind: "frozen", asOf } },
    };
  };
  const dimensions = Object.fromEntries(DIMENSIONS.map(dimension => [dimension, frozen(dimension)]));
  return dimensions as Record<Dimension, DimensionRules>;
}
