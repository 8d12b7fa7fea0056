import type { Field } from "#core/fields";
import type { CallListActions, CallListState, CallView } from "../call-list/call-list-state";
import type { Failure } from "../failures";
import type { Inspection } from "../orders/inspection";
import type { RowCheck } from "../orders/row-check";
import type { Part } from "../outputs/part/part";
import type { RemovalActions, RemovalState } from "../removal/removal-state";
import type { RunSettings } from "../run-settings";
import type { RunProgress } from "../run/progress";
import type { RunResult, Written } from "../run/run-result";
import type { BesideOrders } from "../run/write-request";
import type { Place } from "../workbook/steps";
import type { Store } from "./store";

export type SourceState =
  | { readonly status: "idle" }
  | { readonly status: "inspecting" }
  | { readonly status: "ready"; readonly inspection: Inspection }
  | { readonly status: "failed"; readonly failure: Failure };

export type CheckState =
  | { readonly status: "none" }
  /** Too many rows to check unasked; scoring checks them anyway. */
  | { readonly status: "on-request"; readonly rowCount: number }
  | { readonly status: "checking"; readonly rowsDone: number; readonly rowCount: number }
  | { readonly status: "done"; readonly check: RowCheck }
  | { readonly status: "failed"; readonly failure: Failure };

export type RunState =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: RunProgress }
  | { readonly status: "failed"; readonly failure: Failure; readonly written: Written }
  | { readonly status: "done"; readonly result: RunResult };

export interface PaneState {
  readonly source: SourceState;
  readonly settings: RunSettings;
  /** Saved settings that could not be read and therefore have their defaults, as "key = text". */
  readonly ignoredSettings: readonly string[];
  readonly check: CheckState;
  readonly run: RunState;
  /** The last finished run; stays while a new one runs or fails. */
  readonly lastResult: RunResult | null;
  readonly calls: CallListState;
  readonly callView: CallView;
  readonly removal: RemovalState;
  /** Trouble with something small, such as showing a sheet that is gone. */
  readonly notice: Failure | null;
}

/** Everything the pane can ask for. Implemented by {@link createSession} in `session.ts`. */
export interface SessionActions extends CallListActions, RemovalActions {
  /** Looks at the selection anew. */
  readonly inspect: () => Promise<void>;
  readonly chooseColumn: (field: Field, column: number | null) => void;
  /** Answers a question of the row check; the rows are read again with the answer. */
  readonly answer: (questionId: string, option: string) => void;
  readonly changeSettings: (change: Partial<Pick<RunSettings, "rules" | "asOf" | "maskPersonalData">>) => void;
  /** Reads all rows and counts their statuses; writes nothing. */
  readonly checkRows: () => Promise<void>;
  readonly score: (besideOrders?: BesideOrders) => Promise<void>;
  readonly cancel: () => void;
  readonly show: (place: Place) => Promise<void>;
  /** Leaves a failed or finished run. */
  readonly dismissRun: () => void;
}

export interface Session extends SessionActions {
  /** What the add-in puts into a workbook. */
  readonly parts: readonly Part[];
  readonly store: Store<PaneState>;
}
