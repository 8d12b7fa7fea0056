import type { ReportSheetSpec } from "./report-specs";
import type { ExtraWritten, PartOutcome, StepOptions } from "./steps";

/** Sheets of ours for reading and printing. Host trouble is a failure, never thrown. */
export interface ReportsPort {
  /**
   * Creates a sheet for reading and printing, or refills the cells that an earlier run wrote there, wherever they are by
   * now. What only serves the look may be refused: then it is named in `notMade`, and the sheet stands without it.
   */
  readonly writeReportSheet: (spec: ReportSheetSpec, options: StepOptions) => Promise<PartOutcome<ExtraWritten>>;
}
