import type { Seen } from "#app/workbook/self-check";
import type { ScratchSheet } from "./scratch";

/** Asks one question on a scratch sheet. A refusal that is no answer is thrown, as the client throws it. */
export type Probe = (scratch: ScratchSheet) => Promise<Seen>;
