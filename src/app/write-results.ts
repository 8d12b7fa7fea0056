import type { ScoredMembers } from "#core/scored-members";
import { sheetNames } from "./column-specs";
import type { OutputLanguages } from "./column-specs";
import type { Failure, Outcome } from "./failures";
import { NO_NOTES, NOTES_COPY_TABLE, mergeNotes, notesCopySpec, takeNotes } from "./kept-notes";
import type { KeptNotes } from "./kept-notes";
import { MEMBERS_TABLE, memberTable } from "./member-output";
import type { OrderDictionaries } from "./member-output";
import { orderColumnSpecs, orderRows } from "./order-output";
import type { BesideOrders, Inspection, OutputPart, RunSettings, Written } from "./pane-state";
import type { OrderColumnsPlan, Place, Workbook } from "./ports";
import type { ScoreOptions } from "./run-progress";
import { settingsTable } from "./settings-sheet";
import type { TableSheetSpec } from "./sheet-specs";
import { summaryTable } from "./summary-output";

/** The sheets that a run writes. */
export const outputSheets = ["members", "summary", "settings"] as const;

export interface WriteRequest {
  readonly inspection: Inspection;
  readonly settings: RunSettings;
  readonly languages: OutputLanguages;
  readonly besideOrders: BesideOrders;
  readonly scored: ScoredMembers;
  readonly orders: OrderDictionaries;
}

export interface WriteResult {
  readonly places: readonly { readonly part: OutputPart; readonly place: Place }[];
  readonly removedWithNotes: number;
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
  const { inspection, languages, scored, orders, settings, besideOrders } = request;
  const { source, headerRow, rowCount } = inspection;
  const { cancel, progress } = options;
  const complete: { part: OutputPart; place: Place }[] = [];
  let partial: Written["partial"] = null;
  let keptNotesSheet: string | null = null;
  const stopped = (outcome: { readonly failure: Failure }): WriteOutcome => ({
    ok: false,
    failure: outcome.failure,
    written: { complete, partial, keptNotesSheet },
  });

  const orderColumns = orderColumnSpecs(scored, languages);
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
        columnCount: orderColumns.length,
        canInsert: plan.canInsert,
      } as const;
      return stopped({ failure });
    }
  }

  const notes = await keptNotes(workbook, languages);
  if (!notes.ok) return stopped(notes);
  const members = memberTable({
    scored,
    orders,
    notes: notes.value,
    maskPersonalData: settings.maskPersonalData,
    date1904: source.date1904,
    languages,
  });
  const tables: readonly { readonly part: OutputPart; readonly spec: TableSheetSpec }[] = [
    { part: "members", spec: members },
    {
      part: "summary",
      spec: summaryTable({ scored, orders, notes: notes.value, date1904: source.date1904, languages }),
    },
    { part: "settings", spec: settingsTable(settings, languages) },
  ];
  const totalRows = tables.reduce((sum, { spec }) => sum + spec.rowCount, 0) + (plan ? rowCount : 0);
  let rowsBefore = 0;
  const report = (rowsDone: number, rowsOfPart: number): void =>
    progress.advance((rowsBefore + rowsDone) / Math.max(1, totalRows), rowsDone, rowsOfPart);

  if (notes.value.byMember.size > 0) {
    const copy = await workbook.writeTableSheet(notesCopySpec(notes.value, languages), { cancel, report: () => {} });
    if (!copy.ok) return stopped(copy);
    keptNotesSheet = copy.value.sheetName;
  }
  for (const { part, spec } of tables) {
    progress.writing(part, spec.sheetName);
    partial = { part, sheet: spec.sheetName };
    const place = await workbook.writeTableSheet(spec, { cancel, report });
    if (!place.ok) return stopped(place);
    complete.push({ part, place: place.value });
    partial = null;
    rowsBefore += spec.rowCount;
  }
  if (keptNotesSheet !== null) {
    const deleted = await workbook.deleteOwnSheet(sheetNames("keptNotes", languages), NOTES_COPY_TABLE);
    if (!deleted.ok) return stopped(deleted);
    keptNotesSheet = null;
  }
  if (plan) {
    progress.writing("orders", source.sheetName);
    partial = { part: "orders", sheet: source.sheetName };
    const rows = orderRows(scored, languages);
    const place = await workbook.writeOrderColumns(source, headerRow, plan, orderColumns, rowCount, rows, {
      cancel,
      report,
    });
    if (!place.ok) return stopped(place);
    complete.unshift({ part: "orders", place: place.value });
    partial = null;
  }
  return { ok: true, value: { places: complete, removedWithNotes: members.removedWithNotes } };
}

/** Notes of the members table, joined with a safety copy that a run which stopped half-way left behind. */
async function keptNotes(workbook: Workbook, languages: OutputLanguages): Promise<Outcome<KeptNotes>> {
  let notes = NO_NOTES;
  for (const [sheet, table] of [
    ["keptNotes", NOTES_COPY_TABLE],
    ["members", MEMBERS_TABLE],
  ] as const) {
    const existing = await workbook.readTableSheet(sheetNames(sheet, languages), table);
    if (!existing.ok) return existing;
    if (existing.value) notes = mergeNotes(notes, takeNotes(existing.value, languages));
  }
  return { ok: true, value: notes };
}
