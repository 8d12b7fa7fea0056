import type { ReportsPort } from "#app/workbook/reports";
import type { ExcelEnvironment } from "../host/environment";
import { writeReportSheet } from "./write";

/** The reports' piece of the port. */
export function reportsOf(environment: ExcelEnvironment): ReportsPort {
  return { writeReportSheet: (spec, step) => writeReportSheet(environment, spec, step) };
}
