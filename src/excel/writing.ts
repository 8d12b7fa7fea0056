import type { MarkKeysPort } from "#app/workbook/mark-keys";
import type { OrderColumnsPort } from "#app/workbook/order-columns";
import type { PivotsPort } from "#app/workbook/pivots";
import type { RemovalPort } from "#app/workbook/removal";
import type { ReportsPort } from "#app/workbook/reports";
import type { RunMarksPort } from "#app/workbook/run-marks";
import type { ExcelEnvironment } from "./host/environment";
import { markKeysOf } from "./mark-keys/port";
import { orderColumnsOf } from "./order-columns/port";
import { pivotsOf } from "./pivot-sheet/port";
import { removalOf } from "./removal/port";
import { reportsOf } from "./report-sheet/port";
import { runMarksOf } from "./run-marks/port";
import { tableWritingOf } from "./table-sheet/writing-port";
import type { TableWritingPort } from "./table-sheet/writing-port";

/** What changes the workbook, and what only a change asks. */
export interface WritingPort
  extends
    Omit<MarkKeysPort, "passingMarkKey">,
    OrderColumnsPort,
    TableWritingPort,
    ReportsPort,
    PivotsPort,
    RemovalPort,
    RunMarksPort {}

/** The rooms that write and take away: one script, which the pane can start without. */
export function writingOf(environment: ExcelEnvironment): WritingPort {
  return {
    ...orderColumnsOf(environment),
    ...tableWritingOf(environment),
    ...reportsOf(environment),
    ...pivotsOf(environment),
    ...removalOf(environment),
    ...markKeysOf(environment),
    ...runMarksOf(environment),
  };
}
