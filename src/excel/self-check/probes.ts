import type { HostQuestion } from "#app/workbook/self-check";
import { CELL_PROBES } from "./cell-probes";
import { DRAWN_PROBES } from "./drawn-probes";
import { pageFacts } from "./page-facts";
import type { Probe } from "./probe";
import { SHEET_PROBES } from "./sheet-probes";
import { TABLE_PROBES } from "./table-probes";

/** A probe for each question. */
export const PROBES: Readonly<Record<HostQuestion, Probe>> = {
  page: () => Promise.resolve(pageFacts()),
  ...CELL_PROBES,
  ...SHEET_PROBES,
  ...TABLE_PROBES,
  ...DRAWN_PROBES,
};
