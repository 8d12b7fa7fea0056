import { invalidArgument, itemNotFound } from "../../errors";
import { checkStructureWritable } from "../../model/edit-context";
import { WHOLE_SHEET, type WorksheetModel } from "../../model/worksheet";
import { deleteTablesAndNamesOf } from "../../model/sheet-removal";
import { readAddress, readInteger, readText } from "../arguments";
import { registration } from "../event-methods";
import type { Session } from "../session";
import type { Shape } from "../shape";
import type { SheetTarget } from "../targets";

/** The sheets of the workbook [docs: types WorksheetCollection]. `getItem` takes a name or an id. */
export const worksheetCollectionShape: Shape = {
  name: "WorksheetCollection",
  items: (_target, session) => session.workbook.sheets.map(sheetTarget),
  item: (_target, key, session) => {
    const sheet = session.workbook.findSheet(String(key));
    if (sheet === null) throw itemNotFound(`the sheet "${String(key)}"`);
    return sheetTarget(sheet);
  },
  methods: {
    // Appended at the end, not activated [docs: types WorksheetCollection.add].
    add: {
      since: "1.1",
      call: (_target, [name], session) => {
        checkStructureWritable(session);
        return sheetTarget(
          session.workbook.addSheet(name === null || name === undefined ? null : readText(name, "The name")),
        );
      },
    },
    getActiveWorksheet: { since: "1.1", call: (_target, _args, session) => sheetTarget(session.workbook.activeSheet) },
    getCount: {
      since: "1.4",
      call: (_target, [visibleOnly], session) => visible(session, visibleOnly).length,
    },
    getFirst: {
      since: "1.5",
      call: (_target, [visibleOnly], session) => sheetTarget(visible(session, visibleOnly)[0] as WorksheetModel),
    },
    getLast: {
      since: "1.5",
      call: (_target, [visibleOnly], session) => sheetTarget(visible(session, visibleOnly).at(-1) as WorksheetModel),
    },
    getItemOrNullObject: {
      since: "1.4",
      call: (_target, [key], session) => {
        const sheet = session.workbook.findSheet(String(key));
        return sheet === null ? null : sheetTarget(sheet);
      },
    },
    ...registration("Activated", 11, "1.7"),
    ...registration("Deactivated", 12, "1.7"),
    ...registration("Added", 13, "1.7"),
    ...registration("Deleted", 15, "1.7"),
    ...registration("DataChanged", 10, "1.9"),
    ...registration("SelectionChanged", 14, "1.9"),
    ...registration("RowHiddenChanged", 22, "1.11"),
  },
};

