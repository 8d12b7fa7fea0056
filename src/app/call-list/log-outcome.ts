import type { Cell } from "#core/cell";
import { serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import { idOfCells } from "../notes/id-marks";
import { NO_NOTES, isSameCell, keptColumnSpecs, noteKey } from "../notes/kept-notes";
import { MEMBERS_TABLE } from "../notes/names";
import type { KeptCell } from "../notes/kept-notes";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { ColumnSpec } from "../workbook/table-specs";
import type { RowChange, StandingRow, TablesPort } from "../workbook/tables";
import type { CallList, NoteColumn, NotedCells } from "./call-list";
import { NOTE_COLUMNS } from "./understand-list";

/** More characters do not fit into a cell. */
const LONGEST_TEXT = 32_767;

/** What somebody notes of a contact. */
export interface OutcomeEntry {
  /** See `CallMember.rowId`. */
  readonly rowId: string;
  /** The row's cells as whoever writes has seen them; what else stands there by now is not written over. */
  readonly seen: NotedCells;
  /** Its place among the outcomes that are offered. */
  readonly outcome: number;
  /** Undefined leaves what is there, null empties it. */
  readonly nextFollowUp?: Day | null;
  /** "" leaves the notes as they are. */
  readonly note: string;
  /** Behind what is there, or in its place. */
  readonly noteGoes: "behind" | "instead";
}

export type Logged =
  | { readonly kind: "written" }
  /** Nothing was written: this stands there now. */
  | { readonly kind: "changed"; readonly now: NotedCells }
  /** No row has the id any more. */
  | { readonly kind: "gone" };

/**
 * Notes the outcome of a contact in the member's row, which is found by its id at the moment of writing: contacted today,
 * how it ended, when to follow up, a note. Only cells that were seen are written over.
 */
export async function logOutcome(
  workbook: TablesPort,
  list: CallList,
  entry: OutcomeEntry,
  languages: OutputLanguages,
): Promise<Outcome<Logged>> {
  const { headers } = list;
  const wanted = cellsOf(list, entry, languages);
  const missing = NOTE_COLUMNS.filter(id => wanted[id] !== undefined && headers[id] === undefined);
  if (missing.length > 0 || headers.memberId === undefined)
    return failed({
      code: "table-columns-differ",
      sheet: languages.current.sheets.members,
      headers: missing.map(id => languages.current.manualColumns[id]),
    });
  const columns = NOTE_COLUMNS.filter(id => headers[id] !== undefined);
  const keyHeaders = [headers.memberId, ...(headers.idMark === undefined ? [] : [headers.idMark])];
  let logged: Logged = { kind: "written" };
  const decide = (rows: readonly StandingRow[]): Outcome<readonly RowChange[]> => {
    const found = rowsOf(rows, entry.rowId, keyHeaders.length).map(row => ({
      row,
      now: notedCells(rows[row]!, columns, keyHeaders.length),
    }));
    const [first] = found;
    // Of a row that somebody copied, the one that was seen.
    const seen = found.find(({ now }) => columns.every(id => isSameCell(now[id], entry.seen[id])));
    logged = first === undefined ? { kind: "gone" } : { kind: "changed", now: first.now };
    if (seen === undefined) return success([]);
    logged = { kind: "written" };
    const cells = columns.flatMap((id, at): [number, KeptCell][] =>
      wanted[id] === undefined || isSameCell(wanted[id], seen.now[id]) ? [] : [[at, wanted[id]]],
    );
    return success(cells.length === 0 ? [] : [{ row: seen.row, cells: new Map(cells) }]);
  };
  const specs = columns.map(id => columnSpecOf(id, headers[id]!, languages));
  const changed = await workbook.changeTableRows(MEMBERS_TABLE, { keyHeaders, columns: specs, decide });
  if (!changed.ok) return changed;
  return success(changed.value === null ? { kind: "gone" } : logged);
}

/** The cells as they are to be; a column that is not named stays as it is. */
function cellsOf(
  { today, date1904, headers }: CallList,
  { seen, outcome, nextFollowUp, note, noteGoes }: OutcomeEntry,
  languages: OutputLanguages,
): Partial<Record<NoteColumn, Cell>> {
  // In the table's own language, whose words its drop-down offers.
  const words =
    languages.all.find(({ manualColumns }) => manualColumns.outcome === headers.outcome) ?? languages.current;
  const text = note.trim();
  const before = typeof seen.remarks === "object" || seen.remarks === "" ? "" : String(seen.remarks);
  const joined = noteGoes === "behind" && before !== "" ? `${before}; ${text}` : text;
  return {
    contactedOn: serialFromDay(today, date1904),
    outcome: words.outcomes[outcome]!,
    ...(nextFollowUp !== undefined && {
      nextFollowUp: nextFollowUp === null ? "" : serialFromDay(nextFollowUp, date1904),
    }),
    ...(text !== "" && { remarks: joined.slice(0, LONGEST_TEXT) }),
  };
}

/** Rows with the id, counted from the first. */
function rowsOf(rows: readonly StandingRow[], rowId: string, keyCount: number): number[] {
  const key = noteKey(rowId);
  return rows.flatMap(({ cells }, row) => (key !== "" && noteKey(rowIdOf(cells, keyCount)) === key ? [row] : []));
}

/** The id of a standing row whose first cells are the id and, where the table has it, the mark. */
export function rowIdOf(cells: readonly Cell[], keyCount: number): string {
  return idOfCells(String(cells[0] ?? ""), keyCount > 1 ? String(cells[1] ?? "") : "");
}

function notedCells({ cells, formulas }: StandingRow, columns: readonly NoteColumn[], keyCount: number): NotedCells {
  const at = (id: NoteColumn): KeptCell => {
    const position = columns.indexOf(id);
    if (position < 0) return "";
    const formula = formulas[keyCount + position];
    return formula ? { formula } : (cells[keyCount + position] ?? "");
  };
  return {
    contactedOn: at("contactedOn"),
    outcome: at("outcome"),
    nextFollowUp: at("nextFollowUp"),
    remarks: at("remarks"),
  };
}

/** The column as a run writes it, under the header that it has. */
function columnSpecOf(id: NoteColumn, header: string, languages: OutputLanguages): ColumnSpec {
  const spec = keptColumnSpecs(NO_NOTES, languages).find(
    column => column.header === languages.current.manualColumns[id],
  );
  if (spec === undefined) throw new Error(`no hand-kept column ${id}`);
  return { ...spec, header };
}
