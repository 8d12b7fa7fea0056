import { DIMENSIONS } from "../dimensions";
import type { Dimension } from "../dimensions";
import { scoredValues } from "../scored-values";
import type { ScoredMembers } from "../scored-members";
import type { ScoreMap, SegmentMap } from "../segment-map";
import { gatherByGroup } from "../stats/counting-sort";
import type { Grouping } from "../stats/counting-sort";
import { roundTo9Decimals } from "../stats/round";
import { preciseSum } from "../stats/sum";
import { takeDoubles } from "../stats/take";
import { atOnce } from "../steps";
import type { Steps } from "../steps";
import type { Day } from "../units";
import { readyBase, readyPresent } from "./base";
import type { Present, ReadyBase } from "./base";
import { isRefusal } from "./refusals";
import type { MovementRefusal } from "./refusals";
import { rulesOfCutSet } from "./rules-of-cut-set";
import { scoreByCuts } from "./score-by-cuts";
import type { RawValues, ScoredByCuts } from "./score-by-cuts";
import { unreadEntries } from "./snapshot";
import type { Snapshot } from "./snapshot";
import { standingOf } from "./standing";
import type { Standing } from "./standing";

/** "frozen": the present by the cuts of the base, so that only members move. "re-banded": the present as it was scored. */
export type MovementView = "frozen" | "re-banded";

/** What became of a member; the place in this list is its code. */
export const CHANGES = ["up", "same", "down", "new", "gone"] as const;

export type Change = (typeof CHANGES)[number];

export interface ChangeTotal {
  readonly members: number;
  /** Net amount of the present; 0 for the gone, who have none. */
  readonly net: number;
}

/**
 * Who moved from where to where. Segments are places in `map.segments`; behind them, at `segmentCount`, stands in rows
 * "not in the base" and in columns "not in the present". Present members are places of the scored members, members of
 * the base are entries of the snapshot.
 */
export interface Movement {
  readonly kind: "movement";
  readonly view: MovementView;
  readonly base: Day;
  readonly asOf: Day;
  readonly map: SegmentMap;
  readonly standing: Standing;
  readonly segmentCount: number;
  /** Members per cell, row after row: the cell of `from` and `to` is `from * (segmentCount + 1) + to`. */
  readonly members: Int32Array;
  /** Net amounts of the present per cell. */
  readonly net: Float64Array;
  /** Present members by cell. */
  readonly present: Grouping;
  /** Members of the base who are not in the present, by segment of the base. */
  readonly gone: Grouping;
  /** Per present member: segment in the base or `segmentCount`, segment in this view, code of the change, entry of the base or -1. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly change: Uint8Array;
  readonly baseEntry: Int32Array;
  readonly totals: Readonly<Record<Change, ChangeTotal>>;
  readonly checks: MovementChecks;
  /** What the bands do by themselves; null for a map that compares with the middle of all members. */
  readonly bands: BandsAlone | null;
}

/** The sums that have to agree. */
export interface MovementChecks {
  readonly agrees: boolean;
  readonly presentMembers: { readonly inCells: number; readonly scored: number };
  readonly baseMembers: { readonly inCells: number; readonly inSnapshot: number };
  readonly presentNet: { readonly inCells: number; readonly scored: number };
  /**
   * Entries of the base whose segment is not what its own values and cuts give: changed by hand, or written by a version
   * whose map was another. Their stored segment counts. Null for a map that compares with the middle of all members.
   */
  readonly baseNotAsScored: number | null;
}

/** What changes when the present is cut anew, although nobody did anything. */
export interface BandsAlone {
  /** Present members whose scores, or whose segment, are others by the cuts of the base than by their own. */
  readonly otherScores: number;
  readonly otherSegment: number;
  /**
   * Members of both who bought nothing since the base, and those of them who stand in their old segment by the cuts of
   * the base and in another one when cut anew: they did nothing, and only the bands moved. Null without days in the base.
   */
  readonly idle: { readonly members: number; readonly movedByBands: number } | null;
}

/**
 * Holds a base against the present.
 *
 * - "from" is the segment that the base stored. "to" is, frozen, what the raw values of the present give by the cuts and
 *   the map of the base; re-banded, the segment of the present run.
 * - Up is a better group, down a worse one, same the same one: see `standingOf`. New members are not in the base, gone
 *   ones not among the scored members of the present.
 * - Net amounts are those of the present.
 * - A base of the as-of day itself is allowed: it shows what changed in the data.
 *
 * @throws RangeError when keys and members differ in number
 *
 * O(members log members + segments²).
 */
export function compareWithBase(
  base: Snapshot | null,
  present: Present,
  view: MovementView,
): Movement | MovementRefusal {
  return atOnce(comparison(base, present, view));
}

