import type { Outcome } from "../failures";
import type {
  ColumnsRemoved,
  FoundColumns,
  FoundResults,
  OwnColumnSpec,
  OwnSheetSpec,
  SheetRemoved,
} from "./removal-specs";
import type { StepOptions } from "./steps";

/** Taking away what runs wrote. Host trouble is a failure, never thrown. */
export interface RemovalPort {
  /**
   * Everything of ours that stands in the workbook, or what keeps it from being taken away: a read-only file,
   * protection, a filter that hides rows beside our columns. Nothing is changed.
   */
  readonly findResults: (
    sheets: readonly OwnSheetSpec[],
    columns: readonly OwnColumnSpec[],
  ) => Promise<Outcome<FoundResults>>;
  /** Deletes a sheet of ours, or takes what is ours off one that people renamed or wrote on; null without any. */
  readonly removeOwnSheet: (spec: OwnSheetSpec) => Promise<Outcome<SheetRemoved | null>>;
  /** Takes our columns beside orders away and puts back what was there before them; people's cells in them stay. */
  readonly removeOrderColumns: (
    found: FoundColumns,
    columns: readonly OwnColumnSpec[],
    options: StepOptions,
  ) => Promise<Outcome<ColumnsRemoved>>;
  /** Takes away what runs and removals that were cut off left of our columns. */
  readonly removeColumnLeftovers: () => Promise<Outcome<null>>;
}
