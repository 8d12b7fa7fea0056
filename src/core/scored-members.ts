import type { CuttingMethodId } from "./band-methods";
import type { DataCounts } from "./data-counts";
import type { MemberTraits, TraitNote } from "./member-traits";
import type { BandMethod, CompatibilityMode, Dimension, ScoringRules, WidthBasis } from "./scoring-rules";
import type { Day } from "./units";

/** Why `auto` chose what it chose, that the method was asked for, or that the cuts are those of an earlier run. */
export type BandReason =
  | "asked" | "enough-members-and-values" | "few-members" | "few-values" | "one-value" | "frozen" | "compatibility"; // prettier-ignore

/** How one measure became scores: every cut point and every size is visible. */
export interface DimensionBands {
  readonly dimension: Dimension;
  readonly asked: BandMethod;
  readonly used: CuttingMethodId | "one-value" | "compatibility";
  readonly reason: BandReason;
  readonly levels: number;
  /**
   * Ascending, in the unit of the measure (days, purchases, money, categories); levels - 1 of them. None for one value,
   * and none in a compatibility mode that puts equal values into different bands.
   */
  readonly cuts: readonly number[];
  /** The cuts as people read them: money rounded as far as no member changes sides, see `core/shown-cuts`. */
  readonly shownCuts: readonly number[];
  /** True when a value equal to a cut belongs to the band above it (the ratios of M); false: to the band below. */
  readonly cutBelongsAbove: boolean;
  /** Members per score: `sizes[score - 1]`. A 0 is a score that ties left unused. */
  readonly sizes: readonly number[];
  /** The most frequent value among members and how many hold it. */
  readonly largestTie: { readonly value: number; readonly memberCount: number; readonly score: number };
}

/** What of the bands says how a value becomes a score; that much a run writes down of itself. */
export type ScoringBands = Pick<DimensionBands, "dimension" | "used" | "levels" | "cuts" | "cutBelongsAbove">;

/** A remark about a run that a person should see. */
export type ScoreNote =
  | { readonly code: "small-base"; readonly dimension: Dimension; readonly memberCount: number; readonly needed: number }
  | { readonly code: "window-longer-than-data"; readonly dataDays: number; readonly windowMonths: number }
  | { readonly code: "compatibility-mode"; readonly mode: CompatibilityMode }
  | { readonly code: "ties-split"; readonly dimension: Dimension; readonly valueCount: number; readonly memberCount: number }
  | { readonly code: "levels-joined"; readonly dimension: Dimension; readonly asked: number; readonly got: number }
  | { readonly code: "no-width-basis" }
  | { readonly code: "width-basis-not-mapped"; readonly basis: WidthBasis }
  | { readonly code: "width-texts-without-keyword"; readonly textCount: number; readonly examples: readonly string[]; readonly counted: boolean }
  | { readonly code: "members-with-blank-width"; readonly memberCount: number }
  | { readonly code: "refunds-unmatched"; readonly rowCount: number }
  | TraitNote; // prettier-ignore

/** How a compatibility mode came to its scores. Columns are in order of response rank, as all others. */
export interface CompatibilityResult {
  readonly mode: CompatibilityMode;
  /** What was scored: the tools differ in what they measure. Null for a dimension that they do not know. */
  readonly values: Readonly<Record<Dimension, Float64Array | null>>;
  /** The tool's own number for all dimensions, such as 100 R + 10 F + M; the response rank follows it. Null without. */
  readonly combinedScore: Float64Array | null;
}

export const CUSTOMER_TYPES = ["prospect", "new", "loyal-proxy", "existing"] as const;

export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/**
 * The result of a run, as columns. Columns over scored members have `memberCount` entries and are in order of response
 * rank (entry 0 has rank 1). Prospects (members without a valid purchase) are apart and have no scores.
 */
