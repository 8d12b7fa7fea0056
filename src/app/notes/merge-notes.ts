import { holdsNotes, isSameCell, isSameRow, noteKey, rowsByMember, withoutNumber } from "./kept-notes";
import { MANUAL_COLUMNS } from "./names";
import type { KeptCell, KeptNotes, KeptRow } from "./kept-notes";

/** Later notes win, cell by cell where they are not blank. Extra columns are joined by header. */
export function mergeNotes(older: KeptNotes, newer: KeptNotes): KeptNotes {
  if (!holdsNotes(older)) return newer;
  const manualCount = MANUAL_COLUMNS.length;
  const newerCount = manualCount + newer.extraColumns.length;
  const twins = older.extraColumns.map((_, at) => twinOf(older, at, newer));
  const added = older.extraColumns.flatMap((_, at) => (twins[at]! < 0 ? [at] : []));
  /** For each column of the result its column among the older notes, -1 where they have none. */
  const olderAt = [
    ...MANUAL_COLUMNS.map((_, column) => column),
    ...newer.extraColumns.map((_, at) => (twins.includes(at) ? manualCount + twins.indexOf(at) : -1)),
    ...added.map(at => manualCount + at),
  ];
  const fromOlder = (row: KeptRow): KeptRow => ({ ...row, cells: olderAt.map(at => row.cells[at] ?? "") });
  const fromNewer = (row: KeptRow): KeptRow => ({ ...row, cells: olderAt.map((_, at) => row.cells[at] ?? "") });

  const rows: KeptRow[] = [];
  for (const key of new Set([...older.byMember.keys(), ...newer.byMember.keys()])) {
    const before = older.byMember.get(key);
    const after = newer.byMember.get(key);
    if (before && after) {
      const oldCells = fromOlder(before).cells;
      const cells = fromNewer(after).cells.map((cell, column) => (cell === "" ? oldCells[column]! : cell));
      rows.push({ memberId: after.memberId, cells });
    } else rows.push(after ? fromNewer(after) : fromOlder(before!));
  }
  const known = newer.looseRows.map(fromNewer);
  rows.push(...known);
  for (const row of older.looseRows.map(fromOlder)) {
    const at = known.findIndex(other => isSameRow(other, row));
    if (at < 0) rows.push(row);
    else known.splice(at, 1);
  }

  // A table that was emptied says nothing about the formulas of its columns.
  const columnFormulas = olderAt.map((at, column) => {
    const formula = holdsNotes(newer) && column < newerCount ? newer.columnFormulas[column] : older.columnFormulas[at];
    const isEverywhere = rows.every(
      ({ cells: { [column]: cell } }) => cell === "" || isSameCell(cell!, { formula: formula ?? "" }),
    );
    return isEverywhere ? (formula ?? null) : null;
  });
  const filled = rows.map(row => ({
    ...row,
    cells: row.cells.map((cell, column) => filledCell(cell, columnFormulas[column]!)),
  }));
  return {
    extraColumns: [...newer.extraColumns, ...added.map(at => older.extraColumns[at]!)],
    ...rowsByMember(filled),
    columnFormulas,
  };
}

function filledCell(cell: KeptCell, formula: string | null): KeptCell {
  return cell === "" && formula !== null ? { formula } : cell;
}

/** The newer extra column that an older one is: by its header, or by the one it got where its own was taken; -1 for none. */
function twinOf(older: KeptNotes, at: number, newer: KeptNotes): number {
  const { header } = older.extraColumns[at]!;
  const same = newer.extraColumns.findIndex(column => column.header === header);
  if (same >= 0) return same;
  return newer.extraColumns.findIndex(
    (column, newAt) =>
      withoutNumber(column.header) === withoutNumber(header) &&
      !older.extraColumns.some(other => other.header === column.header) &&
      [...older.byMember].every(([key, row]) => {
        const before = row.cells[MANUAL_COLUMNS.length + at]!;
        const after = newer.byMember.get(key)?.cells[MANUAL_COLUMNS.length + newAt] ?? "";
        return before === "" || after === "" || isSameCell(before, after);
      }),
  );
}

/** Whether every column and every cell of `notes` stands in `copy`, too. */
export function coversNotes(copy: KeptNotes, notes: KeptNotes): boolean {
  const columns = [
    ...MANUAL_COLUMNS.map((_, column) => column),
    ...notes.extraColumns.map(({ header }) => {
      const at = copy.extraColumns.findIndex(column => column.header === header);
      return at < 0 ? -1 : MANUAL_COLUMNS.length + at;
    }),
  ];
  if (columns.includes(-1)) return false;
  const holds = (copied: KeptRow | undefined, row: KeptRow): boolean =>
    copied !== undefined && row.cells.every((cell, column) => isSameCell(cell, copied.cells[columns[column]!]!));
  return (
    notes.columnFormulas.every((formula, column) => formula === copy.columnFormulas[columns[column]!]) &&
    [...notes.byMember].every(([key, row]) => holds(copy.byMember.get(key), row)) &&
    notes.looseRows.length <= copy.looseRows.length &&
    notes.looseRows.every(row =>
      copy.looseRows.some(copied => noteKey(copied.memberId) === noteKey(row.memberId) && holds(copied, row)),
    )
  );
}
