import type { OrderColumnsPlan } from "#app/workbook/order-columns";
import type { Source } from "#app/workbook/orders";
import type { ColumnSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";

/** What a host can do. */
export interface HostAbilities {
  /** Tables can be resized. */
  readonly resizes: boolean;
  /** All requests of a run can be one step of undoing. */
  readonly mergesUndo: boolean;
  /** Ranges say whether an array spills into them. */
  readonly knowsSpills: boolean;
}

/** What goes beside the orders. */
export interface OrderColumnsOutput {
  readonly source: Source;
  /** Header row, zero-based from the source's top. */
  readonly headerRow: number;
  readonly plan: OrderColumnsPlan;
  readonly columns: readonly ColumnSpec[];
  readonly rowCount: number;
  readonly rows: (from: number, to: number) => Cell[][];
}
