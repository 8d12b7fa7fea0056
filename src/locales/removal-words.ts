import type { RemovalPlan, Removed } from "#app/removal/removal-plan";
import type { ColumnsRemoved, SheetRemoved } from "#app/workbook/removal-specs";

/** The words around taking results out of the workbook. */
export interface RemovalMessages {
  readonly action: string;
  /** The same where a run was cut off. */
  readonly partly: { readonly title: string; readonly body: string };
  readonly looking: string;
  readonly ask: {
    readonly title: string;
    /** What goes, one line each. */
    readonly columns: (sheetName: string, address: string) => string;
    readonly sheets: (sheetNames: readonly string[]) => string;
    readonly notes: (plan: Pick<RemovalPlan, "noteRows" | "noteSheets">) => string;
    /** Among the sheets are snapshots, which no later run can make again. */
    readonly snapshots: string;
    readonly rest: string;
    readonly remove: string;
    readonly keep: string;
  };
  readonly nothing: { readonly title: string; readonly body: (noteSheets: readonly string[]) => string };
  readonly running: {
    readonly title: string;
    readonly securing: string;
    readonly now: (sheetName: string) => string;
    readonly progress: (done: number, count: number) => string;
    readonly cancel: string;
    readonly stopping: string;
  };
  readonly done: { readonly title: string };
  /** A removal that stopped before everything had gone. */
  readonly stillThere: string;
  readonly deletedSheets: (sheetNames: readonly string[]) => string;
  readonly columns: (columns: ColumnsRemoved) => string;
  readonly sheetStays: (sheet: SheetRemoved) => string;
  readonly notes: (removed: Pick<Removed, "noteRows" | "noteSheets">) => string;
  readonly again: string;
  readonly close: string;
}
