import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import type { Dimension, ScoringRules } from "../scoring-rules";

/** What traits are found from. Members are those scored, in order of response rank: a place is an index into `member`. */
export interface TraitSources {
  readonly orders: OrderRows;
  readonly bought: PurchasesAsOf;
  /** With the levels that came out. */
  readonly rules: ScoringRules;
  /** Codes into `orders.memberIds`. */
  readonly member: Int32Array;
  /** Days since 1970-01-01. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly lifetimePurchases: Int32Array;
  readonly scores: Readonly<Record<Dimension, Uint8Array>>;
  /** Codes into CUSTOMER_TYPES. */
  readonly customerType: Uint8Array;
}
