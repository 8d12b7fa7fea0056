/** The table of snapshots. */
export const SNAPSHOTS_TABLE = "tblRFMWSnapshots";
