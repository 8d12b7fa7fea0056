import type { TablePart } from "../part/part";
import { SUMMARY } from "../summary/summary-part";
import { METRICS_TABLE } from "./names";

/** What the run measured, one value a row. */
export const METRICS: TablePart = {
  id: "metrics",
  kind: "table",
  tableName: METRICS_TABLE,
  sheetName: words => words.sheets.metrics,
  words: words => words.parts.metrics,
  isExtra: false,
  isReadFirst: false,
  needs: [SUMMARY],
  goesLast: false,
  headers: words => Object.values(words.metrics.columns),
  handKept: () => [],
  keepsAdditions: false,
  loadMaker: async () => {
    const { metricsTable } = await import(/* webpackChunkName: "run" */ "./metrics-table");
    return (content, tables) => {
      const isAsked = content.settings.alsoWritten.includes("effect");
      const effect = isAsked ? (content.campaign?.evaluation ?? null) : null;
      return metricsTable({ ...content, effect, summary: tables.of(SUMMARY).totals });
    };
  },
};
