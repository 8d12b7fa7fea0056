import { HostError, invalidArgument, itemNotFound } from "../../errors";
import { addTable, checkTableName, removeTable, resizeTable, setShowTotals } from "../../model/edit-tables";
import { checkSheetWritable } from "../../model/edit-context";
import { bodyRange, headerRange, tableRange, totalRange, type TableModel } from "../../model/table";
import type { WorksheetModel } from "../../model/worksheet";
import { intersect, type Rectangle } from "../../rectangle";
import { readBoolean, readPlace, readText } from "../arguments";
import { registration } from "../event-methods";
import type { Session } from "../session";
import type { Scalar, Shape } from "../shape";
import { sheetTarget } from "./worksheet";
import type { ScopedTarget, TableTarget, Target } from "../targets";

/** Tables of the workbook or of one sheet [docs: types TableCollection]. */
export const tableCollectionShape: Shape<ScopedTarget> = {
  name: "TableCollection",
  scalars: { count: { since: "1.1", read: (target, session) => tablesOf(target, session).length } },
  items: (target, session) => tablesOf(target, session),
  item: (target, key, session) => existing(tablesOf(target, session), key),
  methods: {
    // An address without a sheet means the collection's sheet, or the active one [unverified].
    add: {
      since: "1.1",
      call: (target, [address, hasHeaders], session) => {
        const home = target.sheet ?? session.workbook.activeSheet;
        const place = readPlace(session, home, address);
        const table = addTable(session, place.sheet, place.rectangle, readBoolean(hasHeaders, "hasHeaders"));
        return tableTarget(place.sheet, table);
      },
    },
    getCount: { since: "1.4", call: (target, _args, session) => tablesOf(target, session).length },
    getItemAt: {
      since: "1.1",
      call: (target, [index], session) => {
        const table = tablesOf(target, session)[Number(index)];
        if (table === undefined) throw invalidArgument(`There is no table ${String(index)}.`);
        return table;
      },
    },
    getItemOrNullObject: { since: "1.4", call: (target, [key], session) => find(tablesOf(target, session), key) },
    ...registration("DataChanged", 101, "1.7"),
    ...registration("Added", 102, "1.9"),
    ...registration("Deleted", 103, "1.9"),
  },
};

interface TableScopedTarget extends Target {
  readonly sheet: WorksheetModel;
  readonly rectangle: Rectangle;
}

/** The tables that touch a range [docs: types TableScopedCollection]. */
export const tableScopedCollectionShape: Shape<TableScopedTarget> = {
  name: "TableScopedCollection",
  items: target => touching(target),
  item: (target, key) => existing(touching(target), key),
  methods: {
    getCount: { since: "1.9", call: target => touching(target).length },
    getFirst: {
      since: "1.9",
      call: target => {
        const first = touching(target)[0];
        if (first === undefined) throw itemNotFound("a table in the range");
        return first;
      },
    },
    getItemOrNullObject: { since: "1.14", call: (target, [key]) => find(touching(target), key) },
  },
};

