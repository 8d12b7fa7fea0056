import { codeText } from "../score-code";
import { levelsOf } from "../scored-members";
import type { DimensionBands } from "../scored-members";
import { scoredValues } from "../scored-values";
import type { Dimension } from "../scoring-rules";
import { discrimination } from "../stats/auc";
import { groupRates } from "../stats/group-against-rest";
import type { GroupRate } from "../stats/group-against-rest";
import { wilson } from "../stats/rates";
import type { Estimate, Share } from "../stats/rates";
import { takeBytes, takeDoubles } from "../stats/take";
import type { Scores } from "./scores-on";
import { suggestOrder } from "./suggested-order";
import type { DimensionPower, OrderAdvice } from "./suggested-order";

/** Whether a dimension can be ranked, and why not. */
export type DimensionStanding = "ranked" | "off" | "one-value" | "nobody-responded" | "everybody-responded";

export interface ScoreResponse extends GroupRate {
  readonly score: number;
}

export interface CodeResponse extends GroupRate {
  readonly code: string;
}

export interface SegmentResponse extends GroupRate {
  /** Place in the map of the rules. */
  readonly segment: number;
}

export interface DimensionResponse {
  readonly dimension: Dimension;
  readonly standing: DimensionStanding;
  /** How well the raw values, fewer days being better, tell who responds; null unless "ranked". */
  readonly power: DimensionPower | null;
  /** One per score, 1 first, members or not; none when "off". */
  readonly scores: readonly ScoreResponse[];
}

/** Who responded, by everything that a score says about a member. */
export interface ResponseTable {
  readonly base: { readonly share: Share; readonly rate: Estimate | null };
  /** In the order of the rules. */
  readonly dimensions: readonly DimensionResponse[];
  /** Codes that members have, the highest first. */
  readonly codes: readonly CodeResponse[];
  /** Segments that members have, in map order. */
  readonly segments: readonly SegmentResponse[];
  /**
   * How many groups were compared with their rest: each family (a dimension's scores, the codes, the segments) is
   * adjusted for its own comparisons, and among all of them some will look like more than they are.
   */
  readonly comparisons: { readonly scores: number; readonly codes: number; readonly segments: number };
  readonly order: OrderAdvice;
  /** How the scores came about. */
  readonly bands: readonly DimensionBands[];
}

/**
 * Rates of response by score, code and segment, and what each dimension is worth.
 *
 * @param places     places in `scored` of the members who are looked at, all different
 * @param responded  1 or 0 for each of `places`
 * @throws RangeError when the two differ in length
 *
 * O(members log members).
 */
export function responseTable(scored: Scores, places: Int32Array, responded: Uint8Array): ResponseTable {
  if (places.length !== responded.length) {
    throw new RangeError(`places and responded differ in length: ${places.length} and ${responded.length}`);
  }
  const base: Share = { hits: responded.reduce((sum, one) => sum + one, 0), of: places.length };
  const dimensions = scored.rules.order.map(dimension => dimensionResponse(scored, dimension, places, responded, base));
  const byCode = codeShares(scored, places, responded);
  const bySegment = [...sharesByKey(takeBytes(scored.segment, places), responded)].sort(([a], [b]) => a - b);
  const codes = groupRates(byCode.map(([, share]) => share));
  const segments = groupRates(bySegment.map(([, share]) => share));
  const powers = dimensions.flatMap(({ response }) => (response.power === null ? [] : [response.power]));
  return {
    base: { share: base, rate: wilson(base) },
    dimensions: dimensions.map(({ response }) => response),
    codes: codes.groups.map((group, i) => ({ code: byCode[i]![0], ...group })),
    segments: segments.groups.map((group, i) => ({ segment: bySegment[i]![0], ...group })),
    comparisons: {
      scores: dimensions.reduce((sum, { comparisonCount }) => sum + comparisonCount, 0),
      codes: codes.comparisonCount,
      segments: segments.comparisonCount,
    },
    order: suggestOrder(powers, scored.rules.order),
    bands: scored.bands,
  };
}

function dimensionResponse(
  scored: Scores,
  dimension: Dimension,
  places: Int32Array,
  responded: Uint8Array,
  base: Share,
): { readonly response: DimensionResponse; readonly comparisonCount: number } {
  if (!scored.bands.some(band => band.dimension === dimension)) {
    return { response: { dimension, standing: "off", power: null, scores: [] }, comparisonCount: 0 };
  }
  const shares = sharesByKey(takeBytes(scored.scores[dimension], places), responded);
  const levels = levelsOf(scored, dimension);
  const { groups, comparisonCount } = groupRates(
    Array.from({ length: levels }, (_, i) => shares.get(i + 1) ?? { hits: 0, of: 0 }),
  );
  const values = takeDoubles(Float64Array.from(scoredValues(scored, dimension)), places);
  const standing = standingOf(values, base);
  const found = standing === "ranked" ? powerOf(dimension, values, responded) : null;
  const scores = groups.map((group, i) => ({ score: i + 1, ...group }));
  return { response: { dimension, standing, power: found, scores }, comparisonCount };
}

/** The power of raw values as they are measured: days since the last purchase count the other way round. */
export function powerOf(dimension: Dimension, values: Float64Array, responded: Uint8Array): DimensionPower | null {
  const found = discrimination(dimension === "recency" ? values.map(days => -days) : values, responded);
  return found && { dimension, ...found };
}

function standingOf(values: Float64Array, base: Share): DimensionStanding {
  if (values.every(value => value === values[0])) return "one-value";
  if (base.hits === 0) return "nobody-responded";
  return base.hits === base.of ? "everybody-responded" : "ranked";
}

/** Shares by code, the highest code first. */
function codeShares(scored: Scores, places: Int32Array, responded: Uint8Array): [string, Share][] {
  const numbers = new Int32Array(places.length);
  for (const dimension of scored.rules.order) {
    const scores = scored.scores[dimension];
    for (let i = 0; i < places.length; i++) numbers[i] = numbers[i]! * 10 + scores[places[i]!]!;
  }
  const textOf = new Map<number, string>();
  for (let i = 0; i < numbers.length; i++) {
    if (!textOf.has(numbers[i]!)) textOf.set(numbers[i]!, codeText(scored, places[i]!));
  }
  return [...sharesByKey(numbers, responded)]
    .sort(([a], [b]) => b - a)
    .map(([key, share]) => [textOf.get(key)!, share]);
}

/** Counted in columns by key, because keys are small numbers: scores, segments, and codes of at most four digits. */
function sharesByKey(keys: Uint8Array | Int32Array, responded: Uint8Array): Map<number, Share> {
  let size = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i]! >= size) size = keys[i]! + 1;
  const hits = new Int32Array(size);
  const of = new Int32Array(size);
  for (let i = 0; i < keys.length; i++) {
    hits[keys[i]!]! += responded[i]!;
    of[keys[i]!]! += 1;
  }
  const shares = new Map<number, Share>();
  for (let key = 0; key < size; key++) if (of[key]! > 0) shares.set(key, { hits: hits[key]!, of: of[key]! });
  return shares;
}
