import { invalidArgument, itemNotFound } from "../../errors";
import { checkSheetWritable } from "../../model/edit-context";
import { addSlicer, selectSlicerItems, slicerItems } from "../../model/edit-slicers";
import { headerTexts } from "../../model/edit-tables";
import type { SlicerModel, SlicerSource } from "../../model/slicer";
import type { WorksheetModel } from "../../model/worksheet";
import { readInteger, readText } from "../arguments";
import type { Session } from "../session";
import type { Scalar, Shape } from "../shape";
import { isTarget } from "../targets";
import type { ScopedTarget, SheetTarget, TableColumnTarget, TableTarget, Target } from "../targets";
import { findField } from "./pivot-hierarchies";
import type { PivotFieldTarget } from "./pivot-hierarchies";
import type { PivotTarget } from "./pivot-tables";
import { sheetTarget } from "./worksheet";

/** A slicer with the sheet it is on, or its list of buttons. */
export interface SlicerTarget extends Target {
  readonly sheet: WorksheetModel;
  readonly slicer: SlicerModel;
}

/** The slicers of the workbook or of one sheet [docs: types SlicerCollection]. */
export const slicerCollectionShape: Shape<ScopedTarget> = {
  name: "SlicerCollection",
  items: (target, session) => slicersOf(target, session),
  item: (target, key, session) => {
    const found = find(target, key, session);
    if (found === null) throw itemNotFound(`the slicer "${String(key)}"`);
    return found;
  },
  methods: {
    add: {
      since: "1.10",
      call: (target, [source, field, destination], session) => {
        const home = readSheet(target, destination, session);
        return slicerTarget(home, addSlicer(session, home, readSource(session, source, field)));
      },
    },
    getCount: { since: "1.10", call: (target, _args, session) => slicersOf(target, session).length },
    getItemAt: {
      since: "1.10",
      call: (target, [index], session) => {
        const found = slicersOf(target, session)[readInteger(index, "index")];
        if (found === undefined) throw invalidArgument(`There is no slicer ${String(index)}.`);
        return found;
      },
    },
    getItemOrNullObject: { since: "1.10", call: (target, [key], session) => find(target, key, session) },
  },
};

/** One slicer [docs: types Slicer]. */
export const slicerShape: Shape<SlicerTarget> = {
  name: "Slicer",
  identity: target => ({ Id: target.slicer.id }),
  scalars: {
    id: { since: "1.10", read: target => target.slicer.id },
    name: {
      since: "1.10",
      read: target => target.slicer.name,
      // Names are unique in the workbook [unverified: the code].
      write: (target, value, session) => {
        const name = readText(value, "The name");
        const other = find({ className: "", sheet: null }, name, session);
        if (name === "" || (other !== null && other.slicer !== target.slicer))
          throw invalidArgument("The name is taken.");
        change(target, session, { name });
      },
    },
    caption: {
      since: "1.10",
      read: target => target.slicer.caption,
      write: (target, value, session) => change(target, session, { caption: readText(value, "The caption") }),
    },
    style: {
      since: "1.10",
      read: target => target.slicer.style,
      write: (target, value, session) => change(target, session, { style: readText(value, "The style") }),
    },
    sortBy: {
      since: "1.10",
      read: target => target.slicer.sortBy,
      write: (target, value, session) => {
        if (value !== "DataSourceOrder" && value !== "Ascending" && value !== "Descending")
          throw invalidArgument(`"${String(value)}" is no order.`);
        change(target, session, { sortBy: value });
      },
    },
    top: points("top"),
    left: points("left"),
    width: points("width"),
    height: points("height"),
    isFilterCleared: {
      since: "1.10",
      read: (target, session) => slicerItems(session, target.slicer).every(item => item.isSelected),
    },
  },
  navigations: {
    worksheet: { since: "1.10", open: target => sheetTarget(target.sheet) },
    slicerItems: { since: "1.10", open: target => ({ ...target, className: "SlicerItemCollection" }) },
  },
  methods: {
    selectItems: {
      since: "1.10",
      call: (target, [keys], session) => {
        const wanted = Array.isArray(keys) ? keys.map(key => readText(key, "A key")) : [];
        selectSlicerItems(session, target.sheet, target.slicer, wanted);
        return null;
      },
    },
    clearFilters: {
      since: "1.10",
      call: (target, _args, session) => {
        selectSlicerItems(session, target.sheet, target.slicer, []);
        return null;
      },
    },
    getSelectedItems: {
      since: "1.10",
      call: (target, _args, session) =>
        slicerItems(session, target.slicer)
          .filter(item => item.isSelected)
          .map(item => item.name),
    },
    delete: {
      since: "1.10",
      call: (target, _args, session) => {
        checkSheetWritable(session, target.sheet, null, "allowEditObjects");
        target.sheet.slicers.splice(target.sheet.slicers.indexOf(target.slicer), 1);
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
        return null;
      },
    },
  },
};

