import type { JsonFault } from "#core/json-reading";
import type { Question } from "#core/questions";
import type { RulesFault } from "#core/rules-faults";
import type { Instant } from "./instant";
import type { LostAnswer } from "./run-settings";

/** What became of the orders since they were read. */
export type SourceChange =
  | { readonly kind: "rows-added" | "rows-removed"; readonly rowCount: number }
  /** The range begins somewhere else or lost columns. */
  | { readonly kind: "moved" }
  /** Another order stands in this row, counted as the sheet counts. */
  | { readonly kind: "row-differs"; readonly sheetRow: number };

/** Questions about the data that would let the run go on when they are answered otherwise. */
interface Answerable {
  readonly questions: readonly Question[];
}

/** Every way a run can fail, with exactly what a sentence about it needs. */
interface FailureParameters {
  /** Nothing usable is selected and the sheet holds no values. */
  "sheet-empty": { readonly sheet: string };
  /** Several areas are selected; `suggestion` is the table or region around the first, if there is one. */
  "several-areas": { readonly areaCount: number; readonly suggestion: string | null };
  /** The selection is on a sheet that RFMW itself wrote. */
  "own-sheet-selected": { readonly sheet: string };
  /** The workbook holds the results of other orders, which a run would replace. */
  "results-of-other-orders": { readonly sheet: string; readonly otherSheet: string; readonly members: number | null };
  "no-header-row": { readonly sheet: string };
  "no-data-rows": { readonly sheet: string };
  "no-date-column": { readonly sheet: string };
  "no-amount-column": { readonly sheet: string };
  "no-member-column": { readonly sheet: string };
  "column-not-found": { readonly field: string; readonly header: string };
  "ids-masked": Answerable & { readonly column: string; readonly share: number };
  /** Amounts in several currencies cannot be added; one has to be chosen. */
  "currencies-mixed": Answerable & {
    readonly currencies: readonly { readonly currency: string; readonly rowCount: number }[];
  };
  /** Answers that were given earlier and are no longer about these orders; `questions` are those of them that are asked. */
  "answers-lost": Answerable & { readonly answers: readonly LostAnswer[] };
  "no-usable-row": Answerable & {
    readonly rowCount: number;
    /** The commonest reason, with the column it was found in and one text that stood there. */
    readonly reason:
      "bad-date" | "bad-amount" | "zero-amount" | "no-member-id" | "unpaid-or-cancelled" | "after-as-of" | "other";
    readonly column: string | null;
    readonly example: string | null;
  };
  "rules-impossible": { readonly faults: readonly (RulesFault | JsonFault)[] };
  "sheet-protected": { readonly sheet: string };
  "workbook-structure-protected": Record<never, never>;
  "workbook-read-only": Record<never, never>;
  /** A filter hides rows of the order range; writing over hidden rows can misplace data. */
  "rows-hidden-by-filter": { readonly sheet: string };
  /** Another pane that is open on the workbook runs or removes, since this moment by its clock; nothing was changed. */
  "another-pane-works": { readonly since: Instant };
  /** Another pane took the workbook over. The request that noticed did nothing, and none came after it. */
  "taken-over": Record<never, never>;
  "cell-being-edited": { readonly waitedSeconds: number };
  /** The cells where the columns belong hold something that is not ours. */
  "cells-occupied": {
    readonly sheet: string;
    readonly address: string;
    readonly columnCount: number;
    /** Whether columns can be inserted before the cells; nobody asks where cells were filled after the plan was made. */
    readonly canInsert: "yes" | "no" | "not-asked";
  };
  "no-room": { readonly sheet: string };
  /** A sheet of our name exists and was not written by us. */
  "sheet-name-taken": { readonly sheet: string };
  "table-name-taken": { readonly table: string };
  /** Something stands on a sheet of ours where its table has to grow. */
  "own-sheet-occupied": { readonly sheet: string; readonly address: string };
  /**
   * The PivotTable cannot be refreshed and people have rearranged it, so it stays as it is: columns that it uses are
   * gone, or none are named and its source is lost.
   */
  "pivot-left-alone": { readonly sheet: string; readonly columns: readonly string[] };
  /** The members table holds cells filled in by hand, and no column says whose they are. */
  "members-id-missing": { readonly sheet: string; readonly header: string };
  /** The header row of a table of ours is switched off: nothing says which column is which. */
  "table-header-off": { readonly sheet: string };
  /** Columns of a table of ours that something needs are gone, or stand there twice. */
  "table-columns-differ": { readonly sheet: string; readonly headers: readonly string[] };
  /** Rows went on moving while cells in them were being changed; what was touched was put back. */
  "rows-moving": { readonly sheet: string };
  /** Every place for a safety copy holds one that cannot be taken away. */
  "notes-copies-full": { readonly sheets: readonly string[] };
  /** The order rows are no longer those that were read. */
  "source-changed": {
    readonly sheet: string;
    /** Left out where only this much is known: sheet, table or values are gone. */
    readonly found?: { readonly change: SourceChange; readonly columnsWritten: boolean };
  };
  "payload-too-large": { readonly sheet: string };
  "host-busy": Record<never, never>;
  "session-lost": Record<never, never>;
  /** A request was sent and no answer came. */
  "host-silent": { readonly waitedSeconds: number };
  "host-too-old": { readonly needed: string };
  "host-refused": { readonly hostCode: string; readonly step: string };
  /** What was read back is not what was written. */
  "verification-failed": { readonly sheet: string; readonly address: string };
  "file-not-readable": { readonly file: string };
  "settings-not-json": { readonly file: string };
  "sheet-not-found": { readonly sheet: string; readonly sheets: readonly string[] };
  "not-a-workbook": {
    readonly file: string;
    readonly reason:
      | "empty-file"
      | "not-a-workbook"
      /** More text than the program can hold at once. */
      | "too-much-text"
      | "encrypted"
      | "xls"
      | "xlsb"
      | "ods"
      | "numbers"
      | "pdf"
      /** A web page or XML, often under the name .xls. */
      | "html"
      | "xml"
      | "archive";
  };
  /** A text file with more rows, columns or cells than one sheet takes. */
  "file-exceeds-sheet": { readonly file: string; readonly rows: number; readonly columns: number };
  /** A sheet of a workbook file whose cells, empty ones between others included, are more than are read. */
  "file-cells-too-many": {
    readonly file: string;
    readonly sheet: string;
    readonly rows: number;
    readonly columns: number;
    readonly mostCells: number;
  };
  /** A packed file that says it is far larger than it looks. */
  "file-unpacks-too-large": { readonly file: string; readonly unpackedBytes: number; readonly mostBytes: number };
  /** The file of the sample did not come, or the host opened no new workbook from it. */
  "sample-not-opened": Record<never, never>;
  /** `isGone`: the scorer itself came to its end, and took the rows along; the same work may well succeed in a new one. */
  "scorer-failed": { readonly detail: string; readonly isGone?: boolean };
  "file-not-writable": { readonly file: string };
  /** A script of the add-in that is loaded when it is needed did not come: the network or the server is away. */
  "script-not-loaded": Record<never, never>;
  /** A bug of ours; the detail is for whoever mends it. */
  unexpected: { readonly detail: string };
  cancelled: Record<never, never>;
}

export type FailureCode = keyof FailureParameters;

/** A map, not a plain union, so that `sentences[failure.code](failure)` type-checks. */
export type Failure<C extends FailureCode = FailureCode> = {
  [K in C]: { readonly code: K } & FailureParameters[K];
}[C];

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** An outcome that succeeded. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** An outcome that failed. */
export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

/** The questions whose answers would let a failed run go on; empty where it is not for answers. */
export function questionsOfFailure(failure: Failure): readonly Question[] {
  return "questions" in failure ? failure.questions : [];
}

/** Whether a failure of an extra ends the run: what stops one request would stop the next. */
export function endsTheRun({ code }: Failure): boolean {
  return (
    code === "cancelled" ||
    code === "host-silent" ||
    code === "session-lost" ||
    code === "host-busy" ||
    code === "cell-being-edited" ||
    code === "taken-over"
  );
}
