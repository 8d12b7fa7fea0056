import type { TablePart } from "../part/part";
import { SUMMARY_TABLE } from "./names";
import type { SummaryTable } from "./summary-table";

/** Sums by segment and dimension, for PivotTables. */
export const SUMMARY: TablePart<SummaryTable> = {
  id: "summary",
  kind: "table",
  tableName: SUMMARY_TABLE,
  sheetName: words => words.sheets.summary,
  words: words => words.parts.summary,
  isExtra: false,
  isReadFirst: false,
  needs: [],
  goesLast: false,
  headers: words => Object.values(words.summaryColumns),
  handKept: () => [],
  keepsAdditions: false,
  loadMaker: async () => (await import(/* webpackChunkName: "run" */ "./summary-table")).summarySteps,
};
