import type { SnapshotReport } from "#app/movement/run-snapshots";
import type { KeptSnapshots } from "#app/movement/snapshot-table";
import type { BandsAlone, Change, MovementRefusal, MovementView, Standing } from "#core/segment-movement";
import type { Day } from "#core/units";

/** The words of movement between segments. */
export interface MovementMessages {
  readonly reading: string;
  readonly comparing: string;
  readonly again: string;
  /** No snapshot stands yet. */
  readonly none: { readonly title: string; readonly body: string };
  readonly refused: (refusal: MovementRefusal) => string;
  readonly base: string;
  readonly snapshot: (day: Day, members: number) => string;
  readonly view: string;
  readonly views: Readonly<Record<MovementView, string>>;
  readonly viewHint: Readonly<Record<MovementView, string>>;
  readonly verdict: (base: Day, asOf: Day, counts: Readonly<Record<Change, number>>) => string;
  readonly changes: Readonly<Record<Change, string>>;
  readonly standing: Readonly<Record<Standing["by"], string>>;
  /** A rank of the standing where it is no group: "priority-3". */
  readonly priority: (number: number) => string;
  readonly notInBase: string;
  readonly notInPresent: string;
  readonly bands: (bands: BandsAlone) => string;
  readonly flow: string;
  readonly keys: string;
  readonly link: (from: string, to: string, members: number, net: number | null) => string;
  readonly before: string;
  readonly now: string;
  readonly matrix: string;
  readonly by: string;
  readonly levels: Readonly<Record<"groups" | "segments", string>>;
  readonly from: string;
  readonly to: string;
  readonly members: string;
  readonly net: string;
  readonly netNote: string;
  readonly cell: (from: string, to: string, members: number) => string;
  readonly choose: string;
  readonly listed: (from: string, to: string, members: number, shown: number) => string;
  readonly more: string;
  readonly card: (member: string) => string;
  readonly disagrees: string;
  readonly changedByHand: (count: number) => string;
  readonly incomplete: (snapshot: KeptSnapshots["incomplete"][number]) => string;
  readonly unread: (rows: number) => string;
  readonly take: string;
  readonly takeHint: (sheet: string) => string;
  readonly write: string;
  readonly writeHint: (metrics: string, members: string) => string;
}

/** What became of the snapshot that a run was asked for. */
export type SnapshotSaid = (report: SnapshotReport) => string;
