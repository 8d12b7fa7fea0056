/** Columns of the snapshots table. */
export type SnapshotColumnId =
  | "snapshotDate" | "memberKey"
  | "recencyValue" | "frequencyValue" | "monetaryValue" | "widthValue"
  | "recencyScore" | "frequencyScore" | "monetaryScore" | "widthScore"
  | "code" | "segmentId" | "members" | "cutPoints"; // prettier-ignore

/** The words of the snapshots table. */
export interface SnapshotWords {
  readonly columns: Readonly<Record<SnapshotColumnId, string>>;
  readonly notes: Readonly<Record<SnapshotColumnId, string>>;
}
