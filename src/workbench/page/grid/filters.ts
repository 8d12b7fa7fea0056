import { filteredRows, passes, type FilterModel } from "#host/model/filter";
import type { CellValue } from "#host/grid/cell-values";
import { headerRange } from "#host/model/table";
import type { WorksheetModel } from "#host/model/worksheet";
import type { Cell } from "./selection";

/** A header cell that carries a filter button. */
export interface FilterButton {
  readonly filter: FilterModel;
  /** 0-based inside the filter's range. */
  readonly offset: number;
  readonly isActive: boolean;
}

/** The filter button of a cell, or null. */
export function filterButtonAt(sheet: WorksheetModel, cell: Cell): FilterButton | null {
  for (const table of sheet.tables) {
    const header = table.showFilterButton ? headerRange(table) : null;
    if (header !== null && header.row === cell.row) {
      const button = buttonOf(table.filter, header.column, header.columns, cell.column);
      if (button !== null) return button;
    }
  }
  const own = sheet.autoFilter;
  const range = own?.range.rectangle ?? null;
  return own !== null && range !== null && range.row === cell.row
    ? buttonOf(own, range.column, range.columns, cell.column)
    : null;
}

function buttonOf(filter: FilterModel, first: number, count: number, column: number): FilterButton | null {
  const offset = column - first;
  return offset < 0 || offset >= count ? null : { filter, offset, isActive: filter.criteria.has(offset) };
}

/** One entry of a filter's list: a displayed text (empty = blank cells) and how many rows show it. */
export interface FilterEntry {
  readonly text: string;
  readonly count: number;
  readonly checked: boolean;
}

/**
 * The values to choose from: texts of the rows that the other columns' criteria let through, numbers and dates by value,
 * texts in code order, blanks last.
 */
export function filterEntries(sheet: WorksheetModel, button: FilterButton): FilterEntry[] {
  const range = button.filter.range.rectangle;
  if (range === null) return [];
  const { first, end } = filteredRows(range);
  const others = [...button.filter.criteria].filter(([offset]) => offset !== button.offset);
  const otherColumns = others.map(([offset, criteria]) => ({ column: range.column + offset, criteria }));
  const own = button.filter.criteria.get(button.offset) ?? null;
  const column = range.column + button.offset;
  const values = sheet.grid.readColumn(column, first, end - first);
  const found = new Map<string, { count: number; value: CellValue; checked: boolean }>();
  for (let index = 0; index < values.length; index++) {
    const row = first + index;
    const hidden = otherColumns.some(
      other => !passes(other.criteria, sheet.grid.getValue(row, other.column), sheet.getText(row, other.column)),
    );
    if (hidden) continue;
    const value = values[index] as CellValue;
    const text = sheet.getText(row, column);
    const entry = found.get(text);
    if (entry !== undefined) entry.count++;
    else found.set(text, { count: 1, value, checked: own === null || passes(own, value, text) });
  }
  return [...found]
    .sort(([firstText, one], [secondText, other]) => order(firstText, one.value, secondText, other.value))
    .map(([text, { count, checked }]) => ({ text, count, checked }));
}

function order(firstText: string, first: CellValue, secondText: string, second: CellValue): number {
  if ((firstText === "") !== (secondText === "")) return firstText === "" ? 1 : -1;
  if (typeof first === "number" && typeof second === "number") return first - second;
  if (typeof first === "number") return -1;
  if (typeof second === "number") return 1;
  return firstText < secondText ? -1 : 1;
}

/** Keeps the rows that show one of these texts; null takes the column's criteria away. */
export function applyFilter(sheet: WorksheetModel, button: FilterButton, texts: readonly string[] | null): void {
  if (texts === null) button.filter.criteria.delete(button.offset);
  else button.filter.criteria.set(button.offset, { filterOn: "Values", values: texts });
  sheet.applyFilters();
}
