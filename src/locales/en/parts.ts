import type { OutputWords } from "#app/outputs/words/output-words";

const REST = "everything else is written.";

/** What is said of each part of a run. */
export const partsEn: OutputWords["parts"] = {
  members: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The members table is written: ${sheet}.`,
    partlyWritten: sheet => `The members table ${sheet} is partly written.`,
    notMade: reason => `The members table was not made; ${REST} ${reason}`,
  },
  overview: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The overview is written: ${sheet}.`,
    partlyWritten: sheet => `The overview ${sheet} is partly written.`,
    notMade: reason => `The overview sheet was not made; ${REST} ${reason}`,
  },
  summary: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The summary is written: ${sheet}.`,
    partlyWritten: sheet => `The summary ${sheet} is partly written.`,
    notMade: reason => `The summary was not made; ${REST} ${reason}`,
  },
  pivot: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The PivotTable is made: ${sheet}.`,
    partlyWritten: sheet => `The PivotTable on ${sheet} is partly made.`,
    notMade: reason => `The PivotTable was not made; ${REST} ${reason}`,
  },
  metrics: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The metrics are written: ${sheet}.`,
    partlyWritten: sheet => `The metrics ${sheet} are partly written.`,
    notMade: reason => `The metrics were not made; ${REST} ${reason}`,
  },
  roles: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The roles are written: ${sheet}.`,
    partlyWritten: sheet => `The roles ${sheet} are partly written.`,
    notMade: reason => `The roles were not made; ${REST} ${reason}`,
  },
  demographics: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The demographics are written: ${sheet}.`,
    partlyWritten: sheet => `The demographics ${sheet} are partly written.`,
    notMade: reason => `The demographics were not made; ${REST} ${reason}`,
  },
  forecast: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The forecast is written: ${sheet}.`,
    partlyWritten: sheet => `The forecast ${sheet} is partly written.`,
    notMade: reason => `The forecast was not made; ${REST} ${reason}`,
  },
  calendar: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The calendar of occasions is written: ${sheet}.`,
    partlyWritten: sheet =>
      `New rows on ${sheet} may not be in its table yet; the next run sees to it. The rows before are as they were.`,
    notMade: reason => `The calendar of occasions was not written; ${REST} ${reason}`,
  },
  settings: {
    writing: sheet => `Writing ${sheet}`,
    written: sheet => `The settings are written: ${sheet}.`,
    partlyWritten: sheet => `The settings ${sheet} are partly written.`,
    notMade: reason => `The settings were not made; ${REST} ${reason}`,
  },
  snapshots: {
    writing: sheet => `Adding to ${sheet}`,
    written: sheet => `The snapshot is added: ${sheet}.`,
    partlyWritten: sheet =>
      `The new snapshot on ${sheet} may not be in its table yet; the next run sees to it. Earlier snapshots are as they were.`,
    notMade: reason => `No snapshot was added; ${REST} ${reason}`,
  },
  orders: {
    writing: sheet => `Writing the columns beside the orders on ${sheet}`,
    written: sheet => `The columns beside the orders on ${sheet} are written.`,
    partlyWritten: sheet => `The columns beside the orders on ${sheet} are partly written.`,
    notMade: reason => `The columns beside the orders were not made; ${REST} ${reason}`,
  },
};