/** {@link compareWithBase} in steps: on 100,000 members it is too long for one task of a page. */
export function* comparison(
  base: Snapshot | null,
  present: Present,
  view: MovementView,
): Steps<Movement | MovementRefusal> {
  if (base === null) return { kind: "refused", reason: "no-base" };
  const now = readyPresent(present);
  if (isRefusal(now)) return now;
  const { scored, keys } = present;
  if (base.day > scored.asOf) return { kind: "refused", reason: "base-after-as-of", base: base.day, asOf: scored.asOf };
  yield;
  const then = readyBase(base, now);
  if (isRefusal(then)) return then;
  yield;
  const { map } = now;
  if (map.kind === "split" && view === "frozen") return { kind: "refused", reason: "split-map" };

  const baseEntry = new Int32Array(keys.length).fill(-1);
  let common = 0;
  for (let entry = 0; entry < then.placeOfEntry.length; entry++) {
    if (then.placeOfEntry[entry]! < 0) continue;
    baseEntry[then.placeOfEntry[entry]!] = entry;
    common += 1;
  }
  if (common === 0 && base.keys.length > 0) return { kind: "refused", reason: "no-member-in-common" };

  const frozen = map.kind === "split" ? null : frozenPresent(scored, base, then, map);
  yield;
  const to = view === "frozen" ? frozen!.segment : scored.segment;
  const standing = standingOf(map);
  const segmentCount = map.segments.length;
  const from = new Uint8Array(keys.length).fill(segmentCount);
  for (let place = 0; place < from.length; place++) {
    if (baseEntry[place]! >= 0) from[place] = then.segment[baseEntry[place]!]!;
  }
  const change = changesOf(standing, from, to);
  const matrix = fillMatrix({ scored, from, to, baseEntry, baseSegment: then.segment, segmentCount });
  yield;
  const baseNotAsScored = map.kind === "split" ? null : notAsScored(base, then, scored, map);
  yield;
  return {
    kind: "movement",
    view,
    base: base.day,
    asOf: scored.asOf,
    map,
    standing,
    segmentCount,
    ...matrix,
    from,
    to,
    change,
    baseEntry,
    totals: totalsOf(change, scored.netAmount, matrix.gone.items.length),
    checks: checksOf(matrix, scored, base, baseNotAsScored),
    bands: frozen && bandsAlone(scored, base, then, frozen, baseEntry),
  };
}

/** The members of a cell: places of the present, and in the column of the gone entries of the base. */
export function membersOfCell(movement: Movement, from: number, to: number): Int32Array {
  const { segmentCount, present, gone } = movement;
  const cell = from * (segmentCount + 1) + to;
  return to === segmentCount
    ? gone.items.subarray(gone.start[from] ?? 0, gone.start[from + 1] ?? 0)
    : present.items.subarray(present.start[cell], present.start[cell + 1]);
}

/** The code of every member's change; what a pair of segments means is asked once. */
function changesOf(standing: Standing, from: Uint8Array, to: Uint8Array): Uint8Array {
  const segments = standing.rank.length;
  const codes = new Uint8Array((segments + 1) * segments);
  for (let before = 0; before <= segments; before++) {
    for (let now = 0; now < segments; now++) {
      codes[before * segments + now] = CHANGES.indexOf(before === segments ? "new" : changeOf(standing, before, now));
    }
  }
  const change = new Uint8Array(to.length);
  for (let place = 0; place < change.length; place++) change[place] = codes[from[place]! * segments + to[place]!]!;
  return change;
}

function changeOf({ rank }: Standing, from: number, to: number): Change {
  if (rank[to] === rank[from]) return "same";
  return rank[to]! < rank[from]! ? "up" : "down";
}

function frozenPresent(scored: ScoredMembers, base: Snapshot, { cutSet }: ReadyBase, map: ScoreMap): ScoredByCuts {
  const valuesOf = (dimension: Dimension) => scoredValues(scored, dimension);
  const values: RawValues = {
    recency: valuesOf("recency"),
    frequency: valuesOf("frequency"),
    monetary: valuesOf("monetary"),
    width: valuesOf("width"),
  };
  return scoreByCuts(values, scored.memberCount, rulesOfCutSet(cutSet, scored.rules, base.day), map);
}

interface MatrixInput {
  readonly scored: ScoredMembers;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly baseEntry: Int32Array;
  readonly baseSegment: Uint8Array;
  readonly segmentCount: number;
}

type Matrix = Pick<Movement, "members" | "net" | "present" | "gone">;

function fillMatrix({ scored, from, to, baseEntry, baseSegment, segmentCount }: MatrixInput): Matrix {
  const side = segmentCount + 1;
  const places = new Int32Array(from.length);
  const cellOf = new Int32Array(from.length);
  for (let place = 0; place < from.length; place++) {
    places[place] = place;
    cellOf[place] = from[place]! * side + to[place]!;
  }
  const present = gatherByGroup(places, cellOf, side * side);
  const isPresent = new Uint8Array(baseSegment.length);
  for (const entry of baseEntry) if (entry >= 0) isPresent[entry] = 1;
  const goneEntries = new Int32Array(isPresent.length - count(isPresent));
  for (let entry = 0, next = 0; entry < isPresent.length; entry++) {
    if (isPresent[entry] === 0) goneEntries[next++] = entry;
  }
  const gone = gatherByGroup(
    goneEntries,
    goneEntries.map(entry => baseSegment[entry]!),
    segmentCount,
  );
  const nets = takeDoubles(scored.netAmount, present.items);
  const members = new Int32Array(side * side);
  const net = new Float64Array(side * side);
  for (let cell = 0; cell < side * side; cell++) {
    const [start, end] = [present.start[cell]!, present.start[cell + 1]!];
    members[cell] = end - start;
    net[cell] = roundTo9Decimals(preciseSum(nets, start, end));
  }
  for (let segment = 0; segment < segmentCount; segment++)
    members[segment * side + segmentCount] = gone.start[segment + 1]! - gone.start[segment]!;
  return { members, net, present, gone };
}

