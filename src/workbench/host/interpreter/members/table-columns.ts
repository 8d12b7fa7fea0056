import { HostError, invalidArgument, itemNotFound } from "../../errors";
import { checkShape, writeCells } from "../../model/edit-cells";
import { deleteTableColumn, headerTexts, insertTableColumn, insertTableRows } from "../../model/edit-tables";
import { deleteCells } from "../../model/edit-structure";
import { nameHeaders } from "../../model/table-growth";
import { bodyRange, headerRange, tableRange, totalRange } from "../../model/table";
import type { Rectangle } from "../../rectangle";
import { readInteger, readText } from "../arguments";
import type { Shape } from "../shape";
import type { TableColumnTarget, TableTarget } from "../targets";

/** The columns of a table [docs: types TableColumnCollection]. `getItem` takes a name or an id. */
export const tableColumnCollectionShape: Shape<TableTarget> = {
  name: "TableColumnCollection",
  scalars: { count: { since: "1.1", read: target => tableRange(target.table).columns } },
  items: target => target.table.columnIds.map(id => column(target, id)),
  item: (target, key) => {
    const found = find(target, key);
    if (found === null) throw itemNotFound(`the column "${String(key)}"`);
    return found;
  },
  methods: {
    getCount: { since: "1.4", call: target => tableRange(target.table).columns },
    getItemAt: {
      since: "1.1",
      call: (target, [index]) => {
        const id = target.table.columnIds[Number(index)];
        if (id === undefined) throw invalidArgument(`There is no column ${String(index)}.`);
        return column(target, id);
      },
    },
    getItemOrNullObject: { since: "1.4", call: (target, [key]) => find(target, key) },
    // index null or -1: at the end. values: header and body, or null [docs: types TableColumnCollection.add].
    add: {
      since: "1.1",
      call: (target, [index, values, name], session) => {
        const count = tableRange(target.table).columns;
        const at = index === null || index === undefined || index === -1 ? count : readInteger(index, "index");
        if (at < 0 || at > count) throw invalidArgument(`There is no column position ${at}.`);
        const height = tableRange(target.table).rows;
        if (Array.isArray(values)) checkShape(values, { row: 0, column: 0, rows: height, columns: 1 });
        const added = column(target, insertTableColumn(session, target.sheet, target.table, at));
        const whole = columnRange(added, tableRange(target.table));
        if (Array.isArray(values)) writeCells(session, target.sheet, whole, values);
        else if (values !== null && values !== undefined) writeCells(session, target.sheet, whole, values);
        const header = headerRange(target.table);
        if (typeof name === "string" && header !== null) target.sheet.grid.setValue(header.row, whole.column, name);
        nameHeaders(target.sheet, target.table);
        return added;
      },
    },
  },
};

/** One column of a table [docs: types TableColumn]; its id stays when others are inserted. */
export const tableColumnShape: Shape<TableColumnTarget> = {
  name: "TableColumn",
  identity: target => ({ Id: target.columnId }),
  scalars: {
    id: { since: "1.1", read: target => target.columnId },
    index: { since: "1.1", read: target => indexOf(target) },
    name: {
      since: "1.1",
      read: target => headerTexts(target.sheet, target.table)[indexOf(target)] ?? "",
      write: (target, value, session) => {
        const header = present(headerRange(target.table), "header row");
        const cell = columnRange(target, header);
        writeCells(session, target.sheet, cell, [[`'${readText(value, "The name")}`]]);
        nameHeaders(target.sheet, target.table);
      },
    },
    values: {
      since: "1.1",
      read: readValues,
      write: (target, value, session) => writeCells(session, target.sheet, whole(target), value),
    },
  },
  navigations: {
    filter: { since: "1.2", open: target => ({ ...target, className: "Filter" }) },
  },
  methods: {
    getRange: { since: "1.1", call: (target, _args, session) => session.range(target.sheet, whole(target)) },
    getDataBodyRange: {
      since: "1.1",
      call: (target, _args, session) => session.range(target.sheet, columnRange(target, bodyRange(target.table))),
    },
    getHeaderRowRange: {
      since: "1.1",
      call: (target, _args, session) =>
        session.range(target.sheet, columnRange(target, present(headerRange(target.table), "header row"))),
    },
    getTotalRowRange: {
      since: "1.1",
      call: (target, _args, session) =>
        session.range(target.sheet, columnRange(target, present(totalRange(target.table), "total row"))),
    },
    delete: {
      since: "1.1",
      call: (target, _args, session) => {
        deleteTableColumn(session, target.sheet, target.table, indexOf(target));
        return null;
      },
    },
  },
};

/** The rows of a table [docs: types TableRowCollection]: counting, adding, deleting; single rows are not modelled. */
export const tableRowCollectionShape: Shape<TableTarget> = {
  name: "TableRowCollection",
  scalars: { count: { since: "1.1", read: target => bodyRange(target.table).rows } },
  methods: {
    getCount: { since: "1.4", call: target => bodyRange(target.table).rows },
    add: {
      since: "1.1",
      call: (target, [index, values], session) => {
        const rows = Array.isArray(values) ? values.length : 1;
        const at = index === null || index === undefined || index === -1 ? null : readInteger(index, "index");
        const room = insertTableRows(session, target.sheet, target.table, at, rows);
        if (values !== null && values !== undefined) writeCells(session, target.sheet, room, values);
        return { ...target, className: "TableRow" };
      },
    },
    // In the client's package still a member of the online set [client source].
    deleteRowsAt: {
      since: "ExcelApiOnline 1.1",
      call: (target, [index, count], session) => {
        const body = bodyRange(target.table);
        const at = readInteger(index, "index");
        const rows = count === null || count === undefined ? 1 : readInteger(count, "count");
        if (at < 0 || rows < 1 || at + rows > body.rows) throw invalidArgument("There are no such rows.");
        deleteCells(session, target.sheet, { ...body, row: body.row + at, rows }, "Up");
        return null;
      },
    },
  },
};

/** A row just added: it has no members here. */
export const tableRowShape: Shape<TableTarget> = { name: "TableRow" };

function column(target: TableTarget, columnId: number): TableColumnTarget {
  return { className: "TableColumn", sheet: target.sheet, table: target.table, columnId };
}

function find(target: TableTarget, key: unknown): TableColumnTarget | null {
  const byId = target.table.columnIds.find(id => id === key || String(id) === key);
  const names = headerTexts(target.sheet, target.table);
  const byName = names.findIndex(name => name.toLowerCase() === String(key).toLowerCase());
  // A name that looks like an id is taken as a name first [unverified].
  const id = byName >= 0 ? target.table.columnIds[byName] : byId;
  return id === undefined ? null : column(target, id);
}

function indexOf(target: TableColumnTarget): number {
  const index = target.table.columnIds.indexOf(target.columnId);
  if (index < 0) throw itemNotFound(`the column ${target.columnId}`);
  return index;
}

function columnRange(target: TableColumnTarget, rows: Rectangle): Rectangle {
  return { ...rows, column: tableRange(target.table).column + indexOf(target), columns: 1 };
}

function whole(target: TableColumnTarget): Rectangle {
  return columnRange(target, tableRange(target.table));
}

function readValues(target: TableColumnTarget): unknown[][] {
  return target.sheet.grid
    .readBlock(whole(target))
    .map(line => line.map(value => (value === null ? "" : typeof value === "object" ? value.error : value)));
}

function present(range: Rectangle | null, what: string): Rectangle {
  if (range === null) throw new HostError("ItemNotFound", `The table has no ${what}.`);
  return range;
}
