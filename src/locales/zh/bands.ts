import { fixedBands } from "#core/fixed-bands";
import type { BandReason, DimensionBands } from "#core/scored-members";
import type { BandMethod, Dimension } from "#core/scoring-rules";

const METHOD: Readonly<Record<DimensionBands["used"] | "auto", string>> = {
  auto: "自动",
  "equal-frequency": "等频",
  "natural-breaks": "自然断点",
  fixed: "固定阈值",
  "one-value": "只有一个值",
  "own-cuts": "自定切分点",
  compatibility: "仿其他工具",
};

/** A way to cut as a choice: of money the set thresholds are no amounts but multiples of the average. */
export function bandMethodZh(dimension: Dimension, method: BandMethod | DimensionBands["used"]): string {
  return method === "fixed" && dimension === "monetary" ? "按均值倍数" : METHOD[method];
}

/** How a dimension was banded, in the pane and on the sheets alike. */
export function usedMethodZh({
  dimension,
  used,
  levels,
}: Pick<DimensionBands, "dimension" | "used" | "levels">): string {
  const name = bandMethodZh(dimension, used);
  return used === "fixed" && dimension === "monetary" ? `${name}（${fixedBands(dimension, levels).join("、")}）` : name;
}

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