function totalsOf(change: Uint8Array, netAmount: Float64Array, goneCount: number): Movement["totals"] {
  const places = new Int32Array(change.length);
  for (let place = 0; place < places.length; place++) places[place] = place;
  const byChange = gatherByGroup(places, new Int32Array(change), CHANGES.length);
  const nets = takeDoubles(netAmount, byChange.items);
  const totalOf = (name: Change): ChangeTotal => {
    const code = CHANGES.indexOf(name);
    const [start, end] = [byChange.start[code]!, byChange.start[code + 1]!];
    return { members: end - start, net: roundTo9Decimals(preciseSum(nets, start, end)) };
  };
  return {
    up: totalOf("up"),
    same: totalOf("same"),
    down: totalOf("down"),
    new: totalOf("new"),
    gone: { members: goneCount, net: 0 },
  };
}

/** Rounding errors of adding money in another order stay far below this share of it. */
const NOISE_SHARE = 1e-12;

function checksOf(
  { members, net, gone }: Matrix,
  scored: ScoredMembers,
  base: Snapshot,
  baseNotAsScored: number | null,
): MovementChecks {
  const side = Math.sqrt(members.length);
  const all = members.reduce((sum, count) => sum + count, 0);
  const fresh = members.subarray((side - 1) * side).reduce((sum, count) => sum + count, 0);
  const presentMembers = { inCells: all - gone.items.length, scored: scored.memberCount };
  const baseMembers = { inCells: all - fresh, inSnapshot: base.keys.length };
  const presentNet = { inCells: roundTo9Decimals(preciseSum(net)), scored: scored.netTotal };
  const netApart = Math.abs(presentNet.inCells - presentNet.scored);
  return {
    agrees:
      presentMembers.inCells === presentMembers.scored &&
      baseMembers.inCells === baseMembers.inSnapshot &&
      netApart <= NOISE_SHARE * Math.abs(presentNet.scored),
    presentMembers,
    baseMembers,
    presentNet,
    baseNotAsScored,
  };
}

function notAsScored(base: Snapshot, { cutSet, segment }: ReadyBase, { rules }: ScoredMembers, map: ScoreMap): number {
  const again = scoreByCuts(base.values, base.keys.length, rulesOfCutSet(cutSet, rules, base.day), map).segment;
  const isUnread = unreadEntries(base, dimension => cutSet.dimensions[dimension] !== null);
  let others = 0;
  for (let entry = 0; entry < segment.length; entry++) {
    if (isUnread[entry] === 1 || again[entry] !== segment[entry]) others += 1;
  }
  return others;
}

/** How many are marked with 1. */
function count(marks: Uint8Array): number {
  let marked = 0;
  for (let at = 0; at < marks.length; at++) marked += marks[at]!;
  return marked;
}

/** 1 where any score of a member is another one. */
function otherScoresOf(one: ScoredMembers["scores"], other: ScoredMembers["scores"], memberCount: number): Uint8Array {
  const isOther = new Uint8Array(memberCount);
  for (const dimension of DIMENSIONS) {
    const [a, b] = [one[dimension], other[dimension]];
    for (let place = 0; place < memberCount; place++) if (a[place] !== b[place]) isOther[place] = 1;
  }
  return isOther;
}

function bandsAlone(
  scored: ScoredMembers,
  base: Snapshot,
  then: ReadyBase,
  frozen: ScoredByCuts,
  baseEntry: Int32Array,
): BandsAlone {
  const knowsDays = then.cutSet.dimensions.recency !== null;
  const otherScores = count(otherScoresOf(frozen.scores, scored.scores, scored.memberCount));
  let otherSegment = 0;
  let idle = 0;
  let movedByBands = 0;
  for (let place = 0; place < scored.memberCount; place++) {
    const isOther = frozen.segment[place] !== scored.segment[place];
    if (isOther) otherSegment += 1;
    const entry = baseEntry[place]!;
    // The last purchase of the base is as many days before the base as its recency says.
    if (!knowsDays || entry < 0 || base.day - base.values.recency[entry]! !== scored.lastDay[place]) continue;
    idle += 1;
    if (isOther && frozen.segment[place] === then.segment[entry]) movedByBands += 1;
  }
  return { otherScores, otherSegment, idle: knowsDays ? { members: idle, movedByBands } : null };
}
