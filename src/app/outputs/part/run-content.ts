import type { OrderColumns } from "#core/order-columns";

/** The parts of the order columns that outlive the scoring. */
export type OrderDictionaries = Pick<OrderColumns, "memberIds" | "attributes"> & {
  readonly widthValues: readonly string[] | null;
};
