import { sipHash } from "../sip-hash";
import type { SipKey } from "../sip-hash";
import { gatherByGroup } from "../stats/counting-sort";

export const DEFAULT_CONTROL_SHARE = 0.1;

/** A control group of more than half would be the campaign of a minority. */
export const LARGEST_CONTROL_SHARE = 0.5;

/** Who is to be divided; columns with one entry per member. */
export interface ControlQuestion {
  /** Normalised ids, all different: see `core/member-key`. */
  readonly memberKeys: readonly string[];
  /** Place of each member's segment in the map. */
  readonly segment: Uint8Array;
  readonly segmentCount: number;
  /** 1 for members who must not be contacted; null when nothing is known. */
  readonly optOut: Uint8Array | null;
  /** Of the members of each segment who may be contacted: 0 to {@link LARGEST_CONTROL_SHARE}. */
  readonly share: number;
  /** Stored with the draw: the same seed draws the same members again. */
  readonly seed: SipKey;
}

export interface SegmentDraw {
  readonly segment: number;
  readonly memberCount: number;
  readonly optOutCount: number;
  /** Members minus those who must not be contacted. */
  readonly eligibleCount: number;
  /** Eligible times share, rounded, halves up: small segments may have nobody in the control group. */
  readonly controlCount: number;
}

export interface ControlDraw {
  /** 1 for members of the control group, who are not to be contacted. */
  readonly isControl: Uint8Array;
  /** Segments with members, in map order. */
  readonly segments: readonly SegmentDraw[];
  readonly optOutCount: number;
  readonly eligibleCount: number;
  readonly controlCount: number;
}

/**
 * Draws a control group inside each segment: of the members who may be contacted those whose keyed hash is lowest. Who is
 * drawn depends on the seed and on who is in the segment, not on the machine or the order of members. Adding a member to
 * a segment can change nobody's place in another segment, and in its own that of one member at most beside the new one.
 *
 * Members who must not be contacted are in neither group: nothing is learned of a campaign by leaving out who would have
 * been left out anyway.
 *
 * @throws RangeError when columns differ in length or the share is out of range
 *
 * O(members log members). Source of the hash: {@link sipHash}.
 */
export function drawControl(question: ControlQuestion): ControlDraw {
  const { memberKeys, segment, segmentCount, optOut, share, seed } = question;
  const memberCount = memberKeys.length;
  if (segment.length !== memberCount || (optOut !== null && optOut.length !== memberCount)) {
    throw new RangeError("keys, segments and opt-outs are one per member");
  }
  if (!(share >= 0 && share <= LARGEST_CONTROL_SHARE)) throw new RangeError(`a control share of ${share}`);
  const isControl = new Uint8Array(memberCount);
  const places = new Int32Array(memberCount).map((_, place) => place);
  const { items, start } = gatherByGroup(places, Int32Array.from(segment), segmentCount);
  const hashes = Float64Array.from(memberKeys, key => leadingBits(sipHash(key, seed)));
  const segments: SegmentDraw[] = [];
  for (let place = 0; place < segmentCount; place++) {
    const members = items.subarray(start[place], start[place + 1]);
    if (members.length === 0) continue;
    const eligible = members.filter(member => optOut === null || optOut[member] === 0);
    eligible.sort((a, b) => hashes[a]! - hashes[b]! || (memberKeys[a]! < memberKeys[b]! ? -1 : 1));
    const controlCount = Math.floor(eligible.length * share + 0.5);
    for (const member of eligible.subarray(0, controlCount)) isControl[member] = 1;
    segments.push({
      segment: place,
      memberCount: members.length,
      optOutCount: members.length - eligible.length,
      eligibleCount: eligible.length,
      controlCount,
    });
  }
  const sum = (count: (draw: SegmentDraw) => number): number =>
    segments.reduce((total, draw) => total + count(draw), 0);
  return {
    isControl,
    segments,
    optOutCount: sum(draw => draw.optOutCount),
    eligibleCount: sum(draw => draw.eligibleCount),
    controlCount: sum(draw => draw.controlCount),
  };
}

/** The first 52 bits of a hash in hex digits: as many as a double holds exactly. */
function leadingBits(hash: string): number {
  return parseInt(hash.slice(0, 13), 16);
}
