import type { Cell } from "#core/cell";
import { columnSpec } from "./column-specs";
import type { OutputLanguages } from "./column-specs";
import type { ManualColumnId } from "./output-words";
import type { ExistingTable } from "./ports";
import type { ColumnSpec, FormulaCell, TableSheetSpec } from "./sheet-specs";

export const MANUAL_COLUMNS: readonly ManualColumnId[] = [
  "contactedOn", "channelUsed", "outcome", "responded", "nextFollowUp", "style", "remarks",
]; // prettier-ignore

/** A column that a person added to the members table; it travels with its members. */
export interface ExtraColumn {
  readonly header: string;
  readonly numberFormat: string;
}

/** What people wrote into the members table, by member. */
export interface KeptNotes {
  readonly extraColumns: readonly ExtraColumn[];
  /** Keyed by {@link noteKey}; cells in the order of MANUAL_COLUMNS followed by the extra columns. */
  readonly byMember: ReadonlyMap<string, KeptRow>;
}

export interface KeptRow {
  /** The member id as it stands in the table. */
  readonly memberId: string;
  readonly cells: readonly (Cell | FormulaCell)[];
}

export const NO_NOTES: KeptNotes = { extraColumns: [], byMember: new Map() };

/** Ids that differ only in case, width or surrounding blanks are one member. */
export function noteKey(memberId: Cell): string {
  return String(memberId).normalize("NFKC").trim().toUpperCase();
}

/**
 * Takes the hand-kept cells out of a members table of an earlier run, wherever its columns stand and in whatever
 * language its headers are. Rows without any hand-kept cell are not kept.
 */
export function takeNotes(table: ExistingTable, languages: OutputLanguages): KeptNotes {
  const headers = table.headers.map(header => header.trim());
  const idColumn = headers.findIndex(header => languages.all.some(words => words.memberColumns.memberId === header));
  if (idColumn < 0) return NO_NOTES;
  const manualAt = MANUAL_COLUMNS.map(id =>
    headers.findIndex(header => languages.all.some(words => words.manualColumns[id] === header)),
  );
  const ours = new Set(languages.all.flatMap(words => Object.values(words.memberColumns)));
  const extraAt = headers.flatMap((header, column) => (ours.has(header) || manualAt.includes(column) ? [] : [column]));
  const wanted = [...manualAt, ...extraAt];
  const byMember = new Map<string, KeptRow>();
  table.rows.forEach((row, index) => {
    const cells = wanted.map((column): Cell | FormulaCell => {
      if (column < 0) return "";
      const formula = table.formulas[index]?.[column];
      return formula ? { formula } : (row[column] ?? "");
    });
    const id = row[idColumn] ?? "";
    // A formula alone is no note: it is filled in again for every member, so it needs no row of its own.
    const noted = cells.some(cell => typeof cell !== "object" && cell !== "");
    if (id !== "" && noted) byMember.set(noteKey(id), { memberId: String(id), cells });
  });
  return {
    extraColumns: extraAt.map(column => ({
      header: headers[column]!,
      numberFormat: table.numberFormats[column] ?? "General",
    })),
    byMember,
  };
}

/** Later notes win, cell by cell where they are not blank. Extra columns are joined by header. */
export function mergeNotes(older: KeptNotes, newer: KeptNotes): KeptNotes {
  if (older.byMember.size === 0) return newer;
  const extraColumns = [
    ...newer.extraColumns,
    ...older.extraColumns.filter(column => !newer.extraColumns.some(known => known.header === column.header)),
  ];
  const arrange = (row: KeptRow | undefined, from: KeptNotes): (Cell | FormulaCell)[] => [
    ...MANUAL_COLUMNS.map((_, column) => row?.cells[column] ?? ""),
    ...extraColumns.map(column => {
      const at = from.extraColumns.findIndex(known => known.header === column.header);
      return at < 0 ? "" : (row?.cells[MANUAL_COLUMNS.length + at] ?? "");
    }),
  ];
  const byMember = new Map<string, KeptRow>();
  for (const key of new Set([...older.byMember.keys(), ...newer.byMember.keys()])) {
    const before = older.byMember.get(key);
    const after = newer.byMember.get(key);
    const oldCells = arrange(before, older);
    const cells = arrange(after, newer).map((cell, column) => (cell === "" ? oldCells[column]! : cell));
    byMember.set(key, { memberId: (after ?? before)!.memberId, cells });
  }
  return { extraColumns, byMember };
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
        list: id === "outcome" ? current.outcomes : id === "responded" ? [current.yes, current.no] : [],
      },
      languages,
    ),
  );
  const extra = notes.extraColumns.map((column): ColumnSpec => ({
    header: column.header,
    aliases: [column.header],
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

/** A safety copy of the notes on a sheet of its own, so that a refill that stops half-way loses nothing. */
export function notesCopySpec(notes: KeptNotes, languages: OutputLanguages): TableSheetSpec {
  const rows = [...notes.byMember.values()].map(row => [row.memberId, ...row.cells]);
  return {
    sheetName: languages.current.sheets.keptNotes,
    sheetAliases: languages.all.map(words => words.sheets.keptNotes),
    tableName: NOTES_COPY_TABLE,
    columns: [
      columnSpec({ header: words => words.memberColumns.memberId, kind: "text", width: "id" }, languages),
      ...keptColumnSpecs(notes, languages),
    ],
    rowCount: rows.length,
    rows: (from, to) => rows.slice(from, to),
    frozenColumns: 1,
    headerHeightPixels: 26,
  };
}

export const NOTES_COPY_TABLE = "tblRFMWNotesCopy";
