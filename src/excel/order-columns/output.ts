import type { OrderColumnsPlan } from "#app/workbook/order-columns";
import type { Source } from "#app/workbook/orders";
import type { ColumnSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";

/** Orders, and the columns that belong beside them. */
export interface OrdersWithColumns {
  readonly source: Source;
  /** Header row, zero-based from the source's top. */
  readonly headerRow: number;
  readonly columns: readonly ColumnSpec[];
}

/** What goes beside the orders. */
export interface OrderColumnsOutput extends OrdersWithColumns {
  readonly plan: OrderColumnsPlan;
  readonly rowCount: number;
  readonly rows: (from: number, to: number) => Cell[][];
}
