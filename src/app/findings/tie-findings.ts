import { isCutByValues } from "#core/band-methods";
import type { DimensionBands } from "#core/scored-members";
import { isSmallBase } from "#core/small-base";
import type { ScoringRules } from "#core/scoring-rules";
import type { TieReport } from "#core/ties";

/** Something uneven about the scores of one dimension that a person should hear of. */
export interface TieFinding {
  /**
   * "one-value": nothing tells members apart. "fewer": equal values left scores unused. "empty-range": nobody is in a
   * range that was set beforehand. "large": every score is used, but one value decides the picture.
   */
  readonly kind: "one-value" | "fewer" | "empty-range" | "large";
  readonly report: TieReport;
  readonly bands: DimensionBands;
}

interface BandedTies {
  readonly ties: readonly TieReport[];
  readonly bands: readonly DimensionBands[];
  readonly rules: ScoringRules;
}

/**
 * What ties did to each dimension: at most one finding per dimension, none where nothing is uneven. A compatibility mode
 * tells in notes of its own what it splits and joins; among few members every value is a tie, and none is told.
 */
export function tieFindings({ ties, bands, rules }: BandedTies): TieFinding[] {
  if (rules.compatibility !== null || isSmallBase(membersOf(bands))) return [];
  return ties.flatMap((report): TieFinding[] => {
    const found = bands.find(({ dimension }) => dimension === report.dimension);
    const kind = found && kindOf(report, found);
    return found && kind ? [{ kind, report, bands: found }] : [];
  });
}

/** Every member has a score in every dimension that was banded. */
function membersOf(bands: readonly DimensionBands[]): number {
  return (bands[0]?.sizes ?? []).reduce((sum, size) => sum + size, 0);
}

function kindOf({ unusedScores, remedies }: TieReport, { used }: DimensionBands): TieFinding["kind"] | null {
  if (used === "one-value") return "one-value";
  if (unusedScores.length > 0) return isCutByValues(used) ? "fewer" : "empty-range";
  return remedies.length > 0 ? "large" : null;
}
