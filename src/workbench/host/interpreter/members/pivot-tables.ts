import { invalidArgument, itemNotFound } from "../../errors";
import { addPivot, checkPivotName, deletePivot, refreshPivot } from "../../model/edit-pivots";
import { checkSheetWritable } from "../../model/edit-context";
import type { PivotAxis, PivotModel, PivotSource } from "../../model/pivot";
import type { WorksheetModel } from "../../model/worksheet";
import { readPlace, readText } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import { isTarget } from "../targets";
import type { ScopedTarget, TableTarget, Target } from "../targets";
import { sheetTarget } from "./worksheet";

/** A PivotTable, or something there is one of per PivotTable. */
export interface PivotTarget extends Target {
  readonly pivot: PivotModel;
}

/** The fields of one axis of a PivotTable. */
export interface PivotAxisTarget extends PivotTarget {
  readonly axis: PivotAxis;
}

/** The PivotTables of the workbook or of one sheet [docs: types PivotTableCollection]. */
export const pivotTableCollectionShape: Shape<ScopedTarget> = {
  name: "PivotTableCollection",
  items: (target, session) => pivotsOf(target, session),
  item: (target, key, session) => {
    const found = find(target, key, session);
    if (found === null) throw itemNotFound(`the PivotTable "${String(key)}"`);
    return found;
  },
  methods: {
    add: {
      since: "1.8",
      call: (target, [name, source, destination], session) => {
        const home = target.sheet ?? session.workbook.activeSheet;
        const place = readPlace(session, home, destination);
        const corner = { ...place.rectangle, rows: 1, columns: 1 };
        const from = readSource(session, home, source);
        return pivotTarget(addPivot(session, place.sheet, readText(name, "The name"), from, corner));
      },
    },
    getCount: { since: "1.4", call: (target, _args, session) => pivotsOf(target, session).length },
    getItemOrNullObject: { since: "1.4", call: (target, [key], session) => find(target, key, session) },
    refreshAll: {
      since: "1.3",
      call: (target, _args, session) => {
        for (const { pivot } of pivotsOf(target, session)) refreshPivot(session, pivot);
        return null;
      },
    },
  },
};

/** One PivotTable [docs: types PivotTable]. */
export const pivotTableShape: Shape<PivotTarget> = {
  name: "PivotTable",
  identity: target => ({ Id: target.pivot.id }),
  scalars: {
    id: { since: "1.5", read: target => target.pivot.id },
    name: {
      since: "1.3",
      read: target => target.pivot.name,
      write: (target, value, session) => {
        const sheet = homeOf(target, session);
        checkSheetWritable(session, sheet, null, "allowPivotTables");
        const name = readText(value, "The name");
        checkPivotName(sheet, name, target.pivot);
        target.pivot.name = name;
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
      },
    },
  },
  navigations: {
    worksheet: { since: "1.3", open: (target, session) => sheetTarget(homeOf(target, session)) },
    layout: { since: "1.8", open: target => ({ ...target, className: "PivotLayout" }) },
    hierarchies: { since: "1.8", open: target => ({ ...target, className: "PivotHierarchyCollection" }) },
    rowHierarchies: { since: "1.8", open: target => axis(target, "RowColumnPivotHierarchyCollection", "rows") },
    columnHierarchies: { since: "1.8", open: target => axis(target, "RowColumnPivotHierarchyCollection", "columns") },
    filterHierarchies: { since: "1.8", open: target => axis(target, "FilterPivotHierarchyCollection", "filters") },
    dataHierarchies: { since: "1.8", open: target => ({ ...target, className: "DataPivotHierarchyCollection" }) },
  },
  methods: {
    refresh: {
      since: "1.3",
      call: (target, _args, session) => {
        refreshPivot(session, target.pivot);
        return null;
      },
    },
    delete: {
      since: "1.8",
      call: (target, _args, session) => {
        deletePivot(session, target.pivot);
        return null;
      },
    },
  },
};

/** The target of a PivotTable. */
export function pivotTarget(pivot: PivotModel): PivotTarget {
  return { className: "PivotTable", pivot };
}

/** The sheet a PivotTable is on. ItemNotFound when it was deleted. */
export function homeOf({ pivot }: PivotTarget, session: Session): WorksheetModel {
  const sheet = session.workbook.sheetById(pivot.sheetId);
  if (sheet === null || !sheet.pivotTables.includes(pivot)) throw itemNotFound(`the PivotTable "${pivot.name}"`);
  return sheet;
}

function axis(target: PivotTarget, className: string, of: PivotAxis): PivotAxisTarget {
  return { className, pivot: target.pivot, axis: of };
}

function pivotsOf(target: ScopedTarget, session: Session): PivotTarget[] {
  const sheets = target.sheet === null ? session.workbook.sheets : [target.sheet];
  return sheets.flatMap(sheet => sheet.pivotTables.map(pivotTarget));
}

function find(target: ScopedTarget, key: unknown, session: Session): PivotTarget | null {
  const wanted = String(key).toLowerCase();
  return pivotsOf(target, session).find(({ pivot }) => pivot.id === key || pivot.name.toLowerCase() === wanted) ?? null;
}

// A text is a table's name or an address [docs: types PivotTableCollection.add].
function readSource(session: Session, home: WorksheetModel, source: unknown): PivotSource {
  if (isTarget(source) && source.className === "Table") {
    const { table } = source as TableTarget;
    return { kind: "table", tableId: table.id, tableName: table.name };
  }
  if (typeof source === "string") {
    const table = session.workbook.tables.find(candidate => candidate.name.toLowerCase() === source.toLowerCase());
    if (table !== undefined) return { kind: "table", tableId: table.id, tableName: table.name };
  }
  if (source === null || source === undefined) throw invalidArgument("A PivotTable needs a source.");
  const { sheet, rectangle } = readPlace(session, home, source);
  return { kind: "range", sheetId: sheet.id, anchor: sheet.anchor(rectangle) };
}
