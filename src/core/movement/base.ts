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
  const placeOfKey = new Map<string, number>();
  for (let place = 0; place < keys.length; place++) placeOfKey.set(keys[place]!, place);
  if (placeOfKey.size < keys.length)
    return { kind: "refused", reason: "duplicate-keys", keys: repeatedKeys(keys), in: "present" };
  return { cutSet, map: segmentMapOf(scored.rules), placeOfKey };
}

export interface ReadyBase {
  readonly cutSet: CutSet;
  /** Places in the map, one per entry of the snapshot. */
  readonly segment: Uint8Array;
  /** Places of the present members, one per entry; -1 for who is not among them. */
  readonly placeOfEntry: Int32Array;
}

/** A snapshot, ready to be compared with the present. O(members). */
export function readyBase(base: Snapshot, present: ReadyPresent): ReadyBase | MovementRefusal {
  const cutSet = parseCutSet(base.cutSet);
  if (isCutSetFault(cutSet)) return { kind: "refused", reason: "unreadable-cut-set", fault: cutSet, text: base.cutSet };
  const differences = cutSetDifferences(cutSet, present.cutSet);
  if (differences.length > 0) return { kind: "refused", reason: "not-comparable", differences };
  const placeOfEntry = placesOfEntries(base.keys, present);
  if (placeOfEntry === null)
    return { kind: "refused", reason: "duplicate-keys", keys: repeatedKeys(base.keys), in: "base" };
  const placeOfId = new Map(present.map.segments.map(({ id }, place) => [id, place]));
  const segment = new Uint8Array(base.segments.length);
  const unknown = new Set<string>();
  for (let entry = 0; entry < segment.length; entry++) {
    const place = placeOfId.get(base.segments[entry]!);
    if (place === undefined) unknown.add(base.segments[entry]!);
    else segment[entry] = place;
  }
  if (unknown.size > 0) return { kind: "refused", reason: "unknown-segments", ids: [...unknown] };
  return { cutSet, segment, placeOfEntry };
}

/** Finds the members of a snapshot among those of the present; null where a key stands twice. */
function placesOfEntries(keys: readonly string[], { placeOfKey }: ReadyPresent): Int32Array | null {
  const places = new Int32Array(keys.length).fill(-1);
  const isFound = new Uint8Array(placeOfKey.size);
  const absent = new Set<string>();
  let absentCount = 0;
  for (let entry = 0; entry < keys.length; entry++) {
    const place = placeOfKey.get(keys[entry]!);
    if (place === undefined) {
      absent.add(keys[entry]!);
      absentCount += 1;
    } else if (isFound[place] === 1) return null;
    else {
      isFound[place] = 1;
      places[entry] = place;
    }
  }
  return absent.size < absentCount ? null : places;
}
