import type { BaseAdvice } from "#core/base-advice";
import type { Detection } from "#core/detect-columns";
import type { Field } from "#core/fields";
import type { IngestNote, RowExample } from "#core/order-columns";
import type { Question } from "#core/questions";
import type { StatusCounts } from "#core/row-status";
import type { DimensionBands, ScoreNote } from "#core/scored-members";
import type { ScoringRules, SegmentMapId } from "#core/scoring-rules";
import type { TieReport } from "#core/ties";
import type { Day } from "#core/units";
import type { CallListActions, CallListState, CallView } from "../call-list/call-list-state";
import type { Failure } from "../failures";
import type { NotMade } from "../workbook/not-made";
import type { Place, Source, WaitingFor } from "../ports";
import type { RemovalActions, RemovalState } from "../removal/removal-state";

/** The order range with its columns understood. */
export interface Inspection {
  readonly source: Source;
  readonly detection: Detection;
  /** The detected mapping with the user's choices applied; `headerRow` is zero-based in the rectangle. */
  readonly mapping: Detection["mapping"];
  readonly headerRow: number;
  /** Order rows below the header. */
  readonly rowCount: number;
  /** Columns of the rectangle (zero-based) that an earlier run of ours wrote. */
  readonly ownColumns: readonly number[];
}

/** What the user can set besides the columns. */
export interface RunSettings {
  readonly rules: ScoringRules;
  /** Null means the latest purchase date in the data that is not after today. */
  readonly asOf: Day | null;
  /** Names and phone numbers are written masked. */
  readonly maskPersonalData: boolean;
  /** Columns chosen by hand, by field; null means "do not use a column for this". */
  readonly choices: Readonly<Partial<Record<Field, number | null>>>;
  /** Answers to questions about the data, by question id; what is not answered has its default. */
  readonly answers: Readonly<Record<string, string>>;
}

/** How the rows fared, before or after scoring. */
export interface RowCheck {
  readonly rowCount: number;
  readonly statusCounts: StatusCounts;
  readonly examples: Readonly<Partial<Record<"bad-date" | "bad-amount", readonly RowExample[]>>>;
  readonly notes: readonly IngestNote[];
  /** Decisions about the data that a person might take otherwise, with evidence, options and what was chosen. */
  readonly questions: readonly Question[];
}

export const RUN_PHASES = ["read", "group", "score", "write", "verify"] as const;

export type RunPhase = (typeof RUN_PHASES)[number];

export type OutputPart = "overview" | "members" | "summary" | "pivot" | "metrics" | "settings" | "orders";

export interface RunProgress {
  readonly phase: RunPhase;
  /** Of the whole run, 0 to 1, never backwards. */
  readonly fraction: number;
  readonly rowsDone: number;
  readonly rowCount: number;
  readonly elapsedMilliseconds: number;
  /** Null until an estimate makes sense. */
  readonly remainingMilliseconds: number | null;
  /** Cancel was asked for and takes effect after the current block. */
  readonly stopping: boolean;
  /** What the run waits for before it goes on by itself; told once the wait gets long. */
  readonly waitingFor: WaitingFor | null;
  readonly writing: { readonly part: OutputPart; readonly sheet: string } | null;
  /** Facts of finished phases; null before. */
  readonly orderRowCount: number | null;
  readonly purchaseCount: number | null;
  readonly memberCount: number | null;
}

export interface RunResult {
  readonly asOf: Day;
  readonly windowMonths: number;
  readonly map: SegmentMapId;
  /** The rules that gave this result; they name the map, and hold its rules where it is one's own. */
  readonly rules: ScoringRules;
  readonly rowCheck: RowCheck;
  readonly memberCount: number;
  readonly prospectCount: number;
  readonly purchaseCount: number;
  readonly netTotal: number;
  readonly segmentSizes: readonly number[];
  readonly segmentNet: readonly number[];
  readonly bands: readonly DimensionBands[];
  /** Members per R score (5 to 1 down) and F score (1 to 5 across) on the 1 to 5 scale: `[5 - r][f - 1]`. */
  readonly recencyByFrequency: readonly (readonly number[])[];
  readonly notes: readonly ScoreNote[];
  /** What ties did to each dimension, with what can be done about it. */
  readonly ties: readonly TieReport[];
  /** Whether the members are enough for the levels. */
  readonly advice: BaseAdvice;
  readonly places: readonly { readonly part: OutputPart; readonly place: Place }[];
  /** What this host or this workbook could not take, with the reason; the rest of the run is complete without it. */
  readonly notMade: readonly NotMade[];
  /** Members not to be contacted, by the data or by a noted outcome; null where neither says anything. */
  readonly doNotContactMembers: number | null;
  /** Rows of notes that belong to nobody in the data, kept in the removed block. */
  readonly removedWithNotes: number;
  /** A safety copy of hand-kept columns that could not be taken away, because people wrote on its sheet. */
  readonly keptNotesSheet: string | null;
  /** Others had the workbook open at the same time. */
  readonly isShared: boolean;
  readonly milliseconds: number;
}

/** What a run had written when it stopped. */
export interface Written {
  readonly complete: readonly { readonly part: OutputPart; readonly place: Place }[];
  /** The part that was being written, if any; a re-run replaces it. */
  readonly partial: { readonly part: OutputPart; readonly sheet: string } | null;
  /** A safety copy of hand-kept columns, on a sheet of this name, that a re-run reads back. */
  readonly keptNotesSheet: string | null;
  /** A sheet for a safety copy that may have been begun and holds nothing that stands only there. */
  readonly begunCopySheet?: string;
}

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

/** How to go on where the cells beside the orders cannot simply be used. */
export type BesideOrders = "write" | "insert-columns" | "skip";

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

export interface Store<S> {
  readonly read: () => S;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Session extends SessionActions {
  readonly store: Store<PaneState>;
}
