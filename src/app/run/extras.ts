import type { ExtraWritten, PartOutcome, StepOptions } from "../workbook/steps";
import type { OutputPart } from "../outputs/part/part";

/** A part that a run does without where the workbook or the host cannot take it. */
export interface ExtraPart {
  readonly part: Extract<OutputPart, "overview" | "pivot">;
  readonly sheetName: string;
  /** What is missing of the part although it stands, such as charts, is in `notMade`. */
  readonly write: (options: StepOptions) => Promise<PartOutcome<ExtraWritten>>;
}
