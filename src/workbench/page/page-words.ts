import type { FileFailure, FileLoss } from "#files/file-outcome";
import type { FileNotes } from "#files/text/file-notes";

/** Languages of the page. */
export type PageLanguage = "zh-CN" | "en-US";

/** The workbench's own words. The add-in's come from its manifest and its pane. */
export interface PageWords {
  readonly newWorkbook: string;
  readonly open: string;
  readonly saveAsXlsx: string;
  readonly sample: string;
  readonly language: string;
  readonly light: string;
  readonly dark: string;
  readonly theme: string;
  readonly paneWidth: string;
  readonly faults: string;
  readonly log: string;
  readonly ribbon: string;
  readonly workbenchBar: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly sheetTabs: string;
  readonly grid: string;
  readonly closePane: string;
  readonly dismiss: string;
  readonly dropHere: string;
  readonly opening: (name: string) => string;
  readonly saving: string;
  readonly openFailed: (name: string, reason: string) => string;
  readonly saveFailed: (reason: string) => string;
  readonly fileProblem: (problem: FileFailure) => string;
  readonly fileLosses: (name: string, losses: readonly FileLoss[]) => string;
  /** What is worth telling about how a text file was read: nothing about plain UTF-8 with commas. */
  readonly fileNotes: (notes: FileNotes) => readonly string[];
  readonly savedWithout: (losses: readonly FileLoss[]) => string;
  readonly commandFailed: (name: string, reason: string) => string;
  readonly commandUnknown: (name: string) => string;
  readonly paneRestarted: (seconds: number) => string;
  readonly manifestBroken: (reason: string) => string;
  readonly notAnAddress: (text: string) => string;
  readonly sheetProtected: string;
  readonly filter: string;
  readonly filterOf: (header: string) => string;
  readonly selectAll: string;
  readonly blanks: string;
  readonly searchValues: string;
  readonly apply: string;
  readonly clearFilter: string;
  readonly cancel: string;
  readonly moreValues: (count: number) => string;
  readonly countLabel: string;
  readonly sumLabel: string;
  readonly averageLabel: string;
  readonly faultWords: FaultWords;
  readonly logWords: LogWords;
}

export interface FaultWords {
  readonly protectedSheet: string;
  readonly readOnly: string;
  readonly cellEdit: string;
  readonly modalDialog: string;
  readonly hiddenRows: string;
  readonly date1904: string;
  readonly limits: string;
  readonly throttling: string;
  readonly sessionLost: string;
  readonly nullValues: string;
  readonly hang: string;
  readonly failAt: string;
  readonly failCode: string;
  readonly failPlan: string;
  readonly noAnswer: string;
  readonly latency: string;
  readonly requirementSet: string;
  readonly restarts: string;
  readonly clearAll: string;
}

export interface LogWords {
  readonly requests: string;
  readonly number: string;
  readonly members: string;
  readonly sent: string;
  readonly received: string;
  readonly milliseconds: string;
  readonly error: string;
  readonly empty: string;
  readonly clear: string;
  readonly writes: string;
}
