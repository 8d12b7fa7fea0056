import type { Cell } from "#core/cell";
import { success } from "../failures";
import type { Outcome } from "../failures";
import { columnSpec } from "../outputs/shapes/column-specs";
import { headerHeight } from "../outputs/shapes/fitting-widths";
import { inEveryLanguage } from "../outputs/words/output-languages";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { TableSheetSpec } from "../workbook/table-specs";
import type { ExistingTable } from "../workbook/tables";
import { keptColumnSpecs, keptRows, noteKey } from "./kept-notes";
import type { KeptCell, KeptNotes } from "./kept-notes";
import { NOTES_COPY_TABLES } from "./names";
import { takeNotes } from "./take-notes";

/**
 * Begins a text that stands for a formula: a formula itself would read other cells on this sheet. Alone in the place of
 * a member id it marks the row of the formulas that whole columns have.
 */
const FORMULA_MARK = "ƒ";

/** A safety copy of the notes on a sheet of its own, so that a refill that stops half-way loses nothing. */
export function notesCopySpec(notes: KeptNotes, tableName: string, languages: OutputLanguages): TableSheetSpec {
  const rows = keptRows(notes).map(row => [copiedCell(row.memberId), ...row.cells.map(copiedCell)]);
  if (notes.columnFormulas.some(formula => formula !== null)) {
    rows.push([
      FORMULA_MARK,
      ...notes.columnFormulas.map(formula => (formula === null ? "" : copiedCell({ formula }))),
    ]);
  }
  const columns = [
    columnSpec({ header: words => words.memberColumns.memberId, kind: "text", width: "shortText" }, languages),
    ...keptColumnSpecs(notes, languages),
  ];
  const names = copyNames(tableName, languages);
  return {
    sheetName: names[0]!,
    sheetAliases: names,
    tableName,
    columns,
    rowCount: rows.length,
    rows: (from, to) => rows.slice(from, to),
    frozenColumns: 1,
    headerHeightPixels: headerHeight(columns),
  };
}

/** The names of a copy's sheet in every language, the current one first. */
export function copyNames(tableName: string, languages: OutputLanguages): string[] {
  const place = NOTES_COPY_TABLES.indexOf(tableName);
  const number = place === 0 ? "" : String(place + 1);
  return inEveryLanguage(languages, words => [words.sheets.keptNotes + number]);
}

/** Takes the notes out of a safety copy. */
export function takeCopiedNotes(table: ExistingTable, languages: OutputLanguages): Outcome<KeptNotes> {
  const formulaOf = (cell: Cell) =>
    typeof cell === "string" && cell.startsWith(`${FORMULA_MARK}=`) ? cell.slice(FORMULA_MARK.length) : null;
  const textOf = (cell: Cell) =>
    typeof cell === "string" && cell.startsWith(FORMULA_MARK + FORMULA_MARK) ? cell.slice(FORMULA_MARK.length) : cell;
  // No other cell is the mark alone: what begins with it is written with two.
  const isMarked = (row: readonly Cell[]) => row.includes(FORMULA_MARK);
  const take = (rows: readonly (readonly Cell[])[]) =>
    takeNotes(
      { ...table, rows: rows.map(row => row.map(textOf)), formulas: rows.map(row => row.map(formulaOf)) },
      languages,
    );
  const taken = take(table.rows.filter(row => !isMarked(row)));
  const marked = take(table.rows.filter(isMarked));
  if (!taken.ok) return taken;
  if (!marked.ok) return marked;
  const formulas = marked.value.byMember.get(noteKey(FORMULA_MARK))?.cells;
  const columnFormulas = taken.value.columnFormulas.map((_, column) => {
    const cell = formulas?.[column];
    return typeof cell === "object" ? cell.formula : null;
  });
  return success({ ...taken.value, columnFormulas });
}

function copiedCell(cell: KeptCell): Cell {
  if (typeof cell === "object") return FORMULA_MARK + cell.formula;
  return typeof cell === "string" && cell.startsWith(FORMULA_MARK) ? FORMULA_MARK + cell : cell;
}
