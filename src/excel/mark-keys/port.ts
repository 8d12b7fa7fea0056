import type { MarkKeysPort } from "#app/workbook/mark-keys";
import type { ExcelEnvironment } from "../host/environment";
import { knownMarkKeys, markKeys, removeMarkKeys } from "./keep-keys";

/** The piece of the port that keeps the keys of marks in the workbook. */
export function markKeysOf({ access }: ExcelEnvironment): Omit<MarkKeysPort, "passingMarkKey"> {
  return {
    markKeys: source => markKeys(access, source),
    knownMarkKeys: () => knownMarkKeys(access),
    removeMarkKeys: () => removeMarkKeys(access),
  };
}
