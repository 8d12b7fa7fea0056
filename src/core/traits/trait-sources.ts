import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { ValuesOfMembers } from "../measure/width";
import type { OrderRows, WidthColumn } from "../order-rows";
import type { Dimension, ScoringRules } from "../scoring-rules";

/** What traits are found from. Members are those scored, in order of response rank: a place is an index into `member`. */
export interface TraitSources {
  readonly orders: OrderRows;
  readonly bought: PurchasesAsOf;
  /** With the levels that came out. */
  readonly rules: ScoringRules;
  /** As it is counted, after the lookup; null where the data do not have the basis. */
  readonly width: WidthColumn | null;
  /** Which values of `width` each member bought over all history, by measured place; null where that was not measured. */
  readonly widthValues: ValuesOfMembers | null;
  /** Per place, the place in what was measured: columns that follow the codes of members. */
  readonly measuredPlace: Int32Array;
  /** Three codes into the values of `width` per member by net amount, -1 for none; null without a basis. */
  readonly topWidthValues: Int32Array | null;
  /** Per member code: the day of the latest order that waits to be paid, NO_DAY for none; null where none does. */
  readonly unpaidDay: Int32Array | null;
  /** Codes into `orders.memberIds`. */
  readonly member: Int32Array;
  /** Days since 1970-01-01. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly recencyDays: Int32Array;
  readonly lifetimePurchases: Int32Array;
  readonly netAmount: Float64Array;
  readonly scores: Readonly<Record<Dimension, Uint8Array>>;
  /** Codes into CUSTOMER_TYPES. */
  readonly customerType: Uint8Array;
}
