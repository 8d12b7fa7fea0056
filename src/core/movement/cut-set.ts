import type { CustomRule } from "../custom-rule";
import { DIMENSIONS } from "../dimensions";
import type { Dimension } from "../dimensions";
import type { WidthField } from "../fields";
import type { ScoringBands } from "../scored-members";
import type { ScoringRules, SegmentMapId } from "../scoring-rules";
import { inOrder } from "../segment/custom-map";
import { sipHash, sipKeyFromHex } from "../sip-hash";
import { lookupKey } from "../width-lookup";

/** What one dimension was measured by and where it was cut. */
export interface CutBands {
  /** How the cuts came about; for information, it decides nothing. */
  readonly method: Exclude<ScoringBands["used"], "compatibility">;
  readonly levels: number;
  /** Ascending, ties may repeat them; none at all where the run had one value only: then everyone keeps the middle band. */
  readonly cuts: readonly number[];
  /** False without cuts. */
  readonly cutBelongsAbove: boolean;
  /** What was counted, see {@link cutSetOf}: only values of one measure can be held against the same cuts. */
  readonly measure: string;
}

/**
 * Everything that turns raw values into scores and segments: it stands with every snapshot, so that later data can be
 * scored by the cuts of that day. Two runs with equal sets give equal values equal segments.
 */
export interface CutSet {
  /** Order of the code's digits. */
  readonly order: readonly Dimension[];
  /** Null for a dimension without scores. */
  readonly dimensions: Readonly<Record<Dimension, CutBands | null>>;
  readonly sameDayIsOnePurchase: boolean;
  /** Of the amounts; null where the data name none. */
  readonly currency: string | null;
  readonly map: SegmentMapId;
  /** Tells custom rules apart; null for a shipped map. */
  readonly customMark: string | null;
  /** In maps that split by mean or median: a measure equal to the middle is low. */
  readonly strictSplit: boolean;
}

/** What the order rows say of how values were counted, and the rules do not. */
export interface CountedOn {
  /** The column that width was counted on; null without one. */
  readonly widthField: WidthField | null;
  readonly currency: string | null;
}

/** A run, or what a run wrote down of itself. */
export interface RunToCut {
  readonly rules: ScoringRules;
  readonly bands: readonly ScoringBands[];
}

export type CutSetRefusal =
  /** A compatibility mode may put equal values into different bands: there is nothing that could be kept. */
  "compatibility" | "no-members";

/**
 * The cut set of a run. Measures are said as they were counted: "days"; "window 12", "own-window 12" or "lifetime";
 * "average", "total" or "window-average of window 12"; "lifetime category", with "lookup" and a mark behind it where a
 * table of keywords was used.
 *
 * @throws RangeError when width has bands but `counted` names no column: the caller's mistake
 */
export function cutSetOf({ rules, bands }: RunToCut, { widthField, currency }: CountedOn): CutSet | CutSetRefusal {
  if (rules.compatibility !== null) return "compatibility";
  if (bands.length === 0) return "no-members";
  const bandsOf = (dimension: Dimension): CutBands | null => {
    const found = bands.find(band => band.dimension === dimension);
    if (found === undefined) return null;
    if (found.used === "compatibility") throw new RangeError(`bands of a compatibility mode without the mode`);
    const { used, levels, cuts } = found;
    return {
      method: used,
      levels,
      cuts,
      cutBelongsAbove: cuts.length > 0 && found.cutBelongsAbove,
      measure: measureText(dimension, rules, widthField),
    };
  };
  return {
    order: rules.order,
    dimensions: {
      recency: bandsOf("recency"),
      frequency: bandsOf("frequency"),
      monetary: bandsOf("monetary"),
      width: bandsOf("width"),
    },
    sameDayIsOnePurchase: rules.sameDayIsOnePurchase,
    currency,
    map: rules.map,
    customMark: rules.map === "custom" ? customMark(rules.customRules ?? []) : null,
    strictSplit: rules.strictSplit === true,
  };
}

