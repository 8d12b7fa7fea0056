import { baseAdvice } from "#core/base-advice";
import { memberKey } from "#core/member-key";
import type { OrderTexts } from "#core/order-texts";
import type { ScoredMembers } from "#core/scored-members";
import { mappingForWidth } from "#core/width-basis";
import { tieReportSteps } from "#core/ties";
import type { TieReport } from "#core/ties";
import { holdWorkbook, letGo } from "../claim/hold-workbook";
import type { HeldWorkbook } from "../claim/hold-workbook";
import { endsTheRun, failed } from "../failures";
import type { Failure, Outcome } from "../failures";
import { recencyByFrequency } from "../findings/recency-by-frequency";
import { memberBook, widthTexts } from "../member-book/member-book";
import type { MemberBook } from "../member-book/member-book";
import type { RunSnapshots, SnapshotReport } from "../movement/run-snapshots";
import { calendarReport } from "../occasions/run-occasions";
import type { CalendarOfRun, CalendarReport } from "../occasions/run-occasions";
import { ordersAddress } from "../orders/address";
import { keysOf } from "../orders/column-keys";
import type { Inspection } from "../orders/inspection";
import { readAndScore } from "../orders/read-and-score";
import { rowCheck } from "../orders/row-check";
import { noUsableRow } from "../orders/unusable-rows";
import { CALENDAR } from "../outputs/calendar/calendar-part";
import { idKindOf } from "../outputs/members/shown-ids";
import type { Members } from "../outputs/members/shown-ids";
import { partsWanted, tableParts } from "../outputs/part/kinds";
import type { Part } from "../outputs/part/part";
import type { MadeStudies } from "../outputs/part/run-content";
import { PARTS } from "../outputs/parts";
import { SNAPSHOTS } from "../outputs/snapshots/snapshots-part";
import { inEveryLanguage } from "../outputs/words/output-languages";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { Ports } from "../ports";
import type { RunSettings } from "../run-settings";
import type { OutputSheet } from "../workbook/tables";
import { campaignDay } from "./campaign-day";
import { doneInTurns, madeInSlices } from "./in-slices";
import { makeStudies } from "./make-studies";
import type { ScoreOptions } from "./progress";
import { NOTHING_WRITTEN } from "./run-result";
import type { RunResult, Written } from "./run-result";
import { readCalendar } from "./read-calendar";
import { snapshotsOfRun } from "./take-snapshots";
import type { OrderColumnsMode, WriteResult } from "./write-request";
import { writeResults } from "./write-results";

export interface ScoreRequest {
  readonly inspection: Inspection;
  readonly settings: RunSettings;
  readonly languages: OutputLanguages;
  readonly besideOrders: OrderColumnsMode;
  /** Of the add-in, for the record of the run. */
  readonly version: string;
  /** Ends what other panes do on the workbook, instead of giving way to it. Default: false. */
  readonly takesOver?: boolean;
  /** What a run can put into the workbook; of what is written when asked for, the settings say whether. Default: all there is. */
  readonly parts?: readonly Part[];
}

/** With the parts that it is to write. */
type RequestOfParts = ScoreRequest & Required<Pick<ScoreRequest, "parts">>;

/** A run that ended early says what it had written by then. */
export type ScoreOutcome =
  | { readonly ok: true; readonly value: RunResult; readonly book: MemberBook }
  | { readonly ok: false; readonly failure: Failure; readonly written: Written };

/**
 * The main job: reads the orders, scores the members, and writes the parts of the request. What can refuse the tables or
 * the columns beside the orders is asked before the first cell is written; a part that a run does without may be refused
 * while it is made.
 */
export async function scoreOrders(ports: Ports, asked: ScoreRequest, options: ScoreOptions): Promise<ScoreOutcome> {
  const request = { ...asked, parts: partsWanted(asked.parts ?? PARTS, asked.settings.alsoWritten) };
  const { workbook, clock } = ports;
  const startedAt = clock.milliseconds();
  const { inspection, besideOrders, takesOver = false } = request;
  options.progress.enter("read");
  const sheets = neededSheets(request);
  const [writable, held] = await workbook.abreast([
    () => workbook.checkWritable(besideOrders === "skip" ? null : inspection.source, sheets),
    () => holdWorkbook(workbook, { now: clock.now, takesOver }),
  ]);
  if (!writable.ok) {
    if (held.ok) await letGo(workbook, "untouched", writable.failure);
    return nothingWritten(writable);
  }
  if (!held.ok) return nothingWritten(held);
  let outcome: HeldOutcome;
  try {
    outcome = await scoreHeld(ports, request, held.value, options);
  } catch (error) {
    await letGo(workbook, "untouched", null);
    throw error;
  }
  const end = outcome.ok || wroteAnything(outcome.written) ? "written" : "untouched";
  const released = await letGo(workbook, end, outcome.ok ? null : outcome.failure);
  if (!outcome.ok) return outcome;
  // Where it could not be written down who wrote last, nobody can tell later whether it still was this run.
  const known = released.ok && held.value.id !== null ? released.value : null;
  const ending = { runId: known && held.value.id, metOthers: known?.metOthers ?? false };
  const milliseconds = clock.milliseconds() - startedAt;
  return { ...outcome, value: { ...outcome.value, ...ending, milliseconds } };
}

