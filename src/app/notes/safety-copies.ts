import { failed, success } from "../failures";
import type { Failure, Outcome } from "../failures";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { HostPort } from "../workbook/host";
import type { CancelSignal } from "../workbook/steps";
import type { TablesPort } from "../workbook/tables";
import { copyNames, notesCopySpec, takeCopiedNotes } from "./copy-table";
import { NOTES_COPY_TABLES } from "./names";
import { NO_NOTES } from "./kept-notes";
import { MEMBERS_TABLE } from "./names";
import type { KeptNotes } from "./kept-notes";
import { coversNotes, mergeNotes } from "./merge-notes";
import { takeNotes } from "./take-notes";

// How a hand-written note survives a re-run: `take-notes` takes it out of the members table, `merge-notes` joins it with
// what earlier runs secured, this file keeps it in a copy while the table is filled anew, `outputs/members/shown-ids`
// puts it under the id that the new run shows, and `outputs/members/member-table` writes it beside its member again.

/** A safety copy that stands in the workbook. */
export interface NotesCopy {
  readonly tableName: string;
  readonly sheetName: string;
  readonly notes: KeptNotes;
}

/** Notes of the members table, joined with the safety copies that runs which stopped half-way left behind. */
export async function readKeptNotes(
  workbook: TablesPort & Pick<HostPort, "abreast">,
  languages: OutputLanguages,
): Promise<Outcome<{ readonly notes: KeptNotes; readonly copies: readonly NotesCopy[] }>> {
  const [present, members] = await workbook.abreast([
    () => workbook.findTables(NOTES_COPY_TABLES),
    () => workbook.readTableSheet(MEMBERS_TABLE),
  ]);
  if (!present.ok) return present;
  const copies: NotesCopy[] = [];
  let notes = NO_NOTES;
  for (const tableName of present.value) {
    const table = await workbook.readTableSheet(tableName);
    if (!table.ok) return table;
    if (table.value === null) continue;
    const taken = takeCopiedNotes(table.value, languages);
    if (!taken.ok) return taken;
    copies.push({ tableName, sheetName: table.value.sheetName, notes: taken.value });
    notes = mergeNotes(notes, taken.value);
  }
  if (!members.ok) return members;
  if (members.value === null) return success({ notes, copies });
  const taken = takeNotes(members.value, languages);
  return taken.ok ? success({ notes: mergeNotes(notes, taken.value), copies }) : taken;
}

/** The copies; or why there is none that holds everything, and where one was begun. */
type SecuredNotes =
  | { readonly ok: true; readonly value: readonly NotesCopy[] }
  | { readonly ok: false; readonly failure: Failure; readonly begunCopySheet?: string };

/**
 * The notes as they are now when people have written into the members table since `known` was read, joined with those
 * that only a copy holds; null when nothing is new.
 */
export async function notesSince(
  workbook: TablesPort,
  known: KeptNotes,
  languages: OutputLanguages,
): Promise<Outcome<KeptNotes | null>> {
  const table = await workbook.readTableSheet(MEMBERS_TABLE);
  if (!table.ok) return table;
  const taken = table.value ? takeNotes(table.value, languages) : success(NO_NOTES);
  if (!taken.ok) return taken;
  return success(coversNotes(known, taken.value) ? null : mergeNotes(known, taken.value));
}

/** Whether one of the copies holds all notes. */
export function areSecured(notes: KeptNotes, copies: readonly NotesCopy[]): boolean {
  return copies.some(copy => coversNotes(copy.notes, notes));
}

/**
 * Makes sure that one copy holds all notes. A copy that is there is never emptied: where none of them holds everything,
 * a new one is written under the next number and read back, and only then the older ones go.
 */
export async function secureNotes(
  workbook: TablesPort,
  notes: KeptNotes,
  copies: readonly NotesCopy[],
  languages: OutputLanguages,
  cancel: CancelSignal,
): Promise<SecuredNotes> {
  if (areSecured(notes, copies)) return { ok: true, value: copies };
  const lastUsed = Math.max(-1, ...copies.map(copy => NOTES_COPY_TABLES.indexOf(copy.tableName)));
  const free = NOTES_COPY_TABLES.filter(name => !copies.some(copy => copy.tableName === name));
  // The newest copy has the highest number, so that it wins where copies differ.
  const wanted = [...free.filter(name => NOTES_COPY_TABLES.indexOf(name) > lastUsed), ...free];
  for (const tableName of wanted) {
    const spec = notesCopySpec(notes, tableName, languages);
    const written = await workbook.writeTableSheet(spec, { cancel, report: () => {} });
    // Somebody's sheet has the name of this copy; the next number may be free.
    if (!written.ok && written.failure.code === "sheet-name-taken") continue;
    if (!written.ok) return written.partlyWritten ? { ...written, begunCopySheet: spec.sheetName } : written;
    const { sheetName, address } = written.value;
    const table = await workbook.readTableSheet(tableName);
    if (!table.ok) return { ...table, begunCopySheet: sheetName };
    const copied = table.value ? takeCopiedNotes(table.value, languages) : success(NO_NOTES);
    if (!copied.ok || !coversNotes(copied.value, notes))
      return { ...failed({ code: "verification-failed", sheet: sheetName, address }), begunCopySheet: sheetName };
    const left = await removeCopies(workbook, copies, languages);
    return { ok: true, value: [...left, { tableName, sheetName, notes: copied.value }] };
  }
  return failed({ code: "notes-copies-full", sheets: copies.map(copy => copy.sheetName) });
}

/** Deletes copies that are no longer needed and gives back those that cannot be: somebody wrote on them. */
export async function removeCopies(
  workbook: TablesPort,
  copies: readonly NotesCopy[],
  languages: OutputLanguages,
): Promise<NotesCopy[]> {
  const left: NotesCopy[] = [];
  for (const copy of copies) {
    const deleted = await workbook.deleteOwnSheet(copyNames(copy.tableName, languages), copy.tableName);
    // A copy that stays harms nothing, so trouble with it must not stop the run.
    if (!deleted.ok || !deleted.value) left.push(copy);
  }
  return left;
}
