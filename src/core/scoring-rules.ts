import type { CustomRule } from "./custom-rule";

/** The four measures in the method's own order. */
export const DIMENSIONS = ["recency", "frequency", "monetary", "width"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

export type BandMethod = "auto" | "equal-frequency" | "fixed";

export interface DimensionRules {
  readonly enabled: boolean;
  /** Number of bands, 2 to 5. */
  readonly levels: number;
  readonly method: BandMethod;
}

/** Maps that look at scores. */
export type ScoreMapId = "rfmw14" | "classic11" | "eleven125" | "ten-rf" | "cn8" | "custom";

/** Maps that compare the measures themselves with their mean or median; "cn8-reversed-r" is a known mistake to compare with. */
export type SplitMapId = "cn8-mean" | "cn8-median" | "cn8-reversed-r";

export type SegmentMapId = ScoreMapId | SplitMapId;

/** Everything that decides the scores besides the rows and the as-of day. Plain data: it can be stored and compared. */
export interface ScoringRules {
  readonly version: 1;
  /** Order of the code's digits and of the response rank: a permutation of the four. */
  readonly order: readonly Dimension[];
  readonly weights: Readonly<Record<Dimension, number>>;
  /** Length of the frequency window in calendar months. */
  readonly windowMonths: number;
  readonly dimensions: Readonly<Record<Dimension, DimensionRules>>;
  readonly map: SegmentMapId;
  /** The rules of the map "custom". */
  readonly customRules?: readonly CustomRule[];
  /** In maps that split by mean or median a measure that equals the middle is low; by default it is high. */
  readonly strictSplit?: boolean;
  /** All orders of one member on one day count as one purchase. */
  readonly sameDayIsOnePurchase: boolean;
}

/** The defaults of the method: R, F, M, W; 12 months; five bands; weights 40, 30, 20, 10. */
export function defaultRules(): ScoringRules {
  const five: DimensionRules = { enabled: true, levels: 5, method: "auto" };
  return {
    version: 1,
    order: DIMENSIONS,
    weights: { recency: 40, frequency: 30, monetary: 20, width: 10 },
    windowMonths: 12,
    dimensions: { recency: five, frequency: five, monetary: five, width: five },
    map: "rfmw14",
    sameDayIsOnePurchase: false,
  };
}

/** One way in which rules make no sense. */
export type RulesFault =
  | { readonly code: "levels-out-of-range"; readonly dimension: Dimension; readonly levels: number }
  | { readonly code: "order-not-a-permutation"; readonly order: readonly string[] }
  | { readonly code: "weight-not-positive"; readonly dimension: Dimension; readonly weight: number }
  | { readonly code: "window-out-of-range"; readonly windowMonths: number }
  | { readonly code: "no-dimension-enabled" }
  | { readonly code: "custom-map-without-rules" };

/** All faults of `rules`; an empty list means that they can be used. */
export function checkRules(rules: ScoringRules): RulesFault[] {
  const faults: RulesFault[] = [];
  for (const dimension of DIMENSIONS) {
    const { levels } = rules.dimensions[dimension];
    if (!Number.isInteger(levels) || levels < 2 || levels > 5)
      faults.push({ code: "levels-out-of-range", dimension, levels });
    const weight = rules.weights[dimension];
    if (!(weight >= 0) || !Number.isFinite(weight)) faults.push({ code: "weight-not-positive", dimension, weight });
  }
  if (rules.order.length !== 4 || DIMENSIONS.some(dimension => !rules.order.includes(dimension))) {
    faults.push({ code: "order-not-a-permutation", order: rules.order });
  }
  if (!Number.isInteger(rules.windowMonths) || rules.windowMonths < 1 || rules.windowMonths > 1200) {
    faults.push({ code: "window-out-of-range", windowMonths: rules.windowMonths });
  }
  if (DIMENSIONS.every(dimension => !rules.dimensions[dimension].enabled))
    faults.push({ code: "no-dimension-enabled" });
  if (rules.map === "custom" && (rules.customRules ?? []).length === 0)
    faults.push({ code: "custom-map-without-rules" });
  return faults;
}
