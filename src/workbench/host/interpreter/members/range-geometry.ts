import { HostError, invalidArgument, itemNotFound } from "../../errors";
import { boxOfCells } from "../../model/chart-place";
import { surroundingRegion } from "../../model/surrounding-region";
import { intersect, isEntireColumn, isEntireRow, type Rectangle } from "../../rectangle";
import type { WorksheetModel } from "../../model/worksheet";
import { addressOf } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import { specialCells } from "../special-cells";
import type { RangeTarget } from "../targets";
import { sheetTarget } from "./worksheet";

/** In a range with more of them the method fails [docs: types Range.getMergedAreasOrNullObject; the code unverified]. */
const MOST_MERGED_AREAS = 512;

/** Where a range is, which of its rows and columns are hidden, and which parts of it hold something. */
export const rangeGeometry: Pick<Shape<RangeTarget>, "scalars" | "navigations" | "methods"> = {
  scalars: {
    address: { since: "1.1", read: (target, session) => addressOf(session, target) },
    addressLocal: { since: "1.1", read: (target, session) => addressOf(session, target) },
    rowIndex: { since: "1.1", read: (target, session) => session.rectangleOf(target).row },
    columnIndex: { since: "1.1", read: (target, session) => session.rectangleOf(target).column },
    rowCount: { since: "1.1", read: (target, session) => session.rectangleOf(target).rows },
    columnCount: { since: "1.1", read: (target, session) => session.rectangleOf(target).columns },
    // Points [docs: types Range.left]; hidden rows and columns have none.
    left: { since: "1.10", read: (target, session) => boxOfCells(target.sheet, session.rectangleOf(target)).left },
    top: { since: "1.10", read: (target, session) => boxOfCells(target.sheet, session.rectangleOf(target)).top },
    width: { since: "1.10", read: (target, session) => boxOfCells(target.sheet, session.rectangleOf(target)).width },
    height: { since: "1.10", read: (target, session) => boxOfCells(target.sheet, session.rectangleOf(target)).height },
    // -1 above 2^31-1 [docs: types Range.cellCount].
    cellCount: {
      since: "1.1",
      read: (target, session) => {
        const { rows, columns } = session.rectangleOf(target);
        return rows * columns > 2_147_483_647 ? -1 : rows * columns;
      },
    },
    isEntireColumn: { since: "1.7", read: (target, session) => isEntireColumn(session.rectangleOf(target)) },
    isEntireRow: { since: "1.7", read: (target, session) => isEntireRow(session.rectangleOf(target)) },
    // true, false, or null when mixed [docs: types Range.hidden].
    hidden: {
      since: "1.2",
      read: (target, session) => {
        const rectangle = session.rectangleOf(target);
        const rows = rowsHidden(target.sheet, rectangle);
        const columns = columnsHidden(target.sheet, rectangle);
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
    rowHidden: {
      since: "1.2",
      read: (target, session) => rowsHidden(target.sheet, session.rectangleOf(target)),
      write: (target, value, session) => {
        const { row, rows } = session.rectangleOf(target);
        target.sheet.setRowsHidden(row, rows, value === true);
        session.workbook.notify({ kind: "rowsHidden", sheetId: target.sheet.id });
      },
    },
    columnHidden: {
      since: "1.2",
      read: (target, session) => columnsHidden(target.sheet, session.rectangleOf(target)),
      write: (target, value, session) => {
        const { column, columns } = session.rectangleOf(target);
        for (let at = column; at < column + columns; at++) target.sheet.setColumnHidden(at, value === true);
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
      },
    },
  },
  navigations: {
    worksheet: { since: "1.1", open: target => sheetTarget(target.sheet) },
  },
  methods: {
    // Nothing used: ItemNotFound, or a null object [docs: types Range.getUsedRange].
    getUsedRange: {
      since: "1.1",
      call: (target, [valuesOnly], session) => {
        const used = usedRange(target, valuesOnly, session);
        if (used === null) throw itemNotFound("a used cell in the range");
        return session.range(target.sheet, used);
      },
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call: (target, [valuesOnly], session) => {
        const used = usedRange(target, valuesOnly, session);
        return used === null ? null : session.range(target.sheet, used);
      },
    },
    getSurroundingRegion: {
      since: "1.7",
      call: (target, _args, session) => {
        const { row, column } = session.rectangleOf(target);
        return session.range(target.sheet, surroundingRegion(target.sheet.grid, row, column));
      },
    },
    getSpecialCells: {
      since: "1.9",
      call: (target, [type], session) => {
        const found = specialCells(target.sheet, session.rectangleOf(target), type);
        if (found.length === 0) throw itemNotFound("such a cell");
        return session.areas(target.sheet, found);
      },
    },
    getSpecialCellsOrNullObject: {
      since: "1.9",
      call: (target, [type], session) => {
        const found = specialCells(target.sheet, session.rectangleOf(target), type);
        return found.length === 0 ? null : session.areas(target.sheet, found);
      },
    },
    getVisibleView: { since: "1.3", call: target => ({ ...target, className: "RangeView" }) },
    getMergedAreasOrNullObject: {
      since: "1.13",
      call: (target, _args, session) => {
        const rectangle = session.rectangleOf(target);
        const merged = target.sheet.mergedAreas.flatMap(area =>
          area.rectangle !== null && intersect(area.rectangle, rectangle) !== null ? [area.rectangle] : [],
        );
        if (merged.length > MOST_MERGED_AREAS) throw new HostError("GeneralException", "Too many merged areas.");
        return merged.length === 0 ? null : session.areas(target.sheet, merged);
      },
    },
    getTables: {
      since: "1.9",
      call: (target, _args, session) => ({
        className: "TableScopedCollection",
        sheet: target.sheet,
        rectangle: session.rectangleOf(target),
      }),
    },
    _KeepReference: {
      since: "1.1",
      call: (target, _args, session) => {
        session.keep(target);
        return null;
      },
    },
    _OnAccess: { since: "1.1", call: () => null },
  },
};

function usedRange(target: RangeTarget, valuesOnly: unknown, session: Session): Rectangle | null {
  if (valuesOnly !== null && valuesOnly !== undefined && typeof valuesOnly !== "boolean") {
    throw invalidArgument("valuesOnly is true or false.");
  }
  return target.sheet.grid.usedRange(session.rectangleOf(target), valuesOnly === true);
}

function rowsHidden(sheet: WorksheetModel, { row, rows }: Rectangle): boolean | null {
  let seen: boolean | undefined;
  for (const run of sheet.hiddenRowRuns(row, row + rows)) {
    if (seen !== undefined && seen !== run.hidden) return null;
    seen = run.hidden;
  }
  return seen ?? false;
}

function columnsHidden(sheet: WorksheetModel, { column, columns }: Rectangle): boolean | null {
  const first = sheet.isColumnHidden(column);
  for (let at = column + 1; at < column + columns; at++) if (sheet.isColumnHidden(at) !== first) return null;
  return first;
}
