import type { Failure } from "../../failures";
import type { RunProgress } from "../../run/progress";
import type { RunResult, Written } from "../../run/run-result";

/** A run, as the pane knows it. */
export type RunState =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: RunProgress }
  | { readonly status: "failed"; readonly failure: Failure; readonly written: Written }
  | { readonly status: "done"; readonly result: RunResult };

export interface ShownRun {
  readonly run: RunState;
  /** The last finished run; stays while a new one runs or fails. */
  readonly lastResult: RunResult | null;
  /** The sheet of orders whose results may replace those of others; null as long as nobody said so. */
  readonly replacing: string | null;
  /** Another pane has worked on the workbook since: the sheets may say something else than the last result. */
  readonly isOvertaken: boolean;
}

export const NO_RUN: ShownRun = { run: { status: "idle" }, lastResult: null, replacing: null, isOvertaken: false };
