import type { OrderRows } from "#core/order-rows";
import type { ScoredMembers } from "#core/scored-members";
import type { ScoringRules } from "#core/scoring-rules";
import type { Day } from "#core/units";
import type { Outcome } from "./failures";
import type { HostPort } from "./workbook/host";
import type { MarkKeysPort } from "./workbook/mark-keys";
import type { OrderColumnsPort } from "./workbook/order-columns";
import type { OrdersPort } from "./workbook/orders";
import type { PivotsPort } from "./workbook/pivots";
import type { RemovalPort } from "./workbook/removal";
import type { ReportsPort } from "./workbook/reports";
import type { CancelSignal } from "./workbook/steps";
import type { TablesPort } from "./workbook/tables";

/** All that the use cases need of a workbook. Each asks for the piece that it uses. */
export interface Workbook
  extends OrdersPort, OrderColumnsPort, TablesPort, ReportsPort, PivotsPort, RemovalPort, MarkKeysPort, HostPort {}

/** Computes the scores, in a worker or in the same thread. */
export interface Scorer {
  /** The row-level arrays of `orders` may be transferred away; its dictionaries and attribute columns stay usable. */
  readonly score: (
    orders: OrderRows,
    request: { readonly rules: ScoringRules; readonly asOf: Day | null; readonly today: Day },
    options: { readonly cancel: CancelSignal; readonly report: (fraction: number) => void },
  ) => Promise<Outcome<ScoredMembers>>;
}

export interface Clock {
  readonly today: () => Day;
  readonly milliseconds: () => number;
  /** Gives the host's event loop a turn. */
  readonly yieldToHost: () => Promise<void>;
}

export interface Ports {
  readonly workbook: Workbook;
  readonly scorer: Scorer;
  readonly clock: Clock;
}
