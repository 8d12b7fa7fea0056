import type { Failure } from "../failures";
import type { WaitingFor } from "../workbook/host";
import type { ColumnsRemoved, FoundResults, SheetRemoved } from "../workbook/own-parts";

/** What a removal would take away, to be confirmed by a person. */
export interface RemovalPlan extends FoundResults {
  /** Rows with hand-written cells; they stay in the workbook. */
  readonly noteRows: number;
  /** Sheets with such rows that stand already. */
  readonly noteSheets: readonly string[];
}

/** What a removal did. */
export interface Removed {
  readonly sheets: readonly SheetRemoved[];
  readonly columns: readonly ColumnsRemoved[];
  /** Sheets that hold the hand-written rows; the next run reads them back. */
  readonly noteSheets: readonly string[];
  readonly noteRows: number;
}

/** The step that is going on, of how many; `sheetName` is null while notes are secured. */
export interface RemovalStep {
  readonly done: number;
  readonly count: number;
  readonly sheetName: string | null;
}

/** Taking results out of the workbook, as the pane knows it. */
export type RemovalState =
  | { readonly status: "idle" }
  /** It is being asked what there is. */
  | { readonly status: "looking" }
  /** A person decides. */
  | { readonly status: "asked"; readonly plan: RemovalPlan }
  | {
      readonly status: "running";
      readonly step: RemovalStep | null;
      /** Cancel was asked for and takes effect after the current step. */
      readonly stopping: boolean;
      readonly waitingFor: WaitingFor | null;
    }
  | { readonly status: "done"; readonly removed: Removed }
  | { readonly status: "failed"; readonly failure: Failure; readonly removed: Removed };

export interface RemovalActions {
  /** Looks at what could be removed, for a person to confirm. Nothing is changed. */
  readonly askRemoval: () => Promise<void>;
  /** Takes out of the workbook what runs wrote. */
  readonly removeResults: () => Promise<void>;
  /** Leaves the question, or what came of it. */
  readonly dismissRemoval: () => void;
}