function measureText(dimension: Dimension, rules: ScoringRules, widthField: WidthField | null): string {
  const { windowMonths, frequencyScope, monetaryBasis, widthScope, widthLookup } = rules;
  const window = `${frequencyScope === "own-window" ? "own-window" : "window"} ${windowMonths}`;
  switch (dimension) {
    case "recency":
      return "days";
    case "frequency":
      return frequencyScope === "lifetime" ? "lifetime" : window;
    case "monetary":
      return monetaryBasis === "window-average" ? `window-average of ${window}` : monetaryBasis;
    case "width": {
      if (widthField === null) throw new RangeError("width has bands but no column that it was counted on");
      const scope = widthScope === "lifetime" ? "lifetime" : window;
      const lookup = widthLookup.map(({ keyword, category }) => [lookupKey(keyword), lookupKey(category)]);
      return `${scope} ${widthField}${lookup.length === 0 ? "" : ` lookup ${markOf(lookup)}`}`;
    }
  }
}

/**
 * Tells sets of custom rules apart by what they do: which ranges lead to which place, and priorities. A segment that gets
 * another name, action or colour is the same segment.
 */
function customMark(rules: readonly CustomRule[]): string {
  const placeOfName = new Map<string, number>();
  return markOf(
    inOrder(rules).map(rule => {
      const name = JSON.stringify([rule.nameZh, rule.nameEn]);
      if (!placeOfName.has(name)) placeOfName.set(name, placeOfName.size);
      const ranges = DIMENSIONS.flatMap(dimension => [rule[dimension].min, rule[dimension].max]);
      return [placeOfName.get(name), rule.priority, ...ranges];
    }),
  );
}

/** It tells a change from none; it keeps no secret. */
const NO_SECRET = sipKeyFromHex("0".repeat(32))!;

function markOf(value: unknown): string {
  return sipHash(JSON.stringify(value), NO_SECRET);
}

/** One way in which two cut sets are not about the same thing. */
export type CutSetDifference =
  | { readonly code: "map"; readonly base: SegmentMapId; readonly present: SegmentMapId }
  | { readonly code: "custom-rules" }
  | { readonly code: "strict-split" }
  /** Scored in one of them only. */
  | { readonly code: "dimension"; readonly dimension: Dimension; readonly scoredIn: "base" | "present" }
  | { readonly code: "measure"; readonly dimension: Dimension; readonly base: string; readonly present: string }
  | { readonly code: "same-day-purchases" }
  | { readonly code: "currency"; readonly base: string; readonly present: string };

/**
 * Why segments by these two sets cannot be held against each other, even after scoring again by the cuts of one of them;
 * none where they can. Cut points, levels, methods and the order of the code may differ. A currency that is not named in
 * one of them is taken to be that of the other.
 */
export function cutSetDifferences(base: CutSet, present: CutSet): CutSetDifference[] {
  const differences: CutSetDifference[] = [];
  if (base.map !== present.map) differences.push({ code: "map", base: base.map, present: present.map });
  else if (base.customMark !== present.customMark) differences.push({ code: "custom-rules" });
  else if (base.strictSplit !== present.strictSplit) differences.push({ code: "strict-split" });
  for (const dimension of DIMENSIONS) {
    const one = base.dimensions[dimension];
    const other = present.dimensions[dimension];
    if (one === null && other === null) continue;
    if (one === null || other === null)
      differences.push({ code: "dimension", dimension, scoredIn: one === null ? "present" : "base" });
    else if (one.measure !== other.measure)
      differences.push({ code: "measure", dimension, base: one.measure, present: other.measure });
  }
  if (base.sameDayIsOnePurchase !== present.sameDayIsOnePurchase) differences.push({ code: "same-day-purchases" });
  if (base.currency !== null && present.currency !== null && base.currency !== present.currency)
    differences.push({ code: "currency", base: base.currency, present: present.currency });
  return differences;
}

/** Whether equal values get equal scores by both: the same levels and cuts in every dimension, however they came about. */
export function haveSameCuts(one: CutSet, other: CutSet): boolean {
  return DIMENSIONS.every(dimension => {
    const a = one.dimensions[dimension];
    const b = other.dimensions[dimension];
    if (a === null || b === null) return a === b;
    return (
      a.levels === b.levels &&
      a.cutBelongsAbove === b.cutBelongsAbove &&
      a.cuts.length === b.cuts.length &&
      a.cuts.every((cut, place) => cut === b.cuts[place])
    );
  });
}
