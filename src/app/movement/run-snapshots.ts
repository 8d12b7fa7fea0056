import {
  comparison,
  historySteps,
  isRefusal,
  isSnapshot,
  parseCutSet,
  planSnapshot,
  snapshotOf,
} from "#core/segment-movement";
import { isCutSetFault } from "#core/segment-movement";
import type {
  Movement,
  MovementRefusal,
  Present,
  SegmentHistory,
  Snapshot,
  SnapshotPlan,
  SnapshotRefusal,
} from "#core/segment-movement";
import type { Steps } from "#core/steps";
import type { Day } from "#core/units";
import { usualBase } from "./present";
import type { KeptSnapshots } from "./snapshot-table";

/** Rows of a sheet, its header included. */
const SHEET_ROWS = 1_048_576;

/** What became, or becomes, of a run's snapshot. */
export type SnapshotReport =
  | { readonly kind: "added"; readonly day: Day; readonly members: number }
  | (Exclude<SnapshotPlan, { kind: "add" }> & { readonly day: Day })
  /** It would not fit below those that stand. */
  | { readonly kind: "no-room"; readonly day: Day; readonly members: number; readonly standing: number; readonly most: number }
  | (SnapshotRefusal & { readonly day: Day }); // prettier-ignore

/** The snapshots of a run: those that stand, the one that it adds, and what they say of its members. */
export interface RunSnapshots {
  /** Null where there is no table yet. */
  readonly kept: KeptSnapshots | null;
  /** Null where none was asked for. */
  readonly report: SnapshotReport | null;
  /** What is added, under the keys that are written; null where nothing is. */
  readonly next: Snapshot | null;
  /** Null where movement was not asked for. */
  readonly movement: Movement | MovementRefusal | null;
  readonly history: SegmentHistory | MovementRefusal | null;
}

interface Wanted {
  readonly snapshot: boolean;
  readonly movement: boolean;
}

/**
 * What a run adds and finds, beside the snapshots that stand, in steps. Movement is told of those alone: the run's own is the
 * present.
 *
 * @param kept         with plain keys
 * @param writtenKeys  per place of the scored members; called where a snapshot is added
 */
export function* runSnapshots(
  kept: KeptSnapshots | null,
  present: Present,
  wanted: Wanted,
  today: Day,
  writtenKeys: () => readonly string[],
): Steps<RunSnapshots> {
  const snapshots = kept?.snapshots ?? [];
  const { next, report } = wanted.snapshot ? nextSnapshot(kept, present, today) : { next: null, report: null };
  yield;
  const written = next && { ...next, keys: writtenKeys() };
  if (!wanted.movement) return { kept, report, next: written, movement: null, history: null };
  yield;
  const base = usualBase(snapshots, present.scored.asOf);
  // A snapshot of the same day would tell of a second run on it that nobody moved.
  const movement = yield* comparison(base?.day === present.scored.asOf ? null : base, present, "frozen");
  yield;
  return { kept, report, next: written, movement, history: yield* historyOf(snapshots, present) };
}

/** The previous different segments by the present's own cut points; see `segmentHistory`. */
function* historyOf(snapshots: readonly Snapshot[], present: Present): Steps<RunSnapshots["history"]> {
  const own = snapshotOf(present.scored, present.keys, present.counted);
  if (!isSnapshot(own)) return null;
  const cuts = parseCutSet(own.cutSet);
  return isCutSetFault(cuts) ? null : yield* historySteps(snapshots, present, cuts);
}

/** The history where it says anything; null where there is none, or no snapshot could be used. */
export function usableHistory(snapshots: RunSnapshots | null | undefined): SegmentHistory | null {
  const history = snapshots?.history ?? null;
  return history !== null && !isRefusal(history) && history.days.length > 0 ? history : null;
}

function nextSnapshot(
  kept: KeptSnapshots | null,
  { scored, keys, counted }: Present,
  today: Day,
): Pick<RunSnapshots, "next"> & { readonly report: SnapshotReport } {
  const day = scored.asOf;
  const made = snapshotOf(scored, keys, counted);
  if (!isSnapshot(made)) return { next: null, report: { ...made, day } };
  const plan = planSnapshot(kept?.snapshots ?? [], made, today);
  if (plan.kind !== "add") return { next: null, report: { ...plan, day } };
  const members = made.keys.length;
  const standing = kept?.rowCount ?? 0;
  const most = SHEET_ROWS - 1;
  if (standing + members > most) return { next: null, report: { kind: "no-room", day, members, standing, most } };
  return { next: made, report: { kind: "added", day, members } };
}
