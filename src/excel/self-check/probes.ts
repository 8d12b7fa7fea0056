import type { HostQuestion, Seen } from "#app/workbook/self-check";
import { CELL_PROBES } from "./cell-probes";
import { DRAWN_PROBES } from "./drawn-probes";
import { pageFacts } from "./page-facts";
import type { ScratchSheet } from "./scratch";
import { SHEET_PROBES } from "./sheet-probes";
import { TABLE_PROBES } from "./table-probes";

/** Asks one question on a scratch sheet. A refusal that is no answer is thrown, as the client throws it. */
export type Probe = (scratch: ScratchSheet) => Promise<Seen>;

/** A probe for each question. */
export const PROBES: Readonly<Record<HostQuestion, Probe>> = {
  page: () => Promise.resolve(pageFacts()),
  ...CELL_PROBES,
  ...SHEET_PROBES,
  ...TABLE_PROBES,
  ...DRAWN_PROBES,
};
