import type { Failure } from "../failures";
import type { OutputPart } from "../session/pane-state";
import type { ExtraWritten, PartOutcome, StepOptions } from "../ports";

/** A part that a run does without where the workbook or the host cannot take it. */
export interface ExtraPart {
  readonly part: Extract<OutputPart, "overview" | "pivot">;
  readonly sheetName: string;
  /** What is missing of the part although it stands, such as charts, is in `notMade`. */
  readonly write: (options: StepOptions) => Promise<PartOutcome<ExtraWritten>>;
}

/** Whether a failure of an extra ends the run: what stops one request would stop the next. */
export function endsTheRun({ code }: Failure): boolean {
  return (
    code === "cancelled" ||
    code === "host-silent" ||
    code === "session-lost" ||
    code === "host-busy" ||
    code === "cell-being-edited"
  );
}
