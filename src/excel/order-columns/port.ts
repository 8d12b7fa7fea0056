import type { OrderColumnsPort } from "#app/workbook/order-columns";
import type { ExcelEnvironment } from "../host/environment";
import { planOrderColumns } from "./plan-columns";
import { writeOrderColumns } from "./write";

/** The piece of the port for the columns beside the orders. */
export function orderColumnsOf(environment: ExcelEnvironment): OrderColumnsPort {
  return {
    planOrderColumns: (source, headerRow, columns, areKnownOf = true) =>
      planOrderColumns(environment, { source, headerRow, columns }, areKnownOf),
    writeOrderColumns: (source, headerRow, plan, columns, rowCount, rows, step) =>
      writeOrderColumns(environment, { source, headerRow, plan, columns, rowCount, rows }, step),
  };
}
