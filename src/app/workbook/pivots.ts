import type { PivotSheetSpec } from "./pivot-specs";
import type { ExtraWritten, PartOutcome, StepOptions } from "./steps";

/** Sheets of ours with a PivotTable. Host trouble is a failure, never thrown. */
export interface PivotsPort {
  /**
   * Creates a sheet with a PivotTable and slicers, or refreshes the one that an earlier run made, however people have
   * arranged it since. Slicers that could not be made are in `notMade`.
   */
  readonly writePivotSheet: (spec: PivotSheetSpec, options: StepOptions) => Promise<PartOutcome<ExtraWritten>>;
}
