import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { rangeAt } from "../cells/ranges";
import { SHEET_COLUMNS, addressOf } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { matches } from "../columns/header-search";
import type { StepEnvironment } from "../host/environment";
import { rectangleOfSource } from "../orders/source-rectangle";
import { hidesRows, isUsed, readFactsOfSheets } from "../sheets/sheet-facts";
import type { UsedSheetFacts } from "../sheets/sheet-facts";
import { askBlank, cellsBelow, cellsBeside } from "./cells-beside";
import { askForeignCells } from "./foreign-cells";
import type { OrderColumnsOutput } from "./output";
import { loadTables } from "../sheets/workbook-lists";

/** A place whose cells are what they were when it was planned. */
export interface CheckedPlace {
  readonly facts: UsedSheetFacts;
  /** Formulas of the user's among our cells; they stay. */
  readonly kept: readonly Rectangle[];
}

/** Sheet columns as they are to be found. */
interface ExpectedColumns {
  /** Of each output column, -1 where it is missing. */
  readonly own: readonly number[];
  /** Blank ones that the missing columns take. */
  readonly added: readonly number[];
}

/** Looks whether the planned cells are still what they were. Nothing is changed. */
export function checkPlace(
  { access, abilities }: StepEnvironment,
  output: OrderColumnsOutput,
  { own, added }: ExpectedColumns,
): Promise<Outcome<CheckedPlace>> {
  const { source, plan } = output;
  return access.step({ step: "check-order-columns", sheet: source.sheetName }, async context => {
    const changed = failed({ code: "source-changed", sheet: source.sheetName });
    const worksheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    worksheet.load("id,name");
    const tables = loadTables(context);
    await context.sync();
    if (worksheet.isNullObject) return changed;
    const hasRoom = Math.max(...own, ...added) < SHEET_COLUMNS;
    // The host itself gives a name to a column that is inserted into a table.
    const headerRow = plan.kind === "occupied" ? output.headerRow + 1 : output.headerRow;
    const orders = { source, headerRow };
    const gap = { firstColumn: added[0] ?? 0, columnCount: added.length };
    const isBlank = added.length > 0 && hasRoom ? askBlank(worksheet, cellsBelow(orders, gap)) : () => true;
    const firstRow = source.firstRow + output.headerRow;
    const headers = own.flatMap((column, position) => {
      if (column < 0) return [];
      const cell = rangeAt(worksheet, { firstRow, firstColumn: column, rowCount: 1, columnCount: 1 });
      cell.load("values");
      return { cell, spec: output.columns[position]! };
    });
    const body = { own, firstRow: firstRow + 1, rowCount: output.rowCount };
    const foreignLook = askForeignCells({ context, worksheet }, body, abilities.knowsSpills);
    const [facts] = await readFactsOfSheets(context, [{ id: worksheet.id, name: worksheet.name }], tables);
    if (!isUsed(facts)) return changed;
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    if (hidesRows(facts, rectangleOfSource(source)))
      return failed({ code: "rows-hidden-by-filter", sheet: facts.name });
    if (!hasRoom) return failed({ code: "no-room", sheet: facts.name });
    if (!isBlank()) {
      const address = addressOf(cellsBeside(facts.used, orders, gap));
      return occupied(facts.name, address, { columnCount: added.length, canInsert: "not-asked" });
    }
    if (headers.some(({ cell, spec }) => !matches(cell.values[0]![0], spec))) return changed;
    const foreign = await foreignLook.find();
    if (foreign.refused !== null)
      return occupied(facts.name, addressOf(foreign.refused), { columnCount: headers.length, canInsert: "not-asked" });
    return success({ facts, kept: foreign.kept });
  });
}

/** The failure of columns whose cells hold what is not ours. */
export function occupied(
  sheet: string,
  address: string,
  { columnCount, canInsert }: { readonly columnCount: number; readonly canInsert: "no" | "not-asked" },
) {
  return failed({ code: "cells-occupied", sheet, address, columnCount, canInsert });
}
