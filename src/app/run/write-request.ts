import type { DataCounts } from "#core/data-counts";
import type { RowCoverage } from "#core/row-coverage";
import type { ScoredMembers } from "#core/scored-members";
import type { TieReport } from "#core/ties";
import type { Failure, Outcome } from "../failures";
import type { RunSnapshots } from "../movement/run-snapshots";
import type { CalendarOfRun } from "../occasions/run-occasions";
import type { Inspection } from "../orders/inspection";
import type { SourceSample } from "../orders/source-sample";
import type { Members } from "../outputs/members/shown-ids";
import type { Part, PartId } from "../outputs/part/part";
import type { MadeStudies, OrderDictionaries, RunStamp } from "../outputs/part/run-content";
import type { ExplainWords } from "../outputs/words/explain-words";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { RunSettings } from "../run-settings";
import type { NotMade } from "../workbook/not-made";
import type { Place } from "../workbook/steps";
import type { Written } from "./run-result";

/** What a run has found out when it begins to write. */
export interface WriteRequest {
  readonly inspection: Inspection;
  readonly settings: RunSettings;
  readonly languages: OutputLanguages;
  /** In the language of the run. */
  readonly explain: ExplainWords;
  readonly besideOrders: OrderColumnsMode;
  /** Of the rows that were scored. */
  readonly sample: SourceSample;
  readonly scored: ScoredMembers;
  /** Of the scored members; see `tieReports`. */
  readonly ties: readonly TieReport[];
  readonly members: Members;
  /** With the ids in full; see `runContent`. */
  readonly orders: OrderDictionaries;
  /** Of the orders before the scorer took their rows. */
  readonly coverage: RowCoverage;
  readonly studies: MadeStudies;
  /** See `RunContent.snapshots`. */
  readonly snapshots: Outcome<RunSnapshots | null>;
  /** Null where no occasions were asked for; a failure where the calendar that stands could not be read. */
  readonly calendar: Outcome<CalendarOfRun | null>;
  /** For the record of the run. */
  readonly stamp: RunStamp;
  /** What the run writes, in this order. */
  readonly parts: readonly Part[];
}

export interface WriteResult {
  readonly places: readonly { readonly part: PartId; readonly place: Place }[];
  readonly notMade: readonly NotMade[];
  /** Of the run as it was written: who refused contact by a noted outcome is among them. */
  readonly counts: DataCounts;
  /** Rows of notes that belong to nobody in the data, kept in the removed block. */
  readonly removedWithNotes: number;
  /** A safety copy that could not be taken away, because people wrote on its sheet. */
  readonly keptNotesSheet: string | null;
}

export type WriteOutcome =
  | { readonly ok: true; readonly value: WriteResult }
  | { readonly ok: false; readonly failure: Failure; readonly written: Written };

/** How to go on where the cells beside the orders cannot simply be used. */
export type OrderColumnsMode = "write" | "insert-columns" | "skip";
