import { readOrder } from "#core/dimensions";
import type { Dimension } from "#core/dimensions";
import { readCode } from "#core/score-code";
import { DIMENSIONS } from "#core/scoring-rules";
import type { ScoreMap } from "#core/segment-map";
import { SEGMENT_MAPS, scaledScores, segmentOf } from "#core/segment-maps";
import { computed, impossible } from "./answer";
import type { Computed } from "./answer";
import { valueOf } from "./given";
import type { Given } from "./given";

/** A code, and what it is read by where that is not left out. */
export interface GivenCode {
  readonly code: Given;
  readonly map: Given;
  readonly order: Given;
  readonly levels: Given;
}

/** A code that was understood. */
export interface KnownCode {
  readonly order: readonly Dimension[];
  /** 0 for a dimension that was left out. */
  readonly scores: Readonly<Record<Dimension, number>>;
  readonly levels: Readonly<Record<Dimension, number>>;
  readonly map: ScoreMap;
  /** The place of the segment in the map. */
  readonly segment: number;
}

/** Understands a code and finds its segment, by the maps that runs use. */
export function understandCode(given: GivenCode): Computed<KnownCode> {
  const order = readOrder(textOf(given.order, "RFMW"));
  if (order === undefined) return impossible("order-unreadable");
  const levels = readLevels(textOf(given.levels, "5"), order);
  if (levels === undefined) return impossible("levels-unreadable");
  const map = mapOf(textOf(given.map, "rfmw14"));
  if (!map.ok) return map;
  const scores = readCode(textOf(given.code, ""), order);
  if (scores === undefined) return impossible("code-unreadable");
  if (DIMENSIONS.some(dimension => scores[dimension] > levels[dimension])) return impossible("score-above-levels");
  const scaled = scaledScores(
    dimension => scores[dimension],
    dimension => levels[dimension],
  );
  return computed({ order, scores, levels, map: map.value, segment: segmentOf(map.value, scaled) });
}

function textOf(given: Given, leftOut: string): string {
  const value = valueOf(given);
  return value === undefined ? leftOut : String(value).trim();
}

function mapOf(id: string): Computed<ScoreMap> {
  if (!isMapId(id)) return impossible("map-unknown");
  if (id === "custom") return impossible("map-of-own-rules");
  const map = SEGMENT_MAPS[id];
  return map.kind === "scores" ? computed(map) : impossible("map-of-measures");
}

function isMapId(id: string): id is keyof typeof SEGMENT_MAPS {
  return Object.hasOwn(SEGMENT_MAPS, id);
}

/** "5" for all, or "5553" with a digit for each place of the code. */
function readLevels(text: string, order: readonly Dimension[]): Record<Dimension, number> | undefined {
  const digits = text.length === 1 ? text.repeat(order.length) : text;
  if (digits.length !== order.length || !/^[2-9]+$/.test(digits)) return undefined;
  const levels = { recency: 0, frequency: 0, monetary: 0, width: 0 };
  order.forEach((dimension, place) => {
    levels[dimension] = Number(digits[place]);
  });
  return levels;
}
