import { formatAddress } from "../../addresses";
import { invalidArgument, itemNotFound } from "../../errors";
import { clearCells } from "../../model/edit-structure";
import { intersect, isEntireColumn, isEntireRow, type Rectangle } from "../../rectangle";
import { readPlace } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import { visibleAreas } from "../special-cells";
import { sheetTarget } from "./worksheet";
import type { RangeAreasTarget, RangeTarget, Target } from "../targets";

interface AreaCollectionTarget extends Target {
  readonly areas: RangeAreasTarget;
}

/** Several ranges of one sheet [docs: types RangeAreas]. */
export const rangeAreasShape: Shape<RangeAreasTarget> = {
  name: "RangeAreas",
  identity: target => (target.referenceId === null ? {} : { _ReferenceId: target.referenceId }),
  scalars: {
    address: {
      since: "1.9",
      read: (target, session) =>
        session
          .rectanglesOf(target)
          .map(rectangle => formatAddress(target.sheet.name, rectangle))
          .join(","),
    },
    areaCount: { since: "1.9", read: (target, session) => session.rectanglesOf(target).length },
    cellCount: {
      since: "1.9",
      read: (target, session) => {
        const cells = session.rectanglesOf(target).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
        return cells > 2_147_483_647 ? -1 : cells;
      },
    },
    isEntireColumn: { since: "1.9", read: (target, session) => session.rectanglesOf(target).every(isEntireColumn) },
    isEntireRow: { since: "1.9", read: (target, session) => session.rectanglesOf(target).every(isEntireRow) },
  },
  navigations: {
    areas: { since: "1.9", open: target => ({ className: "RangeCollection", areas: target }) as AreaCollectionTarget },
    worksheet: { since: "1.9", open: target => sheetTarget(target.sheet) },
  },
  methods: {
    // The used part of each area; areas without any are left out [docs: types RangeAreas.getUsedRangeAreasOrNullObject].
    getUsedRangeAreas: {
      since: "1.9",
      call: (target, [valuesOnly], session) => {
        const used = usedAreas(target, valuesOnly === true, session);
        if (used.length === 0) throw itemNotFound("a used cell in the ranges");
        return session.areas(target.sheet, used);
      },
    },
    getUsedRangeAreasOrNullObject: {
      since: "1.9",
      call: (target, [valuesOnly], session) => {
        const used = usedAreas(target, valuesOnly === true, session);
        return used.length === 0 ? null : session.areas(target.sheet, used);
      },
    },
    getIntersectionOrNullObject: {
      since: "1.9",
      call: (target, [other], session) => {
        const place = readPlace(session, target.sheet, other);
        const common = session.rectanglesOf(target).flatMap(area => intersect(area, place.rectangle) ?? []);
        return common.length === 0 ? null : session.areas(target.sheet, common);
      },
    },
    getSpecialCellsOrNullObject: {
      since: "1.9",
      call: (target, [type], session) => {
        if (type !== "Visible") throw invalidArgument(`getSpecialCells("${String(type)}") is not modelled.`);
        const found = session.rectanglesOf(target).flatMap(area => visibleAreas(target.sheet, area));
        return found.length === 0 ? null : session.areas(target.sheet, found);
      },
    },
    clear: {
      since: "1.9",
      call: (target, [applyTo], session) => {
        for (const area of session.rectanglesOf(target)) clearCells(session, target.sheet, area, applyTo);
        return null;
      },
    },
    _KeepReference: {
      since: "1.9",
      call: (target, _args, session) => {
        session.keep(target);
        return null;
      },
    },
  },
};

/** The ranges of a RangeAreas. */
export const rangeCollectionShape: Shape<AreaCollectionTarget> = {
  name: "RangeCollection",
  items: (target, session) =>
    session.rectanglesOf(target.areas).map(rectangle => session.range(target.areas.sheet, rectangle)),
  methods: {
    getCount: { since: "1.9", call: (target, _args, session) => session.rectanglesOf(target.areas).length },
    getItemAt: {
      since: "1.9",
      call: (target, [index], session) => {
        const rectangle = session.rectanglesOf(target.areas)[Number(index)];
        if (rectangle === undefined) throw invalidArgument(`There is no area ${String(index)}.`);
        return session.range(target.areas.sheet, rectangle);
      },
    },
  },
};

/**
 * The visible rows of a range as plain values. Writing through it is InvalidArgument [issue #226];
 * it is not kept from request to request [client source].
 */
export const rangeViewShape: Shape<RangeTarget> = {
  name: "RangeView",
  scalars: {
    values: {
      since: "1.3",
      read: (target, session) =>
        visibleLines(target, session).map(row =>
          row.map(({ row: at, column }) => {
            const value = target.sheet.grid.getValue(at, column);
            return value === null ? "" : typeof value === "object" ? value.error : value;
          }),
        ),
      write: () => {
        throw invalidArgument("A view cannot be written.");
      },
    },
    text: {
      since: "1.3",
      read: (target, session) =>
        visibleLines(target, session).map(row => row.map(cell => target.sheet.getText(cell.row, cell.column))),
    },
    rowCount: { since: "1.3", read: (target, session) => visibleLines(target, session).length },
    columnCount: { since: "1.3", read: (target, session) => visibleLines(target, session)[0]?.length ?? 0 },
  },
};

function usedAreas(target: RangeAreasTarget, valuesOnly: boolean, session: Session): Rectangle[] {
  return session.rectanglesOf(target).flatMap(area => target.sheet.grid.usedRange(area, valuesOnly) ?? []);
}

function visibleLines(target: RangeTarget, session: Session): { row: number; column: number }[][] {
  const lines = new Map<number, { row: number; column: number }[]>();
  for (const area of visibleAreas(target.sheet, session.rectangleOf(target))) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = lines.get(row) ?? [];
      for (let column = area.column; column < area.column + area.columns; column++) line.push({ row, column });
      lines.set(row, line);
    }
  }
  return [...lines.values()];
}
