import type { Outcome } from "../../failures";
import type { MemberBook } from "../../member-book/member-book";
import type { KeptSnapshots } from "../../movement/snapshot-table";
import type { SessionChanges, SessionState } from "../session-state";

/** What was read before stays in view while it is read again for the same members. */
export function snapshotsBegan({ snapshots, book }: SessionState): SessionChanges {
  return snapshots.status === "ready" && snapshots.of === book ? {} : { snapshots: { status: "reading" } };
}

/** What was read for members that are no longer shown is as if nobody had read it. */
export function snapshotsEnded(
  { book }: SessionState,
  of: MemberBook,
  read: Outcome<KeptSnapshots | null>,
): SessionChanges {
  if (book !== of) return { snapshots: { status: "unread" } };
  return {
    snapshots: read.ok ? { status: "ready", of, kept: read.value } : { status: "failed", failure: read.failure },
  };
}