export interface ScoredMembers {
  readonly rules: ScoringRules;
  readonly asOf: Day;
  /** First day of the frequency window that ends on the as-of day: purchases on this day or later, up to as-of, are in it. */
  readonly windowStart: Day;
  readonly memberCount: number;
  readonly purchaseCount: number;
  /** Sum of net amounts of all scored members. */
  readonly netTotal: number;
  /** Net total divided by purchases. */
  readonly averagePurchase: number;
  /** Codes into `OrderRows.memberIds`. */
  readonly member: Int32Array;
  readonly lastDay: Int32Array;
  readonly firstDay: Int32Array;
  readonly recencyDays: Int32Array;
  /** In the window up to as-of, or in the member's own window where the rules say so; so is `windowNetAmount`. */
  readonly windowPurchases: Int32Array;
  readonly lifetimePurchases: Int32Array;
  /** Per purchase over all history; in the window where the rules say so, and there over all history for who has none in it. */
  readonly averageAmount: Float64Array;
  readonly netAmount: Float64Array;
  readonly windowNetAmount: Float64Array;
  readonly refundAmount: Float64Array;
  /** In the scope of the rules; 0 for everyone without a width basis. */
  readonly widthCount: Int32Array;
  readonly scores: Readonly<Record<Dimension, Uint8Array>>;
  /** What a compatibility mode measured and made of it; null for the product's own scores. */
  readonly compatibility: CompatibilityResult | null;
  /** 0 to 100. */
  readonly index: Float64Array;
  /** Place of the segment in its map. */
  readonly segment: Uint8Array;
  /** Codes into CUSTOMER_TYPES. */
  readonly customerType: Uint8Array;
  /** 1 for the top 20 % of members by net amount; equal amounts are all in or all out. */
  readonly keyAccount: Uint8Array;
  /** What orders tell beside the scores. */
  readonly traits: MemberTraits;
  /** Codes into the attribute columns of `OrderRows`, -1 for none; null when the column is not mapped. */
  readonly memberName: Int32Array | null;
  readonly phone: Int32Array | null;
  /** Store and salesperson of the latest purchase; several on that day: the member's most frequent. */
  readonly store: Int32Array | null;
  readonly salesperson: Int32Array | null;
  /** Channel of most purchases; a tie goes to the latest. */
  readonly mainChannel: Int32Array | null;
  readonly channelCount: Int32Array | null;
  readonly gender: Int32Array | null;
  /** Texts as the cells hold them: a date's serial, a written date, a month. */
  readonly birthday: Int32Array | null;
  readonly optOut: Uint8Array | null;
  /** Up to three width values per member by net amount, flattened: entries 3i, 3i+1, 3i+2; -1 for none. Null without a basis. */
  readonly topWidthValues: Int32Array | null;
  /** The texts that `topWidthValues` are codes of, when a lookup made them; null when they are those of `OrderRows.width`. */
  readonly lookedUpWidthValues: readonly string[] | null;
  /** Member codes without a valid purchase. */
  readonly prospects: Int32Array;
  readonly prospectColumns: ProspectColumns;
  /**
   * Per member code, scored or prospect: what their orders that wait to be paid would bring, and how many these are: up
   * to the as-of day that was asked for, else up to today. Null for both when no row of the data waits to be paid.
   */
  readonly unpaidAmount: Float64Array | null;
  readonly unpaidOrders: Int32Array | null;
  /** Per member code: the place in the columns above, or -1. */
  readonly placeOfMember: Int32Array;
  /** Final RowStatus codes, one per order row. */
  readonly rowStatus: Uint8Array;
  /** Member codes, one per order row, -1 where no member is known: `OrderRows.member` given back. */
  readonly rowMember: Int32Array;
  /** What the pane, the sheets and the command line say of rows, people and money. */
  readonly counts: DataCounts;
  readonly bands: readonly DimensionBands[];
  /** Members per segment of the map, in map order, and their net amounts. */
  readonly segmentSizes: readonly number[];
  readonly segmentNet: readonly number[];
  readonly notes: readonly ScoreNote[];
}

/** Columns over `ScoredMembers.prospects`, in their order: codes into the attribute columns, -1 for none; null when not mapped. */
export interface ProspectColumns {
  readonly memberName: Int32Array | null;
  readonly phone: Int32Array | null;
  readonly store: Int32Array | null;
  readonly salesperson: Int32Array | null;
  readonly birthday: Int32Array | null;
  readonly optOut: Uint8Array | null;
}

/** The number of levels that a dimension has in a run: those that came out, which a compatibility mode can make fewer. */
export function levelsOf(
  { bands, rules }: { readonly bands: readonly ScoringBands[]; readonly rules: ScoringRules },
  dimension: Dimension,
): number {
  return bands.find(band => band.dimension === dimension)?.levels ?? rules.dimensions[dimension].levels;
}
