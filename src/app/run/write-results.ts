import { success } from "../failures";
import type { Failure } from "../failures";
import { holdsNotes } from "../notes/kept-notes";
import { notesSince, readKeptNotes, removeCopies, secureNotes } from "../notes/safety-copies";
import type { NotesCopy } from "../notes/safety-copies";
import { confirmSource } from "../orders/source-sample";
import type { Workbook } from "../ports";
import { unexpected } from "../unexpected";
import type { ReportRows } from "../workbook/steps";
import { planBesideOrders, writeBesideOrders } from "./beside-orders";
import { createRunLedger } from "./ledger";
import type { ScoreOptions } from "./progress";
import { runTables } from "./tables";
import { writeExtras } from "./write-extras";
import type { WriteOutcome, WriteRequest, WriteResult } from "./write-request";
import { writeTables } from "./write-tables";

/** Whoever types faster than notes are secured so many times is not waited for any longer. */
const MOST_LOOKS = 3;

/**
 * Writes in an order that a re-run can heal: first a safety copy of what people wrote by hand, then the sheets of our
 * own, last the columns beside the orders. Each part is read back in samples by the workbook before the next begins.
 */
export async function writeResults(
  workbook: Workbook,
  request: WriteRequest,
  options: ScoreOptions,
): Promise<WriteOutcome> {
  const { inspection, languages } = request;
  const { cancel, progress } = options;
  const ledger = createRunLedger();
  let copies: readonly NotesCopy[] = [];
  const stopped = (why: { readonly failure: Failure; readonly begunCopySheet?: string }): WriteOutcome => {
    const { failure, begunCopySheet } = why;
    const begun = begunCopySheet === undefined ? {} : { begunCopySheet };
    const standing = { complete: ledger.complete(), partial: ledger.partial(), keptNotesSheet: lastSheet(copies) };
    return { ok: false, failure, written: { ...standing, ...begun } };
  };

  const write = async (): Promise<WriteOutcome> => {
    const planned = await planBesideOrders(workbook, request);
    if (!planned.ok) return stopped(planned);
    const found = await readKeptNotes(workbook, languages);
    if (!found.ok) return stopped(found);
    ({ copies } = found.value);
    let { notes } = found.value;
    let run = runTables(request, notes);
    const writable = await workbook.checkTableSheets(run.tables.map(({ spec }) => spec));
    if (!writable.ok) return stopped(writable);
    const unchanged = await confirmSource(workbook, request.sample, cancel);
    if (!unchanged.ok) return stopped(unchanged);

    const tableRows = run.tables.reduce((sum, { spec }) => sum + spec.rowCount, 0);
    const allRows = Math.max(1, tableRows + (planned.value ? inspection.rowCount : 0));
    const reportAfter =
      (rowsBefore: number): ReportRows =>
      (rowsDone, rowsOfPart) =>
        progress.advance((rowsBefore + rowsDone) / allRows, rowsDone, rowsOfPart);

    for (let look = 0; ; look++) {
      if (holdsNotes(run.notes)) {
        const secured = await secureNotes(workbook, run.notes, copies, languages, cancel);
        if (!secured.ok) return stopped(secured);
        copies = secured.value;
      }
      // Somebody may have written on since the notes were read, and the refill would lose that.
      const since = look < MOST_LOOKS ? await notesSince(workbook, notes, languages) : success(null);
      if (!since.ok) return stopped(since);
      if (since.value === null) break;
      notes = since.value;
      run = runTables(request, notes);
      const stillWritable = await workbook.checkTableSheets(run.tables.map(({ spec }) => spec));
      if (!stillWritable.ok) return stopped(stillWritable);
    }
    const tables = await writeTables(workbook, run.tables, ledger, options, reportAfter);
    if (!tables.ok) return stopped(tables);
    copies = await removeCopies(workbook, copies, languages);
    const notMade = await writeExtras(workbook, request, run, ledger, options);
    if (!notMade.ok) return stopped(notMade);
    if (planned.value) {
      const report = reportAfter(tableRows);
      const beside = await writeBesideOrders(workbook, request, planned.value, run.scored, ledger, options, report);
      if (!beside.ok) return stopped(beside);
    }
    const { optOut } = run.scored;
    return {
      ok: true,
      value: {
        places: inReadingOrder(ledger.complete()),
        notMade: notMade.value,
        doNotContactMembers: optOut && optOut.reduce((sum, flag) => sum + flag, 0),
        removedWithNotes: run.removedWithNotes,
        keptNotesSheet: lastSheet(copies),
      },
    };
  };
  try {
    return await write();
  } catch (error) {
    // A bug must not hide what stands by then.
    return stopped({ failure: unexpected(error) });
  }
}

/** The overview is what a reader opens first, then come the columns beside the orders. */
function inReadingOrder(places: WriteResult["places"]): WriteResult["places"] {
  const first = (["overview", "orders"] as const).flatMap(part => places.filter(place => place.part === part));
  return [...first, ...places.filter(place => !first.includes(place))];
}

function lastSheet(copies: readonly NotesCopy[]): string | null {
  return copies[copies.length - 1]?.sheetName ?? null;
}