/** One table [docs: types Table]. */
export const tableShape: Shape<TableTarget> = {
  name: "Table",
  identity: target => ({ Id: target.table.id }),
  scalars: {
    id: { since: "1.1", read: target => target.table.id },
    legacyId: { since: "1.8", read: target => target.table.id },
    name: {
      since: "1.1",
      read: target => target.table.name,
      write: (target, value, session) => {
        checkSheetWritable(session, target.sheet, null);
        target.table.name = checkTableName(session.workbook, value, target.table);
        changed(target, session);
      },
    },
    style: {
      since: "1.1",
      read: target => target.table.style,
      write: (target, value, session) => {
        target.table.style = readText(value, "The style");
        changed(target, session);
      },
    },
    showHeaders: { since: "1.1", read: target => target.table.showHeaders, write: setShowHeaders },
    showTotals: {
      since: "1.1",
      read: target => target.table.showTotals,
      write: (target, value, session) =>
        setShowTotals(session, target.sheet, target.table, readBoolean(value, "showTotals")),
    },
    showBandedRows: flag("showBandedRows", "1.3"),
    showBandedColumns: flag("showBandedColumns", "1.3"),
    showFilterButton: flag("showFilterButton", "1.3"),
    highlightFirstColumn: flag("highlightFirstColumn", "1.3"),
    highlightLastColumn: flag("highlightLastColumn", "1.3"),
  },
  navigations: {
    columns: { since: "1.1", open: target => part("TableColumnCollection", target) },
    rows: { since: "1.1", open: target => part("TableRowCollection", target) },
    sort: { since: "1.2", open: target => part("TableSort", target) },
    worksheet: { since: "1.2", open: target => sheetTarget(target.sheet) },
    autoFilter: { since: "1.9", open: target => part("AutoFilter", target) },
  },
  methods: {
    getRange: { since: "1.1", call: (target, _args, session) => session.range(target.sheet, tableRange(target.table)) },
    getHeaderRowRange: {
      since: "1.1",
      call: (target, _args, session) => session.range(target.sheet, present(headerRange(target.table), "header row")),
    },
    getDataBodyRange: {
      since: "1.1",
      call: (target, _args, session) => session.range(target.sheet, bodyRange(target.table)),
    },
    getTotalRowRange: {
      since: "1.1",
      call: (target, _args, session) => session.range(target.sheet, present(totalRange(target.table), "total row")),
    },
    resize: {
      since: "1.13",
      call: (target, [range], session) => {
        const place = readPlace(session, target.sheet, range);
        if (place.sheet !== target.sheet) throw invalidArgument("The range is on another sheet.");
        resizeTable(session, target.sheet, target.table, place.rectangle);
        return null;
      },
    },
    convertToRange: {
      since: "1.2",
      call: (target, _args, session) => {
        const range = tableRange(target.table);
        removeTable(session, target.sheet, target.table, true);
        return session.range(target.sheet, range);
      },
    },
    delete: {
      since: "1.1",
      call: (target, _args, session) => {
        removeTable(session, target.sheet, target.table, false);
        return null;
      },
    },
    clearFilters: {
      since: "1.2",
      call: target => {
        target.table.filter.criteria.clear();
        target.sheet.applyFilters();
        return null;
      },
    },
    reapplyFilters: {
      since: "1.2",
      call: target => {
        target.sheet.applyFilters();
        return null;
      },
    },
    ...registration("DataChanged", 101, "1.7"),
    ...registration("SelectionChanged", 100, "1.7"),
  },
};

/** The target of a table. */
export function tableTarget(sheet: WorksheetModel, table: TableModel): TableTarget {
  return { className: "Table", sheet, table };
}

function part(className: string, target: TableTarget): TableTarget {
  return { className, sheet: target.sheet, table: target.table };
}

function tablesOf(target: ScopedTarget, session: Session): TableTarget[] {
  const sheets = target.sheet === null ? session.workbook.sheets : [target.sheet];
  return sheets.flatMap(sheet => sheet.tables.map(table => tableTarget(sheet, table)));
}

function touching(target: TableScopedTarget): TableTarget[] {
  return target.sheet.tables
    .filter(table => intersect(tableRange(table), target.rectangle) !== null)
    .map(table => tableTarget(target.sheet, table));
}

function find(tables: readonly TableTarget[], key: unknown): TableTarget | null {
  const wanted = String(key).toLowerCase();
  return tables.find(({ table }) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
}

function existing(tables: readonly TableTarget[], key: unknown): TableTarget {
  const table = find(tables, key);
  if (table === null) throw itemNotFound(`the table "${String(key)}"`);
  return table;
}

function present(range: Rectangle | null, what: string): Rectangle {
  // The code for a switched-off row [unverified].
  if (range === null) throw new HostError("ItemNotFound", `The table has no ${what}.`);
  return range;
}

type Flag =
  "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn";

function flag(key: Flag, since: string): Scalar<TableTarget> {
  return {
    since,
    read: target => target.table[key],
    write: (target, value, session) => {
      target.table[key] = readBoolean(value, key);
      changed(target, session);
    },
  };
}

// Switching the header row off or on again is not modelled: the file reader may bring tables without one.
function setShowHeaders(target: TableTarget, value: unknown): void {
  if (readBoolean(value, "showHeaders") === target.table.showHeaders) return;
  throw new HostError("NotImplemented", "Switching a table's header row exists in Excel but is not modelled.");
}

function changed(target: TableTarget, session: Session): void {
  session.workbook.notify({ kind: "table", what: "changed", sheetId: target.sheet.id, tableId: target.table.id });
}
