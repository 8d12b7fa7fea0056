import type { SelfCheckPort } from "#app/workbook/self-check";
import type { ExcelEnvironment } from "../host/environment";
import { latePort } from "#app/late-port";

const NAMES: Readonly<Record<keyof SelfCheckPort, true>> = {
  describeHost: true,
  prepareSelfCheck: true,
  askHost: true,
  removeScratch: true,
  scratchLeft: true,
};

/** The self-check's piece of the port. Few ever ask, so that its code is loaded by the first who does. */
export function selfCheckOf({ access }: ExcelEnvironment): SelfCheckPort {
  return latePort(NAMES, async () => (await import("./self-check")).createSelfCheck(access));
}
