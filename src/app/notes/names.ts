import type { ManualColumnId } from "../outputs/words/output-words";

/** The table of ours in which people write. */
export const MEMBERS_TABLE = "tblRFMWMembers";

/** The columns in which they do. */
export const MANUAL_COLUMNS: readonly ManualColumnId[] = [
  "contactedOn", "channelUsed", "outcome", "responded", "nextFollowUp", "style", "remarks",
]; // prettier-ignore

/** The tables of safety copies. There are several because a copy is never emptied: a newer one goes beside it. */
export const NOTES_COPY_TABLES: readonly string[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  number => `tblRFMWNotesCopy${number}`,
);
