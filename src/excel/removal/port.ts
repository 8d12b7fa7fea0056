import { failed } from "#app/failures";
import type { RemovalPort } from "#app/workbook/removal";
import { hostTooOld } from "../host/abilities";
import type { ExcelEnvironment } from "../host/environment";
import { findResults } from "./find-results";
import { removeOrderColumns } from "./remove-columns";
import { removeColumnLeftovers } from "./remove-leftovers";
import { removeOwnSheet } from "./remove-sheet";

/** The piece of the port that takes away what runs wrote. */
export function removalOf(environment: ExcelEnvironment): RemovalPort {
  const { access, abilities } = environment;
  return {
    findResults: async (sheets, columns) =>
      abilities.worksAtAll ? findResults(environment, sheets, columns) : failed(hostTooOld("worksAtAll")),
    removeOwnSheet: spec => removeOwnSheet(environment, spec),
    removeOrderColumns: (found, specs, step) => removeOrderColumns(environment, { found, specs }, step),
    removeColumnLeftovers: () => removeColumnLeftovers(access),
  };
}