/** One sheet [docs: types Worksheet]. */
export const worksheetShape: Shape<SheetTarget> = {
  name: "Worksheet",
  identity: target => ({ Id: target.sheet.id }),
  scalars: {
    id: { since: "1.1", read: target => target.sheet.id },
    name: {
      since: "1.1",
      read: target => target.sheet.name,
      write: (target, value, session) => {
        checkStructureWritable(session);
        session.workbook.renameSheet(target.sheet, readText(value, "The name"));
      },
    },
    position: {
      since: "1.1",
      read: (target, session) => session.workbook.sheets.indexOf(target.sheet),
      write: (target, value, session) => {
        checkStructureWritable(session);
        session.workbook.moveSheet(target.sheet, readInteger(value, "The position"));
      },
    },
    visibility: {
      since: "1.1",
      read: target => target.sheet.visibility,
      write: (target, value, session) => setVisibility(target.sheet, value, session),
    },
    tabColor: {
      since: "1.7",
      read: target => target.sheet.tabColor,
      write: (target, value, session) => {
        target.sheet.tabColor = readText(value, "The colour");
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
      },
    },
    // Read as showGridlines, set under the wire name Gridlines [client source; measured].
    showGridlines: { since: "1.8", read: target => target.sheet.showGridlines },
    gridlines: {
      since: "1.8",
      write: (target, value, session) => {
        target.sheet.showGridlines = value === true;
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
      },
    },
    showHeadings: { since: "1.8", read: target => target.sheet.showHeadings },
    headings: {
      since: "1.8",
      write: (target, value, session) => {
        target.sheet.showHeadings = value === true;
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
      },
    },
    standardHeight: { since: "1.7", read: () => 15 },
    standardWidth: { since: "1.7", read: () => 48 },
  },
  navigations: {
    tables: { since: "1.1", open: target => part("TableCollection", target) },
    protection: { since: "1.2", open: target => part("WorksheetProtection", target) },
    pivotTables: { since: "1.3", open: target => part("PivotTableCollection", target) },
    names: { since: "1.4", open: target => part("NamedItemCollection", target) },
    freezePanes: { since: "1.7", open: target => part("WorksheetFreezePanes", target) },
    autoFilter: {
      since: "1.9",
      open: target => ({ className: "AutoFilter", sheet: target.sheet, table: null }) as SheetTarget,
    },
    slicers: { since: "1.10", open: target => part("SlicerCollection", target) },
    charts: { since: "1.1", open: target => part("ChartCollection", target) },
    pageLayout: { since: "1.9", open: target => part("PageLayout", target) },
    customProperties: { since: "1.12", open: target => part("WorksheetCustomPropertyCollection", target) },
  },
  methods: {
    activate: {
      since: "1.1",
      call: (target, _args, session) => {
        // A hidden sheet cannot come to the front [unverified: the code].
        if (target.sheet.visibility !== "Visible") throw invalidArgument("A hidden sheet cannot be activated.");
        session.workbook.activate(target.sheet);
        return null;
      },
    },
    delete: {
      since: "1.1",
      call: (target, _args, session) => {
        checkStructureWritable(session);
        session.workbook.deleteSheet(target.sheet);
        deleteTablesAndNamesOf(session.workbook, target.sheet);
        return null;
      },
    },
    getRange: {
      since: "1.1",
      call: (target, [address], session) => {
        if (address === null || address === undefined) return session.range(target.sheet, WHOLE_SHEET);
        const place = readAddress(session, target.sheet, readText(address, "The address"));
        return session.range(place.sheet, place.rectangle);
      },
    },
    getRangeByIndexes: {
      since: "1.7",
      call: (target, [row, column, rows, columns], session) =>
        session.range(target.sheet, {
          row: readInteger(row, "startRow"),
          column: readInteger(column, "startColumn"),
          rows: readInteger(rows, "rowCount"),
          columns: readInteger(columns, "columnCount"),
        }),
    },
    getRanges: {
      since: "1.9",
      call: (target, [address], session) => {
        if (address === null || address === undefined) return session.areas(target.sheet, [WHOLE_SHEET]);
        const places = readText(address, "The address")
          .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
          .map(text => readAddress(session, target.sheet, text));
        return session.areas(
          target.sheet,
          places.map(place => place.rectangle),
        );
      },
    },
    getCell: {
      since: "1.1",
      call: (target, [row, column], session) =>
        session.range(target.sheet, {
          row: readInteger(row, "row"),
          column: readInteger(column, "column"),
          rows: 1,
          columns: 1,
        }),
    },
    // A blank sheet answers its top-left cell [docs: types Worksheet.getUsedRange].
    getUsedRange: {
      since: "1.1",
      call: (target, [valuesOnly], session) =>
        session.range(
          target.sheet,
          target.sheet.usedRange(valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 },
        ),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call: (target, [valuesOnly], session) => {
        const used = target.sheet.usedRange(valuesOnly === true);
        return used === null ? null : session.range(target.sheet, used);
      },
    },
    calculate: { since: "1.6", call: () => null },
    ...registration("DataChanged", 10, "1.7"),
    ...registration("Activated", 11, "1.7"),
    ...registration("Deactivated", 12, "1.7"),
    ...registration("SelectionChanged", 14, "1.7"),
    ...registration("RowHiddenChanged", 22, "1.11"),
    ...registration("FormatChanged", 18, "1.9"),
    ...registration("ProtectionChanged", 24, "1.14"),
  },
};

/** The target of a sheet. */
export function sheetTarget(sheet: WorksheetModel): SheetTarget {
  return { className: "Worksheet", sheet };
}

function part(className: string, target: SheetTarget): SheetTarget {
  return { className, sheet: target.sheet };
}

function visible(session: Session, visibleOnly: unknown): readonly WorksheetModel[] {
  const { sheets } = session.workbook;
  return visibleOnly === true ? sheets.filter(sheet => sheet.visibility === "Visible") : sheets;
}

function setVisibility(sheet: WorksheetModel, value: unknown, session: Session): void {
  checkStructureWritable(session);
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") {
    throw invalidArgument(`"${String(value)}" is no visibility.`);
  }
  const others = session.workbook.sheets.filter(other => other !== sheet && other.visibility === "Visible");
  // The last visible sheet cannot be hidden [unverified: the code].
  const next = others[0];
  if (value !== "Visible" && next === undefined) throw invalidArgument("One sheet must stay visible.");
  if (value !== "Visible" && session.workbook.activeSheet === sheet && next !== undefined)
    session.workbook.activate(next);
  sheet.visibility = value;
  session.workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
}
