import type { SelfCheckPort } from "#app/workbook/self-check";
import type { ExcelEnvironment } from "../host/environment";

/** The self-check's piece of the port. Few ever ask, so that its code is loaded by the first who does. */
export function selfCheckOf({ access }: ExcelEnvironment): SelfCheckPort {
  let loading: Promise<SelfCheckPort> | null = null;
  const loaded = (): Promise<SelfCheckPort> =>
    (loading ??= import("./self-check").then(({ createSelfCheck }) => createSelfCheck(access)));
  return {
    describeHost: async () => (await loaded()).describeHost(),
    prepareSelfCheck: async () => (await loaded()).prepareSelfCheck(),
    askHost: async question => (await loaded()).askHost(question),
    removeScratch: async () => (await loaded()).removeScratch(),
    scratchLeft: async () => (await loaded()).scratchLeft(),
  };
}
