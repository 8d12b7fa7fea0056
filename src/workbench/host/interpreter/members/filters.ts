import { HostError, invalidArgument } from "../../errors";
import { checkSheetWritable } from "../../model/edit-context";
import { readCriteria, type FilterModel } from "../../model/filter";
import { tableRange } from "../../model/table";
import type { Rectangle } from "../../rectangle";
import { readInteger, readPlace } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import type { AutoFilterTarget, TableColumnTarget } from "../targets";

/** The filter of a sheet or a table [docs: types AutoFilter]. */
export const autoFilterShape: Shape<AutoFilterTarget> = {
  name: "AutoFilter",
  scalars: {
    enabled: {
      since: "1.9",
      read: target => (target.table === null ? target.sheet.autoFilter !== null : target.table.showFilterButton),
    },
    isDataFiltered: { since: "1.9", read: target => (filterOf(target)?.criteria.size ?? 0) > 0 },
    criteria: {
      since: "1.9",
      read: target => {
        const filter = filterOf(target);
        const columns = filter?.range.rectangle?.columns ?? 0;
        return Array.from({ length: columns }, (_unused, index) => filter?.criteria.get(index) ?? { filterOn: "" });
      },
    },
  },
  methods: {
    // Applies criteria to one column; a sheet has one such filter [docs: types AutoFilter.apply].
    apply: {
      since: "1.9",
      call: (target, [range, columnIndex, criteria], session) => {
        checkSheetWritable(session, target.sheet, null, "allowAutoFilter");
        const place = readPlace(session, target.sheet, range);
        if (place.sheet !== target.sheet) throw invalidArgument("The range is on another sheet.");
        const filter = target.table === null ? sheetFilter(target, place.rectangle) : target.table.filter;
        if (columnIndex !== null && columnIndex !== undefined && criteria !== null && criteria !== undefined) {
          const column = readInteger(columnIndex, "columnIndex");
          if (column < 0 || column >= place.rectangle.columns) throw invalidArgument(`There is no column ${column}.`);
          filter.criteria.set(column, readCriteria(criteria));
        }
        target.sheet.applyFilters();
        return null;
      },
    },
    clearCriteria: { since: "1.9", call: (target, _args, session) => clear(target, session) },
    clearColumnCriteria: {
      since: "1.14",
      call: (target, [column], session) => {
        checkSheetWritable(session, target.sheet, null, "allowAutoFilter");
        filterOf(target)?.criteria.delete(readInteger(column, "columnIndex"));
        target.sheet.applyFilters();
        return null;
      },
    },
    reapply: {
      since: "1.9",
      call: target => {
        target.sheet.applyFilters();
        return null;
      },
    },
    remove: {
      since: "1.9",
      call: (target, _args, session) => {
        clear(target, session);
        if (target.table === null) target.sheet.autoFilter = null;
        else target.table.showFilterButton = false;
        return null;
      },
    },
    getRange: {
      since: "1.9",
      call: (target, _args, session) => {
        const rectangle = filterOf(target)?.range.rectangle;
        if (rectangle === null || rectangle === undefined) throw new HostError("ItemNotFound", "There is no filter.");
        return session.range(target.sheet, rectangle);
      },
    },
    getRangeOrNullObject: {
      since: "1.9",
      call: (target, _args, session) => {
        const rectangle = filterOf(target)?.range.rectangle;
        return rectangle === null || rectangle === undefined ? null : session.range(target.sheet, rectangle);
      },
    },
  },
};

/** The filter of one table column [docs: types Filter]. */
export const filterShape: Shape<TableColumnTarget> = {
  name: "Filter",
  scalars: { criteria: { since: "1.2", read: target => target.table.filter.criteria.get(offsetOf(target)) ?? null } },
  methods: {
    apply: { since: "1.2", call: (target, [criteria], session) => setColumn(target, criteria, session) },
    applyValuesFilter: {
      since: "1.2",
      call: (target, [values], session) => setColumn(target, { filterOn: "Values", values }, session),
    },
    applyCustomFilter: {
      since: "1.2",
      call: (target, [criterion1, criterion2, operator], session) =>
        setColumn(
          target,
          {
            filterOn: "Custom",
            criterion1,
            ...(criterion2 === null || criterion2 === undefined ? {} : { criterion2, operator: operator ?? "And" }),
          },
          session,
        ),
    },
    clear: {
      since: "1.2",
      call: (target, _args, session) => {
        checkSheetWritable(session, target.sheet, null, "allowAutoFilter");
        target.table.filter.criteria.delete(offsetOf(target));
        target.sheet.applyFilters();
        return null;
      },
    },
  },
};

function filterOf(target: AutoFilterTarget): FilterModel | null {
  return target.table === null ? target.sheet.autoFilter : target.table.filter;
}

function sheetFilter(target: AutoFilterTarget, rectangle: Rectangle): FilterModel {
  const old = target.sheet.autoFilter;
  const before = old?.range.rectangle ?? null;
  if (old !== null && before !== null && isSamePlace(before, rectangle)) {
    old.range.rectangle = rectangle;
    return old;
  }
  const filter: FilterModel = { range: target.sheet.anchor(rectangle), criteria: new Map() };
  target.sheet.autoFilter = filter;
  return filter;
}

// The same columns from the same row: the filter goes on, even when its rows have become more.
function isSamePlace(before: Rectangle, after: Rectangle): boolean {
  return before.row === after.row && before.column === after.column && before.columns === after.columns;
}

function clear(target: AutoFilterTarget, session: Session): null {
  checkSheetWritable(session, target.sheet, null, "allowAutoFilter");
  filterOf(target)?.criteria.clear();
  target.sheet.applyFilters();
  return null;
}

function setColumn(target: TableColumnTarget, criteria: unknown, session: Session): null {
  checkSheetWritable(session, target.sheet, null, "allowAutoFilter");
  target.table.filter.criteria.set(offsetOf(target), readCriteria(criteria));
  target.sheet.applyFilters();
  return null;
}

function offsetOf(target: TableColumnTarget): number {
  const offset = target.table.columnIds.indexOf(target.columnId);
  if (offset < 0 || offset >= tableRange(target.table).columns)
    throw new HostError("ItemNotFound", "The column is gone.");
  return offset;
}
