import { DIMENSIONS } from "../dimensions";
import type { Dimension } from "../dimensions";
import { isDay } from "../parse/dates/date-text";
import { codeText } from "../score-code";
import { scoredValues } from "../scored-values";
import type { ScoredMembers } from "../scored-members";
import { segmentMapOf } from "../segment-maps";
import type { Day } from "../units";
import { cutSetOf } from "./cut-set";
import type { CountedOn, CutSetRefusal } from "./cut-set";
import { cutSetText } from "./cut-set-text";

/**
 * The scored members of one day, as columns with one entry each. Nothing in it is personal but the keys, and a caller
 * gives a keyed mark for a key that is a phone number or an e-mail.
 */
export interface Snapshot {
  /** The as-of day of the run. */
  readonly day: Day;
  /** The cut set as a text, see `cutSetText`. */
  readonly cutSet: string;
  readonly keys: readonly string[];
  /** Days, purchases, money and categories as they were scored, in full; NaN without a value. */
  readonly values: Readonly<Record<Dimension, Float64Array>>;
  /** 0 for a dimension without scores. */
  readonly scores: Readonly<Record<Dimension, Uint8Array>>;
  /** Ids of segments in their map, never words. */
  readonly segments: readonly string[];
}

export type SnapshotRefusal =
  | { readonly kind: "refused"; readonly reason: CutSetRefusal }
  | { readonly kind: "refused"; readonly reason: "blank-keys"; readonly count: number }
  | { readonly kind: "refused"; readonly reason: "duplicate-keys"; readonly keys: readonly string[] };

/**
 * The snapshot of a run.
 *
 * @param keys     per place of `scored`, in its order
 * @param counted  what the order rows say of how values were counted
 * @throws RangeError when `keys` has another length than `scored`
 *
 * O(members).
 */
export function snapshotOf(
  scored: ScoredMembers,
  keys: readonly string[],
  counted: CountedOn,
): Snapshot | SnapshotRefusal {
  if (keys.length !== scored.memberCount)
    throw new RangeError(`${keys.length} keys for ${scored.memberCount} scored members`);
  const cutSet = cutSetOf(scored, counted);
  if (typeof cutSet === "string") return { kind: "refused", reason: cutSet };
  const blank = keys.filter(key => key.trim() === "").length;
  if (blank > 0) return { kind: "refused", reason: "blank-keys", count: blank };
  const twice = repeatedKeys(keys);
  if (twice.length > 0) return { kind: "refused", reason: "duplicate-keys", keys: twice };
  const valuesOf = (dimension: Dimension): Float64Array =>
    cutSet.dimensions[dimension] === null
      ? new Float64Array(scored.memberCount).fill(NaN)
      : Float64Array.from(scoredValues(scored, dimension));
  const { segments } = segmentMapOf(scored.rules);
  return {
    day: scored.asOf,
    cutSet: cutSetText(cutSet),
    keys,
    values: byDimension(valuesOf),
    scores: scored.scores,
    segments: Array.from(scored.segment, place => segments[place]!.id),
  };
}

/** Tells what {@link snapshotOf} gave. */
export function isSnapshot(made: Snapshot | SnapshotRefusal): made is Snapshot {
  return !("kind" in made);
}

/** The code of an entry, such as "5524". @throws RangeError when there is none at `place` */
export function snapshotCode({ scores }: Pick<Snapshot, "scores">, order: readonly Dimension[], place: number): string {
  return codeText({ rules: { order }, scores }, place);
}

/** 1 where an entry lacks the value of a dimension that is looked at. O(entries). */
export function unreadEntries(
  { keys, values }: Pick<Snapshot, "keys" | "values">,
  isLookedAt: (dimension: Dimension) => boolean,
): Uint8Array {
  const isUnread = new Uint8Array(keys.length);
  for (const dimension of DIMENSIONS) {
    if (!isLookedAt(dimension)) continue;
    const column = values[dimension];
    for (let entry = 0; entry < isUnread.length; entry++) if (Number.isNaN(column[entry]!)) isUnread[entry] = 1;
  }
  return isUnread;
}

/** Keys that stand more than once, each of them once, in the order of their second place. O(keys). */
export function repeatedKeys(keys: readonly string[]): string[] {
  const seen = new Set(keys);
  if (seen.size === keys.length) return [];
  seen.clear();
  const twice = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return [...twice];
}

/** All rows of a sheet of snapshots, as columns of one length. */
export interface SnapshotRows {
  /** NO_DAY or UNREADABLE_DAY where no day can be read. */
  readonly day: Int32Array;
  readonly keys: readonly string[];
  readonly values: Readonly<Record<Dimension, Float64Array>>;
  readonly scores: Readonly<Record<Dimension, Uint8Array>>;
  readonly segments: readonly string[];
  readonly cutSets: readonly string[];
}

export interface SplitSnapshots {
  /** Oldest first; of one day in the order of their first rows. */
  readonly snapshots: readonly Snapshot[];
  /** Rows that are in no snapshot, zero-based: without a day, or without a key. */
  readonly rowsWithoutDay: readonly number[];
  readonly rowsWithoutKey: readonly number[];
}

/**
 * The snapshots in the rows of a sheet: rows of one day and one cut set are one. Whether a cut set can be read, and
 * whether keys repeat, is asked by whoever uses a snapshot. O(rows).
 */
export function splitSnapshots(rows: SnapshotRows): SplitSnapshots {
  const rowsWithoutDay: number[] = [];
  const rowsWithoutKey: number[] = [];
  const found = new Map<string, number[]>();
  for (let row = 0; row < rows.day.length; row++) {
    if (!isDay(rows.day[row]!)) rowsWithoutDay.push(row);
    else if (rows.keys[row]!.trim() === "") rowsWithoutKey.push(row);
    else {
      const name = `${rows.day[row]!} ${rows.cutSets[row]!.trim()}`;
      const known = found.get(name);
      if (known) known.push(row);
      else found.set(name, [row]);
    }
  }
  const snapshots = [...found.values()]
    .map((own): Snapshot => {
      const first = own[0]!;
      return {
        day: rows.day[first]! as Day,
        cutSet: rows.cutSets[first]!.trim(),
        keys: own.map(row => rows.keys[row]!),
        values: byDimension(dimension => Float64Array.from(own, row => rows.values[dimension][row]!)),
        scores: byDimension(dimension => Uint8Array.from(own, row => rows.scores[dimension][row]!)),
        segments: own.map(row => rows.segments[row]!),
      };
    })
    .sort((one, other) => one.day - other.day);
  return { snapshots, rowsWithoutDay, rowsWithoutKey };
}

function byDimension<T>(make: (dimension: Dimension) => T): Readonly<Record<Dimension, T>> {
  return Object.fromEntries(DIMENSIONS.map(dimension => [dimension, make(dimension)])) as Record<Dimension, T>;
}
