import { DIMENSIONS } from "../dimensions";
import { scoredValues } from "../scored-values";
import type { ScoredMembers } from "../scored-members";
import type { ScoringRules } from "../scoring-rules";
import type { ScoreMap } from "../segment-map";
import { atOnce } from "../steps";
import type { Steps } from "../steps";
import { NO_DAY } from "../units";
import type { Day } from "../units";
import { readyBase, readyPresent } from "./base";
import type { Present, ReadyBase, ReadyPresent } from "./base";
import { cutSetDifferences, haveSameCuts } from "./cut-set";
import type { CutSet } from "./cut-set";
import { isRefusal } from "./refusals";
import type { MovementRefusal } from "./refusals";
import { rulesOfCutSet } from "./rules-of-cut-set";
import { scoreByCuts } from "./score-by-cuts";
import { unreadEntries } from "./snapshot";
import type { Snapshot } from "./snapshot";

/** Why a snapshot says nothing of the past of these members; what the as-of day was, the present tells better. */
export interface LeftOutSnapshot {
  readonly day: Day;
  readonly why: { readonly reason: "as-of-day" | "after-as-of" } | MovementRefusal;
}

/** Where present members stood before; columns with one entry per place of the scored members. */
export interface SegmentHistory {
  readonly kind: "history";
  /** The segment before the present one that was another, as a place in the map; -1 where none is known. */
  readonly previous: Int16Array;
  /** The first known day in the present segment, after another one; NO_DAY where none is known. */
  readonly changedOn: Int32Array;
  /** The last known day in the previous segment: the change came after it, up to `changedOn`. */
  readonly lastSeenBefore: Int32Array;
  /** The first day that a member is known from; the as-of day for who is in no snapshot. */
  readonly knownSince: Int32Array;
  /** The present segment by the cuts that were used. */
  readonly segment: Uint8Array;
  /** Days of the snapshots that were used, the oldest first. */
  readonly days: readonly Day[];
  /** How many of them were taken by other cuts, and were scored again from their raw values. */
  readonly scoredAgain: number;
  readonly leftOut: readonly LeftOutSnapshot[];
  /** Entries of used snapshots without a value that is scored: not looked at. */
  readonly unreadableEntries: number;
}

/**
 * The previous different segment of every present member, and since when they are in the present one.
 *
 * All snapshots and the present are scored by one cut set, so that no change comes from the bands: cuts differ from run
 * to run, and raw values do not. A snapshot of another map, with other dimensions or measures cannot be scored by it; it
 * is left out and said. A snapshot that does not have a member says nothing about the member.
 *
 * @param snapshots  in any order
 * @param cuts       those of the base, or the present's own
 *
 * O(all entries log entries).
 */
export function segmentHistory(
  snapshots: readonly Snapshot[],
  present: Present,
  cuts: CutSet,
): SegmentHistory | MovementRefusal {
  return atOnce(historySteps(snapshots, present, cuts));
}

/** {@link segmentHistory} in steps: a snapshot is one or two of them. */
export function* historySteps(
  snapshots: readonly Snapshot[],
  present: Present,
  cuts: CutSet,
): Steps<SegmentHistory | MovementRefusal> {
  const now = readyPresent(present);
  if (isRefusal(now)) return now;
  const { scored } = present;
  const { map } = now;
  const differences = cutSetDifferences(cuts, now.cutSet);
  if (differences.length > 0) return { kind: "refused", reason: "not-comparable", differences };
  if (map.kind === "split") return { kind: "refused", reason: "split-map" };

  const rules = rulesOfCutSet(cuts, scored.rules, scored.asOf);
  const track = new Track(scored.memberCount);
  const leftOut: LeftOutSnapshot[] = [];
  const days: Day[] = [];
  let scoredAgain = 0;
  let unreadableEntries = 0;
  // The sort is stable: of one day, the later one is the later word.
  for (const snapshot of [...snapshots].sort((one, other) => one.day - other.day)) {
    yield;
    const ready = usable(snapshot, scored, now);
    if ("reason" in ready) {
      leftOut.push({ day: snapshot.day, why: ready });
      continue;
    }
    yield;
    days.push(snapshot.day);
    if (!haveSameCuts(ready.cutSet, cuts)) scoredAgain += 1;
    unreadableEntries += follow(track, snapshot, ready, rules, map);
  }
  yield;
  const values = Object.fromEntries(DIMENSIONS.map(name => [name, scoredValues(scored, name)])) as Snapshot["values"];
  const { segment } = scoreByCuts(values, scored.memberCount, rules, map);
  for (let place = 0; place < segment.length; place++) track.see(place, segment[place]!, scored.asOf);
  return { kind: "history", ...track.columns(), segment, days, scoredAgain, leftOut, unreadableEntries };
}

function usable(
  snapshot: Snapshot,
  { asOf }: ScoredMembers,
  present: ReadyPresent,
): ReadyBase | LeftOutSnapshot["why"] {
  if (snapshot.day > asOf) return { reason: "after-as-of" };
  if (snapshot.day === asOf) return { reason: "as-of-day" };
  return readyBase(snapshot, present);
}

/** Tells the track of all members of a snapshot; returns how many entries could not be scored. */
function follow(
  track: Track,
  snapshot: Snapshot,
  { placeOfEntry }: ReadyBase,
  rules: ScoringRules,
  map: ScoreMap,
): number {
  const { segment } = scoreByCuts(snapshot.values, snapshot.keys.length, rules, map);
  const isUnread = unreadEntries(snapshot, dimension => rules.dimensions[dimension].enabled);
  let unreadable = 0;
  for (let entry = 0; entry < segment.length; entry++) {
    if (isUnread[entry] === 1) unreadable += 1;
    else if (placeOfEntry[entry]! >= 0) track.see(placeOfEntry[entry]!, segment[entry]!, snapshot.day);
  }
  return unreadable;
}

/** What is known of every member so far, told in the order of days. */
class Track {
  private readonly current: Int16Array;
  private readonly lastSeen: Int32Array;
  private readonly previous: Int16Array;
  private readonly changedOn: Int32Array;
  private readonly lastSeenBefore: Int32Array;
  private readonly knownSince: Int32Array;

  constructor(memberCount: number) {
    this.current = new Int16Array(memberCount).fill(-1);
    this.previous = new Int16Array(memberCount).fill(-1);
    this.lastSeen = new Int32Array(memberCount).fill(NO_DAY);
    this.changedOn = new Int32Array(memberCount).fill(NO_DAY);
    this.lastSeenBefore = new Int32Array(memberCount).fill(NO_DAY);
    this.knownSince = new Int32Array(memberCount).fill(NO_DAY);
  }

  see(member: number, segment: number, day: Day): void {
    const before = this.current[member]!;
    if (before < 0) this.knownSince[member] = day;
    else if (before !== segment) {
      this.previous[member] = before;
      this.lastSeenBefore[member] = this.lastSeen[member]!;
      this.changedOn[member] = day;
    }
    this.current[member] = segment;
    this.lastSeen[member] = day;
  }

  columns() {
    const { previous, changedOn, lastSeenBefore, knownSince } = this;
    return { previous, changedOn, lastSeenBefore, knownSince };
  }
}
