import type { RunMarksPort } from "#app/workbook/run-marks";
import type { ExcelEnvironment } from "../host/environment";
import { createRunMarks } from "./run-marks";

/** The piece of the port by which panes know of each other. */
export function runMarksOf({ access }: ExcelEnvironment): RunMarksPort {
  return createRunMarks(access);
}
