import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Inspection } from "#app/orders/inspection";
import { readOrders } from "#app/orders/read-orders";
import type { ReadingRequest, ReadOrders } from "#app/orders/read-orders";
import type { Scorer, Workbook } from "#app/ports";
import type { StepOptions } from "#app/workbook/steps";
import { takeOver } from "#core/order-ingest";
import { orderReading } from "#core/order-reading";
import type { OrderRows } from "#core/order-rows";

/** What a reading gives, with the columns that otherwise stay with the scorer. */
export type ReadRows = Omit<ReadOrders, "orders"> & { readonly orders: OrderRows };

/** Reads orders as the product does, handed over and cloned as to a worker, and shows their columns. */
export async function readRows(
  workbook: Workbook,
  inspection: Inspection,
  request: ReadingRequest,
  options: StepOptions,
): Promise<Outcome<ReadRows>> {
  let kept: OrderRows | null = null;
  const scorer: Pick<Scorer, "take"> = {
    take: async ingest => {
      const reading = orderReading(takeOver(structuredClone(ingest.handOver())));
      return success({
        ...reading.begin(),
        compare: async confirmed => success(reading.compare(confirmed)),
        settle: async (compared, asking) => {
          const { orders, settled } = reading.settle(compared, asking);
          kept = orders;
          return success(settled);
        },
      });
    },
  };
  const read = await readOrders({ workbook, scorer }, inspection, request, options);
  if (!read.ok) return read;
  return success({ ...read.value, orders: { ...kept!, notes: read.value.orders.notes } });
}
