import { fixedBands } from "#core/fixed-bands";
import type { BandReason, DimensionBands } from "#core/scored-members";
import type { BandMethod, Dimension } from "#core/scoring-rules";

const METHOD: Readonly<Record<DimensionBands["used"] | "auto", string>> = {
  auto: "Auto",
  "equal-frequency": "Equal size",
  "natural-breaks": "Natural gaps",
  fixed: "Fixed",
  "one-value": "One value only",
  "own-cuts": "Own cut points",
  compatibility: "As another tool",
};

/** A way to cut as a choice: of money the set thresholds are no amounts but multiples of the average. */
export function bandMethodEn(dimension: Dimension, method: BandMethod | DimensionBands["used"]): string {
  return method === "fixed" && dimension === "monetary" ? "Multiples of the average" : METHOD[method];
}

/** How a dimension was banded, in the pane and on the sheets alike. */
export function usedMethodEn({
  dimension,
  used,
  levels,
}: Pick<DimensionBands, "dimension" | "used" | "levels">): string {
  const name = bandMethodEn(dimension, used);
  return used === "fixed" && dimension === "monetary" ? `${name} (${fixedBands(dimension, levels).join(", ")})` : name;
}

/** Why it was banded so. */
export const bandReasonEn: Readonly<Record<BandReason, string>> = {
  asked: "as set",
  "enough-members-and-values": "auto: enough members and values",
  "few-members": "auto: too few members for equal size",
  "few-values": "auto: too few different values for equal size",
  "one-value": "every member has the same value",
  frozen: "cut points frozen from an earlier run",
  compatibility: "compatibility mode",
};
