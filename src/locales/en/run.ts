import type { RunMessages } from "../run-words";
import { formatEn as format } from "./format";

export const runEn: RunMessages = {
  running: "Scoring members",
  phase: {
    read: "Read orders",
    score: "Score and segment",
    write: "Write to sheets and verify",
  },
  phaseDone: "done",
  phaseNow: "in progress",
  phaseWaiting: "not started",
  rows: (rowsDone, rowCount) => `Row ${format.integer(rowsDone)} of ${format.integer(rowCount)}`,
  elapsed: milliseconds => `${format.elapsed(milliseconds)} so far`,
  remaining: milliseconds => `about ${format.remaining(milliseconds)} left`,
  orders: count => format.count(count, "row", "rows"),
  members: count => format.count(count, "member", "members"),
  hint: sheet => `You can switch sheets. Please do not edit ${sheet} until this is done.`,
  waitingFor: {
    "cell-edit": "A cell is being edited. Press Enter or Esc to finish; scoring then continues by itself.",
    busy: "Excel is busy. Scoring continues by itself when it is free; close any dialog that is open.",
  },
  restarted: "Scoring came to a stop by itself, so the orders are being read again. Nothing had been written.",
  cancelHint: "Cancel stops after the current batch. The next run writes everything from the start.",
  cancel: "Cancel",
  stopping: "Stopping…",
  progressLabel: "Scoring progress",
  announce: (phase, fraction) => `${phase}, ${format.progress(fraction)}`,
  nothingWritten: "No cell was written.",
  begunCopy: sheet => `A safety copy was begun on ${sheet}; what was filled in by hand stands where it was.`,
  keptNotes: sheet => `The columns filled in by hand are safe in ${sheet}; the next run reads them back.`,
  whatWasWritten: "What was written",
  rerun: "Scoring again rewrites all of this. Columns filled in by hand are kept.",
  choices: {
    insertColumns: {
      title: "Insert columns",
      body: (address, columnCount) =>
        `Inserts ${format.count(columnCount, "column", "columns")} before ${address}; what is there moves right.`,
    },
    membersOnly: { title: "Members and summary only", body: "No columns beside the orders." },
    tryAgain: { title: "Try again", body: "Runs from the start; nothing is written twice." },
    takeOver: {
      title: "Take over",
      body: "Choose this when the other pane was closed. If it still works, it stops before its next step.",
    },
    unprotectThenRetry: { title: "Unprotect, then try again", body: "Review → Unprotect Sheet, then choose this." },
    clearFilterThenRetry: { title: "Clear the filter, then try again", body: "Data → Clear, then choose this." },
    keepResults: {
      title: "Keep them",
      body: "To score these orders as well, copy their sheet into another workbook and score them there.",
    },
    replaceResults: {
      title: "Replace them",
      body: "Notes of members who are in neither list move to the Removed block; nothing written by hand is lost.",
    },
    takeBack: {
      title: topic => `Go on without the answer on ${topic}`,
      body: "These orders do not raise the question any more.",
    },
    useColumn: { title: (column, field) => `${field}: use “${column}”`, body: "Scores with this column." },
    useNoColumn: { title: field => `${field}: use no column`, body: "Scores without one." },
    chooseColumn: { title: "Choose another column", body: "Back to Data, to use a different column." },
    changeSettings: { title: "Change the method", body: "Opens Method, to change the settings." },
    readSelection: {
      title: "Read the selected orders",
      body: "Select any cell in your orders, then choose this.",
    },
  },
  backToData: "Back to data",
  lastResult: "See the last result",
  details: "Technical details",
};
