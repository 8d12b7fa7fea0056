import type { Cell } from "#core/cell";
import type { ComparedRows, RowsToCompare } from "#core/order-ingest";
import { judgeWholeRows } from "#core/whole-rows";
import { success } from "../failures";
import type { Outcome } from "../failures";
import type { OrdersPort } from "../workbook/orders";
import type { StepOptions } from "../workbook/steps";
import type { Inspection } from "./inspection";
import { readWholeRows } from "./read-whole-rows";

/**
 * Reads all cells of rows that the mapped columns leave in doubt, and judges them: one order in two states, and whose an
 * amount is that stands on every row of an order. `knownStates` are rows whose later state was found before.
 */
export async function compareRows(
  workbook: OrdersPort,
  inspection: Inspection,
  toCompare: RowsToCompare,
  knownStates: Int32Array,
  options: StepOptions,
): Promise<Outcome<ComparedRows>> {
  const { states, repeatedOrders } = toCompare;
  const cellsOf = new Map<number, readonly Cell[]>();
  const needed = [...states.rows, ...states.earlierRows, ...repeatedOrders.flat()];
  const read = await readWholeRows(workbook, inspection, needed, (row, cells) => cellsOf.set(row, cells), options);
  if (!read.ok) return read;
  const judged = judgeWholeRows(toCompare, { ...inspection, cellsOf: row => cellsOf.get(row)! });
  const earlierStates = new Set([...knownStates, ...(judged.earlierStates ?? [])]);
  return success({ ...judged, earlierStates: Int32Array.from(earlierStates).sort() });
}
