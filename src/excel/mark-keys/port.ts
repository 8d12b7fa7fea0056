import type { MarkKeysPort } from "#app/workbook/mark-keys";
import type { ExcelEnvironment } from "../host/environment";
import { randomKey } from "../host/random-key";
import { knownMarkKeys, markKeys, removeMarkKeys } from "./keep-keys";

/** The piece of the port that keeps the keys of marks. */
export function markKeysOf({ access }: ExcelEnvironment): MarkKeysPort {
  return {
    markKeys: source => markKeys(access, source),
    knownMarkKeys: () => knownMarkKeys(access),
    removeMarkKeys: () => removeMarkKeys(access),
    passingMarkKey: randomKey,
  };
}
