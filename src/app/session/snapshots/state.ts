import type { Failure } from "../../failures";
import type { KeptSnapshots } from "../../movement/snapshot-table";
import type { MemberBook } from "../../member-book/member-book";

/** The snapshots of the workbook, as the pane knows them. */
export type SnapshotsState =
  | { readonly status: "unread" | "reading" }
  | { readonly status: "failed"; readonly failure: Failure }
  /** Read for the members of this book, with its keys; null where the workbook has none. */
  | { readonly status: "ready"; readonly of: MemberBook; readonly kept: KeptSnapshots | null };

export interface ShownSnapshots {
  readonly snapshots: SnapshotsState;
}

export const NO_SNAPSHOTS: ShownSnapshots = { snapshots: { status: "unread" } };
