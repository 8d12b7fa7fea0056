import type { SegmentMapId } from "./scoring-rules";
import type { ScaledScores, SegmentMap } from "./segment-map";
import { classic11 } from "./segment/classic11";
import { cn8 } from "./segment/cn8";
import { rfmw14 } from "./segment/rfmw14";

/** The maps that ship with the product. */
export const SEGMENT_MAPS: Readonly<Record<SegmentMapId, SegmentMap>> = { rfmw14, classic11, cn8 };

/**
 * The place in `map.segments` of the segment that `scores` belong to. O(segments).
 *
 * @throws RangeError when no segment holds the scores: they are not on the 1 to 5 scale, or the map has a gap
 */
export function segmentOf(map: SegmentMap, scores: ScaledScores): number {
  const place = map.segments.findIndex(segment => segment.holds(scores));
  if (place < 0) throw new RangeError(`no segment of ${map.id} holds ${JSON.stringify(scores)}`);
  return place;
}
