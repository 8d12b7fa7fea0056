import type { DimensionBands } from "#core/scored-members";
import type { Dimension } from "#core/scoring-rules";

/** Something uneven about the scores of one dimension that a person should hear of. */
export type TieFinding =
  | { readonly kind: "one-value"; readonly dimension: Dimension; readonly score: number }
  | {
      readonly kind: "fewer" | "empty-fixed";
      readonly dimension: Dimension;
      readonly asked: number;
      readonly got: number;
      /** Scores that nobody has, highest first. */
      readonly missing: readonly number[];
      readonly tie: DimensionBands["largestTie"];
    }
  | {
      readonly kind: "large";
      readonly dimension: Dimension;
      readonly share: number;
      readonly tie: DimensionBands["largestTie"];
    };

/** What ties did to each dimension: at most one finding per dimension, none where nothing is uneven. */
export function tieFindings(allBands: readonly DimensionBands[]): TieFinding[] {
  const findings: TieFinding[] = [];
  for (const bands of allBands) {
    const { dimension, used, levels, sizes, largestTie } = bands;
    const memberCount = sizes.reduce((sum, size) => sum + size, 0);
    if (memberCount === 0) continue;
    const missing = sizes.flatMap((size, place) => (size === 0 ? [place + 1] : [])).reverse();
    if (used === "one-value") findings.push({ kind: "one-value", dimension, score: largestTie.score });
    else if (missing.length > 0) {
      const kind = used === "fixed" ? "empty-fixed" : "fewer";
      findings.push({ kind, dimension, asked: levels, got: levels - missing.length, missing, tie: largestTie });
    } else if (used === "equal-frequency" && largestTie.memberCount * levels >= memberCount * 2) {
      // Twice the share that equal levels would have: one value decides the picture.
      findings.push({ kind: "large", dimension, share: largestTie.memberCount / memberCount, tie: largestTie });
    }
  }
  return findings;
}
