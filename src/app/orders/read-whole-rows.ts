import type { Cell } from "#core/cell";
import { success } from "../failures";
import type { Outcome } from "../failures";
import type { OrdersPort } from "../workbook/orders";
import type { StepOptions } from "../workbook/steps";
import type { Inspection } from "./inspection";

/** Rows per request. */
const BATCH = 500;

/** Reads all cells of some rows, which count from the first data row, and gives them to `take` in ascending order. */
export async function readWholeRows(
  workbook: OrdersPort,
  { source, headerRow }: Inspection,
  rows: Iterable<number>,
  take: (row: number, cells: readonly Cell[]) => void,
  { cancel }: Pick<StepOptions, "cancel">,
): Promise<Outcome<null>> {
  const needed = [...new Set(rows)].sort((a, b) => a - b);
  for (let at = 0; at < needed.length; at += BATCH) {
    const batch = needed.slice(at, at + BATCH);
    const whole = await workbook.readWholeRows(
      source,
      batch.map(row => row + headerRow + 1),
      cancel,
    );
    if (!whole.ok) return whole;
    whole.value.forEach((cells, index) => take(batch[index]!, cells));
  }
  return success(null);
}
