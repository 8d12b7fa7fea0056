import { invalidArgument } from "../../errors";
import { patchStyle, type CellBorder, type CellBorders } from "../../grid/styles";
import { checkSheetWritable } from "../../model/edit-context";
import type { Rectangle } from "../../rectangle";
import type { Session } from "../session";
import type { Scalar, Shape } from "../shape";
import type { RangePartTarget } from "../targets";

const NO_LINE: CellBorder = { style: "None", color: "#000000", weight: "Thin" };
type Side = keyof CellBorders;

/** One border of a range [docs: types RangeBorder]. Reads what the first cell of that edge has. */
export const rangeBorderShape: Shape<RangePartTarget> = {
  name: "RangeBorder",
  scalars: {
    sideIndex: { since: "1.1", read: target => target.part },
    style: line("style"),
    color: line("color"),
    weight: line("weight"),
  },
};

function line(key: keyof CellBorder): Scalar<RangePartTarget> {
  return {
    since: "1.1",
    read: (target, session) => {
      const { rectangle, side } = edgeOf(session.rectangleOf(target.range), target.part);
      if (rectangle === null) return NO_LINE[key];
      return (target.range.sheet.grid.getStyle(rectangle.row, rectangle.column).borders?.[side] ?? NO_LINE)[key];
    },
    write: (target, value, session) => {
      if (typeof value !== "string") throw invalidArgument("A border's property is text.");
      drawLine(target, session, old => ({
        ...old,
        ...(old.style === "None" && key !== "style" ? { style: "Continuous" } : {}),
        [key]: value,
      }));
    },
  };
}

function drawLine(target: RangePartTarget, session: Session, change: (old: CellBorder) => CellBorder): void {
  const whole = session.rectangleOf(target.range);
  checkSheetWritable(session, target.range.sheet, whole, "allowFormatCells");
  const { rectangle, side } = edgeOf(whole, target.part);
  if (rectangle === null) return;
  target.range.sheet.grid.updateStyle(rectangle, style =>
    patchStyle(style, { borders: { ...style.borders, [side]: change(style.borders?.[side] ?? NO_LINE) } }),
  );
  session.workbook.notify({ kind: "format", sheetId: target.range.sheet.id, rectangle: whole });
}

function edgeOf(whole: Rectangle, edge: string): { rectangle: Rectangle | null; side: Side } {
  const { row, column, rows, columns } = whole;
  switch (edge) {
    case "EdgeTop":
      return { rectangle: { ...whole, rows: 1 }, side: "top" };
    case "EdgeBottom":
      return { rectangle: { ...whole, row: row + rows - 1, rows: 1 }, side: "bottom" };
    case "EdgeLeft":
      return { rectangle: { ...whole, columns: 1 }, side: "left" };
    case "EdgeRight":
      return { rectangle: { ...whole, column: column + columns - 1, columns: 1 }, side: "right" };
    case "InsideVertical":
      return { rectangle: columns > 1 ? { ...whole, columns: columns - 1 } : null, side: "right" };
    default:
      return { rectangle: rows > 1 ? { ...whole, rows: rows - 1 } : null, side: "bottom" };
  }
}
