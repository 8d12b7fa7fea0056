import { DIMENSIONS } from "../dimensions";
import { roundTo9Decimals } from "../stats/round";
import type { Day } from "../units";
import { cutSetDifferences, haveSameCuts } from "./cut-set";
import { isCutSetFault, parseCutSet } from "./cut-set-text";
import type { Snapshot } from "./snapshot";

/** What may become of a snapshot beside those that are kept. Snapshots are only ever added: none is replaced. */
export type SnapshotPlan =
  | { readonly kind: "add" }
  /** One of that day says the same of the same members. */
  | { readonly kind: "already-there" }
  /**
   * There is one of that day that says something else: the data or the method were changed since. `differing` members
   * stand in only one of the two or with other values or segments; `sameCuts` tells whether only the data differ.
   */
  | { readonly kind: "day-taken"; readonly differing: number; readonly sameCuts: boolean }
  /** A day that has not come yet tells nothing of what members did up to it. */
  | { readonly kind: "future"; readonly day: Day; readonly today: Day };

/** Whether a snapshot can be added to the kept ones. One a day: a second one would be no movement. O(members). */
export function planSnapshot(kept: readonly Snapshot[], next: Snapshot, today: Day): SnapshotPlan {
  if (next.day > today) return { kind: "future", day: next.day, today };
  const ofDay = kept.filter(snapshot => snapshot.day === next.day);
  const last = ofDay.at(-1);
  if (last === undefined) return { kind: "add" };
  const same = ofDay.some(one => scoreAlike(one, next) && differingMembers(one, next) === 0);
  if (same) return { kind: "already-there" };
  return { kind: "day-taken", differing: differingMembers(last, next), sameCuts: scoreAlike(last, next) };
}

function scoreAlike(one: Snapshot, other: Snapshot): boolean {
  if (one.cutSet === other.cutSet) return true;
  const cuts = parseCutSet(one.cutSet);
  const otherCuts = parseCutSet(other.cutSet);
  if (isCutSetFault(cuts) || isCutSetFault(otherCuts)) return false;
  return haveSameCuts(cuts, otherCuts) && cutSetDifferences(cuts, otherCuts).length === 0;
}

function differingMembers(one: Snapshot, other: Snapshot): number {
  const placeOf = new Map(one.keys.map((key, place) => [key, place]));
  let differing = 0;
  other.keys.forEach((key, place) => {
    const known = placeOf.get(key);
    if (known === undefined) differing += 1;
    else {
      placeOf.delete(key);
      if (!isSameEntry(one, known, other, place)) differing += 1;
    }
  });
  return differing + placeOf.size;
}

function isSameEntry(one: Snapshot, place: number, other: Snapshot, otherPlace: number): boolean {
  return (
    one.segments[place] === other.segments[otherPlace] &&
    DIMENSIONS.every(dimension => {
      // A cell keeps 15 digits where it was typed or passed through a text file.
      const a = roundTo9Decimals(one.values[dimension][place]!);
      const b = roundTo9Decimals(other.values[dimension][otherPlace]!);
      return Object.is(a, b) && one.scores[dimension][place] === other.scores[dimension][otherPlace];
    })
  );
}
