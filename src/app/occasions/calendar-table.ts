import type { Cell } from "#core/cell";
import { CALENDAR_COLUMNS, isAsShipped, parseCalendar } from "#core/order-occasions";
import type { CalendarColumn, CalendarFault, CalendarRow } from "#core/order-occasions";
import { serialFromDay } from "#core/units";
import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import { columnSpec } from "../outputs/shapes/column-specs";
import type { ColumnDraft } from "../outputs/shapes/column-specs";
import { fitted, headerHeight } from "../outputs/shapes/fitting-widths";
import { ownColumn } from "../outputs/shapes/own-column";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { TableSheetSpec } from "../workbook/table-specs";
import type { ExistingTable } from "../workbook/tables";
import { CALENDAR_TABLE } from "./names";
import { occasionNames } from "./occasion-names";

const DRAFTS: Readonly<Record<CalendarColumn, Pick<ColumnDraft, "kind" | "width">>> = {
  nameZh: { kind: "text", width: "segment" },
  nameEn: { kind: "text", width: "segment" },
  start: { kind: "date", width: "date" },
  end: { kind: "date", width: "date" },
};

/** A fault with the place of its row among the rows of the table, from 1. */
export interface PlacedFault extends Omit<CalendarFault, "row"> {
  readonly line: number;
  /** What the row is called, in either language; "" for a row without a name. */
  readonly name: string;
}

/** The calendar that stands in the workbook. */
export interface KeptCalendar {
  readonly sheetName: string;
  /** Those that can be used, in the order of the sheet. */
  readonly rows: readonly CalendarRow[];
  readonly faults: readonly PlacedFault[];
}

/**
 * Reads the calendar wherever people moved its columns and in whatever language the headers are. Fails where a column is
 * missing. A row with a fault is left out and named.
 */
export function takeCalendar(
  table: ExistingTable,
  languages: OutputLanguages,
  date1904: boolean,
): Outcome<KeptCalendar> {
  const at = CALENDAR_COLUMNS.map(id =>
    ownColumn(
      table,
      languages.all.map(words => words.occasions.columns[id]),
    ),
  );
  const missing = CALENDAR_COLUMNS.filter((_, position) => at[position]! < 0);
  if (missing.length > 0) {
    const headers = missing.map(id => languages.current.occasions.columns[id]);
    return failed({ code: "table-columns-differ", sheet: table.sheetName, headers });
  }
  // A table has a header of its own: its first row is none, whatever stands there.
  const header = CALENDAR_COLUMNS.map((id): Cell => languages.current.occasions.columns[id]);
  const cells = table.rows.map(row => at.map((column): Cell => row[column] ?? ""));
  const { rows, faults } = parseCalendar([header, ...cells], occasionNames(languages), { date1904 });
  return success({
    sheetName: table.sheetName,
    rows,
    faults: faults.map(({ row, ...fault }) => ({ ...fault, line: row, name: nameOf(cells[row - 1]!) })),
  });
}

function nameOf([nameZh = "", nameEn = ""]: readonly Cell[]): string {
  return String(nameZh).trim() || String(nameEn).trim();
}

/**
 * Whether people changed the calendar: other windows than the shipped ones, rows that cannot be read, columns or texts
 * that are no part of it.
 */
export function isEditedCalendar(table: ExistingTable, languages: OutputLanguages): boolean {
  const names = occasionNames(languages);
  return [false, true].every(date1904 => {
    const taken = takeCalendar(table, languages, date1904);
    if (!taken.ok || taken.value.faults.length > 0) return true;
    return table.headers.length > CALENDAR_COLUMNS.length || !isAsShipped(taken.value.rows, names);
  });
}

/** The table with these rows, which go below those that stand. */
export function calendarSpec(
  added: readonly CalendarRow[],
  languages: OutputLanguages,
  date1904: boolean,
): TableSheetSpec {
  const { current } = languages;
  const cells = added.map(({ nameZh, nameEn, start, end }): Cell[] => [
    nameZh,
    nameEn,
    serialFromDay(start, date1904),
    serialFromDay(end, date1904),
  ]);
  const rows = (from: number, to: number) => cells.slice(from, to);
  const drafted = CALENDAR_COLUMNS.map(id =>
    columnSpec(
      {
        ...DRAFTS[id],
        header: words => words.occasions.columns[id],
        note: current.occasions.columnNotes[id],
        role: "manual",
      },
      languages,
    ),
  );
  const columns = fitted(drafted, cells.length, rows);
  const written = new Set(cells.map(row => JSON.stringify(row)));
  return {
    sheetName: current.sheets.calendar,
    sheetAliases: languages.all.map(words => words.sheets.calendar),
    tableName: CALENDAR_TABLE,
    columns,
    rowCount: cells.length,
    rows,
    frozenColumns: 0,
    headerHeightPixels: headerHeight(columns),
    // Only what this run is about to write again: anything else below the table is a person's.
    adds: { isLeftOver: row => written.has(JSON.stringify(row)) },
  };
}
