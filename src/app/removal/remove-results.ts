import { holdWorkbook, letGo } from "../claim/hold-workbook";
import { endsTheRun, success } from "../failures";
import type { Failure, Outcome } from "../failures";
import { holdsNotes, keptRows } from "../notes/kept-notes";
import type { KeptNotes } from "../notes/kept-notes";
import { readKeptNotes, secureNotes } from "../notes/safety-copies";
import type { NotesCopy } from "../notes/safety-copies";
import { orderColumnsPart, tableParts } from "../outputs/part/kinds";
import type { Part } from "../outputs/part/part";
import { PARTS } from "../outputs/parts";
import type { OutputLanguages } from "../outputs/words/output-languages";
import { unexpected } from "../unexpected";
import type { Instant } from "../instant";
import type { HostPort } from "../workbook/host";
import type { MarkKeysPort } from "../workbook/mark-keys";
import type { RemovalPort } from "../workbook/removal";
import type { RunMarksPort } from "../workbook/run-marks";
import type { ColumnsRemoved, OwnSheetSpec, SheetRemoved } from "../workbook/removal-specs";
import type { CancelSignal, StepOptions } from "../workbook/steps";
import type { TablesPort } from "../workbook/tables";
import { ownSheetSpecs } from "./own-specs";
import { NOTHING_REMOVED } from "./removal-plan";
import type { RemovalPlan, RemovalStep, Removed } from "./removal-plan";

/** A removal that ended early says what had gone by then. */
export type RemovalOutcome =
  | { readonly ok: true; readonly value: Removed }
  | { readonly ok: false; readonly failure: Failure; readonly removed: Removed };

export interface RemovalOptions {
  /** What is taken away. Default: all that there is. */
  readonly parts?: readonly Part[];
  readonly now: () => Instant;
  readonly cancel: CancelSignal;
  readonly report: (step: RemovalStep) => void;
}

/**
 * What there is to be taken away. Fails with what stands in the way: protection, a read-only file, filters, or notes
 * that cannot be read. Nothing is changed.
 */
export async function planRemoval(
  workbook: RemovalPort & TablesPort & Pick<HostPort, "abreast">,
  languages: OutputLanguages,
  parts: readonly Part[] = PARTS,
): Promise<Outcome<RemovalPlan>> {
  const edited = await editedTables(workbook, parts, languages);
  if (!edited.ok) return edited;
  const found = await workbook.findResults(
    specsBut(edited.value, parts, languages),
    orderColumnsPart(parts)?.ownColumns(languages) ?? [],
  );
  if (!found.ok) return found;
  const kept = await readKeptNotes(workbook, languages);
  if (!kept.ok) return kept;
  const noteSheets = kept.value.copies.map(copy => copy.sheetName);
  return success({ ...found.value, noteRows: rowsOf(kept.value.notes), noteSheets });
}

type RemovalWorkbook = RemovalPort & TablesPort & MarkKeysPort & RunMarksPort & Pick<HostPort, "abreast">;

/** Takes out of the workbook what runs wrote, and nothing else, while no other pane works on it. */
export async function removeResults(
  workbook: RemovalWorkbook,
  languages: OutputLanguages,
  options: RemovalOptions,
): Promise<RemovalOutcome> {
  const held = await holdWorkbook(workbook, { now: options.now, takesOver: false });
  if (!held.ok) return { ...held, removed: NOTHING_REMOVED };
  const outcome = await removeHeld(workbook, languages, options);
  // A removal that took something leaves no run that wrote last.
  const { sheets, columns } = outcome.ok ? outcome.value : outcome.removed;
  const end = outcome.ok || sheets.length > 0 || columns.length > 0 ? "removed" : "untouched";
  await letGo(workbook, end, outcome.ok ? null : outcome.failure);
  return outcome;
}

/**
 * First a safety copy of hand-written cells is secured,
 * then go the sheets that read others, the members, the columns beside the orders, and last the settings. Whatever the
 * moment at which it ends early, calling it again goes on.
 */
