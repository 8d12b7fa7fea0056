import type { FileFailure, FileLoss } from "#files/file-outcome";
import type { PageWords } from "./page-words";

const LOSSES: Readonly<Record<FileLoss["kind"], string>> = {
  charts: "charts",
  images: "pictures",
  comments: "comments",
  "pivot-tables": "PivotTables",
  slicers: "slicers",
  "conditional-formats": "conditional formats",
  validations: "data validations",
  "shared-formulas": "formulas",
  "cell-looks": "cell looks",
};

function fileProblem(problem: FileFailure): string {
  switch (problem.kind) {
    case "empty-file":
      return "the file is empty.";
    case "not-a-workbook":
      return "it is neither a workbook nor text. Choose an .xlsx or .csv file.";
    case "unsupported-format":
      return problem.format === "encrypted"
        ? "the workbook has a password. Remove it in Excel first."
        : `the format .${problem.format} is not supported. Save it as .xlsx in Excel first.`;
  }
}

/** The workbench in English. */
export const ENGLISH: PageWords = {
  newWorkbook: "New",
  open: "Open",
  saveAsXlsx: "Save as .xlsx",
  sample: "Sample",
  language: "Language",
  light: "Light",
  dark: "Dark",
  theme: "Theme",
  paneWidth: "Pane width",
  faults: "Faults",
  log: "Requests",
  ribbon: "Ribbon",
  workbenchBar: "Workbench",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  sheetTabs: "Sheets",
  grid: "Cells",
  closePane: "Close pane",
  dismiss: "Dismiss",
  dropHere: "Drop to open .xlsx or .csv",
  opening: name => `Opening ${name}…`,
  saving: "Saving…",
  openFailed: (name, reason) => `Could not open “${name}”: ${reason}`,
  saveFailed: reason => `Not saved: ${reason}`,
  fileProblem: fileProblem,
  fileLosses: (name, losses) =>
    `Not carried over from “${name}”: ${losses.map(loss => `${loss.count} ${LOSSES[loss.kind]} on ${loss.sheet}`).join("; ")}`,
  savedWithout: losses =>
    `Saved, but the file does not hold: ${losses.map(({ kind, sheet, count }) => `${LOSSES[kind]} on ${sheet} (${count})`).join("; ")}.` +
    (losses.some(({ kind }) => kind === "pivot-tables") ? " The cells of a PivotTable are there as plain values." : ""),
  commandFailed: (name, reason) => `Command ${name} failed: ${reason}`,
  commandUnknown: name =>
    `Nobody answers to the manifest's function name “${name}”: the add-in has not registered it, or has not started`,
  manifestBroken: reason => `The manifest cannot be read: ${reason}`,
  notAnAddress: text => `“${text}” is neither a cell address nor a defined name`,
  sheetProtected: "This sheet is protected and cannot be changed.",
  filter: "Filter",
  filterOf: header => `Filter ${header}`,
  selectAll: "(Select all)",
  blanks: "(Blanks)",
  searchValues: "Search",
  apply: "OK",
  clearFilter: "Clear filter",
  cancel: "Cancel",
  moreValues: count => `${count} more values: use the search`,
  countLabel: "Count",
  sumLabel: "Sum",
  averageLabel: "Average",
  faultWords: {
    protectedSheet: "Protect the current sheet",
    readOnly: "Read-only workbook",
    cellEdit: "A cell is being edited",
    modalDialog: "A dialog is open",
    hiddenRows: "Hide every other row",
    date1904: "1904 date system",
    limits: "5 MB limits on requests and answers",
    throttling: "Too many requests (throttling)",
    sessionLost: "Session lost",
    nullValues: "Values read as null",
    hang: "Requests are never answered",
    failAt: "Request to fail, counted from now",
    failCode: "Error code",
    failPlan: "Set",
    noAnswer: "never answered",
    latency: "Wait before each answer (ms)",
    requirementSet: "ExcelApi version",
    restarts: "The pane reloads after a change",
    clearAll: "All off",
  },
  logWords: {
    requests: "requests",
    number: "No.",
    members: "Members",
    sent: "Sent bytes",
    received: "Received bytes",
    milliseconds: "ms",
    error: "Error",
    empty: "No request yet.",
    clear: "Clear",
    writes: "write",
  },
};
