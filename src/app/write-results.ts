import type { RowCoverage } from "#core/row-coverage";
import type { ScoredMembers } from "#core/scored-members";
import type { TieReport } from "#core/ties";
import type { OutputLanguages } from "./column-specs";
import { withRefusals } from "./do-not-contact";
import { endsTheRun } from "./extras";
import type { ExtraPart } from "./extras";
import type { Failure } from "./failures";
import { holdsNotes, withFreeHeaders } from "./kept-notes";
import { readKeptNotes, removeCopies, secureNotes } from "./kept-notes-copies";
import type { NotesCopy } from "./kept-notes-copies";
import { MEMBERS_TABLE, memberTable, ownMemberHeaders } from "./member-output";
import type { OrderDictionaries } from "./member-columns";
import { METRICS_TABLE, metricsTable } from "./metrics-output";
import { orderColumnSpecs, orderRows } from "./order-output";
import { overviewSheet } from "./overview-output";
import type { NotMade } from "./not-made";
import type { BesideOrders, Inspection, OutputPart, RunSettings, Written } from "./pane-state";
import { pivotSheet } from "./pivot-output";
import type { OrderColumnsPlan, Place, Workbook } from "./ports";
import type { ScoreOptions } from "./run-progress";
import type { RunFacts } from "./run-record";
import { SETTINGS_TABLE, settingsRecord } from "./settings-sheet";
import { notesUnderShownIds } from "./shown-member-ids";
import type { IdForms } from "./shown-member-ids";
import type { TableSheetSpec } from "./sheet-specs";
import { confirmRows, confirmSource, rowsToConfirm } from "./source-sample";
import type { SourceSample } from "./source-sample";
import { SUMMARY_TABLE, summaryTable } from "./summary-output";

/** The sheets that a run writes. */
export const outputSheets = [
  { sheet: "members", tableName: MEMBERS_TABLE },
  { sheet: "summary", tableName: SUMMARY_TABLE },
  { sheet: "metrics", tableName: METRICS_TABLE },
  { sheet: "settings", tableName: SETTINGS_TABLE },
] as const;

export interface WriteRequest {
  readonly inspection: Inspection;
  readonly settings: RunSettings;
  readonly languages: OutputLanguages;
  readonly besideOrders: BesideOrders;
  /** Of the rows that were scored. */
  readonly sample: SourceSample;
  readonly scored: ScoredMembers;
  /** Of the scored members; see `tieReports`. */
  readonly ties: readonly TieReport[];
  readonly idForms: IdForms;
  readonly orders: OrderDictionaries;
  /** Of the orders before the scorer took their rows. */
  readonly coverage: RowCoverage;
  /** For the record of the run. */
  readonly runFacts: Pick<RunFacts, "fingerprint" | "today" | "version">;
}

export interface WriteResult {
  readonly places: readonly { readonly part: OutputPart; readonly place: Place }[];
  readonly notMade: readonly NotMade[];
  /** By the data or by an outcome that people noted; null where neither says anything. */
  readonly doNotContactMembers: number | null;
  /** Rows of notes that belong to nobody in the data, kept in the removed block. */
  readonly removedWithNotes: number;
  /** A safety copy that could not be taken away, because people wrote on its sheet. */
  readonly keptNotesSheet: string | null;
}

type WriteOutcome =
  | { readonly ok: true; readonly value: WriteResult }
  | { readonly ok: false; readonly failure: Failure; readonly written: Written };

/**
 * Writes in an order that a re-run can heal: first a safety copy of what people wrote by hand, then the sheets of our
 * own, last the columns beside the orders. Each part is read back in samples by the workbook before the next begins.
 */