/** Whether the workbook holds anything of the run. */
function wroteAnything({ complete, partial, keptNotesSheet, begunCopySheet }: Written): boolean {
  return complete.length > 0 || partial.length > 0 || keptNotesSheet !== null || begunCopySheet !== undefined;
}

/** A result before the workbook was let go. */
type HeldOutcome =
  | {
      readonly ok: true;
      readonly value: Omit<RunResult, "runId" | "metOthers" | "milliseconds">;
      readonly book: MemberBook;
    }
  | Extract<ScoreOutcome, { ok: false }>;

/** The run on a workbook that no other pane works on. */
async function scoreHeld(
  ports: Ports,
  request: RequestOfParts,
  { isShared }: HeldWorkbook,
  options: ScoreOptions,
): Promise<HeldOutcome> {
  const { workbook, clock } = ports;
  const { progress, cancel } = options;
  const { inspection, settings, languages, besideOrders } = request;

  const lastDay = settings.asOf ?? clock.today();
  const { answers, lost, rules } = settings;
  const done = await readAndScore(
    ports,
    inspection,
    {
      reading: { answers, lost, widthBasis: rules.widthBasis, compareAmounts: false, lastDay },
      scoring: { rules, asOf: settings.asOf, today: clock.today() },
    },
    {
      cancel,
      report: (rowsDone, rowCount) => progress.advance(rowsDone / Math.max(1, rowCount), rowsDone, rowCount),
      onRead: ({ orders: { rowCount } }) => {
        progress.facts({ orderRowCount: rowCount });
        progress.enter("score");
      },
      reportScoring: fraction => {
        const { rowCount } = inspection;
        progress.advance(fraction, Math.round(fraction * rowCount), rowCount);
      },
      onRestart: () => {
        progress.facts({ restarted: true, orderRowCount: null });
        progress.enter("read");
      },
    },
  );
  if (!done.ok) return nothingWritten(done);
  const { read: reading, scored } = done.value;
  if (scored.memberCount === 0) {
    const failure = noUsableRow(
      scored.counts.rows.byStatus,
      { examples: reading.orders.examples, questions: reading.questions },
      inspection,
    );
    return nothingWritten(failed(failure ?? { code: "unexpected", detail: "rows count, but no member was scored" }));
  }
  const { counts } = scored;
  progress.facts({ purchaseCount: counts.purchases, memberCount: counts.people.members });

  const scoring = { rules, asOf: settings.asOf, today: clock.today() };
  const { memberIds } = reading.orders;
  const { date1904 } = inspection.source;
  const day = await campaignDay(workbook, { settings, languages, date1904, today: scoring.today });
  if (!day.ok) return nothingWritten(day);
  const calendar = await readCalendar(workbook, request);
  // Without a column of it the run goes on, and says so. What the host did not give may be given to the next run.
  if (!calendar.ok && calendar.failure.code !== "table-columns-differ") return nothingWritten(calendar);
  const known = calendar.ok ? calendar.value : null;
  const studies = await makeStudies(ports.scorer, memberIds, settings, day.value, scoring, known, cancel);
  if (!studies.ok) return nothingWritten(studies);

  const { alsoWritten } = settings;
  const today = clock.today();
  const yieldToHost = () => clock.yieldToHost();
  const members = await membersOf(reading.orders, inspection, yieldToHost);
  const found = { scored: scored, members, inspection, languages, alsoWritten, today, yieldToHost };
  const snapshots = await snapshotsOfRun(workbook, found);
  if (!snapshots.ok && endsTheRun(snapshots.failure)) return nothingWritten(snapshots);

  const ties = await doneInTurns(tieReportSteps(scored), yieldToHost);
  const explain = await languages.current.loadExplain();
  progress.enter("write");
  const written = await writeResults(
    ports,
    {
      inspection,
      settings,
      languages,
      explain,
      besideOrders,
      sample: reading.sample,
      scored: scored,
      ties,
      members,
      coverage: reading.coverage,
      studies: studies.value,
      snapshots,
      calendar,
      stamp: { fingerprint: reading.fingerprint, today: clock.today(), version: request.version },
      parts: request.parts,
      orders: {
        memberIds: reading.orders.memberIds,
        attributes: reading.orders.attributes,
        widthValues: widthTexts(scored, reading.orders.width?.values ?? null),
      },
    },
    options,
  );
  if (!written.ok) return written;
  progress.advance(1, counts.rows.read, counts.rows.read);
  return {
    ok: true,
    value: {
      ...summarise(scored, ties),
      orders: {
        sheetName: inspection.source.sheetName,
        address: ordersAddress(inspection),
        columns: keysOf(inspection, mappingForWidth(inspection.mapping, rules.widthBasis)),
      },
      today: clock.today(),
      rowCheck: rowCheck(reading, written.value.counts),
      places: written.value.places,
      notMade: written.value.notMade,
      removedWithNotes: written.value.removedWithNotes,
      keptNotesSheet: written.value.keptNotesSheet,
      isShared,
      snapshot: snapshotReport(snapshots, written.value),
      calendar: calendarReportOf(known, studies.value, written.value),
    },
    book: memberBook(reading.orders, scored, inspection),
  };
}

