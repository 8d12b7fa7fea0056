import { success } from "../failures";
import type { Failure, Outcome } from "../failures";
import { holdsNotes } from "../notes/kept-notes";
import type { KeptNotes } from "../notes/kept-notes";
import { areSecured, notesSince, readKeptNotes, removeCopies, secureNotes } from "../notes/safety-copies";
import type { NotesCopy } from "../notes/safety-copies";
import { confirmSource } from "../orders/source-sample";
import { CALENDAR } from "../outputs/calendar/calendar-part";
import { MEMBERS } from "../outputs/members/members-part";
import { savedSettings } from "../outputs/settings/saved-settings";
import type { IdForms } from "../outputs/members/shown-ids";
import { SNAPSHOTS } from "../outputs/snapshots/snapshots-part";
import { sheetParts, tableParts } from "../outputs/part/kinds";
import type { Part } from "../outputs/part/part";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { Ports } from "../ports";
import type { RunSettings } from "../run-settings";
import { unexpected } from "../unexpected";
import type { NotMade } from "../workbook/not-made";
import type { ReportRows } from "../workbook/steps";
import type { TableSheetSpec } from "../workbook/table-specs";
import { planBesideOrders, writeBesideOrders } from "./beside-orders";
import { createRunLedger } from "./ledger";
import { markedIds } from "./id-marks";
import type { ScoreOptions } from "./progress";
import { runContent } from "./run-content";
import { runTables } from "./run-tables";
import type { WriteOutcome, WriteRequest, WriteResult } from "./write-request";
import { writeSheets } from "./write-sheets";
import type { SheetWriting } from "./write-sheets";

/** Whoever types faster than notes are secured so many times is not waited for any longer. */
const MOST_LOOKS = 3;

/**
 * Writes in an order that a re-run can heal: first a safety copy of what people wrote by hand, then the sheets of our
 * own, last the columns beside the orders. Each part is read back in samples by the workbook before the next begins.
 */
