import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { neighbours } from "../cells/neighbours";
import { readCellProperties } from "../cells/read-cells";
import type { CellProperty } from "../cells/read-cells";
import { addressOf } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { isFormulaCell, isHandKept, typedText } from "../columns/cell-input";
import type { StepAccess } from "../host/workbook-access";
import { TEXT_FORMAT } from "./column-blocks";
import type { ColumnTarget } from "./column-blocks";
import type { RowsToWrite } from "./write-rows";

const LARGEST_RELATIVE_ERROR = 1e-9;
const RANDOM_ROWS = 8;

/** A cell that was written, and what it was to hold. */
interface WrittenCell {
  readonly target: ColumnTarget;
  readonly place: Rectangle;
  readonly expected: unknown;
}

/**
 * Reads the first, the last, three rows between them and a few random ones back and compares them with what was to be
 * written: the one protection against a host that re-interprets a value or skips hidden rows. A text that could be read
 * as something else must stand in a text cell, or the next person who edits it turns it into a number or a formula.
 *
 * @param random  numbers from 0 up to 1
 */
export async function verifyRows(
  access: StepAccess,
  output: RowsToWrite,
  random: () => number = randomFrom(output.rowCount),
): Promise<Outcome<null>> {
  const { sheet, rowCount } = output;
  if (rowCount === 0) return success(null);
  const rows = verifiedRows(rowCount, random);
  const cells = rows.flatMap(row => cellsOfRow(output, row));
  const ascending = [...output.targets].sort((a, b) => a.column - b.column);
  const groups = neighbours(ascending, () => true);
  const places = rows.flatMap(row => groups.map(group => placeOf(output, row, group[0]!.column, group.length)));
  const texts = cells.filter(isDoubtfulText);
  const errors = texts.filter(({ expected }) => String(expected).startsWith("#"));
  const properties: CellProperty[] = ["values"];
  if (texts.length > 0) properties.push("numberFormat");
  if (errors.length > 0) properties.push("valueTypes");
  const read = await readCellProperties(access, "verify-rows", sheet, places, properties, output.find ?? null);
  if (!read.ok) return read;
  // Row by row, and within a row from left to right: the order of `cells`.
  const [values, formats = [], types = []] = properties.map((_, k) => read.value.flatMap(block => block[k]![0]!));
  const isWrong = (cell: WrittenCell, k: number): boolean =>
    !isSameCell(cell.target, cell.expected, values![k]) ||
    (texts.includes(cell) && formats[k] !== TEXT_FORMAT) ||
    (errors.includes(cell) && types[k] !== "String");
  const wrong = cells.find(isWrong);
  return wrong ? differs(output, wrong) : success(null);
}

/** A text that could be something else: it must stand in a text cell, and one that looks like an error must be none. */
function isDoubtfulText({ target, expected }: WrittenCell): boolean {
  const { spec } = target;
  return spec.kind === "text" && !isHandKept(spec) && typeof expected === "string" && typedText(expected) !== expected;
}

function verifiedRows(rowCount: number, random: () => number): number[] {
  const fixed = [0, 0.25, 0.5, 0.75, 1].map(share => Math.floor(share * (rowCount - 1)));
  const others = Array.from({ length: RANDOM_ROWS }, () => Math.floor(random() * rowCount));
  return [...new Set([...fixed, ...others])].sort((a, b) => a - b);
}

function cellsOfRow(output: RowsToWrite, row: number): WrittenCell[] {
  const expected = output.rows(row, row + 1)[0]!;
  return [...output.targets]
    .sort((a, b) => a.column - b.column)
    .map(target => ({
      target,
      place: placeOf(output, row, target.column, 1),
      expected: expected[target.position],
    }));
}

function placeOf({ firstRow }: RowsToWrite, row: number, firstColumn: number, columnCount: number): Rectangle {
  return { firstRow: firstRow + row, firstColumn, rowCount: 1, columnCount };
}

function differs({ sheet }: RowsToWrite, { place }: WrittenCell) {
  return failed({ code: "verification-failed", sheet: sheet.sheetName, address: addressOf(place) });
}

/** A linear congruential generator (Knuth and Lewis): other rows for other sizes, the same ones for the same size. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function isSameCell(target: ColumnTarget, expected: unknown, actual: unknown): boolean {
  // A formula's result is the workbook's business.
  if (isFormulaCell(expected as never)) return true;
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(actual - expected) <= LARGEST_RELATIVE_ERROR * Math.max(1, Math.abs(expected));
  }
  if (expected === actual) return true;
  // Whether a text cell swallows a leading apostrophe as a mark of text is not documented; nothing else is lost then.
  return target.spec.kind === "text" && typeof expected === "string" && expected === `'${String(actual)}`;
}
