import { HostError } from "../errors";
import type { ServiceTarget, Target } from "./targets";

const WORKBOOK: Target = { className: "Workbook" };

/** Services outside the workbook, by the full type name the client asks for [measured]. */
const SERVICES: Readonly<Record<string, string>> = {
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.DynamicRibbon.DynamicRibbon": "DynamicRibbon",
};

/** The workbook: path type 1. */
export function globalTarget(): Target {
  return WORKBOOK;
}

/** A service: path type 2. */
export function serviceTarget(typeName: string): ServiceTarget {
  const className = SERVICES[typeName];
  if (className === undefined) {
    throw new HostError("NotImplemented", `The service ${typeName} is not modelled.`, typeName);
  }
  return { className, path: "" };
}
