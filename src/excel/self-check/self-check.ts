import type { SelfCheckPort } from "#app/workbook/self-check";
import type { WorkbookAccess } from "../host/workbook-access";
import { hostFacts } from "./host-facts";
import { PROBES } from "./probes";
import { createScratch } from "./scratch";

/** Asks the host about itself, a scratch sheet for each question. */
export function createSelfCheck(access: WorkbookAccess): SelfCheckPort {
  const scratch = createScratch(access);
  return {
    describeHost: () => Promise.resolve(hostFacts()),
    prepareSelfCheck: scratch.prepare,
    askHost: question => scratch.onNewSheet(`self-check ${question}`, PROBES[question]),
    removeScratch: scratch.remove,
    scratchLeft: () => Promise.resolve(scratch.left()),
  };
}
