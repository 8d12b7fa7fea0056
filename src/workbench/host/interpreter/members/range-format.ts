import { HostError, invalidArgument } from "../../errors";
import type { CellStyle, CellStylePatch } from "../../grid/styles";
import { autofitWidth } from "../../model/autofit";
import { checkSheetWritable } from "../../model/edit-context";
import type { Session } from "../session";
import type { Scalar, Shape } from "../shape";
import type { RangePartTarget } from "../targets";

/** The look of a range [docs: types RangeFormat]. Scalars read null when the cells differ [docs: pr excel/excel-add-ins-blank-null-values.md]. */
export const rangeFormatShape: Shape<RangePartTarget> = {
  name: "RangeFormat",
  scalars: {
    horizontalAlignment: look("horizontalAlignment", "General"),
    verticalAlignment: look("verticalAlignment", "Bottom"),
    wrapText: look("wrapText", false),
    indentLevel: look("indentLevel", 0, "1.9"),
    // Points, null when the columns differ [docs: types RangeFormat.columnWidth].
    columnWidth: {
      since: "1.2",
      read: (target, session) => {
        const { column, columns } = session.rectangleOf(target.range);
        return common(columns, offset => target.range.sheet.getColumnWidth(column + offset));
      },
      write: (target, value, session) => {
        const rectangle = session.rectangleOf(target.range);
        checkSheetWritable(session, target.range.sheet, rectangle, "allowFormatColumns");
        const width = readSize(value);
        for (let offset = 0; offset < rectangle.columns; offset++) {
          target.range.sheet.setColumnWidth(rectangle.column + offset, width);
        }
        changed(target, session);
      },
    },
    rowHeight: {
      since: "1.2",
      read: (target, session) => {
        const { row, rows } = session.rectangleOf(target.range);
        return target.range.sheet.commonRowHeight(row, rows);
      },
      write: (target, value, session) => {
        const rectangle = session.rectangleOf(target.range);
        checkSheetWritable(session, target.range.sheet, rectangle, "allowFormatRows");
        target.range.sheet.setRowHeight(rectangle.row, rectangle.rows, readSize(value));
        changed(target, session);
      },
    },
  },
  navigations: {
    fill: { since: "1.1", open: target => part("RangeFill", target) },
    font: { since: "1.1", open: target => part("RangeFont", target) },
    borders: { since: "1.1", open: target => part("RangeBorderCollection", target) },
    protection: { since: "1.2", open: target => part("FormatProtection", target) },
  },
  methods: {
    // Widths follow the number of characters; Excel measures the glyphs [docs/emulator-differences].
    autofitColumns: {
      since: "1.2",
      call: (target, _args, session) => {
        const { sheet } = target.range;
        const rectangle = session.rectangleOf(target.range);
        for (let column = rectangle.column; column < rectangle.column + rectangle.columns; column++) {
          const width = autofitWidth(sheet, column, rectangle);
          if (width !== null) sheet.setColumnWidth(column, width);
        }
        changed(target, session);
        return null;
      },
    },
    autofitRows: {
      since: "1.2",
      call: (target, _args, session) => {
        const { row, rows } = session.rectangleOf(target.range);
        target.range.sheet.setRowHeight(row, rows, 15);
        changed(target, session);
        return null;
      },
    },
  },
};

/** The fill: `color` is "#RRGGBB"; "" reads as no colour set. */
export const rangeFillShape: Shape<RangePartTarget> = {
  name: "RangeFill",
  scalars: { color: { ...look("fill", "#FFFFFF"), since: "1.1" } },
  methods: {
    clear: {
      since: "1.1",
      call: (target, _args, session) => {
        restyle(target, { fill: undefined }, session);
        return null;
      },
    },
  },
};

/** The font. */
export const rangeFontShape: Shape<RangePartTarget> = {
  name: "RangeFont",
  scalars: {
    color: { ...look("fontColor", "#000000"), since: "1.1" },
    bold: look("bold", false),
    italic: look("italic", false),
    underline: look("underline", "None"),
    strikethrough: look("strikethrough", false, "1.9"),
    name: { ...look("fontName", "Calibri"), since: "1.1" },
    size: { ...look("fontSize", 11), since: "1.1" },
  },
};

/** Whether cells stay locked on a protected sheet. */
export const formatProtectionShape: Shape<RangePartTarget> = {
  name: "FormatProtection",
  scalars: { locked: look("locked", true, "1.2") },
};

/** Edges of a range: `EdgeTop` and its like. Inner lines reach every cell of the range. */
export const rangeBordersShape: Shape<RangePartTarget> = {
  name: "RangeBorderCollection",
  scalars: { count: { since: "1.1", read: () => EDGES.length } },
  items: target => EDGES.map(edge => border(target, edge)),
  item: (target, key) => border(target, readEdge(key)),
  methods: {
    getItemAt: { since: "1.1", call: (target, [index]) => border(target, readEdge(EDGES[Number(index)])) },
  },
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"];
const NOT_MODELLED_EDGES = ["DiagonalDown", "DiagonalUp"];

/** The target of one kind of part of the same range. */
export function part(className: string, target: RangePartTarget, name = ""): RangePartTarget {
  return { className, range: target.range, part: name };
}

/** Changes the look of the range's cells, with the checks of an edit. */
export function restyle(target: RangePartTarget, patch: CellStylePatch, session: Session): void {
  const rectangle = session.rectangleOf(target.range);
  checkSheetWritable(session, target.range.sheet, rectangle, "allowFormatCells");
  target.range.sheet.grid.setStyle(rectangle, patch);
  changed(target, session);
}

function changed(target: RangePartTarget, session: Session): void {
  const rectangle = session.rectangleOf(target.range);
  session.workbook.notify({ kind: "format", sheetId: target.range.sheet.id, rectangle });
}

function look<Key extends keyof CellStyle>(key: Key, initial: CellStyle[Key], since = "1.1"): Scalar<RangePartTarget> {
  return {
    since,
    read: (target, session) => {
      const styles = target.range.sheet.grid.distinctStyles(session.rectangleOf(target.range));
      const values = new Set([...styles].map(style => style[key] ?? initial));
      return values.size === 1 ? [...values][0] : null;
    },
    write: (target, value, session) => {
      if (typeof value !== typeof initial) throw invalidArgument(`"${String(value)}" does not fit here.`);
      restyle(target, { [key]: value === initial && key !== "fill" ? undefined : value }, session);
    },
  };
}

function common(count: number, valueAt: (offset: number) => number): number | null {
  const first = valueAt(0);
  for (let offset = 1; offset < count; offset++) if (valueAt(offset) !== first) return null;
  return first;
}

function readSize(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0)) throw invalidArgument("A size is a number of points.");
  return value;
}

function readEdge(key: unknown): string {
  if (NOT_MODELLED_EDGES.includes(String(key))) {
    throw new HostError("NotImplemented", `The border ${String(key)} exists in Excel but is not modelled.`);
  }
  if (!EDGES.includes(String(key))) throw invalidArgument(`"${String(key)}" is no border.`);
  return String(key);
}

function border(target: RangePartTarget, edge: string): RangePartTarget {
  return part("RangeBorder", target, edge);
}
