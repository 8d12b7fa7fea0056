import type { Failure } from "../../failures";
import type { RowCheck } from "../../orders/row-check";

/** The check of the rows, as the pane knows it. */
export type CheckState =
  | { readonly status: "none" }
  /** Too many rows to check unasked; scoring checks them anyway. */
  | { readonly status: "on-request"; readonly rowCount: number }
  | { readonly status: "checking"; readonly rowsDone: number; readonly rowCount: number }
  | { readonly status: "done"; readonly check: RowCheck }
  | { readonly status: "failed"; readonly failure: Failure };

export interface ShownCheck {
  readonly check: CheckState;
}

export const NO_CHECK: ShownCheck = { check: { status: "none" } };