async function removeHeld(
  workbook: RemovalWorkbook,
  languages: OutputLanguages,
  { cancel, report, parts = PARTS }: RemovalOptions,
): Promise<RemovalOutcome> {
  const sheets: SheetRemoved[] = [];
  const columns: ColumnsRemoved[] = [];
  let copies: readonly NotesCopy[] = [];
  let noteRows = 0;
  const removed = (): Removed => ({
    sheets: [...sheets],
    columns: [...columns],
    noteSheets: copies.map(copy => copy.sheetName),
    noteRows: copies.length === 0 ? 0 : noteRows,
  });
  const stopped = ({ failure }: { readonly failure: Failure }): RemovalOutcome => ({
    ok: false,
    failure,
    removed: removed(),
  });

  const remove = async (): Promise<RemovalOutcome> => {
    const edited = await editedTables(workbook, parts, languages);
    if (!edited.ok) return stopped(edited);
    const specs = specsBut(edited.value, parts, languages);
    const columnSpecs = orderColumnsPart(parts)?.ownColumns(languages) ?? [];
    const found = await workbook.findResults(specs, columnSpecs);
    if (!found.ok) return stopped(found);
    const kept = await readKeptNotes(workbook, languages);
    if (!kept.ok) return stopped(kept);
    ({ copies } = kept.value);

    const count = 1 + specs.length + found.value.columns.length;
    let done = 0;
    const begin = (sheetName: string | null): void => report({ done: done++, count, sheetName });
    begin(null);
    const secure = async (notes: KeptNotes): Promise<RemovalOutcome | null> => {
      noteRows = rowsOf(notes);
      if (!holdsNotes(notes)) return null;
      const secured = await secureNotes(workbook, notes, copies, languages, cancel);
      if (!secured.ok) return stopped(secured);
      copies = secured.value;
      return null;
    };
    /** People go on writing while other sheets go: what they added since is secured, too. */
    const secureAgain = async (): Promise<RemovalOutcome | null> => {
      const now = await readKeptNotes(workbook, languages);
      if (!now.ok) return stopped(now);
      ({ copies } = now.value);
      return secure(now.value.notes);
    };
    const unsecured = await secure(kept.value.notes);
    if (unsecured !== null) return unsecured;
    const takeSheets = async (wanted: typeof specs): Promise<RemovalOutcome | null> => {
      for (const spec of wanted) {
        if (cancel.aborted) return stopped({ failure: { code: "cancelled" } });
        begin(found.value.sheets.find(({ sheet }) => sheet === spec.sheet)?.sheetName ?? spec.names[0]!);
        const insecure = isWrittenOn(spec) ? await secureAgain() : null;
        if (insecure !== null) return insecure;
        // Somebody may have changed it while other sheets went.
        const part = parts.find(({ id }) => id === spec.sheet)!;
        const since = await editedTables(workbook, [part], languages);
        if (!since.ok) return stopped(since);
        if (since.value.length > 0) {
          sheets.push(...since.value);
          continue;
        }
        const gone = await workbook.removeOwnSheet(spec);
        if (!gone.ok) return stopped(gone);
        if (gone.value !== null) sheets.push(gone.value);
      }
      return null;
    };

    sheets.push(...edited.value);
    const early = await takeSheets(specs.filter(({ goesLast }) => !goesLast));
    if (early !== null) return early;
    // From right to left: sheet columns that go move what is right of them.
    const fromRight = [...found.value.columns].sort((a, b) => Math.max(...b.columns) - Math.max(...a.columns));
    for (const own of fromRight) {
      if (cancel.aborted) return stopped({ failure: { code: "cancelled" } });
      begin(own.sheetName);
      const step: StepOptions = { cancel, report: () => {} };
      const gone = await workbook.removeOrderColumns(own, columnSpecs, step);
      if (!gone.ok) return stopped(gone);
      columns.push(gone.value);
    }
    const tidied = await workbook.removeColumnLeftovers();
    if (!tidied.ok) return stopped(tidied);
    const late = await takeSheets(specs.filter(({ goesLast }) => goesLast));
    if (late !== null) return late;
    // Notes that stay find their members by the keys. Where a sheet keeps its name, the removal is done all the same.
    const forgotten = copies.length === 0 ? await workbook.removeMarkKeys() : success(null);
    return forgotten.ok || !endsTheRun(forgotten.failure) ? { ok: true, value: removed() } : stopped(forgotten);
  };
  try {
    return await remove();
  } catch (error) {
    // A bug must not hide what is gone by then.
    return stopped({ failure: unexpected(error) });
  }
}

/** The tables that people changed so that they are theirs by now: they stay, and nothing of them is touched. */
async function editedTables(
  workbook: TablesPort,
  parts: readonly Part[],
  languages: OutputLanguages,
): Promise<Outcome<readonly SheetRemoved[]>> {
  const edited: SheetRemoved[] = [];
  for (const part of tableParts(parts)) {
    if (part.loadIsPeoples === undefined) continue;
    const table = await workbook.readTableSheet(part.tableName);
    if (!table.ok) return table;
    if (table.value === null || !(await part.loadIsPeoples())(table.value, languages)) continue;
    edited.push({ sheet: part.id, sheetName: table.value.sheetName, stays: "edited" });
  }
  return success(edited);
}

function specsBut(
  edited: readonly SheetRemoved[],
  parts: readonly Part[],
  languages: OutputLanguages,
): readonly OwnSheetSpec[] {
  return ownSheetSpecs(parts, languages).filter(spec => !edited.some(({ sheet }) => sheet === spec.sheet));
}

/** Whether people fill in columns of the sheet. */
function isWrittenOn({ content }: OwnSheetSpec): boolean {
  return content.kind === "table" && content.handKept.length > 0;
}

function rowsOf(notes: KeptNotes): number {
  return keptRows(notes).length;
}
