import type { Cell } from "#core/cell";
import { memberKey } from "#core/member-key";
import { columnSpec } from "../outputs/shapes/column-specs";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { ManualColumnId, OutputWords } from "../outputs/words/output-words";
import type { ColumnSpec, FormulaCell } from "../workbook/table-specs";
import { MANUAL_COLUMNS } from "./names";

/** More characters do not fit into a cell. */
const LONGEST_TEXT = 32_767;

/** A column that a person added to the members table; it travels with its members. */
export interface ExtraColumn {
  readonly header: string;
  readonly numberFormat: string;
  /** Under which it stands in the table until this run: the same column with the looks that people gave it. */
  readonly formerHeaders?: readonly string[];
}

export type KeptCell = Cell | FormulaCell;

export interface KeptRow {
  /** The member id as it stands in the table; "" where there is none. */
  readonly memberId: string;
  /** In the order of MANUAL_COLUMNS followed by the extra columns. */
  readonly cells: readonly KeptCell[];
}

/** What people wrote into the members table. */
export interface KeptNotes {
  readonly extraColumns: readonly ExtraColumn[];
  /** Keyed by {@link noteKey}. */
  readonly byMember: ReadonlyMap<string, KeptRow>;
  /** Rows without an id, and further rows of a member whose cells contradict the first. */
  readonly looseRows: readonly KeptRow[];
  /** By kept column: the formula that stood in every row, which new rows get too; else null. */
  readonly columnFormulas: readonly (string | null)[];
}

export const NO_NOTES: KeptNotes = {
  extraColumns: [],
  byMember: new Map(),
  looseRows: [],
  columnFormulas: MANUAL_COLUMNS.map(() => null),
};

/** Notes belong to the member that scoring makes of the id. */
export function noteKey(memberId: Cell): string {
  return memberKey(memberId);
}

/** Whether people wrote anything that a refill could lose. */
export function holdsNotes(notes: KeptNotes): boolean {
  return notes.byMember.size > 0 || notes.looseRows.length > 0;
}

/** Every row with something in it: by member, then the loose ones. */
export function keptRows(notes: KeptNotes): KeptRow[] {
  return [...notes.byMember.values(), ...notes.looseRows];
}

/** Whether the row holds more than formulas that its columns have anyway. */
export function isNoted(row: KeptRow, notes: KeptNotes): boolean {
  return row.cells.some(
    (cell, column) => cell !== "" && (typeof cell !== "object" || cell.formula !== notes.columnFormulas[column]),
  );
}

/** A member's hand-kept cells; columns that are one formula all the way down go on in rows that are new. */
export function keptCells(notes: KeptNotes, memberId: string): readonly KeptCell[] {
  // Most runs have no notes yet, and then a key for each of a hundred thousand members would be for nothing.
  const row = notes.byMember.size === 0 ? undefined : notes.byMember.get(noteKey(memberId));
  return notes.columnFormulas.map((formula, column) => {
    const cell = row?.cells[column] ?? "";
    return cell === "" && formula !== null ? { formula } : cell;
  });
}

/** Gives each member one row: texts of several are joined, the upper first; what contradicts stays a row of its own. */
export function rowsByMember(rows: readonly KeptRow[]): Pick<KeptNotes, "byMember" | "looseRows"> {
  const byMember = new Map<string, KeptRow>();
  const looseRows: KeptRow[] = [];
  for (const row of rows) {
    const key = noteKey(row.memberId);
    const first = byMember.get(key);
    const joined = first ? joinedCells(first.cells, row.cells) : row.cells;
    if (key === "" || joined === null) looseRows.push(row);
    else byMember.set(key, { memberId: first?.memberId ?? row.memberId, cells: joined });
  }
  return { byMember, looseRows };
}

function joinedCells(upper: readonly KeptCell[], lower: readonly KeptCell[]): KeptCell[] | null {
  const cells: KeptCell[] = [];
  for (let column = 0; column < upper.length; column++) {
    const a = upper[column]!;
    const b = lower[column]!;
    if (b === "" || isSameCell(a, b)) cells.push(a);
    else if (a === "") cells.push(b);
    else if (typeof a === "string" && typeof b === "string" && a.length + b.length + 2 <= LONGEST_TEXT)
      cells.push(`${a}; ${b}`);
    else return null;
  }
  return cells;
}

/** Whether two rows are of the same member, or of none, and hold the same. */
export function isSameRow(a: KeptRow, b: KeptRow): boolean {
  return (
    noteKey(a.memberId) === noteKey(b.memberId) && a.cells.every((cell, column) => isSameCell(cell, b.cells[column]!))
  );
}

/** Whether two cells hold the same value or the same formula. */
export function isSameCell(a: KeptCell, b: KeptCell): boolean {
  if (typeof a === "object" && typeof b === "object") return a.formula === b.formula;
  return a === b;
}

/** The header without the number that {@link withFreeHeaders} gives. */
export function withoutNumber(header: string): string {
  return header.replace(/ \(\d+\)$/, "");
}

/** Gives an extra column another header where its own is taken: two columns of a table cannot share one. */
export function withFreeHeaders(notes: KeptNotes, taken: readonly string[]): KeptNotes {
  const used = new Set(taken.map(header => header.toLowerCase()));
  const extraColumns = notes.extraColumns.map(column => {
    let header = column.header;
    for (let number = 2; used.has(header.toLowerCase()); number++)
      header = `${withoutNumber(column.header)} (${number})`;
    used.add(header.toLowerCase());
    return { ...column, header };
  });
  return { ...notes, extraColumns };
}

/** What can be chosen in a column; other texts may be typed all the same. */
function listOf(id: ManualColumnId, words: OutputWords): readonly string[] {
  if (id === "outcome") return words.outcomes;
  if (id === "channelUsed") return words.channels;
  return id === "responded" ? [words.yes, words.no] : [];
}

/** The hand-kept columns of the members table: the manual ones, then the extra ones under their own headers. */
export function keptColumnSpecs(notes: KeptNotes, languages: OutputLanguages): ColumnSpec[] {
  const { current } = languages;
  const manual = MANUAL_COLUMNS.map(id =>
    columnSpec(
      {
        header: words => words.manualColumns[id],
        kind: id === "contactedOn" || id === "nextFollowUp" ? "date" : "text",
        width: id === "remarks" ? "sentence" : "status",
        role: "manual",
        note: current.manualColumnNotes[id],
        list: listOf(id, current),
      },
      languages,
    ),
  );
  const extra = notes.extraColumns.map((column): ColumnSpec => ({
    header: column.header,
    aliases: [column.header, ...(column.formerHeaders ?? [])],
    kind: "kept",
    widthPixels: 104,
    role: "manual",
    note: null,
    list: [],
    colours: [],
    dataBar: false,
    numberFormat: column.numberFormat,
  }));
  return [...manual, ...extra];
}
