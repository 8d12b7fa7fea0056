import { HostError, invalidArgument } from "../../errors";
import type { CellValue } from "../../grid/cell-values";
import { fromR1C1, toR1C1 } from "../../input/r1c1";
import { checkShape, shownValue, writeCells } from "../../model/edit-cells";
import { checkSheetWritable } from "../../model/edit-context";
import { isUnbounded, type Rectangle } from "../../rectangle";
import { rowProperties } from "../row-properties";
import type { Session } from "../session";
import type { Shape } from "../shape";
import type { RangeTarget } from "../targets";

/** More cells than this are answered as null on every platform [docs: pr excel/performance.md; issue #6781, #4783]. */
export const MAXIMUM_CELLS_PER_READ = 5_000_000;

/** What stands in the cells of a range. */
export const rangeCells: Pick<Shape<RangeTarget>, "scalars" | "methods"> = {
  scalars: {
    values: {
      since: "1.1",
      read: (target, session) => readCells(target, session, shownValue),
      write: (target, value, session) => writeCells(session, target.sheet, session.rectangleOf(target), value),
    },
    formulas: {
      since: "1.1",
      read: (target, session) =>
        readCells(
          target,
          session,
          (value, row, column) => target.sheet.grid.getFormula(row, column) ?? shownValue(value),
        ),
      write: (target, value, session) => writeCells(session, target.sheet, session.rectangleOf(target), value),
    },
    // Parsed as formulas are, references told relative to each cell [docs: types Range.formulasR1C1].
    formulasR1C1: {
      since: "1.2",
      read: (target, session) =>
        readCells(target, session, (value, row, column) => {
          const formula = target.sheet.grid.getFormula(row, column);
          return formula === null ? shownValue(value) : toR1C1(formula, row, column);
        }),
      write: (target, value, session) => {
        const rectangle = session.rectangleOf(target);
        writeCells(session, target.sheet, rectangle, fromRelative(value, rectangle));
      },
    },
    text: {
      since: "1.1",
      read: (target, session) => readCells(target, session, (_value, row, column) => target.sheet.getText(row, column)),
    },
    valueTypes: { since: "1.1", read: (target, session) => readCells(target, session, valueType) },
    numberFormat: {
      since: "1.1",
      read: (target, session) =>
        readCells(target, session, (_value, row, column) => target.sheet.grid.getNumberFormat(row, column)),
      write: (target, value, session) => writeNumberFormat(target, value, session),
    },
    hasSpill: { since: "1.12", read: () => false },
  },
  methods: {
    // Sent by the client before it cuts an array into pieces; the mismatch is reported here [measured].
    _ValidateArraySize: {
      since: "1.3",
      call: (target, [rows, columns], session) => {
        const rectangle = session.rectangleOf(target);
        if (rows !== rectangle.rows || columns !== rectangle.columns) {
          throw invalidArgument(
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
        }
        return null;
      },
    },
    getRowProperties: {
      since: "1.9",
      call: (target, [wanted], session) => rowProperties(target.sheet, session.rectangleOf(target), wanted),
    },
    // There are no dynamic arrays here: nothing spills.
    getSpillingToRangeOrNullObject: { since: "1.12", call: () => null },
    getSpillParentOrNullObject: { since: "1.12", call: () => null },
  },
};

function readCells(
  target: RangeTarget,
  session: Session,
  show: (value: CellValue, row: number, column: number) => unknown,
): unknown[][] | null {
  const rectangle = session.rectangleOf(target);
  if (session.faults.nullValues) return null;
  // Whole rows and columns read null [docs: pr excel/excel-add-ins-ranges-unbounded.md].
  if (isUnbounded(rectangle)) return null;
  if (rectangle.rows * rectangle.columns > MAXIMUM_CELLS_PER_READ) {
    const code = session.rules.largeReadCode;
    if (code !== null) throw new HostError(code, "Too many cells for one read.");
    return null;
  }
  const block: unknown[][] = target.sheet.grid.readBlock(rectangle);
  for (let row = 0; row < rectangle.rows; row++) {
    const line = block[row] as unknown[];
    for (let column = 0; column < rectangle.columns; column++) {
      line[column] = show(line[column] as CellValue, rectangle.row + row, rectangle.column + column);
    }
  }
  return block;
}

/** Formulas in R1C1 notation as the texts that the cells hold; anything else goes on as it is. */
function fromRelative(input: unknown, { row, column }: Rectangle): unknown {
  const cell = (value: unknown, at: number, offset: number): unknown =>
    typeof value === "string" ? fromR1C1(value, row + at, column + offset) : value;
  // One formula for all cells is told relative to each of them, which a single text cannot be.
  if (typeof input === "string" && input.startsWith("=")) throw invalidArgument("Formulas are given as rows of cells.");
  if (!Array.isArray(input)) return input;
  return (input as unknown[]).map((line, at) =>
    Array.isArray(line) ? (line as unknown[]).map((value, offset) => cell(value, at, offset)) : line,
  );
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" ? "Double" : "Error";
}

// A scalar or [["fmt"]] formats the whole range [docs: snippets samples/excel/14-conditional-formatting]; "" and null in
// an array: back to General, leave alone [docs: pr excel/excel-add-ins-blank-null-values.md].
function writeNumberFormat(target: RangeTarget, input: unknown, session: Session): void {
  const rectangle = session.rectangleOf(target);
  const { sheet } = target;
  checkSheetWritable(session, sheet, rectangle, "allowFormatCells");
  const single = singleFormat(input);
  if (single !== null) {
    if (isUnbounded(rectangle) && Array.isArray(input)) refuseUnbounded();
    sheet.grid.setNumberFormat(rectangle, single === "" ? "General" : single);
  } else {
    if (isUnbounded(rectangle)) refuseUnbounded();
    if (!Array.isArray(input)) throw invalidArgument("A number format is text or rows of texts.");
    const rows = checkShape(input, rectangle);
    for (let column = 0; column < rectangle.columns; column++) writeFormatColumn(target, rectangle, rows, column);
  }
  session.workbook.notify({ kind: "format", sheetId: sheet.id, rectangle });
}

function refuseUnbounded(): never {
  throw invalidArgument("Cell properties cannot be set on whole rows or columns.");
}

function singleFormat(input: unknown): string | null {
  if (typeof input === "string") return input;
  if (!Array.isArray(input) || input.length !== 1) return null;
  const [line] = input as unknown[];
  return Array.isArray(line) && line.length === 1 && typeof line[0] === "string" ? line[0] : null;
}

function writeFormatColumn(
  target: RangeTarget,
  rectangle: Rectangle,
  rows: readonly (readonly unknown[])[],
  offset: number,
): void {
  let start = 0;
  while (start < rows.length) {
    const format = rows[start]?.[offset];
    let end = start + 1;
    while (end < rows.length && rows[end]?.[offset] === format) end++;
    if (format !== null && format !== undefined) {
      if (typeof format !== "string") throw invalidArgument("A number format is text.");
      const at = { row: rectangle.row + start, column: rectangle.column + offset, rows: end - start, columns: 1 };
      target.sheet.grid.setNumberFormat(at, format === "" ? "General" : format);
    }
    start = end;
  }
}