export async function writeResults(
  workbook: Workbook,
  request: WriteRequest,
  options: ScoreOptions,
): Promise<WriteOutcome> {
  const { inspection, languages, orders, settings, besideOrders } = request;
  const { source, headerRow, rowCount } = inspection;
  const { cancel, progress } = options;
  const complete: { part: OutputPart; place: Place }[] = [];
  const notMade: NotMade[] = [];
  let partial: Written["partial"] = null;
  let copies: readonly NotesCopy[] = [];
  const stopped = ({
    failure,
    ...rest
  }: {
    readonly failure: Failure;
    readonly begunCopySheet?: string;
  }): WriteOutcome => {
    const { begunCopySheet } = rest;
    const begun = begunCopySheet === undefined ? {} : { begunCopySheet };
    return { ok: false, failure, written: { complete, partial, keptNotesSheet: lastSheet(copies), ...begun } };
  };

  const orderColumns = orderColumnSpecs(request.scored, languages);
  let plan: OrderColumnsPlan | null = null;
  if (besideOrders !== "skip") {
    const planned = await workbook.planOrderColumns(source, headerRow, orderColumns);
    if (!planned.ok) return stopped(planned);
    plan = planned.value;
    if (plan.kind === "occupied" && (besideOrders !== "insert-columns" || !plan.canInsert)) {
      const failure = {
        code: "cells-occupied",
        sheet: source.sheetName,
        address: plan.address,
        columnCount: plan.columns.filter(column => column < 0).length || orderColumns.length,
        canInsert: plan.canInsert,
      } as const;
      return stopped({ failure });
    }
  }

  const found = await readKeptNotes(workbook, languages);
  if (!found.ok) return stopped(found);
  ({ copies } = found.value);
  const { date1904 } = source;
  const { maskPersonalData } = settings;
  const kept = notesUnderShownIds(found.value.notes, request.idForms, maskPersonalData);
  const scored = withRefusals(request.scored, orders, kept, languages);
  const output = { scored, orders, maskPersonalData, date1904, languages };
  const notes = withFreeHeaders(kept, ownMemberHeaders(output));
  const members = memberTable({ ...output, notes });
  const summary = summaryTable({ scored, orders, notes, date1904, languages });
  const tables: readonly { readonly part: OutputPart; readonly spec: TableSheetSpec }[] = [
    { part: "members", spec: members },
    { part: "summary", spec: summary },
    {
      part: "metrics",
      spec: metricsTable({ scored, coverage: request.coverage, summary: summary.totals, date1904, languages }),
    },
    {
      part: "settings",
      spec: settingsRecord(settings, { ...request.runFacts, inspection, scored, maskPersonalData }, languages),
    },
  ];
  const writable = await workbook.checkTableSheets(tables.map(({ spec }) => spec));
  if (!writable.ok) return stopped(writable);
  const unchanged = await confirmSource(workbook, request.sample, cancel);
  if (!unchanged.ok) return stopped(unchanged);
  const totalRows = tables.reduce((sum, { spec }) => sum + spec.rowCount, 0) + (plan ? rowCount : 0);
  let rowsBefore = 0;
  const report = (rowsDone: number, rowsOfPart: number): void =>
    progress.advance((rowsBefore + rowsDone) / Math.max(1, totalRows), rowsDone, rowsOfPart);

  if (holdsNotes(notes)) {
    const secured = await secureNotes(workbook, notes, copies, languages, cancel);
    if (!secured.ok) return stopped(secured);
    copies = secured.value;
  }
  for (const { part, spec } of tables) {
    progress.writing(part, spec.sheetName);
    partial = { part, sheet: spec.sheetName };
    const place = await workbook.writeTableSheet(spec, { cancel, report });
    if (!place.ok) {
      if (!place.partlyWritten) partial = null;
      return stopped(place);
    }
    complete.push({ part, place: place.value });
    partial = null;
    rowsBefore += spec.rowCount;
  }
  copies = await removeCopies(workbook, copies, languages);
  const overview = overviewSheet({
    scored,
    ties: request.ties,
    languages,
    beforeTables: tables.map(table => table.spec.tableName),
  });
  const pivot = pivotSheet(summary, languages);
  const extras: readonly ExtraPart[] = [
    {
      part: "overview",
      sheetName: overview.sheetName,
      write: step => workbook.writeReportSheet(overview, step),
    },
    { part: "pivot", sheetName: pivot.sheetName, write: step => workbook.writePivotSheet(pivot, step) },
  ];
  for (const extra of extras) {
    progress.writing(extra.part, extra.sheetName);
    partial = { part: extra.part, sheet: extra.sheetName };
    const written = await extra.write({ cancel, report: () => {} });
    if (written.ok) {
      complete.push({ part: extra.part, place: written.value.place });
      notMade.push(...written.value.notMade);
    } else if (endsTheRun(written.failure)) {
      if (!written.partlyWritten) partial = null;
      return stopped(written);
    } else notMade.push({ extra: extra.part, failure: written.failure });
    partial = null;
  }
  if (plan) {
    progress.writing("orders", source.sheetName);
    const still = await confirmSource(workbook, request.sample, cancel);
    if (!still.ok) return stopped(still);
    partial = { part: "orders", sheet: source.sheetName };
    const rows = orderRows(scored, languages);
    const place = await workbook.writeOrderColumns(source, headerRow, plan, orderColumns, rowCount, rows, {
      cancel,
      report,
      confirm: rowsToConfirm(request.sample, false),
    });
    if (place.ok || place.failure.code === "verification-failed") {
      const beside = await confirmRows(workbook, request.sample, true, cancel);
      if (!beside.ok) return stopped(beside);
    }
    if (!place.ok) {
      if (!place.partlyWritten) partial = null;
      return stopped(place);
    }
    complete.unshift({ part: "orders", place: place.value });
    partial = null;
  }
  const { removedWithNotes } = members;
  const doNotContactMembers = scored.optOut && scored.optOut.reduce((sum, flag) => sum + flag, 0);
  return {
    ok: true,
    value: {
      places: overviewFirst(complete),
      notMade,
      doNotContactMembers,
      removedWithNotes,
      keptNotesSheet: lastSheet(copies),
    },
  };
}

/** The overview is what a reader opens first. */
function overviewFirst(places: WriteResult["places"]): WriteResult["places"] {
  return [...places.filter(({ part }) => part === "overview"), ...places.filter(({ part }) => part !== "overview")];
}

function lastSheet(copies: readonly NotesCopy[]): string | null {
  return copies[copies.length - 1]?.sheetName ?? null;
}
