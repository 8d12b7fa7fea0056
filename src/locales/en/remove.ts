import type { RemovalMessages } from "../removal-words";
import { formatEn as format } from "./format";

export const removeEn: RemovalMessages = {
  action: "Remove what was written",
  partly: { title: "Remove", body: "Takes away the columns and sheets written so far; everything else stays." },
  looking: "Looking at what was written…",
  ask: {
    title: "Remove what RFMW wrote?",
    columns: (sheetName, address) => `The scores in columns ${address} on ${sheetName}`,
    sheets: names => `${format.count(names.length, "RFMW sheet", "RFMW sheets")}: ${format.list(names)}`,
    notes: ({ noteRows }) =>
      `${format.count(noteRows, "row", "rows")} of notes written by hand ${noteRows === 1 ? "is" : "are"} first kept in a safety copy, and the next run reads ${noteRows === 1 ? "it" : "them"} back.`,
    snapshots:
      "The snapshots of earlier days go too. A later run makes them again only from the same orders and settings: copy the sheet first if you need them.",
    rest: "Your own cells stay as they are. Formulas that read these results lose their source.",
    remove: "Remove",
    keep: "Keep",
  },
  nothing: {
    title: "There is nothing to remove",
    body: noteSheets =>
      noteSheets.length === 0
        ? "This workbook holds no columns or sheets written by RFMW."
        : `Only the safety copy of notes on ${format.list(noteSheets)} is left. Removing never touches it; delete the sheet yourself when it is no longer needed.`,
  },
  running: {
    title: "Removing",
    securing: "Keeping notes written by hand safe",
    now: sheetName => `Working on ${sheetName}`,
    progress: (done, count) => `Step ${format.integer(done + 1)} of ${format.integer(count)}`,
    cancel: "Stop",
    stopping: "Stopping…",
  },
  done: { title: "What RFMW wrote is removed" },
  stillThere: "The rest is still there. Removing again goes on where it stopped.",
  deletedSheets: names => `${format.count(names.length, "sheet was", "sheets were")} deleted: ${format.list(names)}.`,
  columns: ({ sheetName, address, stays, foreignCells }) => {
    if (stays === null) return `Columns ${address} on ${sheetName} were removed.`;
    if (stays === "in-table")
      return `Columns ${address} on ${sheetName} were emptied but stay in the table: deleting them would move cells right of it.`;
    return foreignCells === ""
      ? `Columns ${address} on ${sheetName} were left as they are: too much in them was not written by RFMW.`
      : `The results in columns ${address} on ${sheetName} were cleared. ${foreignCells} ${/[,:]/.test(foreignCells) ? "were" : "was"} not written by RFMW and stayed in place.`;
  },
  sheetStays: ({ sheetName, stays }) => {
    if (stays === "renamed")
      return `${sheetName} has a name of its own, so the sheet stays; only what RFMW wrote was cleared.`;
    if (stays === "edited") return `${sheetName} was changed by hand, so the whole sheet stays as it is.`;
    if (stays === "last-sheet") return `${sheetName} was emptied. It is the only visible sheet and cannot be deleted.`;
    return `${sheetName} holds something else, so the sheet stays; only what RFMW wrote was cleared.`;
  },
  notes: ({ noteRows, noteSheets }) =>
    `${format.count(noteRows, "row", "rows")} of notes ${noteRows === 1 ? "is" : "are"} kept in the safety copy on ${format.list(noteSheets)}, and the next run reads ${noteRows === 1 ? "it" : "them"} back. Delete the sheet yourself if it is not needed.`,
  again: "Go on removing",
  close: "Close",
};
