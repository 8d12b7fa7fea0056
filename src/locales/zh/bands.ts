import type { BandReason, DimensionBands } from "#core/scored-members";

/** How a dimension was banded, in the pane and on the sheets alike. */
export const bandMethodZh: Readonly<Record<DimensionBands["used"], string>> = {
  "equal-frequency": "等频",
  "natural-breaks": "自然断点",
  fixed: "固定阈值",
  "one-value": "只有一个值",
  "own-cuts": "自定切分点",
  compatibility: "仿其他工具",
};

/** Why it was banded so. */
export const bandReasonZh: Readonly<Record<BandReason, string>> = {
  asked: "按设置",
  "enough-members-and-values": "自动：会员和数值都够多",
  "few-members": "自动：会员太少，不用等频",
  "few-values": "自动：不同的数值太少，不用等频",
  "one-value": "所有会员的数值都一样",
  frozen: "沿用以前一次的切分点",
  compatibility: "兼容模式",
};
