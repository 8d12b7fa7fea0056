import type { ScoredMembers } from "../scored-members";
import type { SegmentMap } from "../segment-map";
import { segmentMapOf } from "../segment-maps";
import { cutSetDifferences, cutSetOf } from "./cut-set";
import type { CountedOn, CutSet } from "./cut-set";
import { isCutSetFault, parseCutSet } from "./cut-set-text";
import type { MovementRefusal } from "./refusals";
import { repeatedKeys } from "./snapshot";
import type { Snapshot } from "./snapshot";

/** The present run with what makes it comparable. */
export interface Present {
  readonly scored: ScoredMembers;
  /** Per place of `scored`. */
  readonly keys: readonly string[];
  readonly counted: CountedOn;
}

export interface ReadyPresent {
  readonly cutSet: CutSet;
  readonly map: SegmentMap;
  readonly placeOfKey: ReadonlyMap<string, number>;
}

/** The present, ready to be compared. @throws RangeError when keys and members differ in number */
export function readyPresent({ scored, keys, counted }: Present): ReadyPresent | MovementRefusal {
  if (keys.length !== scored.memberCount)
    throw new RangeError(`${keys.length} keys for ${scored.memberCount} scored members`);
  const cutSet = cutSetOf(scored, counted);
  if (typeof cutSet === "string") return { kind: "refused", reason: cutSet };
  const twice = repeatedKeys(keys);
  if (twice.length > 0) return { kind: "refused", reason: "duplicate-keys", keys: twice, in: "present" };
  return {
    cutSet,
    map: segmentMapOf(scored.rules),
    placeOfKey: new Map(keys.map((key, place) => [key, place])),
  };
}

export interface ReadyBase {
  readonly cutSet: CutSet;
  /** Places in the map, one per entry of the snapshot. */
  readonly segment: Uint8Array;
}

/** A snapshot, ready to be compared with the present. O(members). */
export function readyBase(base: Snapshot, present: ReadyPresent): ReadyBase | MovementRefusal {
  const cutSet = parseCutSet(base.cutSet);
  if (isCutSetFault(cutSet)) return { kind: "refused", reason: "unreadable-cut-set", fault: cutSet, text: base.cutSet };
  const differences = cutSetDifferences(cutSet, present.cutSet);
  if (differences.length > 0) return { kind: "refused", reason: "not-comparable", differences };
  const twice = repeatedKeys(base.keys);
  if (twice.length > 0) return { kind: "refused", reason: "duplicate-keys", keys: twice, in: "base" };
  const placeOfId = new Map(present.map.segments.map(({ id }, place) => [id, place]));
  const unknown = new Set(base.segments.filter(id => !placeOfId.has(id)));
  if (unknown.size > 0) return { kind: "refused", reason: "unknown-segments", ids: [...unknown] };
  return { cutSet, segment: Uint8Array.from(base.segments, id => placeOfId.get(id)!) };
}
