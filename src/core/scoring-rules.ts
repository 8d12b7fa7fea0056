import type { BandMethod } from "./band-methods";
import type { CustomRule } from "./custom-rule";
import { DIMENSIONS } from "./dimensions";
import type { Dimension } from "./dimensions";
import { WIDTH_FIELDS } from "./fields";
import type { OwnCuts } from "./own-cuts";

export { DIMENSIONS };
export type { BandMethod, Dimension, OwnCuts };

export interface DimensionRules {
  readonly enabled: boolean;
  /** Number of bands, 2 to 5; in a compatibility mode 2 to 9. */
  readonly levels: number;
  readonly method: BandMethod;
  /** What a method uses whose cuts a person gives (see `takesOwnCuts`); the others leave it alone. */
  readonly ownCuts?: OwnCuts;
}

/**
 * Which purchases frequency counts: those of the window up to the as-of day, all, or those of the window that ends at
 * the member's own last purchase, so that members who are gone keep the frequency they had.
 */
export const FREQUENCY_SCOPES = ["window", "lifetime", "own-window"] as const;

export type FrequencyScope = (typeof FREQUENCY_SCOPES)[number];

/** Amount per purchase over all history or in the frequency window (over all history for who has none in it), or the sum. */
export const MONETARY_BASES = ["average", "window-average", "total"] as const;

export type MonetaryBasis = (typeof MONETARY_BASES)[number];

export const WIDTH_SCOPES = ["lifetime", "window"] as const;

export type WidthScope = (typeof WIDTH_SCOPES)[number];

/** The column that width is counted on; "first-mapped" is the first of category, brand and product that the data have. */
export const WIDTH_BASES = ["first-mapped", ...WIDTH_FIELDS] as const;

export type WidthBasis = (typeof WIDTH_BASES)[number];

/** One line of a lookup table: a text that contains the keyword is of this category. */
export interface WidthKeyword {
  readonly keyword: string;
  readonly category: string;
}

/** The dimensions that the tools of the compatibility modes know. */
export const RFM = ["recency", "frequency", "monetary"] as const;

export type RfmDimension = (typeof RFM)[number];

/**
 * Scores as another tool gives them, to compare with it. Ties: pandas drops repeated edges or, ranked first, splits equal
 * values by member id; Modeler keeps a tied value in the bin where it begins or moves it to the next.
 */
export type CompatibilityRules =
  | { readonly mode: "r-rfm" | "sql-ntile" | "spss-independent" | "spss-nested" }
  | { readonly mode: "pandas-qcut"; readonly ties: "drop" | "rank-first" }
  | {
      readonly mode: "spss-modeler";
      readonly ties: "keep" | "next";
      readonly weights: Readonly<Record<RfmDimension, number>>;
    };

export type CompatibilityMode = CompatibilityRules["mode"];

/** Maps that look at scores. */
export type ScoreMapId =
  "rfmw14" | "classic11" | "eleven125" | "ten-rf" | "like-shopify" | "like-klaviyo" | "cn8" | "custom";

/** Maps that compare the measures themselves with their mean or median; "cn8-reversed-r" is a known mistake to compare with. */
export type SplitMapId = "cn8-mean" | "cn8-median" | "cn8-reversed-r";

export type SegmentMapId = ScoreMapId | SplitMapId;

/** Everything that decides the scores besides the rows and the as-of day. Plain data: it can be stored and compared. */
export interface ScoringRules {
  readonly version: 2;
  /** Order of the code's digits and of the response rank: a permutation of the four. */
  readonly order: readonly Dimension[];
  readonly weights: Readonly<Record<Dimension, number>>;
  /** Length of the frequency window in calendar months. */
  readonly windowMonths: number;
  readonly frequencyScope: FrequencyScope;
  readonly monetaryBasis: MonetaryBasis;
  readonly widthScope: WidthScope;
  readonly widthBasis: WidthBasis;
  /** Applied to the texts of the width basis before they are counted; empty for none. */
  readonly widthLookup: readonly WidthKeyword[];
  readonly dimensions: Readonly<Record<Dimension, DimensionRules>>;
  readonly map: SegmentMapId;
  /** The rules of the map "custom". */
  readonly customRules?: readonly CustomRule[];
  /** In maps that split by mean or median a measure that equals the middle is low; by default it is high. */
  readonly strictSplit?: boolean;
  /** All orders of one member on one day count as one purchase. */
  readonly sameDayIsOnePurchase: boolean;
  /** Null for the product's own scores. */
  readonly compatibility: CompatibilityRules | null;
}

/** The defaults of the method: R, F, M, W; 12 months; five bands; weights 40, 30, 20, 10. */
export function defaultRules(): ScoringRules {
  const five: DimensionRules = { enabled: true, levels: 5, method: "auto" };
  return {
    version: 2,
    order: DIMENSIONS,
    weights: { recency: 40, frequency: 30, monetary: 20, width: 10 },
    windowMonths: 12,
    frequencyScope: "window",
    monetaryBasis: "average",
    widthScope: "lifetime",
    widthBasis: "first-mapped",
    widthLookup: [],
    dimensions: { recency: five, frequency: five, monetary: five, width: five },
    map: "rfmw14",
    sameDayIsOnePurchase: false,
    compatibility: null,
  };
}