/** What became of the calendar; null where none was asked for, or its sheet is among what was not made. */
function calendarReportOf(
  calendar: CalendarOfRun | null,
  { occasions }: MadeStudies,
  { notMade }: WriteResult,
): CalendarReport | null {
  if (calendar === null || occasions === undefined || notMade.some(({ extra }) => extra === CALENDAR.id)) return null;
  return calendarReport(calendar, occasions);
}

/** What became of the snapshot; one that could not be written is among what was not made. */
function snapshotReport(snapshots: Outcome<RunSnapshots | null>, { notMade }: WriteResult): SnapshotReport | null {
  const report = snapshots.ok ? (snapshots.value?.report ?? null) : null;
  return report?.kind === "added" && notMade.some(({ extra }) => extra === SNAPSHOTS.id) ? null : report;
}

function nothingWritten(outcome: {
  readonly ok: false;
  readonly failure: Failure;
}): Extract<ScoreOutcome, { ok: false }> {
  return { ...outcome, written: NOTHING_WRITTEN };
}

/** The members by id, with what tells which of the ids are personal. */
async function membersOf(
  { memberIds, memberKeys, memberFromContact, attributes }: OrderTexts,
  { mapping }: Inspection,
  yieldToHost: () => Promise<void>,
): Promise<Members> {
  const kind = idKindOf(mapping);
  const numbers = attributes.phone?.values.filter(isLongNumber) ?? [];
  const phones = new Set(await madeInSlices(numbers.length, at => memberKey(numbers[at]!), yieldToHost));
  return { memberIds, memberKeys, memberFromContact, kind, phones };
}

/** Whether a text of the phone column is a number: shorter ones, such as extensions, may well be ids. */
function isLongNumber(phone: string): boolean {
  return phone.replace(/\D/g, "").length >= 7;
}

/** The sheets without which there is no result. */
function neededSheets({ parts, languages }: RequestOfParts): OutputSheet[] {
  return tableParts(parts)
    .filter(part => !part.isExtra)
    .map(({ sheetName, tableName }) => ({ names: inEveryLanguage(languages, words => [sheetName(words)]), tableName }));
}

/** What a result says of its scores, before anything is written. */
export function summarise(
  scored: ScoredMembers,
  ties: readonly TieReport[],
): Omit<
  RunResult,
  | "orders"
  | "today"
  | "rowCheck"
  | "places"
  | "notMade"
  | "removedWithNotes"
  | "keptNotesSheet"
  | "snapshot"
  | "calendar"
  | "runId"
  | "isShared"
  | "metOthers"
  | "milliseconds"
> {
  return {
    asOf: scored.asOf,
    windowMonths: scored.rules.windowMonths,
    map: scored.rules.map,
    rules: scored.rules,
    segmentSizes: scored.segmentSizes,
    segmentNet: scored.segmentNet,
    bands: scored.bands,
    recencyByFrequency: recencyByFrequency(scored),
    notes: scored.notes,
    ties,
    advice: baseAdvice(scored),
  };
}
