import type { PivotsPort } from "#app/workbook/pivots";
import type { ExcelEnvironment } from "../host/environment";
import { writePivotSheet } from "./write";

/** The PivotTables' piece of the port. */
export function pivotsOf(environment: ExcelEnvironment): PivotsPort {
  return { writePivotSheet: (spec, step) => writePivotSheet(environment, spec, step) };
}
