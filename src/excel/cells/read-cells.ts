import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Cell } from "#core/cell";
import type { StepAccess } from "../host/workbook-access";
import { rangeAt } from "./ranges";
import type { Rectangle } from "./rectangles";

/** A sheet as a step needs it: its id finds it, its name explains it. */
export interface SheetReference {
  readonly sheetId: string;
  readonly sheetName: string;
}

type FindCells = (rectangle: Rectangle) => Excel.Range;

/** What can be read of cells, as one array of rows for each rectangle. */
export type CellProperty = "values" | "formulas" | "numberFormat" | "valueTypes";

/**
 * Reads the values of rectangles of one sheet in one request, in their order; with "formulas" a cell that holds a
 * formula gives its text instead of its result.
 *
 * @param find  finds the cells of a rectangle where its address may have come to mean others
 */
export async function readCells(
  access: StepAccess,
  step: string,
  sheet: SheetReference,
  rectangles: readonly Rectangle[],
  property: CellProperty = "values",
  find: FindCells | null = null,
): Promise<Outcome<Cell[][][]>> {
  const read = await readCellProperties(access, step, sheet, rectangles, [property], find);
  return read.ok ? success(read.value.map(properties => properties[0]!)) : read;
}

/**
 * Reads several properties of rectangles of one sheet in one request: for each rectangle, in their order, the cells of
 * each property. See {@link readCells}.
 */
export function readCellProperties(
  access: StepAccess,
  step: string,
  sheet: SheetReference,
  rectangles: readonly Rectangle[],
  properties: readonly CellProperty[],
  find: FindCells | null = null,
): Promise<Outcome<Cell[][][][]>> {
  return access.step({ step, sheet: sheet.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
    const ranges = rectangles.map(rectangle => {
      const range = find === null ? rangeAt(worksheet, rectangle) : find(rectangle);
      range.load(properties.join(","));
      return range;
    });
    await context.sync();
    const blocks: Cell[][][][] = [];
    for (let k = 0; k < ranges.length; k++) {
      const { rowCount } = rectangles[k]!;
      const read = properties.map((property): unknown => ranges[k]![property]);
      // Above its limits Excel may answer null instead of an error, and null must never pass for blank cells.
      if (!read.every(cells => Array.isArray(cells) && cells.length === rowCount)) {
        return failed({ code: "payload-too-large", sheet: sheet.sheetName });
      }
      blocks.push(read as Cell[][][]);
    }
    return success(blocks);
  });
}