export async function writeResults(
  { workbook, clock }: Pick<Ports, "workbook" | "clock">,
  asked: WriteRequest,
  options: ScoreOptions,
): Promise<WriteOutcome> {
  const { inspection, languages, parts } = asked;
  const needed = sheetParts(parts).filter(part => !part.isExtra);
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
    const [planned, found, own] = await workbook.abreast([
      () => planBesideOrders(workbook, asked),
      () => readKeptNotes(workbook, languages),
      () => ownOfSettings(workbook, languages),
    ]);
    if (!planned.ok) return stopped(planned);
    if (!found.ok) return stopped(found);
    if (!own.ok) return stopped(own);
    const { scripts = asked.settings.scripts, calendar = null } = own.value ?? {};
    const settings = { ...asked.settings, scripts, calendar: asked.settings.calendar ?? calendar };
    const request = { ...asked, settings };
    ({ copies } = found.value);
    let { notes } = found.value;
    const marked = {
      members: request.members,
      source: inspection.source,
      isMasked: request.settings.maskPersonalData,
      yieldToHost: () => clock.yieldToHost(),
    };
    let forms = await markedIds(workbook, marked, notes);
    if (!forms.ok) return stopped(forms);
    let run = await drawUp(request, forms.value, notes, marked.yieldToHost);
    const neededTables = async (): Promise<TableSheetSpec[]> => {
      const tables: TableSheetSpec[] = [];
      for (const part of tableParts(needed)) tables.push(await run.tables.inTurns(part));
      return tables;
    };
    const tableRows = (await neededTables()).reduce((sum, { rowCount }) => sum + rowCount, 0);
    const allRows = Math.max(1, tableRows + (planned.value ? inspection.rowCount : 0));
    const reportAfter =
      (rowsBefore: number): ReportRows =>
      (rowsDone, rowsOfPart) =>
        progress.advance((rowsBefore + rowsDone) / allRows, rowsDone, rowsOfPart);

    for (let look = 0; ; look++) {
      const toSecure = run.content.notes;
      const needsCopy = holdsNotes(toSecure) && !areSecured(toSecure, copies);
      // Somebody may have written on since the notes were read, and the refill would lose that.
      const written = () => notesSince(workbook, notes, languages);
      const looksAgain = look < MOST_LOOKS;
      const tables = await neededTables();
      const [writable, unchanged, sinceRead] = await workbook.abreast([
        () => workbook.checkTableSheets(tables),
        async () => (look === 0 ? confirmSource(workbook, request.sample, cancel) : success(null)),
        async () => (looksAgain && !needsCopy ? written() : success(null)),
      ]);
      if (!writable.ok) return stopped(writable);
      if (!unchanged.ok) return stopped(unchanged);
      if (needsCopy) {
        const secured = await secureNotes(workbook, toSecure, copies, languages, cancel);
        if (!secured.ok) return stopped(secured);
        copies = secured.value;
      }
      const since = looksAgain && needsCopy ? await written() : sinceRead;
      if (!since.ok) return stopped(since);
      if (since.value === null) break;
      notes = since.value;
      forms = await markedIds(workbook, marked, notes);
      if (!forms.ok) return stopped(forms);
      run = await drawUp(request, forms.value, notes, marked.yieldToHost);
    }
    const writing: SheetWriting = { workbook, ...run, ledger, options, reportAfter };
    const written = await writeSheets(needed, writing);
    if (!written.ok) return stopped(written);
    copies = await removeCopies(workbook, copies, languages);
    const { content } = run;
    const extras = sheetParts(parts).filter(
      part => part.isExtra && !(part.kind === "table" && part.isLeftAsItIs?.(content)),
    );
    const notMade = await writeSheets(extras, { ...writing, reportAfter: () => () => {} });
    if (!notMade.ok) return stopped(notMade);
    if (planned.value) {
      const report = reportAfter(tableRows);
      const beside = await writeBesideOrders(workbook, request, planned.value, run.content, ledger, options, report);
      if (!beside.ok) return stopped(beside);
    }
    return {
      ok: true,
      value: {
        places: inReadingOrder(ledger.complete(), parts),
        notMade: [...written.value, ...unread(request), ...notMade.value],
        counts: run.content.scored.counts,
        removedWithNotes: run.tables.of(MEMBERS).removedWithNotes,
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

/** What of people's own the settings sheet holds by now; null where there is none. This run would write over it. */
async function ownOfSettings(
  workbook: Ports["workbook"],
  languages: OutputLanguages,
): Promise<Outcome<Pick<RunSettings, "scripts" | "calendar"> | null>> {
  const saved = await savedSettings(workbook, () => Promise.resolve(languages));
  return saved.ok ? success(saved.value && saved.value.settings) : saved;
}

/** The snapshots and the calendar where those that stand could not be read, so that nothing was added to them. */
function unread({ snapshots, calendar }: WriteRequest): NotMade[] {
  return [
    ...(snapshots.ok ? [] : [{ extra: SNAPSHOTS.id, failure: snapshots.failure }]),
    ...(calendar.ok ? [] : [{ extra: CALENDAR.id, failure: calendar.failure }]),
  ];
}

/** What the run writes of, and its tables, when the workbook holds these notes. */
async function drawUp(
  request: WriteRequest,
  forms: IdForms,
  notes: KeptNotes,
  yieldToHost: () => Promise<void>,
): Promise<Pick<SheetWriting, "content" | "tables">> {
  const content = runContent(request, forms, notes);
  await yieldToHost();
  return { content, tables: await runTables(content, request.parts, yieldToHost) };
}

/** What a reader opens first stands first; the rest follows as it was written. */
function inReadingOrder(places: WriteResult["places"], parts: readonly Part[]): WriteResult["places"] {
  const first = parts
    .filter(({ isReadFirst }) => isReadFirst)
    .flatMap(({ id }) => places.filter(({ part }) => part === id));
  return [...first, ...places.filter(place => !first.includes(place))];
}

function lastSheet(copies: readonly NotesCopy[]): string | null {
  return copies[copies.length - 1]?.sheetName ?? null;
}