function slicerTarget(sheet: WorksheetModel, slicer: SlicerModel): SlicerTarget {
  return { className: "Slicer", sheet, slicer };
}

function slicersOf(target: ScopedTarget, session: Session): SlicerTarget[] {
  const sheets = target.sheet === null ? session.workbook.sheets : [target.sheet];
  return sheets.flatMap(sheet => sheet.slicers.map(slicer => slicerTarget(sheet, slicer)));
}

function find(target: ScopedTarget, key: unknown, session: Session): SlicerTarget | null {
  const wanted = String(key).toLowerCase();
  return (
    slicersOf(target, session).find(({ slicer }) => slicer.id === key || slicer.name.toLowerCase() === wanted) ?? null
  );
}

function readSheet(target: ScopedTarget, destination: unknown, session: Session): WorksheetModel {
  if (isTarget(destination) && destination.className === "Worksheet") return (destination as SheetTarget).sheet;
  if (typeof destination === "string") {
    const sheet = session.workbook.findSheet(destination);
    if (sheet === null) throw itemNotFound(`the sheet "${destination}"`);
    return sheet;
  }
  // Left out: the collection's sheet, or the active one [unverified].
  return target.sheet ?? session.workbook.activeSheet;
}

// A source given as text is the name or id of a table or a PivotTable [docs: types SlicerCollection.add].
function readSource(session: Session, source: unknown, field: unknown): SlicerSource {
  const { workbook } = session;
  const pivots = workbook.sheets.flatMap(sheet => sheet.pivotTables);
  const pivot = isTarget(source)
    ? (source as Partial<PivotTarget>).pivot
    : pivots.find(({ id, name }) => id === source || name.toLowerCase() === String(source).toLowerCase());
  if (pivot !== undefined) {
    const key = isTarget(field) ? (field as Partial<PivotFieldTarget>).field?.id : field;
    const found = findField(pivot.fields, key);
    if (found === null) throw invalidArgument(`The PivotTable has no field "${String(key)}".`);
    return { kind: "pivot", pivot, header: found.header };
  }
  const table = isTarget(source)
    ? (source as Partial<TableTarget>).table
    : workbook.tables.find(({ id, name }) => id === source || name.toLowerCase() === String(source).toLowerCase());
  const sheet = table === undefined ? null : workbook.sheetById(table.sheetId);
  if (table === undefined || sheet === null) throw invalidArgument("A slicer needs a table or a PivotTable.");
  const columnId = isTarget(field) ? (field as Partial<TableColumnTarget>).columnId : field;
  const names = headerTexts(sheet, table).map(name => name.toLowerCase());
  const byName = table.columnIds[names.indexOf(String(columnId).toLowerCase())];
  const id = byName ?? table.columnIds.find(candidate => candidate === columnId);
  if (id === undefined) throw invalidArgument(`The table has no column "${String(columnId)}".`);
  return { kind: "table", sheetId: sheet.id, table, columnId: id };
}

function points(key: "top" | "left" | "width" | "height"): Scalar<SlicerTarget> {
  return {
    since: "1.10",
    read: target => target.slicer[key],
    // Below zero [docs: types Slicer.left: InvalidArgument].
    write: (target, value, session) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument(`${key} is at least 0.`);
      change(target, session, { [key]: value });
    },
  };
}

function change(target: SlicerTarget, session: Session, values: Partial<SlicerModel>): void {
  checkSheetWritable(session, target.sheet, null, "allowEditObjects");
  Object.assign(target.slicer, values);
  session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
}
