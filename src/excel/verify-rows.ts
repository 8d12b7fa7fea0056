import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { isFormulaCell, isHandKept, typedText } from "./cell-input";
import { TEXT_FORMAT, neighbours } from "./column-blocks";
import type { ColumnTarget } from "./column-blocks";
import { readCells } from "./read-cells";
import { addressOf } from "./rectangles";
import type { Rectangle } from "./rectangles";
import type { StepAccess } from "./workbook-access";
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
  const read = await readCells(access, "verify-rows", sheet, places, "values", output.find ?? null);
  if (!read.ok) return read;
  // Row by row, and within a row from left to right: the order of `cells`.
  const actual = read.value.flatMap(block => block[0]!);
  const wrong = cells.find(({ target, expected }, k) => !isSameCell(target, expected, actual[k]));
  if (wrong) return differs(output, wrong);
  return verifyTexts(access, output, cells);
}

/** Whether texts that could be something else stand in text cells, and those that look like errors are none. */
async function verifyTexts(
  access: StepAccess,
  output: RowsToWrite,
  cells: readonly WrittenCell[],
): Promise<Outcome<null>> {
  const texts = cells.filter(
    ({ target, expected }) =>
      target.spec.kind === "text" &&
      !isHandKept(target.spec) &&
      typeof expected === "string" &&
      typedText(expected) !== expected,
  );
  const checks = [
    { property: "numberFormat", cells: texts, wanted: TEXT_FORMAT },
    {
      property: "valueTypes",
      cells: texts.filter(({ expected }) => String(expected).startsWith("#")),
      wanted: "String",
    },
  ] as const;
  for (const check of checks) {
    if (check.cells.length === 0) continue;
    const places = check.cells.map(({ place }) => place);
    const read = await readCells(access, "verify-texts", output.sheet, places, check.property, output.find ?? null);
    if (!read.ok) return read;
    const wrong = check.cells.find((_, k) => read.value[k]![0]![0] !== check.wanted);
    if (wrong) return differs(output, wrong);
  }
  return success(null);
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
