import type { BandReason, DimensionBands } from "#core/scored-members";

/** How a dimension was banded, in the pane and on the sheets alike. */
export const bandMethodEn: Readonly<Record<DimensionBands["used"], string>> = {
  "equal-frequency": "Equal size",
  "natural-breaks": "Natural gaps",
  fixed: "Fixed",
  "one-value": "One value only",
  "own-cuts": "Own cut points",
  compatibility: "As another tool",
};

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
